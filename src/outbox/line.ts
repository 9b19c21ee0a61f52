import { type Address, channelOf, chatOf } from '../domain/address.ts';
import type { Envelope, Transaction } from '../ports/store.ts';
import { Overheard } from '../records/watched.ts';
import { RANK, type Rank, rankOf, streamOf } from './rank.ts';
import type { Queue, Waiting } from './waiting.ts';

/** A message in the line, with what is worked out about it once. */
export interface LineEntry {
  readonly id: string;
  readonly envelope: Envelope;
  readonly rank: Rank;
  readonly stream: string;
  readonly chat: string;
  readonly channel: string;
  readonly isGroup: boolean;
}

/** What a transaction did to the outbox: the new envelope, or `null` where it went. */
export type EnvelopeChanges = ReadonlyMap<string, Envelope | null>;

const RANKS = Object.values(RANK).sort();

/**
 * The outbox's shelf as of the last look, in memory and in order: ten thousand notices are not read and sorted anew
 * for each one that leaves. Whoever takes from it reads the shelf once more.
 */
export class OutboxLine {
  readonly #isGroup: (channel: string, chat: Address) => boolean | null;
  #entries = new Map<string, LineEntry>();
  /** For channels that are not served: they are counted, and nobody looks for their turn. */
  readonly #unserved = new Map<string, Envelope>();
  /** The entries stand in the order of their ids. */
  #inOrder = true;
  #order: LineEntry[][] | null = null;

  /** `isGroup`: `null` for a channel that is not served. */
  constructor(isGroup: (channel: string, chat: Address) => boolean | null) {
    this.#isGroup = isGroup;
  }

  /** Reads the shelf. */
  async renew(tx: Transaction): Promise<void> {
    const entries = new Map<string, LineEntry>();
    this.#unserved.clear();
    for (const [id, envelope] of await tx.outbox.all()) {
      const entry = await this.#entryOf(tx, id, envelope);
      if (entry) entries.set(id, entry);
      else this.#unserved.set(id, envelope);
    }
    this.#entries = entries;
    this.#inOrder = true;
    this.#order = null;
  }

  /** Reads these of the shelf: with ten thousand in it, one more costs what it costs with none. */
  async look(tx: Transaction, ids: Iterable<string>): Promise<void> {
    for (const id of ids) {
      const envelope = await tx.outbox.get(id);
      const entry = envelope && (await this.#entryOf(tx, id, envelope));
      if (envelope && !entry) this.#unserved.set(id, envelope);
      else this.#unserved.delete(id);
      if (entry === null) {
        this.#entries.delete(id);
        continue;
      }
      if (!this.#entries.has(id)) this.#inOrder = false;
      this.#entries.set(id, entry);
      this.#order = null;
    }
  }

  /** Follows a transaction of the outbox's own; says whether it could, or the shelf has to be read. */
  follow(changes: EnvelopeChanges): boolean {
    let followed = true;
    for (const [id, envelope] of changes) {
      const known = this.#entries.get(id);
      if (envelope === null) {
        this.#entries.delete(id);
        this.#unserved.delete(id);
      } else if (known?.envelope.to === envelope.to) this.#entries.set(id, { ...known, envelope });
      else followed = false;
      if (envelope !== null) this.#order = null;
    }
    return followed;
  }

  /** How many can be sent. */
  get size(): number {
    return this.#entries.size;
  }

  /** By channel: how many wait, and since when the oldest does. */
  waiting(): Waiting {
    const found = new Map<string, Queue>();
    const served = [...this.#entries.values()].map(({ envelope }) => envelope);
    for (const envelope of [...served, ...this.#unserved.values()]) {
      const channel = channelOf(envelope.to);
      const { length, oldest } = found.get(channel) ?? { length: 0, oldest: envelope.at };
      found.set(channel, { length: length + 1, oldest: envelope.at < oldest ? envelope.at : oldest });
    }
    return found;
  }

  get(id: string): LineEntry | undefined {
    return this.#entries.get(id);
  }

  /**
   * In the order of their turn. What stands before something urgent in its stream is as urgent itself, since that
   * has to wait for it.
   */
  *inTurn(): Generator<{ readonly entry: LineEntry; readonly urgency: Rank }> {
    this.#order ??= this.#sorted();
    for (const [at, entries] of this.#order.entries())
      for (const entry of entries) {
        const current = this.#entries.get(entry.id);
        if (current === entry) yield { entry, urgency: RANKS[at] ?? RANK.many };
      }
  }

  #sorted(): LineEntry[][] {
    if (!this.#inOrder)
      this.#entries = new Map([...this.#entries].sort(([one], [other]) => (one < other ? -1 : 1)));
    this.#inOrder = true;
    const urgency = new Map<string, Rank>();
    for (const { stream, rank } of this.#entries.values())
      if (rank < (urgency.get(stream) ?? Number.POSITIVE_INFINITY)) urgency.set(stream, rank);
    const order: LineEntry[][] = RANKS.map(() => []);
    for (const entry of this.#entries.values()) order[urgency.get(entry.stream) ?? entry.rank]?.push(entry);
    return order;
  }

  /** `null` for a channel that is not served. */
  async #entryOf(tx: Transaction, id: string, envelope: Envelope): Promise<LineEntry | null> {
    const known = this.#entries.get(id);
    // Whom nobody knew may have become a member.
    if (known?.envelope === envelope && known.rank !== RANK.stranger) return known;
    const chat = chatOf(envelope.to);
    const channel = channelOf(envelope.to);
    const isGroup = this.#isGroup(channel, chat);
    if (isGroup === null) return null;
    const rank = await rankOf(tx, envelope, isGroup);
    return { id, envelope, rank, stream: streamOf(envelope, rank, isGroup), chat, channel, isGroup };
  }
}

/** The same transaction, and what it does to the outbox. */
export function watchedLine(tx: Transaction): {
  readonly tx: Transaction;
  readonly changes: EnvelopeChanges;
} {
  const changes = new Map<string, Envelope | null>();
  const outbox = new Overheard(tx.outbox, (id, envelope) => changes.set(id, envelope));
  return { tx: { ...tx, outbox }, changes };
}
