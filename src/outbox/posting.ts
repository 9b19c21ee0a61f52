import type { Store } from '../ports/store.ts';
import { Overheard } from '../records/watched.ts';

/** Which messages were put on their way, or taken back; `null` where that is not sure. */
export type Posted = ReadonlySet<string> | null;

/** The same store, which tells what of the outbox a transaction changed, once that is durable. */
export const posting = (
  store: Pick<Store, 'transaction'>,
  onPosted: (posted: Posted) => void,
): Pick<Store, 'transaction'> => ({
  transaction: async (work, keys) => {
    const posted = new Set<string>();
    try {
      const result = await store.transaction(
        (tx) => work({ ...tx, outbox: new Overheard(tx.outbox, (id) => posted.add(id)) }),
        keys,
      );
      if (posted.size > 0) onPosted(posted);
      return result;
    } catch (error) {
      // A store that could not be asked whether it took it may have taken it.
      if (posted.size > 0) onPosted(null);
      throw error;
    }
  },
});
