import { hasLeft, seatedAs } from '../committee/bodies.ts';
import { type Committee, type Member, memberById } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Law, Ruled } from '../law.ts';
import type { Instant } from '../time/instant.ts';
import { saidBefore } from '../time/instant.ts';
import { plain } from '../undo.ts';
import type { Answer, Consent, Delegate, WrittenOpinion } from './answer.ts';
import { consentPost, holderOfPost } from './consenter.ts';
import { assertOpen, type Meeting, noted } from './meeting.ts';
import { rulesOf } from './rules.ts';
import { proxyNeeds, rulesFor } from './standing.ts';

export { decide, isOpinion, opinions, requestMark, waiting } from './requests.ts';

/** Who gives an answer, and for whom. */
export interface Giver {
  readonly member: Member;
  /** The member's secretary who types it for them; the member themself otherwise. */
  readonly by: Member;
  /** When they said it, by the platform's clock, where it tells. */
  readonly saidAt?: Instant | null;
}

export function assertInvited(meeting: Meeting, member: Member, now: Instant): void {
  assertOpen(meeting, now);
  if (!meeting.invitees.includes(member.id)) throw new DomainError('not-invited', { meeting: meeting.title });
}

/** The last word is the one that was said last, in whatever order they come. Throws for an earlier one. */
function record(meeting: Meeting, giver: Giver, answer: Answer, now: Instant, note: string | null): Meeting {
  const before = meeting.answers[giver.member.id]?.saidAt;
  const { saidAt } = giver;
  if (before && saidAt && saidBefore(saidAt, before)) throw new DomainError('answered-since', { at: before });
  const own = plain(answer);
  const said: Answer = saidAt ? { ...own, saidAt } : own;
  return noted(
    { ...meeting, answers: withAnswer(meeting.answers, giver.member.id, said) },
    {
      at: now,
      by: giver.by.id,
      onBehalfOf: giver.by.id === giver.member.id ? null : giver.member.id,
      act: `answer-${answer.kind}`,
      note,
    },
  );
}

/**
 * A thousand people answer one card: a table made without a prototype is copied at half the cost of an object of that
 * size. It gets its prototype back, since what differs by it alone would count as changed.
 */
function withAnswer(answers: Meeting['answers'], member: string, answer: Answer): Meeting['answers'] {
  const copied: Record<string, Answer> = Object.assign(Object.create(null), answers);
  copied[member] = answer;
  return Object.setPrototypeOf(copied, Object.prototype);
}

/** Somebody will come. The same answer twice changes nothing. */
export function attend(meeting: Meeting, giver: Giver, now: Instant, note = ''): Meeting {
  assertInvited(meeting, giver.member, now);
  const before = meeting.answers[giver.member.id];
  if (before?.kind === 'attend' && (note === '' || before.note === note)) return meeting;
  const said = note === '' ? {} : { note };
  return record(meeting, giver, { kind: 'attend', at: now, by: giver.by.id, ...said }, now, null);
}

/**
 * Whose consent an absence needs. None where the regulation asks this invitee for none, and none for the leader of the
 * body, above whom no chair stands: then whoever acts for the leader chairs.
 */
function consentFor(meeting: Meeting, member: Member, law: Ruled): Consent {
  const rules = rulesFor(member, meeting, law.regulation);
  const post = consentPost(rules.absence);
  if (post)
    return { state: holderOfPost(post, meeting.body, law)?.id === member.id ? 'not-required' : 'asked' };
  const needed = rules.absence?.consent === 'chair' || rules.proxy?.needs === 'chair-consent';
  if (!needed) return { state: 'not-required' };
  const { chair } = rulesOf(meeting, law.regulation);
  const leader = chair ? seatedAs([chair.role], meeting.body, law)[0] : null;
  return leader?.id === member.id ? { state: 'not-required' } : { state: 'asked' };
}

/** Somebody asks to be absent. The same request keeps its place and its consent; another reason is another request. */
export function askAbsence(meeting: Meeting, giver: Giver, reason: string, law: Law): Meeting {
  assertInvited(meeting, giver.member, law.now);
  const before = meeting.answers[giver.member.id];
  if (before?.kind === 'absent' && before.consent.state !== 'refused' && before.reason === reason)
    return meeting;
  const consent = consentFor(meeting, giver.member, law);
  return record(
    meeting,
    giver,
    { kind: 'absent', at: law.now, by: giver.by.id, reason, consent },
    law.now,
    reason,
  );
}

/**
 * Somebody sends a delegate. Consent already granted to the absence stands where the opinion is what makes a
 * proxy valid; where the chair must agree to the delegate, it is asked for this delegate anew.
 */
export function sendDelegate(
  meeting: Meeting,
  giver: Giver,
  delegate: Delegate,
  opinion: Pick<WrittenOpinion, 'text' | 'file'> | null,
  reason: string | null,
  law: Law,
): Meeting {
  const { regulation, now } = law;
  assertInvited(meeting, giver.member, now);
  const before = meeting.answers[giver.member.id];
  const granted =
    before && before.kind !== 'attend' && before.consent.state === 'granted' ? before.consent : null;
  const sameDelegate = before?.kind === 'proxy' && before.delegate.name === delegate.name;
  const keeps =
    granted !== null && (proxyNeeds(giver.member, meeting, regulation) !== 'chair-consent' || sameDelegate);
  const filed: WrittenOpinion | null = opinion
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
    consent: keeps ? granted : consentFor(meeting, giver.member, law),
    opinion: filed,
  };
  return record(meeting, giver, answer, now, delegate.name);
}

/** The written opinion that a proxy lacked. */
export function fileOpinion(
  meeting: Meeting,
  giver: Giver,
  opinion: Pick<WrittenOpinion, 'text' | 'file'>,
  now: Instant,
): Meeting {
  assertInvited(meeting, giver.member, now);
  const answer = meeting.answers[giver.member.id];
  if (answer?.kind !== 'proxy') throw new DomainError('no-proxy-yet');
  return record(meeting, giver, { ...answer, opinion: { ...opinion, at: now, by: giver.by.id } }, now, null);
}

/** Those who hear of it: not who has left the body since it met. */
export const inviteesOf = (meeting: Meeting, committee: Committee): Member[] =>
  meeting.invitees.flatMap((id) => {
    const one = memberById(committee, id);
    return one && !hasLeft(one, meeting.body, meeting.start) ? [one] : [];
  });
