import { isDeepStrictEqual } from 'node:util';
import type { Address } from '../domain/address.ts';
import { type Committee, memberById } from '../domain/committee/committee.ts';
import { waiting } from '../domain/meetings/attendance.ts';
import { hasStarted, noted } from '../domain/meetings/meeting.ts';
import { dayAt } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import { makeCounter } from '../outbox/post.ts';
import { redirect } from '../outbox/redirect.ts';
import type { Account, AccountSeat, Transaction } from '../ports/store.ts';
import { settleSheets } from '../procedures/sheets/settle.ts';
import { keepDocument } from '../records/keep.ts';
import { wake } from '../records/wakes.ts';
import { type Regulation, regulationSchema } from '../regulations/schema.ts';
import * as say from '../say/committee/file.ts';
import { applyCommitteeFile, regulationKey } from './apply.ts';
import type { CommitteeFile } from './schema.ts';

/** Why a file that is right in itself cannot be stored. */
export class Conflict extends Error {}

/** Stores a committee file in one transaction: the committee, its regulation, whose account is whose, its groups. */
export async function storeCommittee(
  tx: Transaction,
  file: CommitteeFile,
  regulation: Regulation,
  now: Instant,
  zone: string,
): Promise<Committee> {
  await keepRegulation(tx, regulation);
  const before = await tx.committees.get(file.id);
  if (before) await settleSheets(tx, before, now, zone);
  const committee = applyCommitteeFile(before, file, regulation, dayAt(now, zone));
  for (const group of committee.groups) {
    const bound = await tx.groups.get(group.chat);
    if (bound && bound.committee !== committee.id) {
      throw new Conflict(say.groupOfAnother(group.chat, bound.committee));
    }
    tx.groups.put(group.chat, { committee: committee.id });
  }
  const unseated = await seatMembers(tx, committee, now);
  await endInvitations(tx, committee);
  await dropFromMeetings(tx, committee, now);
  tx.committees.put(committee.id, committee);
  for (const address of unseated) await redirect(tx, committee.id, address);
  await wake(tx, committee.id, now);
  return committee;
}

/** A meeting keeps the regulation under which it was called, so a version that was stored never changes. */
async function keepRegulation(tx: Transaction, regulation: Regulation): Promise<void> {
  const key = regulationKey(regulation);
  const stored = await tx.regulations.get(key);
  if (!stored) {
    tx.regulations.put(key, regulation);
    return;
  }
  const read = regulationSchema.safeParse(stored);
  if (!read.success || !isDeepStrictEqual(read.data, regulation))
    throw new Conflict(say.regulationChanged(regulation));
}

/** Returns the accounts that lost a seat. */
async function seatMembers(tx: Transaction, committee: Committee, now: Instant): Promise<Address[]> {
  const unseated: Address[] = [];
  for (const [id, account] of await tx.accounts.list()) {
    const mine = committee.members.filter((member) => member.left === null && member.accounts.includes(id));
    const kept = account.seats.filter(
      (seat) => seat.committee !== committee.id || mine.some((member) => member.id === seat.member),
    );
    const added = mine.filter(
      (member) => !kept.some((seat) => seat.committee === committee.id && seat.member === member.id),
    );
    if (kept.length < account.seats.length) unseated.push(id);
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
      const fresh: Account = {
        address,
        seats: [{ committee: committee.id, member: member.id }],
        current: null,
        administrator: false,
        reachableSince: null,
        linkedAt: now,
        asking: null,
      };
      tx.accounts.put(address, fresh);
    }
  }
  return unseated;
}

/** A code that was handed out opens no door to who has left. */
async function endInvitations(tx: Transaction, committee: Committee): Promise<void> {
  for (const [key, invitation] of await tx.invitations.list()) {
    if (invitation.committee !== committee.id) continue;
    if (memberById(committee, invitation.member)?.left !== null) tx.invitations.delete(key);
  }
}

/** How many requests wait for a word of who chairs, whoever that is after the import. */
export async function waitingRequests(tx: Transaction, committee: Committee, now: Instant): Promise<number> {
  const meetings = await tx.meetings.list(`${committee.id}/`);
  return meetings
    .filter(([, meeting]) => meeting.state === 'called' && !hasStarted(meeting, now))
    .reduce((sum, [, meeting]) => sum + waiting(meeting).length, 0);
}

const BY_FILE = { by: 'committee-file', onBehalfOf: null };

/** Who has left is no longer invited to what is still ahead; what they answered before stays in its record. */
async function dropFromMeetings(tx: Transaction, committee: Committee, now: Instant): Promise<void> {
  const nextId = makeCounter(() => now, 'file');
  const hand = { tx, nextId, channel: 'file', committee: committee.id };
  for (const [, meeting] of await tx.meetings.list(`${committee.id}/`)) {
    if (hasStarted(meeting, now)) continue;
    const sitting = meeting.invitees.filter((invitee) => memberById(committee, invitee)?.left === null);
    const gone = meeting.invitees.filter((invitee) => !sitting.includes(invitee));
    if (gone.length === 0) continue;
    const note = { ...BY_FILE, at: now, act: 'left', note: gone.join(', ') } as const;
    // Nobody is to decide on what somebody asked who is no longer there.
    const answers = Object.fromEntries(
      Object.entries(meeting.answers).filter(
        ([who, answer]) =>
          !gone.includes(who) || answer.kind === 'attend' || answer.consent.state !== 'asked',
      ),
    );
    await keepDocument(hand, 'meetings', noted({ ...meeting, invitees: sitting, answers }, note));
  }
}
