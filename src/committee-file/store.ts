import { type Committee, memberById } from '../domain/committee.ts';
import { dayAt } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { hasStarted, noted } from '../domain/meeting.ts';
import { type Regulation, regulationSchema } from '../regulations/schema.ts';
import type { Account, Seat, Transaction } from '../store.ts';
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
  const committee = applyCommitteeFile(before, file, regulation, dayAt(now, zone));
  for (const group of committee.groups) {
    const bound = await tx.groups.get(group.chat);
    if (bound && bound.committee !== committee.id) {
      throw new Conflict(
        `Nhóm ${group.chat} đang gắn với Ban "${bound.committee}". Xin bỏ nhóm này khỏi một trong hai tệp.`,
      );
    }
    tx.groups.put(group.chat, { committee: committee.id });
  }
  await seatMembers(tx, committee, now);
  await dropFromMeetings(tx, committee, now);
  tx.committees.put(committee.id, committee);
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
  const same = JSON.stringify(regulationSchema.parse(stored)) === JSON.stringify(regulation);
  if (!same) {
    throw new Conflict(
      `Quy chế ${regulation.id} bản ${regulation.version} đã được lưu với nội dung khác. Xin tăng mục version trong tệp quy chế rồi nạp lại; các cuộc họp cũ vẫn theo bản cũ.`,
    );
  }
}

async function seatMembers(tx: Transaction, committee: Committee, now: Instant): Promise<void> {
  for (const [id, account] of await tx.accounts.list()) {
    const others = account.seats.filter((seat) => seat.committee !== committee.id);
    const mine = committee.members.filter((member) => member.left === null && member.accounts.includes(id));
    const seats: Seat[] = [
      ...others,
      ...mine.map((member) => ({ committee: committee.id, member: member.id })),
    ];
    if (JSON.stringify(seats) === JSON.stringify(account.seats)) continue;
    tx.accounts.put(id, {
      ...account,
      seats,
      asking: null,
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
}

/** Who has left is no longer invited to what is still ahead; what they answered before stays in its record. */
async function dropFromMeetings(tx: Transaction, committee: Committee, now: Instant): Promise<void> {
  for (const [id, meeting] of await tx.meetings.list(`${committee.id}/`)) {
    if (hasStarted(meeting, now)) continue;
    const sitting = meeting.invitees.filter((invitee) => memberById(committee, invitee)?.left === null);
    const gone = meeting.invitees.filter((invitee) => !sitting.includes(invitee));
    if (gone.length === 0) continue;
    const note = { at: now, by: 'committee-file', onBehalfOf: null, act: 'left', note: gone.join(', ') };
    tx.meetings.put(id, noted({ ...meeting, invitees: sitting }, note));
  }
}
