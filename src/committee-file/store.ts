import { isDeepStrictEqual } from 'node:util';
import { contextOfFile, FILE_HAND } from '../dispatch/aside.ts';
import type { Committee } from '../domain/committee/committee.ts';
import { waiting } from '../domain/meetings/attendance.ts';
import { hasStarted } from '../domain/meetings/meeting.ts';
import { dayAt } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import { makeCounter } from '../outbox/post.ts';
import type { Transaction } from '../ports/store.ts';
import { type Seated, seated } from '../procedures/people/seated.ts';
import { settleSheets } from '../procedures/sheets/vote.ts';
import { type Regulation, regulationSchema } from '../regulations/schema.ts';
import * as say from '../say/committee/file.ts';
import { applyCommitteeFile, regulationKey } from './apply.ts';
import type { CommitteeFile } from './schema.ts';

/** Why a file that is right in itself cannot be stored. */
export class Conflict extends Error {}

/** Stores a committee file in one transaction: the committee, its regulation, whose account is whose, its groups. */
export const storeCommittee = async (...stored: Parameters<typeof storeList>): Promise<Committee> =>
  (await storeList(...stored)).committee;

/** The same, with what it has made of the meetings ahead: nobody has been told of it yet. */
export async function storeList(
  tx: Transaction,
  file: CommitteeFile,
  regulation: Regulation,
  now: Instant,
  zone: string,
): Promise<Seated> {
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
  const ruled = { committee: before ?? committee, regulation };
  const context = contextOfFile(tx, ruled, { now, zone, nextId });
  return seated(context, before ?? null, committee, { by: FILE_HAND, lines: 'file' });
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
