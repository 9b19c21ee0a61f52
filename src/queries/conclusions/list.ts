import type { Act } from '../../domain/committee/act.ts';
import { hasLeft, sittingIn } from '../../domain/committee/bodies.ts';
import { activeMembers, type Member } from '../../domain/committee/committee.ts';
import { concluderOf } from '../../domain/conclusions/concluder.ts';
import {
  type Conclusion,
  isPublished,
  type PublishedConclusion,
} from '../../domain/conclusions/conclusion.ts';
import { type IssuingOffice, issuingOffice } from '../../domain/conclusions/office.ts';
import { issueBy } from '../../domain/conclusions/period.ts';
import { disclosers } from '../../domain/conclusions/right.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { type Meeting, meetingYear } from '../../domain/meetings/meeting.ts';
import { readReference } from '../../domain/reference.ts';
import { isParty, namedBy } from '../../domain/tasks/people.ts';
import type { Task } from '../../domain/tasks/task.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import type { SeatContext } from '../../ports/command.ts';
import { ifReadable } from '../../ports/store.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { ifKnown } from '../meetings/candidates.ts';
import { hand, may } from '../rights.ts';

/** How long after a meeting its conclusion is still offered to be drafted. */
const DRAFTED_WITHIN = 60 * DAY;

/** Conclusions of the committee, the newest meeting first. */
export async function conclusionsOf({ tx, seat }: SeatContext): Promise<Conclusion[]> {
  const all = await tx.conclusions.list(`${seat.committee.id}/`);
  return all.map(([, one]) => one).sort((one, other) => (one.held < other.held ? 1 : -1));
}

/** Those that went out and are for who speaks to read. */
export const conclusionsRead = async (context: SeatContext): Promise<PublishedConclusion[]> =>
  (await conclusionsOf(context))
    .filter(isPublished)
    .filter((conclusion) => may(context, { act: 'read-conclusion', conclusion }));

export async function tasksOf({ tx, seat }: SeatContext): Promise<Task[]> {
  return (await tx.tasks.list(`${seat.committee.id}/`)).map(([, task]) => task);
}

/** The tasks that a conclusion gave, as they stand now. */
export const tasksFrom = async (context: SeatContext, { id }: Conclusion): Promise<Task[]> =>
  (await tasksOf(context)).filter(({ conclusion }) => conclusion === id);

/** The meeting of a conclusion, live or in the archive. */
export async function meetingOf(context: SeatContext, id: string): Promise<Meeting> {
  const found = (await context.tx.meetings.get(id)) ?? (await context.closedMeeting(id));
  if (!found || found.committee !== context.seat.committee.id) throw new DomainError('meeting-unknown');
  return found;
}

/** The meeting that a button names, live or in the archive, for who may be told of it. */
export async function meetingKnown(context: SeatContext): Promise<Meeting> {
  const meeting = await meetingOf(context, readReference(context.subject)?.id ?? '');
  if (!(await ifKnown(context, meeting))) throw new DomainError('meeting-unknown');
  return meeting;
}

/** By when it is issued, under the regulation by which its meeting was called. */
export const issueByOf = async (context: SeatContext, conclusion: Conclusion, meeting: Meeting) =>
  issueBy(conclusion, (await context.lawOf(meeting)).regulation, context.calendar, context.zone);

/** Meetings that were held of late and have no conclusion yet, the last one first. */
export async function heldMeetings(context: SeatContext): Promise<Meeting[]> {
  const { tx, seat, now } = context;
  const from = after(now, -DRAFTED_WITHIN);
  const year = Number(now.slice(0, 4));
  const archived = await Promise.all(
    [year - 1, year].map((one) =>
      ifReadable(tx.archivedOf<Meeting>('meetings', seat.committee.id, String(one))),
    ),
  );
  const all = [...(await context.meetings()), ...archived.flatMap((one) => one ?? [])];
  const known = new Set((await conclusionsOf(context)).map(({ meeting }) => meeting));
  return all
    .filter(({ id, state, start }) => state === 'called' && start <= now && start > from && !known.has(id))
    .sort((one, other) => (one.start < other.start ? 1 : -1));
}

/** The meetings of which who speaks may draft the conclusion; none where there is a draft to go on with. */
export async function meetingsToConclude(context: SeatContext): Promise<Meeting[]> {
  if ((await conclusionsOf(context)).some(({ state }) => state !== 'sent')) return [];
  const theirs: Meeting[] = [];
  for (const meeting of await heldMeetings(context))
    if (await mayAtMeeting(context, { act: 'draft-conclusion', meeting }, meeting)) theirs.push(meeting);
  return theirs;
}

/** The conclusion that a button names, in whatever revision: live, or gone to the archive. */
export async function conclusionNamed(
  context: SeatContext,
): Promise<{ readonly conclusion: Conclusion; readonly revision: number }> {
  const { committee } = context.seat;
  const reference = readReference(context.subject);
  const own = reference?.id.startsWith(`${committee.id}/`) ? reference.id : null;
  const live = own ? await context.tx.conclusions.get(own) : null;
  const found =
    live ??
    (own ? await context.tx.archived<Conclusion>('conclusions', committee.id, meetingYear(own), own) : null);
  if (!reference || !found) throw new DomainError('conclusion-unknown');
  if (!(await isConcerned(context, found))) throw new DomainError('conclusion-unknown');
  return { conclusion: found, revision: reference.version };
}

/** Who reads what its body settles, may be told of its meeting, or has a part in the conclusion itself. */
async function isConcerned(context: SeatContext, conclusion: Conclusion): Promise<boolean> {
  if (may(context, { act: 'read-conclusion', conclusion })) return true;
  const meeting = await meetingOf(context, conclusion.meeting);
  if (await ifKnown(context, meeting)) return true;
  const { act } = await clearer(context, meeting);
  for (const part of [act, toSend(conclusion, meeting), { act: 'draft-conclusion', meeting } as const])
    if (await mayAtMeeting(context, part, meeting)) return true;
  return false;
}

/** Who clears it today, and whether the bot can ask them. `spoken`: they said it by phone. */
export async function clearer(
  context: SeatContext,
  meeting: Meeting,
  spoken = false,
): Promise<{ readonly member: Member | null; readonly reachable: boolean; readonly act: Act }> {
  const law = await context.lawOf(meeting);
  const { member } = concluderOf(meeting, law);
  const reachable = member !== null && (await context.reaches(member));
  return { member, reachable, act: { act: 'clear-conclusion', meeting, reachable, ...(spoken && SPOKEN) } };
}

const SPOKEN = { spoken: true } as const;

/** Who says what may be made known: those whom the regulation names, else the chair. */
export async function classer(context: SeatContext, meeting: Meeting, spoken = false): Promise<Act> {
  const law = await context.lawOf(meeting);
  const named = disclosers(meeting.body, law);
  let reachable = named.length === 0 && (await clearer(context, meeting)).reachable;
  for (const one of named) reachable ||= await context.reaches(one);
  return { act: 'class-conclusion', meeting, reachable, ...(spoken && SPOKEN) };
}

/** Whether the chair is among those who say what may be made known. */
export async function mayClassAs(context: SeatContext, meeting: Meeting, chair: Member): Promise<boolean> {
  const law = await context.lawOf(meeting);
  const named = disclosers(meeting.body, law);
  return !law.regulation.information.disclosure || named.some(({ id }) => id === chair.id);
}

/** To send it, or to follow how it was sent. */
export const toSend = ({ cleared }: Pick<Conclusion, 'cleared'>, meeting: Meeting): Act => ({
  act: 'send-conclusion',
  meeting,
  cleared,
});

/** Which office signs and sends it, where the regulation says so. */
export const officeOf = async (
  context: SeatContext,
  { cleared }: Pick<Conclusion, 'cleared'>,
  meeting: Meeting,
): Promise<IssuingOffice | null> => issuingOffice(cleared, meeting, await context.lawOf(meeting));

/** Whether who speaks may do it, under the regulation by which the meeting was called. */
export async function mayAtMeeting(context: SeatContext, act: Act, meeting: Meeting): Promise<boolean> {
  const law = await context.lawOf(meeting);
  return may(context, act, { under: law });
}

/** The same, for who only goes on where it is allowed: in whose name, by which article. */
export async function allowed(context: SeatContext, act: Act, meeting: Meeting) {
  const { word, article, inStead } = hand(context, act, { under: await context.lawOf(meeting) });
  return { word, by: context.seat.member, inStead, article };
}

/**
 * To whom it goes, one by one: everybody of the body that met, who was invited besides (there or not, with a delegate
 * or without) or was sent an earlier version, which no longer holds, unless they have left that body since, who got a task
 * by it, and who carries it out by the regulation, where none of them is among these.
 */
export function recipients(
  context: SeatContext,
  conclusion: Conclusion,
  meeting: Meeting,
  tasks: readonly Task[],
  regulation: Regulation,
): Member[] {
  const { committee } = context.seat;
  const carryOut = namedBy(meeting.body === 'committee' ? regulation.conclusions.carriedOut : null);
  const busy = tasks.flatMap((task) => [task.lead, ...task.with].flatMap(({ member }) => member ?? []));
  const all = activeMembers(committee);
  const had = new Set([...meeting.invitees, ...(conclusion.circulation?.to ?? [])]);
  const still = all.filter((one) => had.has(one.id) && !hasLeft(one, meeting.body, meeting.start));
  const sitting = [...sittingIn(meeting.body, { committee, regulation }), ...still].map(({ id }) => id);
  const ids = new Set([...sitting, ...busy]);
  const agency = all.filter((one) => isParty(one, carryOut, { committee, regulation }));
  if (!agency.some(({ id }) => ids.has(id))) for (const { id } of agency) ids.add(id);
  return all.filter(({ id }) => ids.has(id));
}
