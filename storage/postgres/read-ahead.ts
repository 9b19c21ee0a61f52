import type { Kind } from '../../src/ports/versions.ts';
import { Latest } from './latest.ts';

/** So many keys are remembered, and so many documents of each. */
const MOST_KEYS = 10_000;
const MOST = 64;

/** Where a document stands. */
export interface Place {
  readonly shelf: Kind;
  readonly id: string;
}

/**
 * What the last transaction under a key read: the next one likely reads the same, and asks for all of it in one question.
 * It is read within that transaction, so it is as good as what it would have asked for one by one.
 */
export class ReadAhead {
  readonly #all = new Latest<readonly Place[]>(MOST_KEYS);

  of(keys: readonly string[]): readonly Place[] {
    return keys.flatMap((key) => this.#all.get(key) ?? []);
  }

  note([key = '']: readonly string[], places: readonly Place[]): void {
    if (key !== '') this.#all.keep(key, places.slice(0, MOST));
  }
}
