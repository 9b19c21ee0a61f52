import type { Store } from '../../src/ports/store.ts';
import { SHELVES as ALL } from '../../storage/documents.ts';

/** All that a sentence may change; `handled` only grows, and is about updates that do not come again. */
const SHELVES = ALL.filter((name) => name !== 'handled');

export type Snapshot = Readonly<
  Record<Exclude<(typeof ALL)[number], 'handled'>, ReadonlyMap<string, unknown>>
>;

export const taken = (store: Store): Promise<Snapshot> =>
  store.transaction(async (tx) => {
    const all: [string, ReadonlyMap<string, unknown>][] = [];
    for (const shelf of SHELVES) all.push([shelf, new Map<string, unknown>(await tx[shelf].all())]);
    return Object.fromEntries(all) as Snapshot;
  });

/** Everything stands as it stood, for the next sentence. */
export const restored = (store: Store, before: Snapshot): Promise<void> =>
  store.transaction(async (tx) => {
    for (const name of SHELVES) {
      const shelf = tx[name] as { all: typeof tx.acts.all; delete(id: string): void; put: unknown };
      const put = shelf.put as (id: string, document: unknown) => void;
      const then = before[name];
      for (const [id, now] of await shelf.all()) {
        if (!then.has(id)) shelf.delete(id);
        else if (then.get(id) !== now) put.call(shelf, id, then.get(id));
      }
    }
  });
