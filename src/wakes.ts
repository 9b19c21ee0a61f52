import type { Instant } from './domain/instant.ts';
import type { Shelf, Store, Transaction } from './store.ts';

/** Has a committee's reminders planned anew at the next tick. An earlier instant stays: what it was for is not done. */
export async function wake(tx: Transaction, committee: string, now: Instant): Promise<void> {
  const before = await tx.wakes.get(committee);
  if (before && before.at <= now) return;
  tx.wakes.put(committee, { at: now, set: now });
}

/**
 * The same store, in which whoever puts a committee, a meeting or another of its records wakes that committee, in the same
 * transaction. For those who act for people; the program's own bookkeeping goes to the store itself.
 */
export function waking(store: Store, now: () => Instant): Store {
  return {
    transaction: (work) =>
      store.transaction(async (tx) => {
        const touched = new Set<string>();
        const result = await work({
          ...tx,
          committees: watched(tx.committees, touched),
          meetings: watched(tx.meetings, touched),
          reports: watched(tx.reports, touched),
          conclusions: watched(tx.conclusions, touched),
          tasks: watched(tx.tasks, touched),
          sheets: watched(tx.sheets, touched),
          announcements: watched(tx.announcements, touched),
          problems: watched(tx.problems, touched),
        });
        for (const committee of touched) await wake(tx, committee, now());
        return result;
      }),
    health: () => store.health(),
    close: () => store.close(),
  };
}

/** Ids begin with the committee's. */
const watched = <Document>(shelf: Shelf<Document>, touched: Set<string>): Shelf<Document> => {
  const touch = (id: string): void => {
    touched.add(id.split('/')[0] ?? id);
  };
  return {
    ...shelf,
    put: (id, document) => {
      touch(id);
      shelf.put(id, document);
    },
    delete: (id) => {
      touch(id);
      shelf.delete(id);
    },
  };
};
