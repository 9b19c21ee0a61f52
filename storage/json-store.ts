import type { Store, StoreHealth, Transaction } from '../src/ports/store.ts';
import type { Versions } from '../src/ports/versions.ts';
import { ArchiveFiles } from './json/archive-files.ts';
import { checkYears, fillYears, knownIn, type Surveyed, surveyYears, takeOver } from './json/archiving.ts';
import { AskedOfArchive } from './json/asked.ts';
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
  readonly keys: readonly string[];
  readonly asked: AskedOfArchive;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The embedded store, on lowdb: everything open in one file and the journal that goes on from it, what is closed in a
 * file for each year. All transactions that wait run one after another and share one line of the journal; each is
 * answered when it is on disk. A line that could not be written changes nothing in memory and fails them all. One that
 * reads the archive stands aside meanwhile, with those that share a key with it.
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
    const archive = new ArchiveFiles(disk, folder, versions, (year) => knownIn(history.data, year));
    const surveyed = await surveyYears(history.data, history.notes, archive);
    await history.sweep();
    return new JsonStore(history, archive, surveyed, release);
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
  readonly #surveyed: Surveyed;
  readonly #release: () => Promise<void>;
  #waiting: Waiting[] = [];
  /** Those that wait for the archive, and those that wait for them. */
  readonly #aside = new Map<Waiting, Promise<void>>();
  #behind: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closing: Promise<void> | null = null;

  constructor(history: History, archive: ArchiveFiles, surveyed: Surveyed, release: () => Promise<void>) {
    this.#history = history;
    this.#archive = archive;
    this.#surveyed = surveyed;
    this.#release = release;
  }

  transaction<Result>(
    work: (tx: Transaction) => Promise<Result>,
    keys: readonly string[] = [],
  ): Promise<Result> {
    if (this.#closing) return Promise.reject(new Error('the store is closed'));
    return new Promise<Result>((resolve, reject) => {
      const asked = new AskedOfArchive(this.#history.data, this.#archive);
      this.#waiting.push({ run: work, keys, asked, resolve: resolve as (value: unknown) => void, reject });
      this.#running ??= this.#work();
    });
  }

  health(): StoreHealth {
    const state = this.#closing ? 'closed' : this.#history.failing ? 'failing' : 'serving';
    return { state, unreadable: this.#surveyed.unreadable.map(({ path }) => path) };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    while (this.#running || this.#aside.size > 0) await (this.#running ?? Promise.race(this.#aside.values()));
    await this.#history.close();
    await this.#release();
  }

  async #work(): Promise<void> {
    // One turn later, so that what arrives together is written together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const changed = await this.#runBatch(batch);
      const { data, notes } = this.#history;
      await fillYears(data, notes, this.#archive);
      const stale = changed && this.#waiting.length === 0 ? this.#surveyed.stale.pop() : undefined;
      if (stale) await takeOver(data, notes, this.#archive, stale);
    }
    this.#running = null;
  }

  async #runBatch(batch: readonly Waiting[]): Promise<boolean> {
    const draft = new Draft(this.#history.data);
    const done: (() => void)[] = [];
    const failed: ((error: unknown) => void)[] = [];
    const held = new Set([...this.#aside.keys()].flatMap(({ keys }) => keys));
    const hold = ({ keys }: Waiting): void => {
      for (const key of keys) held.add(key);
    };
    for (const one of batch) {
      if (one.keys.some((key) => held.has(key))) {
        this.#behind.push(one);
        hold(one);
        continue;
      }
      const own = new Draft(draft);
      try {
        const ended = await one.asked.run(() => one.run(view(own, this.#archive, one.asked)));
        if (ended === 'asks') {
          this.#standAside(one);
          hold(one);
        } else {
          await checkYears(own, this.#archive);
          draft.absorb(own);
          done.push(() => one.resolve(ended.result));
          failed.push(one.reject);
        }
      } catch (error) {
        one.reject(error);
      }
      own.finish();
    }
    try {
      await this.#history.commit(draft.changes);
    } catch (error) {
      // Those that only read as well: they may have read what now never was.
      for (const reject of failed) reject(error);
      return false;
    }
    for (const resolve of done) resolve();
    return draft.changes.size > 0;
  }

  /** What it asked for is read, and it comes before those that had to wait for it. */
  #standAside(one: Waiting): void {
    const back = one.asked.answer().then(() => {
      this.#aside.delete(one);
      this.#waiting = [one, ...this.#behind, ...this.#waiting];
      this.#behind = [];
      this.#running ??= this.#work();
    });
    this.#aside.set(one, back);
  }
}
