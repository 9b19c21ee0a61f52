import { type Circulating, type Circulation, delivered, unreached } from '../domain/circulation.ts';
import { type Committee, type Member, memberById } from '../domain/committee/committee.ts';
import type { Message, SeatContext } from '../ports/command.ts';

/** What a round goes out through: a command's context, or the program by itself at a set time. */
export type RoundSender = Pick<SeatContext, 'now' | 'tell'>;

/**
 * Puts what circulates on its way to each member by whatever reaches them (`null`: it is not for them any more); who cannot be reached at all is noted at
 * once. Returns the circulation with that noted; the caller keeps it with its document.
 */
export async function sendRound(
  context: RoundSender & { readonly seat: { readonly committee: Committee } },
  shelf: Circulating,
  id: string,
  circulation: Circulation,
  messageFor: (member: Member) => Message | null,
): Promise<Circulation> {
  let noted = circulation;
  for (const one of circulation.to) {
    const member = memberById(context.seat.committee, one);
    if (!member || member.left !== null) continue;
    const message = messageFor(member);
    if (!message) continue;
    const about = { what: 'circulated', shelf, id, version: circulation.version, member: one } as const;
    if (await context.tell(member, message, about)) continue;
    noted = delivered(noted, one, unreached(member, context.now));
  }
  return noted;
}
