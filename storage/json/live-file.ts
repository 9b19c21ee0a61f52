import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { isRecord, isWhole, readChecked, sealed } from './checksum.ts';
import { readOrNull, replaceFile } from './durable-file.ts';

/** Every document that is open, by shelf and id. Maps, because an id such as `__proto__` is an id like others. */
export type LiveData = Record<string, Map<string, object>>;

const FIRST = Buffer.from('\n');
const NEXT = Buffer.from(',\n');

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
  readonly #entries = new WeakMap<object, { readonly id: string; readonly bytes: Buffer }>();

  constructor(folder: string) {
    this.path = join(folder, 'live.json');
    this.previous = join(folder, 'live.previous.json');
    this.#archive = join(folder, 'archive');
  }

  /** `null` where nothing has ever been: a lost live file must not be taken for that. */
  async read(): Promise<LiveData | null> {
    const bytes = await readOrNull(this.path);
    const data = bytes === null ? null : parse(bytes);
    if (data === null) {
      const before = await readOrNull(this.previous);
      if (bytes === null && before === null && !(await holdsFiles(this.#archive))) return null;
      throw new SpoiledStore(await this.#advice(bytes === null, before !== null && parse(before) !== null));
    }
    // What a process that was killed while it wrote has left. Not before: next to a spoiled file nothing moves.
    for (const path of [this.path, this.previous]) await rm(`${path}.new`, { force: true });
    return data;
  }

  async write(data: LiveData): Promise<void> {
    const parts: Buffer[] = [];
    let before = '{"format":2,"shelves":{\n';
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

/** Format 1 had no checksum; a folder of that time is taken over. */
function parse(bytes: Buffer): LiveData | null {
  const value = readChecked(bytes);
  if (!isRecord(value) || !isRecord(value.shelves)) return null;
  if (value.format !== 1 && !(value.format === 2 && isWhole(bytes))) return null;
  const data: LiveData = {};
  for (const [shelf, documents] of Object.entries(value.shelves)) {
    if (!isRecord(documents) || !Object.values(documents).every(isRecord)) return null;
    data[shelf] = new Map(Object.entries(documents as Record<string, object>));
  }
  return data;
}

/** An archive beside no live file at all: the folder is not new, it has lost what was open. */
const holdsFiles = (folder: string): Promise<boolean> =>
  readdir(folder, { recursive: true }).then(
    (names) => names.some((name) => name.endsWith('.json')),
    () => false,
  );
