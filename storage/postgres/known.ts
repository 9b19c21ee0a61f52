import { Latest } from './latest.ts';

/** So many documents are kept as they were read. */
const MOST = 20_000;

interface Known {
  readonly state: string;
  readonly document: object;
}

/**
 * Documents as this process last read them, each with the state of its row: who reads one again that has not changed is
 * not sent it, and need not go through it. Whatever is read is compared with the database first, so that nobody is told
 * what is not so any more.
 */
export class KnownDocuments {
  readonly #all = new Latest<Known>(MOST);

  last(shelf: string, id: string): Known | null {
    return this.#all.get(key(shelf, id)) ?? null;
  }

  get(shelf: string, id: string, state: string): object | null {
    const known = this.#all.get(key(shelf, id));
    return known?.state === state ? known.document : null;
  }

  keep(shelf: string, id: string, state: string, document: object): void {
    this.#all.keep(key(shelf, id), { state, document });
  }
}

const key = (shelf: string, id: string): string => `${shelf}\n${id}`;
