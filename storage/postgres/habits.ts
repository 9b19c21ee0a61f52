import { Latest } from './latest.ts';

/** So many are remembered. */
const MOST = 10_000;

/**
 * What transactions under a key came to hold besides: a member changes their own committee and hardly ever another. The
 * next under that key waits for its turn there, instead of being run for nothing.
 */
export class Habits {
  readonly #all = new Latest<readonly string[]>(MOST);

  of(keys: readonly string[]): string[] {
    return keys.flatMap((key) => this.#all.get(key) ?? []);
  }

  note(keys: readonly string[], held: ReadonlySet<string>): void {
    const besides = [...held].filter((key) => !keys.includes(key));
    for (const key of besides.length > 0 && !keys.includes('') ? keys : []) this.#all.keep(key, besides);
  }
}
