import type { SeatContext } from '../command.ts';
import { deciderOf } from '../domain/acting.ts';
import type { Act } from '../domain/authority.ts';
import type { Meeting } from '../domain/meeting.ts';

/** The act of deciding what a meeting's chair decides, with whether the chair can be asked by the bot. */
export async function asChair(context: SeatContext, meeting: Meeting, asker?: string): Promise<Act> {
  const decider = deciderOf(
    meeting,
    context.seat.committee,
    await context.regulationOf(meeting),
    context.now,
    asker ?? null,
  );
  const chairReachable = decider.member !== null && (await context.reaches(decider.member));
  return { act: 'decide-as-chair', meeting, chairReachable, ...(asker === undefined ? {} : { asker }) };
}
