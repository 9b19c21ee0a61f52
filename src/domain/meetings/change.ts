import type { Regulation } from '../../regulations/schema.ts';
import { type Chair, chairOf, deciderOf } from '../committee/acting.ts';
import type { Committee } from '../committee/committee.ts';
import { handingAt } from '../committee/handing.ts';
import { DomainError } from '../domain-error.ts';
import type { Law } from '../law.ts';
import { type Hand, handKept } from '../permission.ts';
import type { Instant } from '../time/instant.ts';
import { assertOpen, type CalledMeeting, LIMITS, type ListChange, type Meeting, noted } from './meeting.ts';
import type { LateReason, LeadTime } from './notice.ts';
import { itemsLacking } from './notice.ts';
import { type PaperChange, papersAfter, papersNoted } from './papers.ts';
import { invitesGuests, rulesOf } from './rules.ts';

/** What of a meeting changes while its day and hour stay. Lists are as they are to be. */
export interface MeetingChange {
  readonly title?: string;
  readonly place?: string;
  readonly agenda?: string;
  readonly guests?: readonly string[];
  readonly invitees?: readonly string[];
  readonly papers?: PaperChange;
}

/** By whose hand an announced meeting changes, and why where that was asked. */
export interface Changing extends Hand {
  readonly reason: string | null;
  readonly late: LateReason | null;
}

/** Under which rules, and on what day. */
export interface Ground {
  readonly committee: Committee;
  readonly regulation: Regulation;
  readonly leads: readonly LeadTime[];
}

const FACTS = ['title', 'place', 'agenda'] as const;

/** What is not the same any more; those who come in or go are named. */
export interface Difference {
  readonly facts: readonly (typeof FACTS)[number][];
  readonly guests: boolean;
  readonly invited: readonly string[];
  readonly dropped: readonly string[];
  readonly papers: boolean;
}

export const differenceOf = (before: Meeting, then: Meeting): Difference => ({
  facts: FACTS.filter((fact) => before[fact] !== then[fact]),
  guests: before.guests.join('\n') !== then.guests.join('\n'),
  invited: then.invitees.filter((id) => !before.invitees.includes(id)),
  dropped: before.invitees.filter((id) => !then.invitees.includes(id)),
  papers: before.papers !== then.papers,
});

/** What of it goes out after its lead time: an invitation with its papers, or papers alone. */
export function lateFor(
  { invited, papers }: Pick<Difference, 'invited' | 'papers'>,
  then: Meeting,
  leads: readonly LeadTime[],
  removes = false,
): LeadTime[] {
  return leads.filter(({ what, state }) => {
    if (state !== 'late') return false;
    if (what === 'notice') return invited.length > 0;
    return then.papers.length > 0 && (invited.length > 0 || (papers && !removes));
  });
}

/** Who settles who takes part, where the regulation makes that the chair's; `null` where it does not. */
export const settlerOf = (meeting: Meeting, law: Law): Chair | null =>
  rulesOf(meeting, law.regulation).participants ? deciderOf(meeting, law) : null;

/** Whom a new room or a new point of the agenda concerns: not who stays away with the chair's knowledge. */
export const stillConcerned = ({ invitees, answers }: Meeting): string[] =>
  invitees.filter((id) => {
    const answer = answers[id];
    return answer?.kind !== 'absent' || !['granted', 'not-required'].includes(answer.consent.state);
  });

/**
 * An announced meeting with what changes while its day and hour stay: all answers stand, and so do the buttons of its
 * cards. Throws for who may not settle who takes part, and for what goes out late without the chair's reason.
 */
export function changed(
  meeting: Meeting,
  change: MeetingChange,
  hand: Changing,
  ground: Ground,
  now: Instant,
): CalledMeeting {
  assertOpen(meeting, now);
  const { committee, regulation, leads } = ground;
  const then = applied(meeting, change, hand.by, ground, now);
  const what = differenceOf(meeting, then);
  if (what.invited.length + what.dropped.length > 0) {
    const settler = settlerOf(meeting, { committee, regulation, now });
    if (settler && settler.member?.id !== hand.by)
      throw new DomainError('participants-unconfirmed', {
        article: rulesOf(meeting, regulation).participants?.article ?? '',
      });
  }
  const [late] = lateFor(what, then, leads, change.papers?.what === 'removed');
  if (late && !hand.late) throw new DomainError('late-without-reason', { article: late.rule.article });
  return changeWritten(meeting, then, change, { ...hand, late: late ? hand.late : null }, now);
}

/** The meeting as it would be, within its bounds; throws where nothing changes. Nothing is written down yet. */
export function applied(
  meeting: CalledMeeting,
  change: MeetingChange,
  by: string,
  { committee, regulation }: Omit<Ground, 'leads'>,
  now: Instant,
): CalledMeeting {
  const { papers, invitees, ...rest } = change;
  const facts = { ...meeting, ...rest };
  const listed = invitees ? withList(facts, invitees) : facts;
  const then = papers ? { ...listed, papers: papersAfter(listed, papers, by, now) } : listed;
  const what = differenceOf(meeting, then);
  const count = [what.facts, what.invited, what.dropped].flat().length;
  if (count === 0 && !what.guests && !what.papers)
    throw new DomainError('nothing-changed', { meeting: meeting.title });
  assertBounds(then, regulation);
  const chair = chairOf(then, { committee, regulation }).member;
  if (what.dropped.length > 0 && chair && !then.invitees.includes(chair.id)) {
    const { forMeeting, forTime, onAbsence } = handingAt(then, regulation);
    throw new DomainError('chair-stays', { name: chair.name, forMeeting, forTime: forTime || onAbsence });
  }
  return then;
}

function assertBounds(then: Meeting, regulation: Regulation): void {
  for (const list of ['invitees', 'guests', 'papers'] as const)
    if (then[list].length > LIMITS[list]) throw new DomainError('too-many', { limit: String(LIMITS[list]) });
  const rules = rulesOf(then, regulation);
  const missing = itemsLacking(then, rules);
  if (rules.noticeStates && missing.length > 0)
    throw new DomainError('notice-incomplete', { missing, article: rules.noticeStates.article });
  if (then.guests.length > 0 && !invitesGuests(then, regulation)) throw new DomainError('no-guests');
}

/** Who stays keeps their place in the roll; of who goes nothing stays behind but the log. */
function withList(meeting: CalledMeeting, invitees: readonly string[]): CalledMeeting {
  const kept = meeting.invitees.filter((id) => invitees.includes(id));
  const come = invitees.filter((id) => !meeting.invitees.includes(id));
  const list = [...kept, ...new Set(come)];
  const only = <Value>(of: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(of).filter(([id]) => !meeting.invitees.includes(id) || list.includes(id)),
    );
  const { movedFrom } = meeting;
  return {
    ...meeting,
    invitees: list,
    answers: only(meeting.answers),
    deliveries: only(meeting.deliveries),
    attendance: only(meeting.attendance),
    movedFrom: movedFrom && { ...movedFrom, answers: only(movedFrom.answers) },
    listChange: meeting.listChange && stillWanted(meeting.listChange, list),
  };
}

/** What waits for the chair, without what has come about meanwhile. */
function stillWanted(change: ListChange, list: readonly string[]): ListChange | null {
  const invited = change.invited.filter((id) => !list.includes(id));
  const dropped = change.dropped.filter((id) => list.includes(id));
  return invited.length + dropped.length > 0 ? { ...change, invited, dropped } : null;
}

/** The same with a line in the log for each thing that is otherwise now. */
export function changeWritten(
  before: CalledMeeting,
  then: CalledMeeting,
  { papers }: Pick<MeetingChange, 'papers'>,
  { reason, late, ...hand }: Changing,
  now: Instant,
): CalledMeeting {
  const what = differenceOf(before, then);
  const entry = { at: now, ...handKept(hand) };
  const lines = [
    ...what.facts.map((fact) => `${fact}: ${before[fact]} → ${then[fact]}`),
    ...(what.guests ? [`guests: ${before.guests.join('; ')} → ${then.guests.join('; ')}`] : []),
  ].map((line) => ({ act: 'changed' as const, note: reason ? `${line} (${reason})` : line }));
  const all = [
    ...lines,
    ...what.invited.map((note) => ({ act: 'invited' as const, note })),
    ...what.dropped.map((note) => ({ act: 'uninvited' as const, note })),
    ...(papers ? papersNoted(before, papers) : []),
  ];
  const done = all.reduce((meeting, line) => noted(meeting, { ...entry, ...line }), then);
  if (!late) return done;
  const act = what.invited.length > 0 ? 'notice-late' : 'paper-late';
  return noted(done, { at: now, by: hand.by, onBehalfOf: late.onBehalfOf, act, note: late.text });
}
