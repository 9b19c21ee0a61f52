import { isDeepStrictEqual } from 'node:util';
import type { Ordered } from './ordered.ts';

/** Every document that is open, by shelf and id. */
export type LiveData = Record<string, Ordered>;

/** Shelf → id → what is there from now on; `null` where it is gone. */
export type Changes = ReadonlyMap<string, ReadonlyMap<string, object | null>>;

/** Those that change something: what is put as it stands there already, and what is gone already, is none. */
export function effective(changes: Changes, data: LiveData): Changes {
  const found = new Map<string, Map<string, object | null>>();
  for (const [shelf, documents] of changes)
    for (const [id, document] of documents) {
      const there = data[shelf]?.get(id) ?? null;
      if (document !== there && !isDeepStrictEqual(document, there)) noteIn(found, shelf, id, document);
    }
  return found;
}

export function apply(changes: Changes, data: LiveData): void {
  for (const [name, documents] of changes)
    for (const [id, document] of documents) {
      if (document === null) data[name]?.delete(id);
      else data[name]?.set(id, document);
    }
}

export function noteIn(
  changes: Map<string, Map<string, object | null>>,
  shelf: string,
  id: string,
  document: object | null,
): void {
  const there = changes.get(shelf) ?? new Map<string, object | null>();
  there.set(id, document);
  changes.set(shelf, there);
}

/**
 * What the store finds out by itself holds at once, and comes to disk with the next commit; by then it can be found out
 * again.
 */
export class ChangeNotes {
  readonly #data: LiveData;
  #noted = new Map<string, Map<string, object | null>>();

  constructor(data: LiveData) {
    this.#data = data;
  }

  note(shelf: string, id: string, document: object | null): void {
    noteIn(this.#noted, shelf, id, document);
    apply(new Map([[shelf, new Map([[id, document]])]]), this.#data);
  }

  /** These changes, upon what was noted. */
  under(changes: Changes): Changes {
    const all = new Map([...this.#noted].map(([shelf, documents]) => [shelf, new Map(documents)] as const));
    for (const [shelf, documents] of changes)
      for (const [id, document] of documents) noteIn(all, shelf, id, document);
    return all;
  }

  /** It is on disk. */
  written(): void {
    this.#noted = new Map();
  }
}
