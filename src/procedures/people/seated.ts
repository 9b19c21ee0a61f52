import { unlinkCalendar } from '../../accounts/calendar-links.ts';
import { unknownAccount } from '../../accounts/link.ts';
import type { Address } from '../../domain/address.ts';
import { isStillIn } from '../../domain/committee/bodies.ts';
import { type Committee, memberById } from '../../domain/committee/committee.ts';
import { withFormerPosts } from '../../domain/committee/former-post.ts';
import { withLeavers } from '../../domain/committee/left-body.ts';
import { hasStarted, type Meeting, noted } from '../../domain/meetings/meeting.ts';
import { type Hand, handKept } from '../../domain/permission.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { AccountSeat, Transaction } from '../../ports/store.ts';
import { keepUnlogged } from '../../records/keep.ts';
import { wake } from '../../records/wakes.ts';
import type { Regulation } from '../../regulations/schema.ts';

/** Where a change of the list is put, and by whose hand. */
export interface Seating {
  readonly tx: Transaction;
  readonly now: Instant;
  /** By which it is told who sits where. */
  readonly regulation: Regulation;
  readonly by: Hand;
  /** Where the list’s own change is said. */
  readonly lines: 'elsewhere' | 'file';
  /** Puts a meeting that somebody is invited to no more. */
  save(meeting: Meeting): Promise<void>;
  /** What waits at an account that has no seat any more goes another way. */
  redirect(committee: Committee, from: Address): Promise<void>;
}

/**
 * Puts a committee whose list of members has changed, with what follows from it: whose account is whose, codes that open
 * no door any more, meetings ahead without who has left, be it only the body that meets. Returns those meetings.
 */
export async function seated(seating: Seating, listed: Committee): Promise<Meeting[]> {
  const { tx, now, regulation } = seating;
  const before = (await tx.committees.get(listed.id)) ?? null;
  const dated = withFormerPosts(before, { committee: listed, regulation }, now);
  const committee = withLeavers(before, { committee: dated, regulation }, now);
  const unseated = await seatMembers(tx, committee, now);
  await endInvitations(tx, committee);
  const left = await dropFromMeetings(seating, committee);
  keepUnlogged(tx, 'committees', committee, seating.lines);
  for (const address of unseated) await seating.redirect(committee, address);
  await wake(tx, committee.id, now);
  return left;
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

/**
 * Who has left, the committee or just now the body that meets, is no longer invited to what is still ahead; what they
 * answered before stays in its record.
 */
async function dropFromMeetings({ tx, now, by, save }: Seating, committee: Committee): Promise<Meeting[]> {
  const dropped: Meeting[] = [];
  for (const [, meeting] of await tx.meetings.list(`${committee.id}/`)) {
    if (hasStarted(meeting, now)) continue;
    const sitting = meeting.invitees.filter((invitee) => {
      const one = memberById(committee, invitee);
      return one !== null && isStillIn(one, meeting.body, now);
    });
    const gone = meeting.invitees.filter((invitee) => !sitting.includes(invitee));
    if (gone.length === 0) continue;
    const note = { ...handKept(by), at: now, act: 'left', note: gone.join(', ') } as const;
    // Nobody is to decide on what somebody asked who is no longer there.
    const answers = Object.fromEntries(
      Object.entries(meeting.answers).filter(
        ([who, answer]) =>
          !gone.includes(who) || answer.kind === 'attend' || answer.consent.state !== 'asked',
      ),
    );
    const then = noted({ ...meeting, invitees: sitting, answers }, note);
    await save(then);
    dropped.push(then);
  }
  return dropped;
}
