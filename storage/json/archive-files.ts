import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { SpoiledStore } from './live-file.ts';

type Shelf = Record<string, unknown>;

/** What is closed: one file for each committee, year and kind. Written rarely, read when somebody looks back. */
export class ArchiveFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = join(folder, 'archive');
  }

  async read(kind: string, committee: string, year: string): Promise<Shelf> {
    const path = this.#path(kind, committee, year);
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      throw error;
    }
    try {
      return JSON.parse(text) as Shelf;
    } catch {
      throw new SpoiledStore(
        `Tệp lưu trữ ${path} bị hỏng, không đọc được. Hãy phục hồi tệp này từ bản sao lưu.`,
      );
    }
  }

  /** Adds documents to a year; an id that is there already is replaced, so that a repeated move is harmless. */
  async add(kind: string, committee: string, year: string, documents: Shelf): Promise<void> {
    const path = this.#path(kind, committee, year);
    const text = JSON.stringify({ ...(await this.read(kind, committee, year)), ...documents });
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, text, { mode: 0o600 });
  }

  #path(kind: string, committee: string, year: string): string {
    if (!/^[a-z0-9-]+$/i.test(`${kind}${committee}${year}`))
      throw new Error(`no archive of this name: ${committee}/${year}`);
    return join(this.#folder, committee, `${year}-${kind}.json`);
  }
}
