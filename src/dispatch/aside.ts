import { randomBytes } from 'node:crypto';
import type { Committee, Member } from '../domain/committee/committee.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Counter } from '../outbox/post.ts';
import { accountGoneSilent, reachable } from '../outbox/reach.ts';
import type { SeatContext, Transaction } from '../ports/command.ts';
import { Codes } from './codes.ts';
import { type Equipment, openContext, seatContext } from './context.ts';
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
  const { address } = account;
  const said = { id: nextId(), at: now, from: { address, name: member.name }, chat: address, private: true };
  const incoming = {
    ...said,
    kind: 'message',
    text: '',
    file: null,
    message: '',
    replyTo: null,
    addressed: true,
  } as const;
  const lent: Equipment = {
    ...{ commands: [], zone, nextId, random: randomBytes, mails: false, publicUrl: null },
    codes: new Codes({ setupCode: randomBytes(16).toString('hex'), note: () => {}, onLocked: () => {} }),
    strangers: new Strangers(),
    windowOf: () => null,
    files: {
      of: () => {
        throw new Error('nobody has sent a file');
      },
    },
  };
  return seatContext(openContext(lent, tx, { account, incoming }, null, now), id, lent);
}
