import { freeze, type SHELVES } from '../documents.ts';
import { type LiveData, noteIn } from './changes.ts';

/** `archiving`: what has left the live shelves and is not in its year's file yet. `years`: which years have a file. */
export const OWN_SHELVES = ['archiving', 'years'] as const;
export type ShelfName = (typeof SHELVES)[number] | (typeof OWN_SHELVES)[number];

/** Changes on top of what is below: seen by whoever reads through the draft, and by nobody else. */
export class Draft {
  readonly #below: Draft | LiveData;
  readonly changes = new Map<string, Map<string, object | null>>();
  #over = false;

  constructor(below: Draft | LiveData) {
    this.#below = below;
  }

  get(shelf: ShelfName, id: string): object | null {
    const changed = this.changes.get(shelf)?.get(id);
    if (changed !== undefined) return changed;
    if (this.#below instanceof Draft) return this.#below.get(shelf, id);
    return this.#below[shelf]?.get(id) ?? null;
  }

  /** In their order. */
  ids(shelf: ShelfName, prefix: string): string[] {
    const below =
      this.#below instanceof Draft ? this.#below.ids(shelf, prefix) : (this.#below[shelf]?.ids(prefix) ?? []);
    const changes = this.changes.get(shelf);
    if (changes === undefined) return below;
    const ids = new Set(below);
    for (const [id, document] of changes) {
      if (document === null) ids.delete(id);
      else if (id.startsWith(prefix)) ids.add(id);
    }
    return [...ids].sort();
  }

  /** In the order of their ids. */
  entries(shelf: ShelfName, prefix: string): [id: string, document: object][] {
    const below =
      this.#below instanceof Draft
        ? this.#below.entries(shelf, prefix)
        : (this.#below[shelf]?.entries(prefix) ?? []);
    const changes = this.changes.get(shelf);
    if (changes === undefined) return below;
    const all = new Map(below);
    for (const [id, document] of changes) {
      if (document === null) all.delete(id);
      else if (id.startsWith(prefix)) all.set(id, document);
    }
    return [...all].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  set(shelf: ShelfName, id: string, document: object | null): void {
    // A `put` that nobody waited for would be lost without a word.
    if (this.#over) throw new Error(`the transaction is over: ${shelf} ${id} is not kept`);
    noteIn(this.changes, shelf, id, document && freeze(document, this.get(shelf, id)));
  }

  /** Takes over what a draft on top of this one has changed. */
  absorb(upper: Draft): void {
    for (const [shelf, changes] of upper.changes)
      for (const [id, document] of changes) noteIn(this.changes, shelf, id, document);
  }

  finish(): void {
    this.#over = true;
  }
}
