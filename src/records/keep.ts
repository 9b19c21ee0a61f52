import { type ActRecord, freshEntries } from '../domain/committee/act-record.ts';
import type { Committee } from '../domain/committee/committee.ts';
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

/** A line by that pen. */
type Line = Omit<ActRecord, 'committee' | 'channel'>;

/**
 * Puts a document, and a line into the log of acts for whatever is new in its own log. `act`: the line for what leaves no
 * trace there. `closed`: as it stood, where it comes out of an archive.
 */
export async function keepDocument(
  pen: Pen,
  shelf: keyof Kept,
  document: Logged & { readonly id: string },
  act: Line | null = null,
  closed: Logged | null = null,
): Promise<void> {
  // All of these shelves hold documents with a log; which one it is, is said by the caller's types.
  const target = pen.tx[shelf] as unknown as Shelf<Logged>;
  const before = (await target.get(document.id)) ?? closed;
  target.put(document.id, document);
  const fresh = freshEntries(before?.log ?? [], document.log);
  await enterOfficial(pen.tx, { shelf, document } as unknown as KeptOne, fresh);
  for (const entry of fresh) putAct(pen, { ...entry, subject: `${shelf}:${document.id}` });
  if (act) putAct(pen, act);
}

/** Puts a committee, with the line that says what was changed. */
export function keepCommittee(pen: Pen, committee: Committee, act: Line): void {
  pen.tx.committees.put(committee.id, committee);
  putAct(pen, act);
}

/**
 * Why no line of the log of acts comes with a change:
 * `delivery` – nobody acts: it is noted what became of a message that an act had sent;
 * `platform` – nobody acts: the platform moved a chat or closed a topic;
 * `clock` – nobody acts: what has ended by its own rule is written down by whoever looks first;
 * `secret` – the line’s hour would tell whose ballot it is;
 * `elsewhere` – who calls puts the lines: with the meeting whose number was drawn, with each member who came or went;
 * `file` – the committee’s file is what says it, in the hands of who runs the program.
 */
export type NoAct = 'delivery' | 'platform' | 'clock' | 'secret' | 'elsewhere' | 'file';

/** Puts a document without a line, and says why there is none. */
export function keepUnlogged<Name extends keyof Kept | 'committees'>(
  tx: Transaction,
  shelf: Name,
  document: Named[Name],
  _because: NoAct,
): void {
  (tx[shelf] as unknown as Shelf<Named[Name]>).put(document.id, document);
}

type Named = Kept & { readonly committees: Committee };

/** One line of the log of acts. It is only ever added to. */
export function putAct(
  { tx, nextId, channel, committee }: Pen,
  { at, by, onBehalfOf, act, subject, note, way, inStead }: Line,
): void {
  tx.acts.put(`${committee}/${nextId()}`, {
    ...{ committee, at, by, onBehalfOf, channel, act, subject, note },
    ...(way ? { way } : {}),
    ...(inStead ? { inStead } : {}),
  });
}
