import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Kind, Versions } from '../../src/ports/versions.ts';
import { isNewer, isRecord, isWhole, NewerData, readChecked, sealed } from './checksum.ts';
import { readOrNull, replaceFile } from './durable-file.ts';

/** Every document that is open, by shelf and id. Maps, because an id such as `__proto__` is an id like others. */
export type LiveData = Record<string, Map<string, object>>;

const FIRST = Buffer.from('\n');
const NEXT = Buffer.from(',\n');

/** What has left and is not in its year's file yet: see `archiving.ts`. */
interface Leaving {
  readonly kind: Kind;
  readonly document: object;
}

/** What a file holds, and kind → the version in which that was written. */
interface Written {
  readonly data: LiveData;
  readonly versions: Readonly<Record<string, unknown>>;
}

/** The store's file cannot be read. Says which copy is whole; nothing was written. */
export class SpoiledStore extends Error {}

/**
 * lowdb's adapter for the live file. The file before the last write stays beside it under another name. A
 * document's bytes are made once and kept for as long as the document lives: a write costs what has changed, and
 * the copying.
 */
export class LiveFile implements Adapter<LiveData> {
  readonly path: string;
  readonly previous: string;
  readonly #archive: string;
  readonly #versions: Versions;
  readonly #entries = new WeakMap<object, { readonly id: string; readonly bytes: Buffer }>();

  constructor(folder: string, versions: Versions) {
    this.#versions = versions;
    this.path = join(folder, 'live.json');
    this.previous = join(folder, 'live.previous.json');
    this.#archive = join(folder, 'archive');
  }

  /** `null` where nothing has ever been: a lost live file must not be taken for that. */
  async read(): Promise<LiveData | null> {
    const bytes = await readOrNull(this.path);
    const found = bytes === null ? null : this.#parse(bytes);
    if (found === null) {
      const before = await readOrNull(this.previous);
      if (bytes === null && before === null && !(await holdsFiles(this.#archive))) return null;
      throw new SpoiledStore(
        await this.#advice(bytes === null, before !== null && this.#parse(before) !== null),
      );
    }
    return this.#upgraded(found);
  }

  /** What a process that was killed while it wrote has left. Once all is read: next to what is refused nothing moves. */
  async sweep(): Promise<void> {
    for (const path of [this.path, this.previous]) await rm(`${path}.new`, { force: true });
  }

  async write(data: LiveData): Promise<void> {
    const parts: Buffer[] = [];
    let before = `{"format":3,"versions":${JSON.stringify(this.#versions.current)},"shelves":{\n`;
    for (const [shelf, documents] of Object.entries(data)) {
      parts.push(Buffer.from(`${before}${JSON.stringify(shelf)}:{`));
      let between = FIRST;
      for (const [id, document] of documents) {
        parts.push(between, this.#entryOf(id, document));
        between = NEXT;
      }
      before = '\n},\n';
    }
    parts.push(Buffer.from(before === '\n},\n' ? '\n}\n}' : `${before}}`));
    await replaceFile(this.path, sealed(parts), this.previous);
  }

  /**
   * Format 1 had no checksum, 2 no versions; a folder of their time is taken over. What a newer program wrote is whole,
   * and nothing for this one.
   */
  #parse(bytes: Buffer): Written | null {
    const value = readChecked(bytes);
    if (!isRecord(value) || !isRecord(value.shelves)) return null;
    const { format, versions = {} } = value;
    if (format !== 1 && !isWhole(bytes)) return null;
    if (Number(format) > 3 || (isRecord(versions) && isNewer(versions, this.#versions)))
      throw new NewerData(this.path);
    if (![1, 2, 3].includes(Number(format)) || !isRecord(versions)) return null;
    const data: LiveData = {};
    for (const [shelf, documents] of Object.entries(value.shelves)) {
      if (!isRecord(documents) || !Object.values(documents).every(isRecord)) return null;
      data[shelf] = new Map(Object.entries(documents as Record<string, object>));
    }
    return { data, versions };
  }

  /** They are written in their new shape when the file is next written, which is all of it. */
  #upgraded({ data, versions }: Written): LiveData {
    const upgraded = (kind: Kind, document: object): object =>
      this.#versions.upgraded(kind, Number(versions[kind] ?? 0), document);
    for (const kind of Object.keys(this.#versions.current) as Kind[])
      for (const [id, document] of data[kind] ?? []) data[kind]?.set(id, upgraded(kind, document));
    for (const [id, one] of (data.archiving ?? []) as Iterable<[string, Leaving]>)
      data.archiving?.set(id, { ...one, document: upgraded(one.kind, one.document) });
    return data;
  }

  #entryOf(id: string, document: object): Buffer {
    const known = this.#entries.get(document);
    if (known?.id === id) return known.bytes;
    const bytes = Buffer.from(`${JSON.stringify(id)}:${JSON.stringify(document)}`);
    this.#entries.set(document, { id, bytes });
    return bytes;
  }

  async #advice(lost: boolean, previousIsWhole: boolean): Promise<string> {
    const what = lost
      ? `Không thấy tệp dữ liệu ${this.path}.`
      : `Tệp dữ liệu ${this.path} bị hỏng, không đọc được.`;
    const kept = 'Chương trình đã dừng và không ghi đè gì.';
    if (!previousIsWhole)
      return `${what} ${kept} Bản liền trước cũng không dùng được: hãy phục hồi thư mục từ bản sao lưu.`;
    const { mtime } = await stat(this.previous);
    return `${what} ${kept} Bản liền trước còn nguyên: ${this.previous} (ghi lúc ${mtime.toISOString()}). Hãy sao lưu thư mục, rồi chép tệp đó thành ${this.path} và khởi động lại.`;
  }
}

/** An archive beside no live file at all: the folder is not new, it has lost what was open. */
const holdsFiles = (folder: string): Promise<boolean> =>
  readdir(folder, { recursive: true }).then(
    (names) => names.some((name) => name.endsWith('.json')),
    () => false,
  );
