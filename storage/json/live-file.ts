import { link, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import writeFileAtomic from 'write-file-atomic';

/** Every document that is open, by shelf and id. */
export type LiveData = Record<string, Record<string, object>>;

/** The store's file cannot be read. Says which copy is whole; nothing was written. */
export class SpoiledStore extends Error {}

/**
 * lowdb's adapter for the live file: written aside, fsynced and renamed, so that a crash leaves the old file or
 * the new one. The file before the last write stays beside it under another name. A document's text is made
 * once and kept for as long as the document lives: a write costs what has changed, and the bytes.
 */
export class LiveFile implements Adapter<LiveData> {
  readonly path: string;
  readonly previous: string;
  readonly #texts = new WeakMap<object, string>();

  constructor(folder: string) {
    this.path = join(folder, 'live.json');
    this.previous = join(folder, 'live.previous.json');
  }

  async read(): Promise<LiveData | null> {
    const text = await readOrNull(this.path);
    const before = await readOrNull(this.previous);
    // Only a folder that never held data may start empty: a lost live file must not be taken for one.
    if (text === null && before === null) return null;
    const data = text === null ? null : parse(text);
    if (data) return data;
    throw new SpoiledStore(await this.#advice(text === null, before !== null && parse(before) !== null));
  }

  async write(data: LiveData): Promise<void> {
    const shelves = Object.entries(data).map(([shelf, documents]) => {
      const entries = Object.entries(documents).map(
        ([id, document]) => `${JSON.stringify(id)}:${this.#textOf(document)}`,
      );
      return `${JSON.stringify(shelf)}:{\n${entries.join(',\n')}\n}`;
    });
    await this.#keepPrevious();
    await writeFileAtomic(this.path, `{"format":1,"shelves":{\n${shelves.join(',\n')}\n}}\n`, {
      mode: 0o600,
    });
  }

  #textOf(document: object): string {
    const known = this.#texts.get(document);
    if (known !== undefined) return known;
    const text = JSON.stringify(document);
    this.#texts.set(document, text);
    return text;
  }

  /** A second name for the file as it stands: the rename that follows takes only the first name away. */
  async #keepPrevious(): Promise<void> {
    await rm(this.previous, { force: true });
    try {
      await link(this.path, this.previous);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
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

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): LiveData | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 1)
      return null;
    return 'shelves' in value ? (value.shelves as LiveData) : null;
  } catch {
    return null;
  }
}
