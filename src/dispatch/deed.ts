import { createHash } from 'node:crypto';
import type { Instant } from '../domain/time/instant.ts';
import type { Incoming, IncomingEdit, IncomingMessage } from '../ports/channel.ts';
import { type Account, type Deed, RECORD_SHELVES, type Shelves, type Transaction } from '../ports/store.ts';
import { watched } from '../records/watched.ts';

/** What an act leaves behind; the documents first, then what is noted of them. */
const RECORDS = [
  ...RECORD_SHELVES,
  'register',
  'committees',
  'groups',
  'invitations',
  'acts',
] as const satisfies readonly (keyof Shelves)[];

type Worded = Pick<IncomingMessage | IncomingEdit, 'chat' | 'message' | 'text'>;

/** Stands among the ids of updates, and goes when they go. */
const keyOf = ({ chat, message }: Worded): string => `${chat}#${message}`;

const hashOf = (said: Worded): string =>
  createHash('sha256')
    .update(`${keyOf(said)}\n${said.text}`)
    .digest('base64url')
    .slice(0, 16);

/** Does the work of a message and notes whether it changed anything, for when its words are changed later. */
export async function noteDeed<Result>(
  tx: Transaction,
  incoming: Incoming,
  now: Instant,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  if (incoming.kind !== 'message') return work(tx);
  const before = await tx.accounts.get(incoming.from.address);
  const changed = new Set<string>();
  const result = await work(watched(tx, RECORDS, (shelf, id) => changed.add(`${shelf}:${id}`)));
  const after = await tx.accounts.get(incoming.from.address);
  const asked = [before?.asking, after?.asking].map((one) => one ?? null);
  if (changed.size === 0 && asked[0] === asked[1] && stands(before, after)) return result;
  // A vote may be secret, and a hash of two words can be guessed.
  const vote = [...changed].some((one) => one.startsWith('sheets:'));
  const hidden = vote || asked.some((one) => one?.command === 'ykien');
  const [to = null] = changed;
  // Whichever of the messages is changed in which it came.
  for (const piece of incoming.pieces ?? [incoming]) {
    const one = { ...piece, chat: incoming.chat };
    tx.handled.put(keyOf(one), { at: now, did: { words: hidden ? null : hashOf(one), to } });
  }
  return result;
}

const stands = (before: Account | null, after: Account | null): boolean =>
  (before?.seats === after?.seats &&
    before?.administrator === after?.administrator &&
    before?.current === after?.current) ||
  standing(before) === standing(after);

const standing = (account: Account | null): string =>
  JSON.stringify([account?.seats ?? [], account?.administrator ?? false, account?.current ?? null]);

/** What the message did whose words were changed, once; `null` where it did nothing or says the same as before. */
export async function takeDeed(
  tx: Transaction,
  incoming: IncomingEdit,
): Promise<(Deed & { readonly at: Instant }) | null> {
  const noted = await tx.handled.get(keyOf(incoming));
  if (!noted?.did || noted.did.words === hashOf(incoming)) return null;
  tx.handled.delete(keyOf(incoming));
  return { ...noted.did, at: noted.at };
}
