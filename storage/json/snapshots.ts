import type { Low } from 'lowdb';
import type { Disk } from './disk.ts';
import { journalFiles } from './journal.ts';
import type { Live, LiveFile } from './live-file.ts';

/**
 * Writes the live file behind the journal, one time at a time. Until it stands on disk the live file of before leads on
 * with its journal, and so does the previous one: what either needs is kept.
 */
export class Snapshots {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #db: Low<Live>;
  readonly #file: LiveFile;
  #underWay: Promise<void> | null = null;
  #failed = false;

  constructor(disk: Disk, folder: string, db: Low<Live>, file: LiveFile) {
    this.#disk = disk;
    this.#folder = folder;
    this.#db = db;
    this.#file = file;
  }

  /** The last one could not be written; the journal holds what it would have held. */
  get failed(): boolean {
    return this.#failed;
  }

  get underWay(): boolean {
    return this.#underWay !== null;
  }

  /** Begins one of this moment. Nobody has to wait for it. */
  begin(): void {
    this.#underWay = this.take()
      // Told by `failed`.
      .catch(() => {})
      .finally(() => {
        this.#underWay = null;
      });
  }

  async settled(): Promise<void> {
    await this.#underWay;
  }

  /** Returns when it is on disk. */
  async take(): Promise<void> {
    const before = this.#file.at;
    try {
      await this.#db.write();
      this.#failed = false;
    } catch (error) {
      this.#failed = true;
      throw error;
    }
    await this.#forget(before?.seq ?? 0);
  }

  /** Files of the journal that not even the previous live file needs. */
  async #forget(previous: number): Promise<void> {
    const files = await journalFiles(this.#disk, this.#folder);
    for (const [at, { path }] of files.entries())
      if ((files[at + 1]?.first ?? Number.POSITIVE_INFINITY) <= previous + 1) await this.#disk.remove(path);
  }
}
