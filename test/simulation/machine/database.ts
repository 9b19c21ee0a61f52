import type { Store } from '../../../src/ports/store.ts';
import { versions } from '../../../src/versions/versions.ts';
import { openPostgresStore } from '../../../storage/postgres-store.ts';
import type { Chance } from './chance.ts';
import type { Life, Scheduler } from './scheduler.ts';

const { setTimeout } = globalThis;

/**
 * A real database, whose every transaction is over before anything else of the run happens: so a run stays the same run.
 * It is this process's alone, as the embedded store is.
 */
export class Database {
  readonly #url: string;
  #under = 0;

  constructor(url: string, scheduler: Scheduler) {
    this.#url = url;
    scheduler.waitsFor = () => (this.#under > 0 ? new Promise((resolve) => setTimeout(resolve, 1)) : null);
  }

  async open(): Promise<Store> {
    const store = await this.#counted(openPostgresStore(this.#url, versions));
    return {
      transaction: (work, keys) => this.#counted(store.transaction(work, keys)),
      health: () => store.health(),
      close: () => this.#counted(store.close()),
    };
  }

  #counted<Result>(work: Promise<Result>): Promise<Result> {
    this.#under += 1;
    return work.finally(() => {
      this.#under -= 1;
    });
  }
}

/** The way to it: it breaks before anything is done, or after all is and before that is known; nothing comes back to the dead. */
export function link(store: Store, life: Life, scheduler: Scheduler, chance: Chance, often: number): Store {
  const broken = (): Error => Object.assign(new Error('the connection broke'), { name: 'StoreFailure' });
  // What asks for a connection first has it first: where two share a key, their order is the store's to keep.
  let line: Promise<unknown> = Promise.resolve();
  // And who was answered by the store first knows it first: whoever shares its key began only then.
  let back: Promise<unknown> = Promise.resolve();
  return {
    ...store,
    transaction: async (work, keys) => {
      const arrives = line.then(() => scheduler.pause(chance.between(0, 3), life));
      line = arrives;
      await arrives;
      if (chance.is(often)) throw broken();
      const result = await store.transaction(work, keys);
      const known = back.then(() => scheduler.pause(chance.between(0, 3), life));
      back = known;
      await known;
      if (chance.is(often)) throw broken();
      return result;
    },
  };
}
