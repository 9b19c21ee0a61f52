import type { Indexed } from '../../src/domain/committee/indexed.ts';

/** By id, what each document of a year is found by. */
export type YearIndex = ReadonlyMap<string, Indexed>;

/** So many entries are kept. */
const MOST = 20_000;

/** The indexes that were searched last, each as of what was known of its year then. */
export class KeptIndexes {
  readonly #all = new Map<string, { readonly of: object; readonly index: YearIndex }>();
  #entries = 0;

  get(path: string, of: object | null): YearIndex | null {
    const kept = this.#all.get(path);
    return kept && kept.of === of ? kept.index : null;
  }

  keep(path: string, of: object, index: YearIndex): void {
    this.#drop(path);
    this.#all.set(path, { of, index });
    this.#entries += index.size;
    for (const oldest of this.#all.keys()) {
      if (this.#entries <= MOST || oldest === path) return;
      this.#drop(oldest);
    }
  }

  #drop(path: string): void {
    this.#entries -= this.#all.get(path)?.index.size ?? 0;
    this.#all.delete(path);
  }
}
