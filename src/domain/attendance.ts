import type { Regulation } from '../regulations/schema.ts';
import { chairOf, deciderOf, leaderOf } from './acting.ts';
import { type Committee, type Member, memberById } from './committee.ts';
import { DomainError } from './domain-error.ts';
import type { Instant } from './instant.ts';
import {
  type Answer,
  assertOpen,
  type Consent,
  type Delegate,
  type Meeting,
  noted,
  type Opinion,
} from './meeting.ts';

/** Where an answer stands. A request is not an absence, and a delegate does not count before the rule is met. */
export type Standing =
  | 'silent'
  | 'attending'
  | 'absence-asked'
  | 'absence-granted'
  | 'absence-refused'
  | 'absence-noted'
  | 'proxy-pending'
  | 'proxy-valid'
  | 'proxy-refused';

/** What still keeps a delegate's mandate from counting. */
export type Lacking = 'consent' | 'opinion';

/** The proxy rule of a meeting: `null` where the regulation states none. */
export const proxyNeeds = (
  meeting: Meeting,
  regulation: Regulation,
): 'written-opinion' | 'chair-consent' | null => regulation.meetings[meeting.body].proxy?.needs ?? null;

/**
 * What a proxy lacks. Where a written opinion is asked for, the absence behind the proxy needs the chair's
 * consent as well: the sentence puts consent on the absence and the opinion on the proxy.
 */
export function lacking(answer: Answer, meeting: Meeting, regulation: Regulation): Lacking[] {
  if (answer.kind !== 'proxy') return [];
  const missing: Lacking[] = [];
  if (answer.consent.state === 'asked' || answer.consent.state === 'refused') missing.push('consent');
  if (proxyNeeds(meeting, regulation) === 'written-opinion' && answer.opinion === null)
    missing.push('opinion');
  return missing;
}

export function standing(answer: Answer | undefined, meeting: Meeting, regulation: Regulation): Standing {
  if (!answer) return 'silent';
  if (answer.kind === 'attend') return 'attending';
  if (answer.kind === 'proxy') {
    if (answer.consent.state === 'refused') return 'proxy-refused';
    return lacking(answer, meeting, regulation).length === 0 ? 'proxy-valid' : 'proxy-pending';
  }
  return (
    {
      asked: 'absence-asked',
      granted: 'absence-granted',
      refused: 'absence-refused',
      'not-required': 'absence-noted',
    } as const
  )[answer.consent.state];
}

export type Tally = Readonly<Record<Standing, readonly string[]>>;

/** Everybody invited, by where their answer stands, in the order of invitation. */
export function tally(meeting: Meeting, regulation: Regulation): Tally {
  const counts: Record<Standing, string[]> = {
    silent: [],
    attending: [],
    'absence-asked': [],
    'absence-granted': [],
    'absence-refused': [],
    'absence-noted': [],
    'proxy-pending': [],
    'proxy-valid': [],
    'proxy-refused': [],
  };
  for (const id of meeting.invitees) counts[standing(meeting.answers[id], meeting, regulation)].push(id);
  return counts;
}

/** Who gives an answer, and for whom. */
export interface Giver {
  readonly member: Member;
  /** The member's secretary who types it for them; the member themself otherwise. */
  readonly by: Member;
}

function assertInvited(meeting: Meeting, member: Member, now: Instant): void {
  assertOpen(meeting, now);
  if (!meeting.invitees.includes(member.id)) throw new DomainError('not-invited', { meeting: meeting.title });
}

const record = (meeting: Meeting, giver: Giver, answer: Answer, now: Instant, note: string | null): Meeting =>
  noted(
    { ...meeting, answers: { ...meeting.answers, [giver.member.id]: answer } },
    {
      at: now,
      by: giver.by.id,
      onBehalfOf: giver.by.id === giver.member.id ? null : giver.member.id,
      act: `answer-${answer.kind}`,
      note,
    },
  );

/** Somebody will come. The same answer twice changes nothing. */
export function attend(meeting: Meeting, giver: Giver, now: Instant): Meeting {
  assertInvited(meeting, giver.member, now);
  if (meeting.answers[giver.member.id]?.kind === 'attend') return meeting;
  return record(meeting, giver, { kind: 'attend', at: now, by: giver.by.id }, now, null);
}

/**
 * Whose consent an absence needs. None where the regulation asks for none, and none for the leader of the
 * body, above whom no chair stands: then whoever acts for the leader chairs.
 */
function consentFor(meeting: Meeting, member: Member, committee: Committee, regulation: Regulation): Consent {
  const rules = regulation.meetings[meeting.body];
  const needed = rules.absence !== null || rules.proxy?.needs === 'chair-consent';
  if (!needed) return { state: 'not-required' };
  const leader = rules.chair ? leaderOf(committee, meeting.body, rules.chair.role) : null;
  return leader?.id === member.id ? { state: 'not-required' } : { state: 'asked' };
}

/** Somebody asks to be absent. The same request again keeps its place and its consent. */
export function askAbsence(
  meeting: Meeting,
  giver: Giver,
  reason: string,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): Meeting {
  assertInvited(meeting, giver.member, now);
  const before = meeting.answers[giver.member.id];
  if (before?.kind === 'absent' && before.consent.state !== 'refused' && before.reason === reason)
    return meeting;
  const consent =
    before && before.kind === 'absent' && before.consent.state === 'granted'
      ? before.consent
      : consentFor(meeting, giver.member, committee, regulation);
  return record(meeting, giver, { kind: 'absent', at: now, by: giver.by.id, reason, consent }, now, reason);
}

/**
 * Somebody sends a delegate. Consent already granted to the absence stands where the opinion is what makes a
 * proxy valid; where the chair must agree to the delegate, it is asked for this delegate anew.
 */
export function sendDelegate(
  meeting: Meeting,
  giver: Giver,
  delegate: Delegate,
  opinion: Pick<Opinion, 'text' | 'file'> | null,
  reason: string | null,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): Meeting {
  assertInvited(meeting, giver.member, now);
  const before = meeting.answers[giver.member.id];
  const granted =
    before && before.kind !== 'attend' && before.consent.state === 'granted' ? before.consent : null;
  const sameDelegate = before?.kind === 'proxy' && before.delegate.name === delegate.name;
  const keeps = granted !== null && (proxyNeeds(meeting, regulation) !== 'chair-consent' || sameDelegate);
  const filed: Opinion | null = opinion
    ? { ...opinion, at: now, by: giver.by.id }
    : before?.kind === 'proxy'
      ? before.opinion
      : null;
  const answer: Answer = {
    kind: 'proxy',
    at: now,
    by: giver.by.id,
    delegate,
    reason: reason ?? (before && before.kind !== 'attend' ? before.reason : null),
    consent: keeps ? granted : consentFor(meeting, giver.member, committee, regulation),
    opinion: filed,
  };
  return record(meeting, giver, answer, now, delegate.name);
}

/** The written opinion that a proxy lacked. */
export function fileOpinion(
  meeting: Meeting,
  giver: Giver,
  opinion: Pick<Opinion, 'text' | 'file'>,
  now: Instant,
): Meeting {
  assertInvited(meeting, giver.member, now);
  const answer = meeting.answers[giver.member.id];
  if (answer?.kind !== 'proxy') throw new DomainError('no-proxy-yet', { meeting: meeting.title });
  return record(meeting, giver, { ...answer, opinion: { ...opinion, at: now, by: giver.by.id } }, now, null);
}

/** Requests that wait for the chair, oldest first: the member and what they asked. */
export const waiting = (
  meeting: Meeting,
): { readonly member: string; readonly answer: Exclude<Answer, { kind: 'attend' }> }[] =>
  Object.entries(meeting.answers)
    .flatMap(([member, answer]) =>
      answer.kind !== 'attend' && answer.consent.state === 'asked' ? [{ member, answer }] : [],
    )
    .sort((one, other) => (one.answer.at < other.answer.at ? -1 : 1));

/**
 * What exactly is asked, short enough for a button: to be absent, or to send this delegate. A button that was made
 * for another request does not count.
 */
export function requestMark(answer: Exclude<Answer, { kind: 'attend' }>): string {
  if (answer.kind === 'absent') return 'v';
  let sum = 0;
  for (const letter of answer.delegate.name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % (36 * 36);
  return sum.toString(36).padStart(2, '0');
}

/**
 * The chair (or who acts for the chair; `recordedBy` may be a secretary who writes it down) grants or refuses
 * what a member asked. Authority is checked before; this says that there is something to decide.
 */
export function decide(
  meeting: Meeting,
  member: Member,
  verdict: 'granted' | 'refused',
  decider: { readonly by: Member; readonly recordedBy: Member },
  now: Instant,
): Meeting {
  assertOpen(meeting, now);
  const answer = meeting.answers[member.id];
  if (!answer || answer.kind === 'attend' || answer.consent.state === 'not-required') {
    throw new DomainError('request-unknown', { name: member.name });
  }
  if (answer.consent.state !== 'asked') {
    throw new DomainError('request-settled', { name: member.name, verdict: answer.consent.state });
  }
  // Whoever acts as chair today has nobody's consent but another's.
  if (decider.by.id === member.id) throw new DomainError('not-allowed');
  const consent: Consent = { state: verdict, by: decider.by.id, recordedBy: decider.recordedBy.id, at: now };
  return noted(
    { ...meeting, answers: { ...meeting.answers, [member.id]: { ...answer, consent } } },
    {
      at: now,
      by: decider.recordedBy.id,
      onBehalfOf: decider.by.id === decider.recordedBy.id ? null : decider.by.id,
      act: `absence-${verdict}`,
      note: member.id,
    },
  );
}

/** Whom a request goes to today; `null` where the regulation lets nobody act until somebody is assigned. */
export function askedOf(
  meeting: Meeting,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): Member | null {
  return deciderOf(meeting, committee, regulation, now).member;
}

/** Whether an answer took the chair away from the meeting, so that somebody else has to be found or told. */
export function chairChanged(
  before: Meeting,
  then: Meeting,
  committee: Committee,
  regulation: Regulation,
): boolean {
  return (
    chairOf(before, committee, regulation).member?.id !== chairOf(then, committee, regulation).member?.id
  );
}

export const inviteesOf = (meeting: Meeting, committee: Committee): Member[] =>
  meeting.invitees.flatMap((id) => memberById(committee, id) ?? []);
