import type { ArchiveUnreadable, Store, StoreHealth, Transaction } from '../src/ports/store.ts';
import type { Versions } from '../src/ports/versions.ts';
import { ArchiveFiles, type Year } from './json/archive-files.ts';
import { checkYears, fillYears, keyOf, surveyYears } from './json/archiving.ts';
import { type Disk, realDisk } from './json/disk.ts';
import { Draft } from './json/draft.ts';
import { codeOf, makeFolder } from './json/durable-file.ts';
import { holdFolder } from './json/folder-lock.ts';
import { History } from './json/history.ts';
import { view } from './json/view.ts';

interface Options {
  readonly disk?: Disk;
  readonly journalBytes?: number;
  /** Another way to keep others out than a socket in the folder. */
  readonly hold?: typeof holdFolder;
}

interface Waiting {
  readonly run: (tx: Transaction) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The embedded store, on lowdb: everything open in one file and the journal that goes on from it, what is closed in a
 * file for each year. All transactions that wait run one after another and share one line of the journal; each is
 * answered when it is on disk. A line that could not be written changes nothing in memory and fails them all.
 */
export async function openJsonStore(
  folder: string,
  versions: Versions,
  { disk = realDisk, journalBytes = 4 << 20, hold = holdFolder }: Options = {},
): Promise<Store> {
  let release: (() => Promise<void>) | null = null;
  try {
    await makeFolder(disk, folder);
    release = await hold(folder);
    const history = await History.open({ disk, folder, versions, journalBytes });
    const isKnown = (year: Year): boolean => history.data.years?.get(keyOf(year)) !== null;
    const archive = new ArchiveFiles(disk, folder, versions, isKnown);
    const unreadable = await surveyYears(history.data, history.notes, archive);
    await history.sweep();
    return new JsonStore(history, archive, unreadable, release);
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

class JsonStore implements Store {
  readonly #history: History;
  readonly #archive: ArchiveFiles;
  readonly #unreadable: readonly string[];
  readonly #release: () => Promise<void>;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closing: Promise<void> | null = null;

  constructor(
    history: History,
    archive: ArchiveFiles,
    unreadable: readonly ArchiveUnreadable[],
    release: () => Promise<void>,
  ) {
    this.#history = history;
    this.#archive = archive;
    this.#unreadable = unreadable.map(({ path }) => path);
    this.#release = release;
  }

  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (this.#closing) return Promise.reject(new Error('the store is closed'));
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ run: work, resolve: resolve as (value: unknown) => void, reject });
      this.#running ??= this.#work();
    });
  }

  health(): StoreHealth {
    const state = this.#closing ? 'closed' : this.#history.failing ? 'failing' : 'serving';
    return { state, unreadable: this.#unreadable };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#running;
    await this.#history.close();
    await this.#release();
  }

  async #work(): Promise<void> {
    // One turn later, so that what arrives together is written together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#runBatch(batch);
      await fillYears(this.#history.data, this.#history.notes, this.#archive);
    }
    this.#running = null;
  }

  async #runBatch(batch: readonly Waiting[]): Promise<void> {
    const draft = new Draft(this.#history.data);
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
      await this.#history.commit(draft.changes);
    } catch (error) {
      // Those that only read as well: they may have read what now never was.
      for (const reject of failed) reject(error);
      return;
    }
    for (const resolve of done) resolve();
  }
}
