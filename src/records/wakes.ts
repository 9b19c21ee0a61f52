import type { Instant } from '../domain/time/instant.ts';
import { RECORD_SHELVES, type Store, type Transaction } from '../ports/store.ts';
import { watched } from './watched.ts';

/** Has a committee's reminders planned anew at the next tick. An earlier instant stays: what it was for is not done. */
export async function wake(tx: Transaction, committee: string, now: Instant): Promise<void> {
  const before = await tx.wakes.get(committee);
  if (before && before.at <= now) return;
  tx.wakes.put(committee, { at: now, set: now });
}

/** What belongs to a committee and can have something due: ids begin with the committee's. */
const DATED = ['committees', ...RECORD_SHELVES] as const;

/**
 * The same store, in which whoever puts a committee, a meeting or another of its records wakes that committee, in the same
 * transaction. For those who act for people; the program's own bookkeeping goes to the store itself.
 */
export function waking(store: Pick<Store, 'transaction'>, now: () => Instant): Pick<Store, 'transaction'> {
  return {
    transaction: (work, keys) =>
      store.transaction(async (tx) => {
        const touched = new Set<string>();
        const result = await work(watched(tx, DATED, (_, id) => touched.add(id.split('/')[0] ?? id)));
        for (const committee of touched) await wake(tx, committee, now());
        return result;
      }, keys),
  };
}
