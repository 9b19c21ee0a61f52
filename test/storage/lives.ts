import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../src/ports/store.ts';
import type { Versions } from '../../src/ports/versions.ts';
import { versions } from '../../src/versions/versions.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { copyFolder, freshFolder, removeFolder } from './folders.ts';

type Options = Parameters<typeof openJsonStore>[2];

/** A folder, the stores that were opened on it and on copies of it, and what is left of it all: nothing. */
export class Lives {
  readonly folder: string;
  readonly #folders: string[];
  readonly #opened: Store[] = [];

  static async begin(): Promise<Lives> {
    return new Lives(await freshFolder());
  }

  private constructor(folder: string) {
    this.folder = folder;
    this.#folders = [folder];
  }

  async open(at = this.folder, options: Options = {}, of = versions): Promise<Store> {
    const store = await openJsonStore(at, of, options);
    this.#opened.push(store);
    return store;
  }

  /** What a process leaves that is killed now. */
  async left(at = this.folder): Promise<string> {
    const copy = await copyFolder(at);
    this.#folders.push(copy);
    return copy;
  }

  async end(): Promise<void> {
    await Promise.all(this.#opened.map((store) => store.close()));
    await Promise.all(this.#folders.map(removeFolder));
  }
}

export const add = (store: Store, id: string, value = id): Promise<void> =>
  store.transaction(async (tx) => tx.settings.put(id, { value }));

export const ids = (store: Store): Promise<string[]> =>
  store.transaction(async (tx) => (await tx.settings.all()).map(([id]) => id));

export const refusal = (at: string, of: Versions = versions): Promise<Error> =>
  openJsonStore(at, of).then(
    () => {
      throw new Error('the folder was opened');
    },
    (error: Error) => error,
  );

export const parsed = async (at: string, name = 'live.json') =>
  JSON.parse(await readFile(join(at, name), 'utf8'));

export const journals = async (at: string): Promise<string[]> =>
  (await readdir(at)).filter((name) => name.startsWith('journal-')).sort();
