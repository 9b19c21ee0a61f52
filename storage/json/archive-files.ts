import { dirname, join } from 'node:path';
import type { ArchiveKind } from '../../src/store.ts';
import { makeFolder, readOrNull, replaceFile } from './durable-file.ts';
import { SpoiledStore } from './live-file.ts';

/** One file of the archive. */
export interface Year {
  readonly kind: ArchiveKind;
  readonly committee: string;
  readonly year: string;
}

/** What is closed: one file for each committee, year and kind. Written rarely, read when somebody looks back. */
export class ArchiveFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = join(folder, 'archive');
  }

  async read(year: Year): Promise<Map<string, unknown>> {
    const path = this.#path(year);
    const text = await readOrNull(path);
    if (text === null) return new Map();
    try {
      return new Map(Object.entries(JSON.parse(text)));
    } catch {
      throw new SpoiledStore(
        `Tệp lưu trữ ${path} bị hỏng, không đọc được. Hãy phục hồi tệp này từ bản sao lưu.`,
      );
    }
  }

  /** Adds documents to a year; an id that is there already is replaced, so that a repeated move is harmless. */
  async add(
    year: Year,
    documents: readonly { readonly id: string; readonly document: unknown }[],
  ): Promise<void> {
    const path = this.#path(year);
    const all = await this.read(year);
    for (const { id, document } of documents) all.set(id, document);
    await makeFolder(dirname(path));
    await replaceFile(path, JSON.stringify(Object.fromEntries(all)));
  }

  #path({ kind, committee, year }: Year): string {
    if (![kind, committee, year].every((part) => /^[a-z0-9-]+$/i.test(part)))
      throw new Error(`no archive of this name: ${committee}/${year}`);
    return join(this.#folder, committee, `${year}-${kind}.json`);
  }
}
