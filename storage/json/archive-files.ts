import { dirname, join } from 'node:path';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { ArchiveKind, ArchiveUnreadable } from '../../src/ports/store.ts';
import type { Versions } from '../../src/ports/versions.ts';
import { isNewer, isRecord, isWhole, NewerData, readChecked, sealing } from './checksum.ts';
import type { Disk } from './disk.ts';
import { makeFolder, readOrNull, replaceFile, syncFolder } from './durable-file.ts';

/** One file of the archive. */
export interface Year {
  readonly kind: ArchiveKind;
  readonly committee: string;
  readonly year: string;
}

/** One document of a year. */
export interface Archived {
  readonly document: object;
  /** When it left the live data; `null` where nobody noted it. */
  readonly at: Instant | null;
}

export class UnreadableYear extends Error implements ArchiveUnreadable {
  override readonly name = 'ArchiveUnreadable';
  readonly year: string;
  readonly path: string;

  constructor(year: string, path: string) {
    super(`${path} of the archive cannot be read`);
    this.year = year;
    this.path = path;
  }
}

/** What is read, or `null` where it cannot be read. */
export const orNull = <Result>(reading: Promise<Result>): Promise<Result | null> =>
  reading.catch((error: unknown) => {
    if (error instanceof UnreadableYear) return null;
    throw error;
  });

/** What is closed: one file for each committee, year and kind. Written rarely, read when somebody looks back. */
export class ArchiveFiles {
  readonly #disk: Disk;
  readonly #folder: string;
  /** Whether a year has had a file: one that is gone must not be taken for one that never was. */
  readonly #isKnown: (year: Year) => boolean;

  readonly #versions: Versions;

  constructor(disk: Disk, folder: string, versions: Versions, isKnown: (year: Year) => boolean) {
    this.#disk = disk;
    this.#folder = join(folder, 'archive');
    this.#versions = versions;
    this.#isKnown = isKnown;
  }

  /** Throws `UnreadableYear` for a file that is gone, cut short, changed by the disk, or of another shape. */
  async read(year: Year): Promise<Map<string, Archived>> {
    const bytes = await readOrNull(this.#disk, this.#path(year));
    if (bytes === null && !this.#isKnown(year)) return new Map();
    const documents = bytes === null ? null : this.#parse(year, bytes);
    if (documents) return documents;
    throw new UnreadableYear(year.year, this.#path(year));
  }

  /** Adds documents to a year; an id that is there already is replaced, so that a repeated move is harmless. */
  async add(year: Year, added: ReadonlyMap<string, Archived>): Promise<ReadonlyMap<string, Archived>> {
    const path = this.#path(year);
    const all = new Map([...(await this.read(year)), ...added]);
    const left: Record<string, Instant> = {};
    for (const [id, { at }] of all) if (at !== null) left[id] = at;
    const documents = Object.fromEntries([...all].map(([id, { document }]) => [id, document]));
    await makeFolder(this.#disk, dirname(path));
    const body = `{"format":3,"version":${this.#versions.current[year.kind]},"left":${JSON.stringify(left)},"documents":${JSON.stringify(documents)}`;
    await replaceFile(this.#disk, path, sealing([body]));
    return all;
  }

  /** The files that there are, as far as their names are ours. */
  async found(): Promise<Year[]> {
    const names = await this.#disk.below(this.#folder).catch(() => []);
    return names.flatMap((name) => {
      const [, committee = '', year = '', kind = ''] = FILE.exec(name) ?? [];
      return committee ? [{ kind: kind as ArchiveKind, committee, year }] : [];
    });
  }

  /** Of a process that was killed a file may be there for whoever looks, and its name not on disk yet. */
  async settle(year: Year): Promise<void> {
    const committee = dirname(this.#path(year));
    for (const path of [committee, this.#folder, dirname(this.#folder)]) await syncFolder(this.#disk, path);
  }

  /** Files of before had no checksum, and were an object of documents alone; later ones had no version. */
  #parse(year: Year, bytes: Buffer): Map<string, Archived> | null {
    const value = readChecked(bytes);
    if (!isRecord(value)) return null;
    const old = !('format' in value);
    if (!old && !isWhole(bytes)) return null;
    const { format, version = 0 } = old ? {} : value;
    if (Number(format) > 3 || isNewer({ [year.kind]: version }, this.#versions))
      throw new NewerData(this.#path(year));
    if (!old && ![2, 3].includes(Number(format))) return null;
    const documents = old ? value : value.documents;
    const left = old ? {} : value.left;
    if (!isRecord(documents) || !isRecord(left) || !Object.values(documents).every(isRecord)) return null;
    const at = (id: string): Instant | null => (Object.hasOwn(left, id) ? String(left[id]) : null);
    const upgraded = (document: unknown): object =>
      this.#versions.upgraded(year.kind, Number(version), document as object);
    return new Map(
      Object.entries(documents).map(([id, document]) => [id, { document: upgraded(document), at: at(id) }]),
    );
  }

  #path({ kind, committee, year }: Year): string {
    if (![kind, committee, year].every((part) => /^[a-z0-9-]+$/i.test(part)))
      throw new Error(`no archive of this name: ${committee}/${year}`);
    return join(this.#folder, committee, `${year}-${kind}.json`);
  }
}

const FILE = /^([a-z0-9-]+)[/\\](\d{4})-([a-z]+)\.json$/i;
