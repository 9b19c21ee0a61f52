import { isDeepStrictEqual } from 'node:util';
import type { Address } from '../domain/address.ts';
import type { Committee } from '../domain/committee/committee.ts';
import { waiting } from '../domain/meetings/attendance.ts';
import { hasStarted, type Meeting } from '../domain/meetings/meeting.ts';
import { dayAt } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import { redirect } from '../outbox/kept.ts';
import { makeCounter } from '../outbox/post.ts';
import type { Transaction } from '../ports/store.ts';
import { seated } from '../procedures/people/seated.ts';
import { settleSheets } from '../procedures/sheets/vote.ts';
import { keepDocument } from '../records/keep.ts';
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
  const unlike = before ? unlikeChat(before, file) : [];
  if (unlike.length > 0) throw new Conflict(say.listUnlikeChat(file.id, unlike));
  if (before) await settleSheets(tx, before, now, zone);
  const committee = applyCommitteeFile(before, file, regulation, dayAt(now, zone));
  for (const group of committee.groups) {
    const bound = await tx.groups.get(group.chat);
    if (bound && bound.committee !== committee.id) {
      throw new Conflict(say.groupOfAnother(group.chat, bound.committee));
    }
    tx.groups.put(group.chat, { committee: committee.id });
  }
  const nextId = makeCounter(() => now, 'file');
  const hand = { tx, nextId, channel: 'file', committee: committee.id };
  const seating = {
    ...{ tx, now, regulation, by: { by: 'committee-file', onBehalfOf: null }, lines: 'file' as const },
    save: (meeting: Meeting) => keepDocument(hand, 'meetings', meeting),
    redirect: (of: Committee, from: Address) => redirect(tx, of.id, from),
  };
  await seated(seating, committee);
  return committee;
}

/** Who came, went or took another post by a chat, and stands otherwise in the file: it is older than they are. */
const unlikeChat = ({ members }: Committee, file: CommitteeFile): string[] =>
  members
    .filter(({ byChat }) => byChat)
    .filter(({ id, left, role, teamRole }) => {
      const entry = file.members.find((one) => one.id === id);
      if (left !== null || !entry) return (left === null) !== (entry !== undefined);
      return entry.role !== role || (entry.teamRole ?? null) !== teamRole;
    })
    .map(({ name }) => name);

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

/** How many requests wait for a word of who chairs, whoever that is after the import. */
export async function waitingRequests(tx: Transaction, committee: Committee, now: Instant): Promise<number> {
  const meetings = await tx.meetings.list(`${committee.id}/`);
  return meetings
    .filter(([, meeting]) => meeting.state === 'called' && !hasStarted(meeting, now))
    .reduce((sum, [, meeting]) => sum + waiting(meeting).length, 0);
}
