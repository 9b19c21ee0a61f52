import { randomBytes } from 'node:crypto';
import { unknownAccount } from '../accounts/link.ts';
import { writeAddress } from '../domain/address.ts';
import type { Committee, Member } from '../domain/committee/committee.ts';
import type { Ruled } from '../domain/law.ts';
import type { Hand } from '../domain/permission.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Counter } from '../outbox/post.ts';
import { accountGoneSilent, reachable } from '../outbox/reach.ts';
import type { Account, SeatContext, Transaction } from '../ports/command.ts';
import { Codes } from './codes.ts';
import { type Equipment, openContext, seatContext, seatedIn } from './context.ts';
import { Strangers } from './strangers.ts';

/**
 * The context of a member who has said nothing, where something else than a message of theirs has them looked at: to read
 * what is theirs, and to do nothing in their name. `null` where nothing leads to them.
 */
export async function contextAside(
  tx: Transaction,
  { id }: Committee,
  member: Member,
  { now, zone, nextId }: { readonly now: Instant; readonly zone: string; readonly nextId: Counter },
): Promise<SeatContext | null> {
  const account = (await reachable(tx, member)) ?? (await accountGoneSilent(tx, member));
  if (!account) return null;
  const lent = equipmentAside(zone, nextId);
  return seatContext(
    openContext(lent, tx, heardFrom(account, member.name, now, nextId()), null, now),
    id,
    lent,
  );
}

/** Whose hand it is in the log where a committee’s file has changed something: nobody’s on its list. */
export const FILE_HAND: Hand = { by: 'committee-file', onBehalfOf: null };

/** The context in which a committee’s file acts: nobody speaks, and nobody on the list has done it. */
export function contextOfFile(
  tx: Transaction,
  { committee, regulation }: Ruled,
  { now, zone, nextId }: { readonly now: Instant; readonly zone: string; readonly nextId: Counter },
): SeatContext {
  const lent = equipmentAside(zone, nextId);
  const account = unknownAccount(writeAddress('file', committee.id));
  const open = openContext(lent, tx, heardFrom(account, '', now, nextId()), null, now);
  return seatedIn(open, { committee, member: NOBODY, regulation }, lent, new Map());
}

const NOBODY: Member = {
  ...{ id: FILE_HAND.by, no: 0, name: '', role: 'member', teamRole: null, secretary: false },
  ...{ post: null, agency: null, email: null, agencyEmail: null, accounts: [], joined: null, left: null },
};

const heardFrom = (account: Account, name: string, now: Instant, id: string) => {
  const { address } = account;
  const said = { id, at: now, from: { address, name }, chat: address, private: true };
  const message = { text: '', file: null, message: '', replyTo: null, addressed: true };
  return { account, incoming: { ...said, ...message, kind: 'message' as const } };
};

const equipmentAside = (zone: string, nextId: Counter): Equipment => ({
  ...{ commands: [], zone, nextId, random: randomBytes, mails: false, publicUrl: null },
  codes: new Codes({ setupCode: randomBytes(16).toString('hex'), note: () => {}, onLocked: () => {} }),
  strangers: new Strangers(),
  windowOf: () => null,
  files: {
    of: () => {
      throw new Error('nobody has sent a file');
    },
  },
});
