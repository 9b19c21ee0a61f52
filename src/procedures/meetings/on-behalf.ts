import { type Member, memberById } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Account, SeatContext } from '../../ports/command.ts';
import { candidates } from '../../queries/meetings/candidates.ts';
import { TO_ANSWER_FOR } from '../../queries/meetings/wishes.ts';

/** The meetings to which who speaks may record an answer for the member whose account it is. */
export async function recordableFor(
  author: Account,
  context: SeatContext,
): Promise<{ readonly member: Member; readonly meeting: Meeting }[]> {
  const { committee, member: own } = context.seat;
  const seat = author.seats.find((one) => one.committee === committee.id);
  const member = seat ? memberById(committee, seat.member) : null;
  if (!member || member.left !== null || member.id === own.id) return [];
  const meetings = await candidates(TO_ANSWER_FOR, context);
  return meetings
    .filter(({ invitees }) => invitees.includes(member.id))
    .map((meeting) => ({ member, meeting }));
}
