import type { Member } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Instant } from '../time/instant.ts';
import { plain } from '../undo.ts';
import type { Answer, Consent, Delegate, WrittenOpinion } from './answer.ts';
import { assertOpen, type Meeting, noted } from './meeting.ts';
import { howIn, markOf, type Word, wordIn } from './word.ts';

/** Fewer letters than this are no opinion: "-", "ok". */
const LEAST_OPINION = 10;

/** Whether what was sent is an opinion at all: a file, or some words. */
export const isOpinion = (sent: Pick<WrittenOpinion, 'text' | 'file'>): boolean =>
  sent.file !== null || (sent.text.match(/\p{L}/gu) ?? []).length >= LEAST_OPINION;

/** The written opinions, of members and of those who send a delegate, in the order of invitation. */
export const opinions = (
  meeting: Meeting,
): { readonly member: string; readonly delegate: Delegate | null; readonly opinion: WrittenOpinion }[] =>
  meeting.invitees.flatMap((member) => {
    const answer = meeting.answers[member];
    const own = meeting.opinions?.[member];
    return [
      ...(answer?.kind === 'proxy' && answer.opinion
        ? [{ member, delegate: answer.delegate, opinion: answer.opinion }]
        : []),
      ...(own ? [{ member, delegate: null, opinion: own }] : []),
    ];
  });

/** Requests that wait for the chair, oldest first: the member and what they asked. */
export const waiting = (
  meeting: Meeting,
): { readonly member: string; readonly answer: Exclude<Answer, { kind: 'attend' }> }[] =>
  Object.entries(meeting.answers)
    .flatMap(([member, answer]) =>
      answer.kind !== 'attend' && answer.consent.state === 'asked' && meeting.invitees.includes(member)
        ? [{ member, answer }]
        : [],
    )
    .sort((one, other) => (one.answer.at < other.answer.at ? -1 : 1));

/**
 * What exactly is asked, short enough for a button: to be absent for this reason, or to send this delegate. A button
 * that was made for another request does not count.
 */
export const requestMark = (answer: Exclude<Answer, { kind: 'attend' }>): string =>
  markOf([
    answer.kind,
    answer.kind === 'proxy' ? [answer.delegate.name, answer.delegate.post] : null,
    answer.reason,
  ]);

/**
 * The chair (or who acts for the chair; `recordedBy` may be a secretary who writes it down) grants or refuses
 * what a member asked. Authority is checked before; this says that there is something to decide.
 */
export function decide(
  meeting: Meeting,
  member: Member,
  verdict: 'granted' | 'refused',
  decider: Word,
  now: Instant,
  words = '',
): Meeting {
  assertOpen(meeting, now);
  const answer = meeting.answers[member.id];
  // Nobody is to decide on what somebody asked who is no longer there.
  const isInvited = meeting.invitees.includes(member.id);
  if (!isInvited || !answer || answer.kind === 'attend' || answer.consent.state === 'not-required') {
    throw new DomainError('request-unknown', { name: member.name });
  }
  if (answer.consent.state !== 'asked') {
    throw new DomainError('request-settled', { name: member.name, verdict: answer.consent.state });
  }
  // Nobody consents to their own absence, nor writes the chair's consent to it down themself.
  if (decider.by.id === member.id || decider.recordedBy.id === member.id)
    throw new DomainError('own-request', { name: decider.by.id === member.id ? '' : decider.by.name });
  const consent: Consent = {
    state: verdict,
    by: decider.by.id,
    recordedBy: decider.recordedBy.id,
    at: now,
    ...(words === '' ? {} : { words }),
    ...howIn(decider),
  };
  return noted(
    // Decided upon: its asker does not take it back any more, but answers anew.
    { ...meeting, answers: { ...meeting.answers, [member.id]: { ...plain(answer), consent } } },
    { at: now, ...wordIn(decider), act: `absence-${verdict}`, note: member.id },
  );
}
