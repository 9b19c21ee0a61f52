import { Low } from 'lowdb';
import type { Store, Transaction } from '../src/store.ts';
import { ArchiveFiles } from './json/archive-files.ts';
import { Draft, freeze, SHELVES, view } from './json/draft.ts';
import { holdFolder } from './json/folder-lock.ts';
import { type LiveData, LiveFile } from './json/live-file.ts';

interface Waiting {
  readonly run: (tx: Transaction) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The embedded store, on lowdb: everything open in one file, what is closed in a file for each year. All
 * transactions that wait run one after another and share one write; each is answered when it is on disk. A
 * failed write changes nothing in memory and fails them all.
 */
export async function openJsonStore(folder: string): Promise<Store> {
  const release = await holdFolder(folder);
  try {
    const db = new Low<LiveData>(new LiveFile(folder), {});
    await db.read();
    for (const name of SHELVES) {
      db.data[name] ??= {};
      for (const document of Object.values(db.data[name])) freeze(document);
    }
    return new JsonStore(db, new ArchiveFiles(folder), release);
  } catch (error) {
    await release();
    throw error;
  }
}

class JsonStore implements Store {
  readonly #db: Low<LiveData>;
  readonly #archive: ArchiveFiles;
  readonly #release: () => Promise<void>;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(db: Low<LiveData>, archive: ArchiveFiles, release: () => Promise<void>) {
    this.#db = db;
    this.#archive = archive;
    this.#release = release;
  }

  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(new Error('the store is closed'));
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ run: work, resolve: resolve as (value: unknown) => void, reject });
      this.#running ??= this.#work();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
    await this.#release();
  }

  async #work(): Promise<void> {
    // One turn later, so that what arrives together is written together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#runBatch(batch);
    }
    this.#running = null;
  }

  async #runBatch(batch: readonly Waiting[]): Promise<void> {
    const draft = new Draft(this.#db.data);
    const done: (() => void)[] = [];
    const failed: ((error: unknown) => void)[] = [];
    for (const { run, resolve, reject } of batch) {
      const own = new Draft(draft);
      try {
        const result = await run(view(own, this.#archive));
        draft.absorb(own);
        done.push(() => resolve(result));
        failed.push(reject);
      } catch (error) {
        reject(error);
      }
    }
    try {
      await this.#save(draft);
    } catch (error) {
      for (const reject of failed) reject(error);
      return;
    }
    for (const resolve of done) resolve();
  }

  /** The archive first: a crash between the two leaves a document in both places, and the next move repeats it. */
  async #save(draft: Draft): Promise<void> {
    if (draft.isEmpty) return;
    for (const { kind, committee, year, id, document } of draft.toArchive) {
      await this.#archive.add(kind, committee, year, { [id]: document });
    }
    const undo = this.#apply(draft);
    try {
      await this.#db.write();
    } catch (error) {
      undo();
      throw error;
    }
  }

  #apply(draft: Draft): () => void {
    const before: (() => void)[] = [];
    for (const [name, changes] of draft.changes) {
      const shelf = this.#db.data[name] ?? {};
      this.#db.data[name] = shelf;
      for (const [id, document] of changes) {
        const old = Object.hasOwn(shelf, id) ? shelf[id] : undefined;
        before.push(() => {
          if (old === undefined) delete shelf[id];
          else shelf[id] = old;
        });
        if (document === null) delete shelf[id];
        else shelf[id] = document;
      }
    }
    return () => {
      for (const restore of before) restore();
    };
  }
}
