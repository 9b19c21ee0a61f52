import { candidates } from '../asks/meeting.ts';
import { TO_ANSWER_FOR } from '../asks/wishes.ts';
import type { Account, SeatContext } from '../command.ts';
import { type Member, memberById } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';

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
