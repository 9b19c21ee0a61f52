import type { Listed, Shelf, Shelves, Transaction } from '../ports/store.ts';

/** The same transaction, in which `touch` hears what is put into some of its shelves or taken out. */
export function watched<Name extends keyof Shelves>(
  tx: Transaction,
  names: readonly Name[],
  touch: (shelf: Name, id: string) => void,
): Transaction {
  const own: Record<string, unknown> = { ...tx };
  // The shelf's own type is lost in the list of names; it is the same shelf.
  for (const name of names)
    own[name] = new Overheard(tx[name] as unknown as Shelf<unknown>, (id) => touch(name, id));
  return own as unknown as Transaction;
}

/** The same shelf, in which somebody hears what is put and what is taken out. */
export class Overheard<Document> implements Shelf<Document> {
  readonly #shelf: Shelf<Document>;
  readonly #touch: (id: string, document: Document | null) => void;

  constructor(shelf: Shelf<Document>, touch: (id: string, document: Document | null) => void) {
    this.#shelf = shelf;
    this.#touch = touch;
  }

  get(id: string): Promise<Document | null> {
    return this.#shelf.get(id);
  }

  list(prefix: string): Promise<Listed<Document>> {
    return this.#shelf.list(prefix);
  }

  all(): Promise<Listed<Document>> {
    return this.#shelf.all();
  }

  put(id: string, document: Document): void {
    this.#touch(id, document);
    this.#shelf.put(id, document);
  }

  delete(id: string): void {
    this.#touch(id, null);
    this.#shelf.delete(id);
  }
}
