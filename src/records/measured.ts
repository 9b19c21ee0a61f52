import type { ActName } from '../domain/committee/act-name.ts';
import type { Measures } from '../ports/measures.ts';
import type { Store } from '../ports/store.ts';
import { Overheard } from './watched.ts';

/**
 * The same store, which tells what was put on record and how long that took, once it is durable. `steady` passes in
 * milliseconds, whatever the clock does.
 */
export function measured(
  store: Pick<Store, 'transaction'>,
  measures: Measures,
  steady: () => number,
): Pick<Store, 'transaction'> {
  return {
    transaction: async (work, keys) => {
      let acts: ActName[] = [];
      let worked = 0;
      const result = await store.transaction(async (tx) => {
        acts = [];
        const own: ActName[] = acts;
        const noted = new Overheard(tx.acts, (_, act) => {
          if (act) own.push(act.act);
        });
        const done = await work({ ...tx, acts: noted });
        worked = steady();
        return done;
      }, keys);
      measures.commit((steady() - worked) / 1_000);
      for (const act of acts) measures.act(act);
      return result;
    },
  };
}
