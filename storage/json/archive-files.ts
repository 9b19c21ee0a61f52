import { dirname, join } from 'node:path';
import type { Indexed } from '../../src/domain/committee/indexed.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { ArchiveKind, ArchiveUnreadable } from '../../src/ports/store.ts';
import type { Versions } from '../../src/ports/versions.ts';
import { encodeHead } from './archive-line.ts';
import { type Extent, type YearFile, YearReader } from './archive-year.ts';
import type { Disk } from './disk.ts';
import { makeFolder, readOrNull, replaceFile, syncFolder } from './durable-file.ts';
import { KeptIndexes, type YearIndex } from './kept-indexes.ts';
import { inSlices } from './ordered.ts';

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

/** `null`: the year never had a file. `extent`: of one that this program has written, or taken over. */
type KnownOf = (year: Year) => { readonly extent?: Extent } | null;

/** What is closed: one file for each committee, year and kind, which is added to, and read when somebody looks back. */
export class ArchiveFiles {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #versions: Versions;
  /** A file that is gone must not be taken for one that never was. */
  readonly #knownOf: KnownOf;
  readonly #indexes = new KeptIndexes();

  constructor(disk: Disk, folder: string, versions: Versions, knownOf: KnownOf) {
    this.#disk = disk;
    this.#folder = join(folder, 'archive');
    this.#versions = versions;
    this.#knownOf = knownOf;
  }

  #reader({ kind }: Year): YearReader {
    return new YearReader(kind, this.#versions);
  }

  /**
   * Throws `UnreadableYear` for a file that is gone, cut short, changed by the disk, or of another shape. `trusted`: it was
   * looked through when the store was opened.
   */
  async open(year: Year, trusted = true): Promise<YearFile> {
    const path = this.#path(year);
    const known = this.#knownOf(year);
    const bytes = await readOrNull(this.#disk, path);
    if (bytes === null && known === null) return { extent: null, documents: new Map(), stale: false };
    const unreadable = new UnreadableYear(year.year, path);
    if (bytes === null) throw unreadable;
    return this.#reader(year).read(bytes, { path, known: known?.extent ?? null, trusted, unreadable });
  }

  /** What its documents are found by. */
  async index(year: Year): Promise<YearIndex> {
    const kept = this.kept(year);
    if (kept) return kept;
    const of = this.#knownOf(year);
    const { documents } = await this.open(year);
    const index = new Map<string, Indexed>();
    for await (const part of inSlices(documents))
      for (const [id, held] of part) {
        const entry = held.index();
        if (entry) index.set(id, entry);
      }
    if (of) this.#indexes.keep(this.#path(year), of, index);
    return index;
  }

  /** The same where it is at hand. */
  kept(year: Year): YearIndex | null {
    return this.#indexes.get(this.#path(year), this.#knownOf(year));
  }

  entryOf(year: Year, document: object): Indexed | null {
    return this.#reader(year).index(document);
  }

  /** Throws `UnreadableYear` where nothing can be added. What is known of it is not read again. */
  async check(year: Year): Promise<void> {
    const extent = this.#knownOf(year)?.extent;
    if (!extent) await this.open(year);
    else if (((await this.#disk.size(this.#path(year))) ?? 0) < extent.size)
      throw new UnreadableYear(year.year, this.#path(year));
  }

  /** Adds documents to a year; an id that is there already is replaced, so that a repeated move is harmless. */
  async add(year: Year, added: ReadonlyMap<string, Archived>): Promise<Extent> {
    await this.check(year);
    const extent = this.#knownOf(year)?.extent;
    const reader = this.#reader(year);
    const lines = [...added].map(([id, { at, document }]) => reader.encode(id, at, document));
    return extent ? this.#append(this.#path(year), extent, Buffer.concat(lines)) : this.rewrite(year, lines);
  }

  /** Writes a year anew, as this program writes, and `added` behind it. */
  async rewrite(year: Year, added: readonly Buffer[] = []): Promise<Extent> {
    const { extent, documents } = await this.open(year);
    const rewritten = (extent?.rewritten ?? 0) + 1;
    const reader = this.#reader(year);
    const parts = [encodeHead(rewritten)];
    for await (const part of inSlices(documents))
      for (const [id, held] of part) parts.push(reader.encode(id, held.at, held.document()));
    parts.push(...added);
    await makeFolder(this.#disk, dirname(this.#path(year)));
    await replaceFile(this.#disk, this.#path(year), parts);
    return { rewritten, size: parts.reduce((all, { length }) => all + length, 0) };
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

  async #append(path: string, { rewritten, size }: Extent, lines: Buffer): Promise<Extent> {
    const file = await this.#disk.open(path, 'a');
    try {
      // What an attempt has left that failed, or that ended with its process.
      if ((await this.#disk.size(path)) !== size) await file.truncate(size);
      await file.writeFile(lines);
      await file.sync();
    } finally {
      await file.close();
    }
    return { rewritten, size: size + lines.length };
  }

  #path({ kind, committee, year }: Year): string {
    if (![kind, committee, year].every((part) => /^[a-z0-9-]+$/i.test(part)))
      throw new Error(`no archive of this name: ${committee}/${year}`);
    return join(this.#folder, committee, `${year}-${kind}.json`);
  }
}

const FILE = /^([a-z0-9-]+)[/\\](\d{4})-([a-z]+)\.json$/i;
