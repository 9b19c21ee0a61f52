import type { Shelf, Shelves, Transaction } from '../ports/store.ts';

/** The same transaction, in which `touch` hears what is put into some of its shelves or taken out. */
export function watched<Name extends keyof Shelves>(
  tx: Transaction,
  names: readonly Name[],
  touch: (shelf: Name, id: string) => void,
): Transaction {
  const shelves = names.map((name) => [
    name,
    // The shelf's own type is lost in the list of names; it is the same shelf.
    overheard(tx[name] as unknown as Shelf<unknown>, (id) => touch(name, id)),
  ]);
  return { ...tx, ...Object.fromEntries(shelves) };
}

const overheard = <Document>(shelf: Shelf<Document>, touch: (id: string) => void): Shelf<Document> => ({
  ...shelf,
  put: (id, document) => {
    touch(id);
    shelf.put(id, document);
  },
  delete: (id) => {
    touch(id);
    shelf.delete(id);
  },
});
