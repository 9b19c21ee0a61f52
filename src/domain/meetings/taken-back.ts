import type { Member } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Instant } from '../time/instant.ts';
import { assertUndoable, plain } from '../undo.ts';
import type { Answer } from './answer.ts';
import { assertOpen, type Meeting, noted } from './meeting.ts';

/** The meeting with a member's new answer marked as read out of their words, under a name by which they take it back. */
export function answerHeard(before: Meeting, then: Meeting, member: Member, id: string): Meeting {
  const answer = then.answers[member.id];
  const earlier = before.answers[member.id];
  if (!answer || answer === earlier) return then;
  const stood = earlier ? plain(earlier) : null;
  const heard: Answer = { ...answer, undo: { id, before: stood } };
  return { ...then, answers: { ...then.answers, [member.id]: heard } };
}

/**
 * “Không phải ý tôi”: the answer goes, and what stood before it stands again. Not once the meeting has begun, nor where
 * something newer was recorded since, the chair's word on it among that.
 */
export function answerTakenBack(meeting: Meeting, member: Member, id: string, now: Instant): Meeting {
  assertOpen(meeting, now);
  const answer = meeting.answers[member.id];
  assertUndoable(answer, id);
  const before = answer?.undo?.before ?? null;
  const { [member.id]: _, ...others } = meeting.answers;
  const stands: Answer | null = before ? { ...before, undone: id } : null;
  const answers = stands ? { ...others, [member.id]: stands } : others;
  return noted(
    { ...meeting, answers },
    { at: now, by: member.id, onBehalfOf: null, act: 'word-taken-back', note: answer?.kind ?? null },
  );
}

/** A chair's own consent, or their no, taken back by them: what was asked waits for their word again. */
export function decisionTakenBack(
  meeting: Meeting,
  asker: Member,
  chair: Member,
  id: string,
  now: Instant,
): Meeting {
  assertOpen(meeting, now);
  const answer = meeting.answers[asker.id];
  const consent = answer && answer.kind !== 'attend' ? answer.consent : null;
  if (!answer || answer.kind === 'attend' || !consent || consent.state === 'asked')
    throw new DomainError('word-gone');
  if (consent.state === 'not-required' || consent.heard !== id || consent.by !== chair.id)
    throw new DomainError('word-newer');
  const asked = { ...answer, consent: { state: 'asked' as const } };
  return noted(
    { ...meeting, answers: { ...meeting.answers, [asker.id]: asked } },
    { at: now, by: chair.id, onBehalfOf: null, act: 'word-taken-back', note: asker.id },
  );
}

/** A chair's own word on the participants taken back by them, as long as no notice has gone out upon it. */
export function settlingTakenBack(meeting: Meeting, chair: Member, id: string, now: Instant): Meeting {
  if (!meeting.participants) throw new DomainError('word-gone');
  const { heard, confirmedBy } = meeting.participants;
  if (heard !== id || confirmedBy !== chair.id || meeting.state !== 'draft')
    throw new DomainError('word-newer');
  return noted(
    { ...meeting, participants: null, participantsAsked: true },
    { at: now, by: chair.id, onBehalfOf: null, act: 'word-taken-back', note: 'participants' },
  );
}
