import { isDeepStrictEqual } from 'node:util';
import type { Shelf, Store, Transaction } from '../../../src/ports/store.ts';
import { Overheard } from '../../../src/records/watched.ts';
import { SHELVES } from '../../../storage/documents.ts';

type ShelfName = (typeof SHELVES)[number];

/** One thing that a transaction did; `null`: it took the document away. */
export interface Change {
  readonly shelf: ShelfName | 'archive';
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}
export type Changes = readonly Change[];

/** What the store has confirmed, kept beside it: whatever it says after a kill is compared with this. */
export class Ledger {
  readonly shelves = new Map<string, Map<string, unknown>>(
    [...SHELVES, 'archive'].map((name) => [name, new Map()]),
  );
  /** Done and not confirmed: after a kill each may have come to pass, in this order. */
  #pending: Changes[] = [];
  /** Told of each transaction that was confirmed. */
  onCommit: (changes: Changes) => void = () => {};
  /** How many transactions are under way. */
  asked = 0;
  commits = 0;

  of<Document>(shelf: ShelfName | 'archive'): ReadonlyMap<string, Document> {
    return this.shelves.get(shelf) as ReadonlyMap<string, Document>;
  }

  /** The same store, with what it confirms written down. */
  watch(store: Store): Store {
    return {
      transaction: async (work) => {
        let changes: Change[] = [];
        this.asked += 1;
        try {
          const result = await store.transaction(async (tx) => {
            // It may be run again.
            this.#forget(changes);
            changes = [];
            const done = await work(recorded(tx, changes));
            this.#pending.push(changes);
            return done;
          });
          this.#forget(changes);
          this.#confirm(changes);
          return result;
        } catch (error) {
          this.#forget(changes);
          throw error;
        } finally {
          this.asked -= 1;
        }
      },
      health: () => store.health(),
      close: () => store.close(),
      ...(store.peers ? { peers: store.peers } : {}),
    };
  }

  /** After a start: throws unless all that was confirmed is there, and nothing besides but what was under way. */
  async compare(store: Store): Promise<void> {
    const found = await store.transaction(contents);
    const pending = this.#pending;
    this.#pending = [];
    this.asked = 0;
    for (;;) {
      const apart = difference(this.shelves, found);
      if (apart === null) return;
      const next = pending.shift();
      if (!next) throw new Error(`confirmed and lost, or there and never confirmed: ${apart}`);
      this.#confirm(next);
    }
  }

  #confirm(changes: Changes): void {
    if (changes.length > 0) this.commits += 1;
    const settled = changes.map((change) => {
      const shelf = this.shelves.get(change.shelf) as Map<string, unknown>;
      const before = shelf.get(change.id) ?? null;
      if (change.after === null) shelf.delete(change.id);
      else shelf.set(change.id, change.after);
      return { ...change, before };
    });
    this.onCommit(settled);
  }

  #forget(changes: Changes): void {
    const at = this.#pending.indexOf(changes);
    if (at >= 0) this.#pending.splice(at, 1);
  }
}

function recorded(tx: Transaction, changes: Change[]): Transaction {
  const watched: Record<string, unknown> = { ...tx };
  for (const name of SHELVES) {
    watched[name] = new Overheard(tx[name] as unknown as Shelf<object>, (id, after) =>
      changes.push({ shelf: name, id, before: null, after }),
    );
  }
  const archive: Transaction['archive'] = (kind, committee, year, id, document, at) => {
    const key = [kind, committee, year, id].join(' ');
    changes.push({ shelf: 'archive', id: key, before: null, after: document });
    tx.archive(kind, committee, year, id, document, at);
  };
  return { ...watched, archive } as unknown as Transaction;
}

async function contents(tx: Transaction): Promise<Map<string, Map<string, unknown>>> {
  const found = new Map<string, Map<string, unknown>>();
  for (const name of SHELVES) found.set(name, new Map(await (tx[name] as Transaction['settings']).all()));
  const archived = await tx.archivedAll();
  found.set(
    'archive',
    new Map(
      archived.map(({ kind, committee, year, id, document }) => [
        [kind, committee, year, id].join(' '),
        document,
      ]),
    ),
  );
  return found;
}

function difference(
  told: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
  found: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
): string | null {
  for (const [shelf, documents] of told) {
    const there = found.get(shelf) ?? new Map();
    for (const [id, document] of documents) {
      const one = there.get(id);
      if (one === undefined) return `${shelf} ${id} is not there`;
      if (one !== document && !isDeepStrictEqual(plain(one), plain(document)))
        return `${shelf} ${id} is another: ${JSON.stringify(one)} in place of ${JSON.stringify(document)}`.slice(
          0,
          600,
        );
    }
    for (const id of there.keys()) if (!documents.has(id)) return `${shelf} ${id} is there`;
  }
  return null;
}

/** As it is after it was written and read. */
const plain = (document: unknown): unknown => JSON.parse(JSON.stringify(document));
