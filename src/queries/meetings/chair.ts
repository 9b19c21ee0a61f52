import { deciderOf } from '../../domain/committee/acting.ts';
import type { Act } from '../../domain/committee/authority.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { SeatContext } from '../../ports/command.ts';

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
