import { chairOf } from '../../domain/committee/acting.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import { chairInvited } from '../../domain/meetings/calling.ts';
import { hasStarted, type Meeting } from '../../domain/meetings/meeting.ts';
import type { SeatContext } from '../../ports/command.ts';
import { passOnWaiting, tellNewChair } from './answer.ts';

/**
 * Announced meetings after somebody was recorded as away, or as back: who chairs them now is invited, everybody
 * there is told, and requests go to who decides now. `but`: who hears it in words of their own.
 */
export async function chairsAnew(
  context: SeatContext,
  before: Committee,
  but: readonly string[],
): Promise<void> {
  for (const meeting of await context.meetings()) {
    if (meeting.state !== 'called') continue;
    const ahead = !hasStarted(meeting, context.now);
    const law = await context.lawOf(meeting);
    const by = { by: context.seat.member.id, onBehalfOf: null };
    const then = ahead ? chairInvited(meeting, law, by, context.now) : meeting;
    await context.save(then);
    if (ahead && chairOf(then, law).member) await tellNewChair(context, meeting, then, but, before);
    await passOnWaiting(context, before, then, meeting);
  }
}

/** The announced meetings ahead that somebody chairs under this committee, and did not before. */
export async function chairedAnew(
  context: SeatContext,
  committee: Committee,
  member: string,
): Promise<Meeting[]> {
  const found: Meeting[] = [];
  for (const meeting of await context.meetings()) {
    if (meeting.state !== 'called' || hasStarted(meeting, context.now)) continue;
    const { regulation } = await context.lawOf(meeting);
    const chairs = (one: Committee) => chairOf(meeting, { committee: one, regulation }).member?.id === member;
    if (chairs(committee) && !chairs(context.seat.committee)) found.push(meeting);
  }
  return found.sort((one, other) => (one.start < other.start ? -1 : 1));
}
