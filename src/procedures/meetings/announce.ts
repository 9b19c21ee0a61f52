import type { Address } from '../../domain/address.ts';
import { unreached } from '../../domain/circulation.ts';
import { hasLeft } from '../../domain/committee/bodies.ts';
import {
  type Committee,
  type Member,
  memberById,
  placesOf,
  secretaries,
} from '../../domain/committee/committee.ts';
import { inviteesOf } from '../../domain/meetings/attendance.ts';
import type { CalledMeeting, Delivery, Meeting } from '../../domain/meetings/meeting.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { may } from '../../queries/rights.ts';
import type { Body } from '../../regulations/schema.ts';
import { meetingNews } from '../../say/deliveries.ts';
import { groupCard } from '../../say/meetings/cards.ts';
import { meetingPaperMessage, withPaperReceipt } from '../../say/meetings/papers.ts';
import { type MarkCopy, mailNotice, mailToInvited } from './letters.ts';
import { invitationNumber, noticeFor } from './notice.ts';

/** Who hears of a meeting in private, and who cannot. */
export interface Reach {
  readonly people: readonly Member[];
  readonly unreachable: readonly Member[];
}

export async function reachOf(context: SeatContext, members: readonly Member[]): Promise<Reach> {
  const people: Member[] = [];
  const unreachable: Member[] = [];
  for (const member of members) ((await context.reaches(member)) ? people : unreachable).push(member);
  return { people, unreachable };
}

/** One of those reached whose notice is what any member gets: not the chair's, who is asked for other things. */
export const anyOf = ({ people }: Reach, chair: Member | null): Member | null =>
  people.find(({ id }) => id !== chair?.id) ?? people[0] ?? null;

/** The topic for notices in each group where a body's stand. */
export const noticePlaces = (committee: Committee, body: Body = 'committee'): Address[] =>
  placesOf(committee, body, 'notices');

/** Says something in a body's groups; who said it and the secretaries are told under its name where it does not arrive. */
export function sayInGroups(
  context: SeatContext,
  message: Message,
  name: string,
  body: Body = 'committee',
): void {
  const { committee, member } = context.seat;
  const about = { what: 'said-in-group', committee: committee.id, by: member.id, name } as const;
  for (const place of noticePlaces(committee, body)) context.post(place, message, about);
}

/**
 * Puts a meeting's notice on its way: a card to each group's topic for notices, and to each invitee their own,
 * with the papers. Who has no account is noted as not reached. Returns the meeting with that noted.
 */
export async function sendNotice(
  context: SeatContext,
  meeting: CalledMeeting,
  change: string | null,
): Promise<{ meeting: CalledMeeting; reach: Reach }> {
  const { committee } = context.seat;
  const law = await context.lawOf(meeting);
  for (const place of noticePlaces(committee, meeting.body)) {
    context.post(place, groupCard(meeting, law), {
      what: 'card',
      meeting: meeting.id,
    });
  }
  const reach = await reachOf(context, inviteesOf(meeting, committee));
  const marked = await mailNotice(context, meeting, inviteesOf(meeting, committee), change);
  const number = await invitationNumber(context, meeting);
  // Who was only silent for too long may be reached by a short form.
  for (const member of [...reach.people, ...reach.unreachable]) {
    const notice = noticeFor(context, meeting, law, member, number, change);
    const about = { what: 'notice', meeting: meeting.id, member: member.id } as const;
    await context.tell(member, marked(member, notice), about);
    if (change === null) await sendPapers(context, meeting, member, marked);
  }
  const missed: Record<string, Delivery> = Object.fromEntries(
    reach.unreachable.map((member) => [member.id, unreached(member, context.now)]),
  );
  return { meeting: { ...meeting, deliveries: { ...meeting.deliveries, ...missed } }, reach };
}

export async function sendPapers(
  context: SeatContext,
  meeting: Meeting,
  member: Member,
  marked: MarkCopy,
): Promise<void> {
  for (const paper of meeting.papers)
    if (paper.file)
      await context.tell(
        member,
        marked(member, withPaperReceipt(meeting, meetingPaperMessage(meeting, paper))),
      );
}

/** Tells a message to all invited and to the groups (a cancellation, a change). */
export async function tellEverybody(context: SeatContext, meeting: Meeting, message: Message): Promise<void> {
  sayInGroups(context, message, meetingNews(meeting), meeting.body);
  const marked = await mailToInvited(context, meeting, message);
  for (const member of inviteesOf(meeting, context.seat.committee)) {
    const about = { what: 'notice', meeting: meeting.id, member: member.id } as const;
    await context.tell(member, marked(member, message), about);
  }
}

/** Tells those who prepare a meeting: who drafted or proposed it, and the secretaries; not who just acted. */
export async function tellPreparers(context: SeatContext, meeting: Meeting, message: Message): Promise<void> {
  const { committee, member } = context.seat;
  const drafter = memberById(committee, meeting.draftedBy);
  const concerned = [
    ...(drafter && !hasLeft(drafter, meeting.body) ? [drafter] : []),
    ...secretaries(committee),
  ];
  const under = await context.lawOf(meeting);
  const { choices: _, ...bare } = message;
  for (const one of new Map(concerned.map((each) => [each.id, each])).values()) {
    if (one.id === member.id) continue;
    // What is offered is to announce it or mend it: who only proposed it may do neither once it is decided.
    const acts = may(context, { act: 'announce', meeting }, { who: one, under });
    await context.tell(one, acts ? message : bare);
  }
}
