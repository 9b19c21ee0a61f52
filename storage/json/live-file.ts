import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Versions } from '../../src/ports/versions.ts';
import type { LiveData } from './changes.ts';
import { checksumOf, checksumOver, isNewer, isRecord, NewerData, readChecked, sealing } from './checksum.ts';
import type { Disk } from './disk.ts';
import { readOrNull, replaceFile } from './durable-file.ts';
import { journalFiles } from './journal.ts';
import { JOURNAL, type Position } from './journal-line.ts';
import { Ordered } from './ordered.ts';
import { upgraded } from './upgrading.ts';

/** All that is open, and how far its history has come. */
export interface Live {
  readonly shelves: LiveData;
  at: Position;
}

/** As many characters of documents are written in one go: so many take well under a millisecond. */
const SLICE = 1 << 16;

/** The store's file cannot be read. Says which copy is whole; nothing was written. */
export class SpoiledStore extends Error {}

/** lowdb's adapter for the live file. The file before the last write stays beside it under another name. */
export class LiveFile implements Adapter<Live> {
  readonly path: string;
  readonly previous: string;
  /** How far the file on disk has come; `null` where no journal may go on from it yet. */
  at: Position | null = null;
  size = 0;
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #versions: Versions;

  constructor(disk: Disk, folder: string, versions: Versions) {
    this.#disk = disk;
    this.#versions = versions;
    this.#folder = folder;
    this.path = join(folder, 'live.json');
    this.previous = join(folder, 'live.previous.json');
  }

  /** `null` where nothing has ever been: a lost live file must not be taken for that. */
  async read(): Promise<Live | null> {
    const bytes = await readOrNull(this.#disk, this.path);
    const found = bytes === null ? null : this.#parse(bytes);
    if (bytes !== null && found !== null) {
      this.size = bytes.length;
      return found;
    }
    const before = await readOrNull(this.#disk, this.previous);
    if (bytes === null && before === null && (await this.#isNew())) return null;
    throw new SpoiledStore(
      await this.#advice(bytes === null, before !== null && this.#parse(before) !== null),
    );
  }

  /** What a process that was killed while it wrote has left. Once all is read: next to what is refused nothing moves. */
  async sweep(): Promise<void> {
    for (const path of [this.path, this.previous]) await this.#disk.remove(`${path}.new`);
  }

  /** Writes what it is at this moment; what changes meanwhile is not in it. */
  async write({ shelves, at }: Live): Promise<void> {
    const copies = Object.entries(shelves).map(([name, documents]) => [name, documents.copy()] as const);
    let size = 0;
    const counted = function* (parts: Iterable<Buffer>): Generator<Buffer> {
      for (const part of parts) {
        size += part.length;
        yield part;
      }
    };
    const parts = sealing(slices(this.#texts(copies, at)));
    await replaceFile(this.#disk, this.path, counted(parts), this.previous);
    this.at = at;
    this.size = size;
  }

  *#texts(shelves: readonly (readonly [string, Ordered])[], at: Position): Generator<string> {
    const versions = { ...this.#versions.current, ...JOURNAL };
    yield `{"format":3,"versions":${JSON.stringify(versions)},"at":${JSON.stringify(at)},"shelves":{`;
    let before = '\n';
    for (const [name, documents] of shelves) {
      yield `${before}${JSON.stringify(name)}:{`;
      let between = '\n';
      for (const [id, document] of documents) {
        yield `${between}${JSON.stringify(id)}:${JSON.stringify(document)}`;
        between = ',\n';
      }
      yield '\n}';
      before = ',\n';
    }
    yield '\n}';
  }

  /**
   * Format 1 had no checksum, 2 no versions; a folder of their time is taken over. What a newer program wrote is whole,
   * and nothing for this one.
   */
  #parse(bytes: Buffer): Live | null {
    const value = readChecked(bytes);
    if (!isRecord(value) || !isRecord(value.shelves)) return null;
    const { format, versions: written = {}, at = null } = value;
    const checksum = checksumOf(bytes);
    if (format !== 1 && checksum === null) return null;
    const versions = { ...this.#versions, current: { ...this.#versions.current, ...JOURNAL } };
    if (Number(format) > 3 || (isRecord(written) && isNewer(written, versions)))
      throw new NewerData(this.path);
    if (![1, 2, 3].includes(Number(format)) || !isRecord(written)) return null;
    const shelves: LiveData = {};
    for (const [shelf, documents] of Object.entries(value.shelves)) {
      if (!isRecord(documents) || !Object.values(documents).every(isRecord)) return null;
      const today = Object.entries(documents as Record<string, object>).map(
        ([id, document]) => [id, upgraded(this.#versions, written, shelf, document)] as const,
      );
      shelves[shelf] = new Ordered(today);
    }
    this.at = at as Position | null;
    // A journal may follow a file of before there was one, once it has become the previous one.
    return { shelves, at: this.at ?? { seq: 0, crc32: checksum ?? checksumOver(bytes) } };
  }

  /** A journal or an archive beside no live file at all: the folder is not new, it has lost what was open. */
  async #isNew(): Promise<boolean> {
    if ((await journalFiles(this.#disk, this.#folder)).length > 0) return false;
    const archived = await this.#disk.below(join(this.#folder, 'archive')).catch(() => []);
    return !archived.some((name) => name.endsWith('.json'));
  }

  async #advice(lost: boolean, previousIsWhole: boolean): Promise<string> {
    const what = lost
      ? `Không thấy tệp dữ liệu ${this.path}.`
      : `Tệp dữ liệu ${this.path} bị hỏng, không đọc được.`;
    const kept = 'Chương trình đã dừng và không ghi đè gì.';
    if (!previousIsWhole)
      return `${what} ${kept} Bản liền trước cũng không dùng được: hãy phục hồi thư mục từ bản sao lưu.`;
    const changed = await this.#disk.changed(this.previous);
    return `${what} ${kept} Bản liền trước còn nguyên: ${this.previous} (ghi lúc ${changed.toISOString()}). Hãy sao lưu thư mục, rồi chép tệp đó thành ${this.path} và khởi động lại; những gì ghi sau đó có trong các tệp journal-… bên cạnh.`;
  }
}

/** Small texts put together, for one write each. */
function* slices(texts: Iterable<string>): Generator<string> {
  let slice = '';
  for (const text of texts) {
    slice += text;
    if (slice.length < SLICE) continue;
    yield slice;
    slice = '';
  }
  yield slice;
}
