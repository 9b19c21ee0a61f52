import { toInstant } from '../../src/domain/time/instant.ts';
import type { Store } from '../../src/ports/store.ts';
import type { FakeTelegram } from './fake-telegram.ts';
import type { FakeZalo } from './fake-zalo.ts';

/** Whether a story's program has anything before it, by facts: at the platforms, in the outbox, in the store. */
export class Rest {
  readonly #fakes: readonly (FakeTelegram | FakeZalo)[];
  readonly #now: () => number;
  #store: Store | null = null;
  #asked = 0;
  #pending = 0;

  constructor(fakes: readonly (FakeTelegram | FakeZalo)[], now: () => number) {
    this.#fakes = fakes;
    this.#now = now;
    for (const fake of fakes) fake.atRest = this.look;
  }

  /** The same store, with what is asked of it counted; the one that the program has from now on. */
  counts(store: Store): Store {
    this.#store = store;
    return {
      transaction: (work, keys) => {
        this.#asked += 1;
        return store.transaction(work, keys);
      },
      ...(store.peers ? { peers: store.peers } : {}),
      health: () => store.health(),
      close: () => {
        if (this.#store === store) this.#store = null;
        return store.close();
      },
    };
  }

  /** Something is under way until this is over, of which nothing is seen from outside. */
  during(work: Promise<unknown>): void {
    this.#pending += 1;
    const over = (): void => {
      this.#pending -= 1;
    };
    work.then(over, over);
  }

  /** See `AtRest`. What a program that is down still has before it nobody knows. */
  readonly look = async (withinMs: number): Promise<number | null> => {
    if (!this.#store || this.#pending > 0 || this.#fakes.some((fake) => fake.isBusy())) return null;
    const asked = this.#asked;
    const soon = toInstant(this.#now() + withinMs);
    const due = await this.#store
      .transaction(
        async (tx) =>
          (await tx.outbox.all()).some(([, { notBefore }]) => notBefore <= soon) ||
          (await tx.parts.all()).some(([, { until }]) => until <= soon),
      )
      // It was closed meanwhile.
      .catch(() => true);
    return due ? null : asked;
  };
}
