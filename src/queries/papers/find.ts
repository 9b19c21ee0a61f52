import { isMainBody } from '../../domain/committee/bodies.ts';
import { type Member, memberById } from '../../domain/committee/committee.ts';
import type { IssuingOffice } from '../../domain/conclusions/office.ts';
import { outsideNow } from '../../domain/conclusions/outside.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { isOver, type Meeting } from '../../domain/meetings/meeting.ts';
import type { PaperKind } from '../../domain/papers/paper.ts';
import { issuers } from '../../domain/plans/right.ts';
import { askedTogether } from '../../domain/tasks/task.ts';
import { periodAt } from '../../domain/time/period.ts';
import type { SeatContext } from '../../ports/command.ts';
import type { Body } from '../../regulations/schema.ts';
import { conclusionsOf, heldMeetings, meetingOf, officeOf, tasksOf } from '../conclusions/list.ts';
import { plansFor } from '../plans/list.ts';
import { todayOf } from '../reports/list.ts';
import { sheetsManaged } from '../sheets/list.ts';
import { type MeetingPaper, mayHave } from './right.ts';

/** A paper that who speaks may have. */
export interface FoundPaper {
  readonly kind: PaperKind;
  readonly of: string;
  /** What it is about, as the register has it. */
  readonly about: string;
  readonly body: Body;
  /** Who signs it, as far as that is known. */
  readonly signer: Member | null;
  /** That signs it in their place, where the regulation says so. */
  readonly office?: IssuingOffice | null;
  /** Who may read what it is about beside those who prepare it; `null`: all who read the register. */
  readonly seenBy: readonly string[] | null;
}

type Finder = (context: SeatContext) => Promise<FoundPaper[]>;

/** So many are offered. */
const MOST = 8;

const by = ({ seat }: SeatContext, id: string | null | undefined): Member | null =>
  id ? memberById(seat.committee, id) : null;

/** Meetings that somebody may do something with, under the regulation of each. */
async function theirs(
  context: SeatContext,
  kind: 'invitation' | 'minutes',
  meetings: readonly Meeting[],
): Promise<Meeting[]> {
  const found: Meeting[] = [];
  for (const meeting of meetings) if (await mayHaveOf(context, kind, meeting)) found.push(meeting);
  return found;
}

/** A paper of a meeting, under the regulation by which that was called. */
const mayHaveOf = async (context: SeatContext, kind: MeetingPaper, meeting: Meeting): Promise<boolean> =>
  mayHave(context, { kind, meeting, under: (await context.lawOf(meeting)).regulation });

const ofMeeting =
  (context: SeatContext, kind: PaperKind) =>
  (meeting: Meeting): FoundPaper => ({
    ...{ kind, of: meeting.id, about: meeting.title, body: meeting.body },
    signer: kind === 'minutes' ? null : by(context, meeting.convenedBy),
    seenBy: isMainBody(meeting.body) ? null : meeting.invitees,
  });

async function concluded(context: SeatContext, kind: 'conclusion' | 'letter'): Promise<FoundPaper[]> {
  const found: FoundPaper[] = [];
  for (const one of await conclusionsOf(context)) {
    const meeting = await meetingOf(context, one.meeting);
    if (kind === 'letter' && outsideNow(one) === null) continue;
    if (!(await mayHaveOf(context, kind, meeting))) continue;
    const named = { kind, of: one.id, about: one.title, body: one.body };
    const seenBy = isMainBody(one.body) ? null : (one.circulation?.to ?? meeting.invitees);
    const office = kind === 'conclusion' ? await officeOf(context, one, meeting) : null;
    found.push({ ...named, signer: by(context, one.cleared?.by), office, seenBy });
  }
  return found;
}

const FINDERS: Record<PaperKind, Finder> = {
  invitation: async (context) => {
    const all = (await context.meetings()).filter(
      (one) => (one.state === 'draft' || one.state === 'called') && !isOver(one, context.now),
    );
    return (await theirs(context, 'invitation', all)).map(ofMeeting(context, 'invitation'));
  },
  minutes: async (context) => {
    const begun = (await context.meetings()).filter(
      (one) => one.state === 'called' && one.start <= context.now,
    );
    const known = new Set(begun.map(({ id }) => id));
    const all = [...begun.reverse(), ...(await heldMeetings(context)).filter(({ id }) => !known.has(id))];
    return (await theirs(context, 'minutes', all)).map(ofMeeting(context, 'minutes'));
  },
  conclusion: (context) => concluded(context, 'conclusion'),
  letter: (context) => concluded(context, 'letter'),
  sheet: async (context) =>
    (await sheetsManaged(context)).map((sheet) => ({
      ...{
        kind: 'sheet' as const,
        of: sheet.id,
        about: sheet.question,
        body: sheet.body,
      },
      signer: null,
      seenBy: [sheet.openedBy, ...sheet.circulation.to],
    })),
  report: async (context) => {
    if (!mayHave(context, { kind: 'report' })) return [];
    const { committee, member } = context.seat;
    const today = todayOf(context);
    const times = [periodAt('P3M', today).key, periodAt('P6M', today).key, today.slice(0, 4)];
    const body: Body = member.role.includes('team') ? 'team' : 'committee';
    return times.map((when) => ({
      ...{ kind: 'report' as const, of: `${committee.id}/${when}`, about: when, body },
      signer: null,
      seenBy: null,
    }));
  },
  plan: async (context) =>
    (await plansFor(context)).map((plan) => ({
      ...{ kind: 'plan' as const, of: plan.id, body: plan.scope === 'team' ? 'team' : 'committee' },
      about: plan.year,
      signer: issuers(plan, context.law).all[0] ?? null,
      seenBy: plan.issued ? null : [plan.draftedBy],
    })),
  'call-up': async (context) => {
    if (!mayHave(context, { kind: 'call-up' })) return [];
    const all = await tasksOf(context);
    return all
      .filter(
        (one) =>
          one.purpose?.kind === 'call-up' && one.state === 'open' && askedTogether(one, all)[0] === one,
      )
      .map((one) => ({
        ...{
          kind: 'call-up' as const,
          of: one.id,
          about: one.work,
          body: 'team' as const,
        },
        signer: by(context, one.givenBy),
        seenBy: [one.givenBy, ...askedTogether(one, all).flatMap(({ lead }) => lead.member ?? [])],
      }));
  },
};

/** The papers of a kind that who speaks may have, those of late first. */
export async function papersFor(context: SeatContext, kind: PaperKind): Promise<FoundPaper[]> {
  assertDrawable(context);
  return (await FINDERS[kind](context)).slice(0, MOST);
}

/** The one of a document. Throws where there is none, or it is not for who speaks. */
export async function paperNamed(context: SeatContext, kind: PaperKind, of: string): Promise<FoundPaper> {
  assertDrawable(context);
  const found = (await FINDERS[kind](context)).find((one) => one.of === of);
  if (!found) throw new DomainError('paper-unknown');
  return found;
}

/** Papers of the Party have another form, which is not ours to draw. */
function assertDrawable({ seat }: SeatContext): void {
  if (seat.committee.documentProfile === 'dang') throw new DomainError('paper-of-party');
}
