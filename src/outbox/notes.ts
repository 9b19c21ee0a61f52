import { setTimeout as pause } from 'node:timers/promises';
import type { Store, Transaction } from '../ports/store.ts';
import { type EnvelopeChanges, watchedLine } from './line.ts';

/** What became of one message, in a transaction. */
export type Note = (tx: Transaction) => Promise<void>;

interface Waiting {
  readonly id: string;
  readonly note: Note;
  readonly noted: () => void;
}

export interface NoteTools {
  readonly store: Store;
  /** How many messages wait, which is what a large store is large by. */
  readonly waiting: () => number;
  readonly warn: (what: string, error?: unknown) => void;
  /** Comes after each transaction, with what it did to the outbox. */
  readonly onNoted: (changes: EnvelopeChanges) => void;
  readonly signal: AbortSignal;
}

/** Between tries to note something on a disk that is full, in milliseconds. */
const AGAIN = 1_000;
/** Each writing writes all that waits: with ten thousand, what ends within a fifth of a second is noted together. */
const REST_FOR_EACH = 1 / 50;
const LONGEST_REST = 200;

/** Notes what became of messages, those together that ended together. */
export class Notes {
  readonly #tools: NoteTools;
  #waiting: Waiting[] = [];
  #working = false;

  constructor(tools: NoteTools) {
    this.#tools = tools;
  }

  /** Resolves when it is noted; until then the message counts as under way, for sending it again would be worse. */
  note(id: string, note: Note): Promise<void> {
    return new Promise((noted) => {
      this.#waiting.push({ id, note, noted });
      if (!this.#working) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#working = true;
    // What ends in the same moment is noted together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const together = this.#waiting;
      this.#waiting = [];
      if (!(await this.#write(together))) for (const one of together) await this.#writeAlone(one);
      for (const { noted } of together) noted();
      await this.#rest(Math.min(LONGEST_REST, REST_FOR_EACH * this.#tools.waiting()));
    }
    this.#working = false;
  }

  async #write(all: readonly Waiting[]): Promise<boolean> {
    try {
      const changes = await this.#tools.store.transaction(async (tx) => {
        const seen = watchedLine(tx);
        for (const { note } of all) await note(seen.tx);
        return seen.changes;
      });
      this.#tools.onNoted(changes);
      return true;
    } catch (error) {
      this.#tools.warn('outbox: what became of a message could not be noted', error);
      return false;
    }
  }

  /** What cannot be noted, and not for want of a disk, is dropped, or it would be sent for ever. */
  async #writeAlone({ id, note }: Waiting): Promise<void> {
    for (let spoiled = false; ; ) {
      const tried: Waiting = {
        id,
        note: async (tx) => {
          if (spoiled) return tx.outbox.delete(id);
          try {
            await note(tx);
          } catch (error) {
            spoiled = true;
            throw error;
          }
        },
        noted: () => {},
      };
      const before: boolean = spoiled;
      if (await this.#write([tried])) return;
      // It stays where it is, and may go out twice.
      if (this.#tools.signal.aborted) return;
      if (spoiled === before) await this.#rest(AGAIN);
    }
  }

  async #rest(milliseconds: number): Promise<void> {
    if (milliseconds < 1) return;
    await pause(milliseconds, undefined, { signal: this.#tools.signal, ref: false }).catch(() => {});
  }
}
