import { DomainError } from '../domain-error.ts';
import type { Law } from '../law.ts';
import type { Answer } from './answer.ts';
import { askAbsence, attend, type Giver, sendDelegate } from './attendance.ts';
import type { Meeting } from './meeting.ts';

/** What somebody had answered before the last move, as long as they have said nothing since. */
export const earlierAnswer = ({ answers, movedFrom }: Meeting, member: string): Answer | null =>
  answers[member] ? null : (movedFrom?.answers[member] ?? null);

/**
 * The same answer for the new time, by the word of whose it is: with the remark, the reason, the delegate and the
 * opinion of before. What needs the chair's consent needs it anew.
 */
export function answerAsBefore(meeting: Meeting, giver: Giver, law: Law): Meeting {
  const earlier = meeting.movedFrom?.answers[giver.member.id];
  if (!earlier) throw new DomainError('no-earlier-answer', { meeting: meeting.title });
  if (earlier.kind === 'attend') return attend(meeting, giver, law.now, earlier.note);
  if (earlier.kind === 'absent') return askAbsence(meeting, giver, earlier.reason, law);
  const { delegate, opinion, reason } = earlier;
  return sendDelegate(meeting, giver, delegate, opinion, reason, law);
}
