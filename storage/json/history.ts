import { Low } from 'lowdb';
import type { Versions } from '../../src/ports/versions.ts';
import { freeze, SHELVES } from '../documents.ts';
import { apply, ChangeNotes, type Changes, effective, type LiveData } from './changes.ts';
import type { Disk } from './disk.ts';
import { OWN_SHELVES } from './draft.ts';
import { Journal } from './journal.ts';
import { type Live, LiveFile } from './live-file.ts';
import { Ordered } from './ordered.ts';
import { linesAfter } from './replay.ts';
import { Snapshots } from './snapshots.ts';
import { upgraded } from './upgrading.ts';

export interface JournalPlace {
  readonly disk: Disk;
  readonly folder: string;
  readonly versions: Versions;
  /** The live file is written anew after so many bytes of journal, or after as many as it has itself if those are more. */
  readonly journalBytes: number;
}

/** After a live file that could not be written, the next is tried after this part of the journal. */
const SOONER = 16;

/** What is open, commit by commit: in the journal at once, in the live file when there is time. */
export class History {
  readonly notes: ChangeNotes;
  readonly #place: JournalPlace;
  readonly #db: Low<Live>;
  readonly #file: LiveFile;
  readonly #journal: Journal;
  readonly #snapshots: Snapshots;
  #lastFailed = false;
  /** How many bytes of journal the live file is behind; all too many where a process has left it behind. */
  #behind: number;

  static async open(place: JournalPlace): Promise<History> {
    const { disk, folder, versions } = place;
    const file = new LiveFile(disk, folder, versions);
    const db = new Low<Live>(file, { shelves: {}, at: { seq: 0, crc32: '00000000' } });
    await db.read();
    const { shelves } = db.data;
    const isNew = Object.keys(shelves).length === 0;
    for (const name of [...SHELVES, ...OWN_SHELVES]) shelves[name] ??= new Ordered();
    // A folder that cannot be written says so now, and the first commit has a live file to go on from.
    if (isNew) await db.write();
    const lines = await linesAfter(disk, folder, db.data.at, versions);
    for (const { seq, crc32, versions: written, changes } of lines) {
      for (const [shelf, id, document] of changes)
        if (document === null) shelves[shelf]?.delete(id);
        else shelves[shelf]?.set(id, upgraded(versions, written ?? {}, shelf, document));
      db.data.at = { seq, crc32 };
    }
    for (const documents of Object.values(shelves))
      for (const document of documents.values()) freeze(document);
    return new History(place, db, file, lines.length > 0);
  }

  private constructor(place: JournalPlace, db: Low<Live>, file: LiveFile, behind: boolean) {
    const { disk, folder, versions } = place;
    this.#place = place;
    this.#db = db;
    this.#file = file;
    this.#journal = new Journal(disk, folder, versions);
    this.#snapshots = new Snapshots(disk, folder, db, file);
    this.#behind = behind ? Number.POSITIVE_INFINITY : 0;
    this.notes = new ChangeNotes(db.data.shelves);
  }

  get data(): LiveData {
    return this.#db.data.shelves;
  }

  get failing(): boolean {
    return this.#lastFailed || this.#snapshots.failed;
  }

  /** What has been left half done by those before. */
  sweep(): Promise<void> {
    return this.#file.sweep();
  }

  /** Returns when it is on disk; where it throws, nothing has changed. One at a time. */
  async commit(all: Changes): Promise<void> {
    const changes = effective(all, this.data);
    if (changes.size === 0) return;
    try {
      // A program of before the journal must not take this folder for one of its own.
      if (this.#file.at === null) await this.#snapshots.take();
      const line = await this.#journal.append(this.#db.data.at, this.notes.under(changes));
      this.#db.data.at = line.at;
      this.#behind += line.length;
      this.#lastFailed = false;
    } catch (error) {
      this.#lastFailed = true;
      throw error;
    }
    this.notes.written();
    apply(changes, this.data);
    await this.#keepShort();
  }

  async close(): Promise<void> {
    await this.#snapshots.settled();
    // Where that cannot be written, the journal has it all.
    if (this.#db.data.at.seq !== (this.#file.at?.seq ?? 0)) await this.#snapshots.take().catch(() => {});
    await this.#journal.turn();
  }

  async #keepShort(): Promise<void> {
    const enough = Math.max(this.#place.journalBytes, this.#file.size);
    if (this.#snapshots.underWay || this.#behind < (this.#snapshots.failed ? enough / SOONER : enough))
      return;
    this.#behind = 0;
    await this.#journal.turn();
    this.#snapshots.begin();
  }
}
