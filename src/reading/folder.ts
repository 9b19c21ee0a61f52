import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** The one folder that the reading room writes into. */
export class Folder {
  readonly path: string;

  constructor(path: string) {
    this.path = resolve(path);
    mkdirSync(this.path, { recursive: true });
  }

  /** `null` where there is no such file. */
  read(name: string): string | null {
    const path = this.#within(name);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }

  /** All of it or nothing. What was there before under that name, and was different, stays as "<name>.cu". */
  write(name: string, content: string | Buffer, { keepOld = true } = {}): void {
    const path = this.#within(name);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (existsSync(path)) {
      const before = readFileSync(path);
      if (before.equals(bytes)) return;
      if (keepOld) writeFileSync(`${path}.cu`, before);
    }
    writeFileSync(`${path}.tam`, bytes);
    renameSync(`${path}.tam`, path);
  }

  #within(name: string): string {
    if (name !== basename(name) || name.startsWith('.'))
      throw new Error(`not a file of this folder: ${name}`);
    return join(this.path, name);
  }
}
