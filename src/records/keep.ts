import { type ActRecord, freshEntries } from '../domain/committee/act-record.ts';
import type { KeptOne } from '../domain/committee/records.ts';
import type { LogEntry } from '../domain/meetings/log.ts';
import type { Counter } from '../outbox/post.ts';
import type { Kept, Shelf, Transaction } from '../ports/store.ts';
import { enterOfficial } from './register.ts';

/** Whatever says of itself what was done to it. */
interface Logged {
  readonly log: readonly LogEntry[];
}

/** In which transaction, by which channel and for which committee something is done. */
export interface Pen {
  readonly tx: Transaction;
  readonly nextId: Counter;
  /** Of the account by which somebody speaks. */
  readonly channel: string;
  readonly committee: string;
}

/** Puts a document, and a line into the log of acts for whatever is new in its own log. */
export async function keepDocument(
  hand: Pen,
  shelf: keyof Kept,
  document: Logged & { readonly id: string },
): Promise<void> {
  // All of these shelves hold documents with a log; which one it is, is said by the caller's types.
  const target = hand.tx[shelf] as unknown as Shelf<Logged>;
  const before = await target.get(document.id);
  target.put(document.id, document);
  const fresh = freshEntries(before?.log ?? [], document.log);
  await enterOfficial(hand.tx, { shelf, document } as unknown as KeptOne, fresh);
  for (const entry of fresh) putAct(hand, { ...entry, subject: `${shelf}:${document.id}` });
}

/** One line of the log of acts. It is only ever added to. */
export function putAct(
  { tx, nextId, channel, committee }: Pen,
  { at, by, onBehalfOf, act, subject, note, way, inStead }: Omit<ActRecord, 'committee' | 'channel'>,
): void {
  tx.acts.put(`${committee}/${nextId()}`, {
    ...{ committee, at, by, onBehalfOf, channel, act, subject, note },
    ...(way ? { way } : {}),
    ...(inStead ? { inStead } : {}),
  });
}
