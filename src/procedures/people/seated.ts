import { unlinkCalendar } from '../../accounts/calendar-links.ts';
import { unknownAccount } from '../../accounts/link.ts';
import type { Address } from '../../domain/address.ts';
import { chairOf } from '../../domain/committee/acting.ts';
import { mandateEnded, mandatesLapsed } from '../../domain/committee/acts.ts';
import { type Committee, type Mandate, memberById } from '../../domain/committee/committee.ts';
import { withFormerPosts } from '../../domain/committee/former-post.ts';
import { withLeavers } from '../../domain/committee/left-body.ts';
import { hasStarted, type Meeting } from '../../domain/meetings/meeting.ts';
import { reseated } from '../../domain/meetings/reseated.ts';
import type { Hand } from '../../domain/permission.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { SeatContext } from '../../ports/command.ts';
import type { AccountSeat, Transaction } from '../../ports/store.ts';
import { keepUnlogged } from '../../records/keep.ts';
import { wake } from '../../records/wakes.ts';

/** By whose hand the list changes, and where its own change is said. */
export interface Seating {
  readonly by: Hand;
  readonly lines: 'elsewhere' | 'file';
}

/** What a change of the list has made. */
export interface Seated {
  readonly committee: Committee;
  /** The meetings ahead that are not as they were, or that another chairs. */
  readonly meetings: readonly ReseatedMeeting[];
  /** What was recorded of a leader, and has ended with their post or with that of whom they named. */
  readonly ended: readonly Mandate[];
}

export interface ReseatedMeeting {
  readonly before: Meeting;
  readonly then: Meeting;
}

/**
 * Puts a committee whose list of members has changed, with what follows from it: whose account is whose, codes that open
 * no door any more, whose word counts no longer, and the meetings ahead. `context`: that of the list as it was.
 */
export async function seated(
  context: SeatContext,
  before: Committee | null,
  listed: Committee,
  { by, lines }: Seating,
): Promise<Seated> {
  const { tx, now } = context;
  const { regulation } = context.seat;
  const dated = withFormerPosts(before, { committee: listed, regulation }, now);
  const moved = withLeavers(before, { committee: dated, regulation }, now);
  const ended = before ? mandatesLapsed(before, { committee: moved, regulation }, now) : [];
  const committee = ended.reduce(mandateEnded, moved);
  const unseated = await seatMembers(tx, committee, now);
  await endInvitations(tx, committee);
  const meetings = await reseatMeetings(context.within(committee), before, by);
  keepUnlogged(tx, 'committees', committee, lines);
  for (const { of } of ended) context.record({ act: 'mandate-ended', subject: `members:${of}` });
  for (const address of unseated) await context.redirect(committee, address);
  await wake(tx, committee.id, now);
  return { committee, meetings, ended };
}

/** Returns the accounts that lost a seat. */
async function seatMembers(tx: Transaction, committee: Committee, now: Instant): Promise<Address[]> {
  const unseated: Address[] = [];
  for (const [, account] of await tx.accounts.all()) {
    const { address: id } = account;
    const mine = committee.members.filter((member) => member.left === null && member.accounts.includes(id));
    const kept = account.seats.filter(
      (seat) => seat.committee !== committee.id || mine.some((member) => member.id === seat.member),
    );
    const added = mine.filter(
      (member) => !kept.some((seat) => seat.committee === committee.id && seat.member === member.id),
    );
    if (kept.length < account.seats.length) unseated.push(id);
    // Who comes after them in that seat is another, whose calendar is none of theirs.
    for (const seat of account.seats) if (!kept.includes(seat)) await unlinkCalendar(tx, seat);
    const seats: AccountSeat[] = [
      ...kept,
      ...added.map((member) => ({ committee: committee.id, member: member.id })),
    ];
    if (added.length === 0 && kept.length === account.seats.length) continue;
    tx.accounts.put(id, {
      ...account,
      seats,
      asking: null,
      linkedAt: account.linkedAt ?? now,
      current: seats.some((seat) => seat.committee === account.current) ? account.current : null,
    });
  }
  for (const member of committee.members) {
    for (const address of member.accounts) {
      if (await tx.accounts.get(address)) continue;
      const seats = [{ committee: committee.id, member: member.id }];
      tx.accounts.put(address, { ...unknownAccount(address), seats, linkedAt: now });
    }
  }
  return unseated;
}

/** A code that was handed out opens no door to who has left. */
async function endInvitations(tx: Transaction, committee: Committee): Promise<void> {
  for (const [key, invitation] of await tx.invitations.all()) {
    if (invitation.committee !== committee.id) continue;
    if (memberById(committee, invitation.member)?.left !== null) tx.invitations.delete(key);
  }
}

async function reseatMeetings(
  context: SeatContext,
  before: Committee | null,
  by: Hand,
): Promise<ReseatedMeeting[]> {
  const found: ReseatedMeeting[] = [];
  for (const meeting of await context.meetings()) {
    if (hasStarted(meeting, context.now)) continue;
    const law = await context.lawOf(meeting);
    const then = reseated(meeting, { before, by }, law);
    const chairs = (one: Meeting, committee: Committee) =>
      chairOf(one, { committee, regulation: law.regulation }).member?.id;
    if (then === meeting && (!before || chairs(meeting, before) === chairs(then, law.committee))) continue;
    await context.save(then);
    found.push({ before: meeting, then });
  }
  return found;
}
