import { Low } from 'lowdb';
import type { ArchiveUnreadable, Store, StoreHealth, Transaction } from '../src/ports/store.ts';
import type { Versions } from '../src/ports/versions.ts';
import { ArchiveFiles } from './json/archive-files.ts';
import { checkYears, fillYears, keyOf, surveyYears } from './json/archiving.ts';
import { Draft, freeze, OWN_SHELVES, SHELVES } from './json/draft.ts';
import { codeOf, makeFolder } from './json/durable-file.ts';
import { holdFolder } from './json/folder-lock.ts';
import { type LiveData, LiveFile } from './json/live-file.ts';
import { view } from './json/view.ts';

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
export async function openJsonStore(folder: string, versions: Versions): Promise<Store> {
  let release: (() => Promise<void>) | null = null;
  try {
    await makeFolder(folder);
    release = await holdFolder(folder);
    const file = new LiveFile(folder, versions);
    const db = await load(file);
    const archive = new ArchiveFiles(folder, versions, (year) => db.data.years?.has(keyOf(year)) ?? false);
    const unreadable = await surveyYears(db.data, archive);
    await file.sweep();
    return new JsonStore(db, archive, unreadable, release);
  } catch (error) {
    await release?.();
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new Error(
      `Không dùng được thư mục dữ liệu ${folder} (${code}). Hãy cho tài khoản chạy chương trình quyền đọc và ghi ở đó và kiểm tra ổ đĩa còn chỗ, hoặc đặt DATA_DIR sang thư mục khác.`,
      { cause: error },
    );
  }
}

async function load(file: LiveFile): Promise<Low<LiveData>> {
  const db = new Low<LiveData>(file, {});
  await db.read();
  const isNew = Object.keys(db.data).length === 0;
  for (const name of [...SHELVES, ...OWN_SHELVES]) db.data[name] ??= new Map();
  // A folder that cannot be written says so now, and the first commit has a previous file already.
  if (isNew) await db.write();
  for (const documents of Object.values(db.data)) for (const document of documents.values()) freeze(document);
  return db;
}

class JsonStore implements Store {
  readonly #db: Low<LiveData>;
  readonly #archive: ArchiveFiles;
  readonly #unreadable: readonly string[];
  readonly #release: () => Promise<void>;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closed = false;
  #lastWriteFailed = false;

  constructor(
    db: Low<LiveData>,
    archive: ArchiveFiles,
    unreadable: readonly ArchiveUnreadable[],
    release: () => Promise<void>,
  ) {
    this.#db = db;
    this.#archive = archive;
    this.#unreadable = unreadable.map(({ path }) => path);
    this.#release = release;
  }

  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(new Error('the store is closed'));
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ run: work, resolve: resolve as (value: unknown) => void, reject });
      this.#running ??= this.#work();
    });
  }

  health(): StoreHealth {
    const state = this.#closed ? 'closed' : this.#lastWriteFailed ? 'failing' : 'serving';
    return { state, unreadable: this.#unreadable };
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
      await fillYears(this.#db.data, this.#archive);
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
        await checkYears(own, this.#archive);
        draft.absorb(own);
        done.push(() => resolve(result));
        failed.push(reject);
      } catch (error) {
        reject(error);
      }
      own.finish();
    }
    try {
      await this.#save(draft);
    } catch (error) {
      // Those that only read as well: they may have read what now never was.
      for (const reject of failed) reject(error);
      return;
    }
    for (const resolve of done) resolve();
  }

  async #save(draft: Draft): Promise<void> {
    if (draft.changes.size === 0) return;
    const undo = this.#apply(draft);
    try {
      await this.#db.write();
      this.#lastWriteFailed = false;
    } catch (error) {
      undo();
      this.#lastWriteFailed = true;
      throw error;
    }
  }

  #apply(draft: Draft): () => void {
    const before: (() => void)[] = [];
    for (const [name, changes] of draft.changes) {
      const shelf = this.#db.data[name] ?? new Map<string, object>();
      this.#db.data[name] = shelf;
      for (const [id, document] of changes) {
        const old = shelf.get(id);
        before.push(() => (old === undefined ? shelf.delete(id) : shelf.set(id, old)));
        if (document === null) shelf.delete(id);
        else shelf.set(id, document);
      }
    }
    return () => {
      for (const restore of before) restore();
    };
  }
}
