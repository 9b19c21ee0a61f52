import type { Indexed } from '../../src/domain/committee/indexed.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { ArchiveKind } from '../../src/ports/store.ts';
import type { Versions } from '../../src/ports/versions.ts';
import {
  archiveLines,
  beginningOf,
  decodeLine,
  documentIn,
  encodeLine,
  FORMAT,
  indexIn,
} from './archive-line.ts';
import { isNewer, isRecord, isWhole, NewerData, readChecked } from './checksum.ts';
import { inSlices } from './ordered.ts';

/** How much of a year's file is known to be on disk. What follows is of moves that nobody has noted yet. */
export interface Extent {
  readonly rewritten: number;
  /** In bytes. */
  readonly size: number;
}

/** A document of a year, which is opened when it is asked for. */
export interface Left {
  /** When it left the live data; `null` where nobody noted it. */
  readonly at: Instant | null;
  document(): object;
}

interface Held extends Left {
  index(): Indexed | null;
}

export interface YearFile {
  /** `null` for what older programs left, which has to be written anew before it is added to. */
  readonly extent: Extent | null;
  readonly documents: ReadonlyMap<string, Held>;
  /** Something in it is of an older version, or found by an older recipe. */
  readonly stale: boolean;
}

/** A file of the archive, before it is read. */
export interface FileOfYear {
  readonly path: string;
  readonly known: Extent | null;
  /** As far as it is known it was looked through before. */
  readonly trusted: boolean;
  /** What is thrown where it cannot be read. */
  readonly unreadable: Error;
}

function soundly<Value>({ unreadable }: FileOfYear, read: () => Value): Value {
  try {
    return read();
  } catch {
    throw unreadable;
  }
}

/** What a file of the archive can be asked. */
export class YearReader {
  readonly #kind: ArchiveKind;
  readonly #versions: Versions;

  constructor(kind: ArchiveKind, versions: Versions) {
    this.#kind = kind;
    this.#versions = versions;
  }

  /** The line that keeps a document. */
  encode(id: string, at: Instant | null, document: object): Buffer {
    const [version, recipe] = [this.#versions.current[this.#kind], this.#versions.index.recipe];
    return encodeLine({ version, recipe, id, at }, this.index(document), document);
  }

  /** Throws `file.unreadable` for what is spoiled, or lacks what is known to have been there; `NewerData`. */
  async read(bytes: Buffer, file: FileOfYear): Promise<YearFile> {
    const { known, path } = file;
    const found = await archiveLines(bytes, file.trusted ? known?.size : 0);
    if (!found) return this.#readOlder(bytes, file);
    const { format, rewritten, lines, whole, torn } = found;
    if (format > FORMAT) throw new NewerData(path);
    const isNoted = known?.rewritten === rewritten;
    // The end of a move that was not noted may be torn; what is shorter and whole was put back from a backup.
    if (torn && !(isNoted && whole >= known.size)) throw file.unreadable;
    const beginning = beginningOf(this.#versions.current[this.#kind], this.#versions.index.recipe);
    const documents = new Map<string, Held>();
    let stale = false;
    for await (const part of inSlices(lines))
      for (const bytesOf of part) {
        const isCurrent = bytesOf.subarray(0, beginning.length).equals(beginning);
        const { id, at, version } = soundly(file, () => decodeLine(bytesOf));
        if (isNewer({ [this.#kind]: version }, this.#versions)) throw new NewerData(path);
        stale ||= !isCurrent;
        const document = (): object =>
          this.#today(
            version,
            soundly(file, () => documentIn(bytesOf)),
          );
        const index = (): Indexed | null =>
          isCurrent ? soundly(file, () => indexIn(bytesOf)) : this.index(document());
        documents.set(id, { at, index, document });
      }
    const size = isNoted ? Math.min(known.size, whole) : whole;
    return { extent: { rewritten, size }, documents, stale };
  }

  index(document: object): Indexed | null {
    return this.#versions.index.of(this.#kind, document);
  }

  #today(version: number, document: object): object {
    return this.#versions.upgraded(this.#kind, version, document);
  }

  /** All in one object. The first such files had no checksum, and were an object of documents alone; later ones no version. */
  #readOlder(bytes: Buffer, { path, unreadable }: FileOfYear): YearFile {
    const value = readChecked(bytes);
    if (!isRecord(value)) throw unreadable;
    const first = !('format' in value);
    if (!first && !isWhole(bytes)) throw unreadable;
    const { format, version = 0 } = first ? {} : value;
    if (Number(format) > 3 || isNewer({ [this.#kind]: version }, this.#versions)) throw new NewerData(path);
    if (!first && ![2, 3].includes(Number(format))) throw unreadable;
    const all = first ? value : value.documents;
    const left = first ? {} : value.left;
    if (!isRecord(all) || !isRecord(left) || !Object.values(all).every(isRecord)) throw unreadable;
    const documents = new Map<string, Held>();
    for (const [id, one] of Object.entries(all)) {
      const document = (): object => this.#today(Number(version), one as object);
      const at = Object.hasOwn(left, id) ? String(left[id]) : null;
      documents.set(id, { at, document, index: () => this.index(document()) });
    }
    return { extent: null, documents, stale: true };
  }
}
