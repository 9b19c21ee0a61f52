import { join } from 'node:path';
import type { Versions } from '../../src/ports/versions.ts';
import type { Changes } from './changes.ts';
import type { Disk, LogFile } from './disk.ts';
import { syncFolder } from './durable-file.ts';
import { encode, type Position } from './journal-line.ts';
import { ToldSoFar } from './told.ts';

const NAME = /^journal-(\d+)\.jsonl$/;

/** A file of the journal; its name tells which line it begins with. */
export interface JournalFile {
  readonly path: string;
  readonly first: number;
}

/** The files of the journal that there are, in their order. */
export async function journalFiles(disk: Disk, folder: string): Promise<JournalFile[]> {
  const names = await disk.readdir(folder);
  return names
    .flatMap((name) => {
      const first = NAME.exec(name)?.[1];
      return first === undefined ? [] : [{ path: join(folder, name), first: Number(first) }];
    })
    .sort((one, other) => one.first - other.first);
}

interface Growing {
  readonly file: LogFile;
  readonly told: ToldSoFar;
  size: number;
}

/**
 * What was committed since the live file was written: a line for those that were committed together, on disk before
 * they are told. A file that could not be written or synced is never written to again: what its end holds, nobody knows.
 * The next line begins another, and with that cuts off what follows in the one before.
 */
export class Journal {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #versions: Versions;
  #growing: Growing | null = null;

  constructor(disk: Disk, folder: string, versions: Versions) {
    this.#disk = disk;
    this.#folder = folder;
    this.#versions = versions;
  }

  /** Once it has returned it is on disk; what it throws for is not in the journal. Nobody else may append meanwhile. */
  async append(
    after: Position,
    changes: Changes,
  ): Promise<{ readonly at: Position; readonly length: number }> {
    const growing = this.#growing;
    const told = growing?.told ?? new ToldSoFar();
    const { bytes, at } = encode(after, changes, growing ? null : this.#versions.current, told);
    // Where it fails the file is not gone on with, nor what it was to tell.
    if (growing) await this.#goesOn(growing, bytes);
    else await this.#begins(at.seq, bytes, told);
    return { at, length: bytes.length };
  }

  /** The next line begins a file of its own. */
  async turn(): Promise<void> {
    const growing = this.#growing;
    this.#growing = null;
    // Each line of it was synced: closing it has nothing to lose.
    await growing?.file.close().catch(() => {});
  }

  async #goesOn(growing: Growing, bytes: Buffer): Promise<void> {
    try {
      await growing.file.append(bytes);
      growing.size += bytes.length;
    } catch (error) {
      // For a restart that comes before another line does: it shall not find what was refused.
      await growing.file.truncate(growing.size).catch(() => {});
      await this.turn();
      throw error;
    }
  }

  async #begins(first: number, bytes: Buffer, told: ToldSoFar): Promise<void> {
    const path = join(this.#folder, `journal-${first}.jsonl`);
    // Left by an attempt that failed, or that ended with its process.
    await this.#disk.remove(path);
    const file = await this.#disk.openLog(path);
    try {
      await file.append(bytes);
      await syncFolder(this.#disk, this.#folder);
    } catch (error) {
      await file.close().catch(() => {});
      await this.#disk.remove(path).catch(() => {});
      throw error;
    }
    this.#growing = { file, told, size: bytes.length };
  }
}
