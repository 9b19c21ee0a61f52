import { DomainError } from '../domain-error.ts';
import { type Hand, handKept } from '../permission.ts';
import type { Instant } from '../time/instant.ts';
import {
  assertOpen,
  type CalledMeeting,
  type CancelledMeeting,
  hasStarted,
  type Meeting,
  noted,
} from './meeting.ts';

/**
 * A meeting at another time: a new revision, whose answers are asked anew; granted absences fall with them. At the same
 * time in another room it is a `MeetingChange`.
 */
export function moved(
  meeting: Meeting,
  to: { start: Instant; place: string; reason: string } & Hand,
  now: Instant,
): CalledMeeting {
  assertOpen(meeting, now);
  if (to.start <= now) throw new DomainError('start-in-past', { start: to.start });
  if (to.start === meeting.start) throw new DomainError('nothing-changed', { meeting: meeting.title });
  return noted(
    {
      ...meeting,
      start: to.start,
      place: to.place,
      movedFrom: {
        start: meeting.start,
        place: meeting.place,
        reason: to.reason,
        // Who has not said it again since the move before this one is asked about that.
        answers: { ...meeting.movedFrom?.answers, ...meeting.answers },
      },
      revision: meeting.revision + 1,
      answers: {},
    },
    { at: now, ...handKept(to), act: 'moved', note: to.reason },
  );
}

export function cancelled(
  meeting: Meeting,
  { reason, ...hand }: { reason: string } & Hand,
  now: Instant,
): CancelledMeeting {
  if (meeting.state === 'cancelled') throw new DomainError('meeting-cancelled', { meeting: meeting.title });
  if (hasStarted(meeting, now))
    throw new DomainError('meeting-started', { meeting: meeting.title, start: meeting.start });
  return noted(
    { ...meeting, state: 'cancelled', cancelled: { by: hand.by, at: now, reason } },
    { at: now, ...handKept(hand), act: 'cancelled', note: reason },
  );
}
