import { dirname, join } from 'node:path';
import type { Disk, DiskFile, LogFile } from '../../storage/json/disk.ts';
import { failure } from './brittle-disk.ts';

const SECTOR = 16;

type Write = { readonly at: number; readonly bytes: Buffer } | { readonly length: number };

/** A file: what is on the platter, and what was asked of it since. */
interface Body {
  durable: Buffer;
  unsynced: Write[];
}

/** Names are a matter of their folder: which it has given and taken away since it was synced. */
type Naming = readonly (readonly [path: string, body: Body | null])[];

/**
 * A disk in memory that keeps only what it was made to keep. When its power is cut, of all that was not synced any part may
 * have come to the platter, in any order: some sectors of a write, a rename without the one before it. Sectors are small, so
 * that a line has many.
 */
export class PowerDisk implements Disk {
  /** How many more things it does before its power is cut; then all fails. */
  left = Number.POSITIVE_INFINITY;
  /** Called at each thing it is asked; what comes back is thrown. */
  fault: (what: string, path: string) => Error | null = () => null;
  readonly #random: () => number;
  #names = new Map<string, Body>();
  #folders: Set<string>;
  #durable = new Map<string, Body>();
  #unsynced: Naming[] = [];

  constructor(random: () => number, folder: string) {
    this.#random = random;
    this.#folders = new Set([folder]);
  }

  /** The disk as the machine finds it when it is on again. */
  cut(): PowerDisk {
    const after = new PowerDisk(this.#random, '');
    after.#folders = new Set(this.#folders);
    const found = new Map<Body, Body>();
    const settled = (body: Body): Body => {
      const there = found.get(body) ?? { durable: this.#remains(body), unsynced: [] };
      found.set(body, there);
      return there;
    };
    const names = new Map(this.#durable);
    for (const naming of this.#unsynced) if (this.#random() < 0.5) named(names, naming);
    after.#names = new Map([...names].map(([path, body]) => [path, settled(body)]));
    after.#durable = new Map(after.#names);
    return after;
  }

  async open(path: string, flags: string): Promise<DiskFile> {
    this.#does('open', path);
    if (this.#folders.has(path)) return this.#folder(path);
    const there = this.#names.get(path);
    if (flags.startsWith('r') && !there) throw failure('ENOENT');
    if (flags === 'wx' && there) throw failure('EEXIST');
    const body = there ?? { durable: Buffer.alloc(0), unsynced: [] };
    if (!there) this.#name([[path, body]]);
    else if (flags === 'w') body.unsynced.push({ length: 0 });
    const sync = async (): Promise<void> => {
      this.#does('sync', path);
      body.durable = content(body);
      body.unsynced = [];
    };
    return {
      writeFile: async (bytes) => {
        const gone = this.#fails('write', path);
        const room = gone && this.left > 0 ? this.#random() : Number(!gone);
        const part = Buffer.from(bytes.subarray(0, Math.floor(bytes.length * room)));
        body.unsynced.push({ at: content(body).length, bytes: part });
        if (gone) throw gone;
      },
      truncate: async (length) => {
        this.#does('truncate', path);
        body.unsynced.push({ length });
      },
      sync,
      datasync: sync,
      close: async () => {},
    };
  }

  async openLog(path: string): Promise<LogFile> {
    const file = await this.open(path, 'wx');
    const append = async (bytes: Uint8Array): Promise<void> => {
      await file.writeFile(bytes);
      await file.datasync();
    };
    return { append, truncate: file.truncate, close: file.close };
  }

  async readFile(path: string): Promise<Buffer> {
    this.#does('read', path);
    const body = this.#names.get(path);
    if (!body) throw failure('ENOENT');
    return content(body);
  }

  async readdir(path: string): Promise<string[]> {
    this.#does('list', path);
    return [...this.#names.keys()].flatMap((one) =>
      dirname(one) === path ? [one.slice(path.length + 1)] : [],
    );
  }

  async below(path: string): Promise<string[]> {
    this.#does('list', path);
    return [...this.#names.keys()].flatMap((one) =>
      one.startsWith(join(path, '/')) ? [one.slice(path.length + 1)] : [],
    );
  }

  async link(path: string, name: string): Promise<void> {
    this.#does('link', path);
    const body = this.#names.get(path);
    if (!body) throw failure('ENOENT');
    if (this.#names.has(name)) throw failure('EEXIST');
    this.#name([[name, body]]);
  }

  async rename(path: string, name: string): Promise<void> {
    this.#does('rename', path);
    const body = this.#names.get(path);
    if (!body) throw failure('ENOENT');
    this.#name([
      [name, body],
      [path, null],
    ]);
  }

  async remove(path: string): Promise<void> {
    this.#does('remove', path);
    if (this.#names.has(path)) this.#name([[path, null]]);
  }

  async mkdir(path: string): Promise<string | undefined> {
    this.#does('mkdir', path);
    for (let made = path; !this.#folders.has(made) && made !== dirname(made); made = dirname(made))
      this.#folders.add(made);
    return undefined;
  }

  async changed(): Promise<Date> {
    return new Date(0);
  }

  async size(path: string): Promise<number | null> {
    this.#does('size', path);
    const body = this.#names.get(path);
    return body ? content(body).length : null;
  }

  #folder(path: string): DiskFile {
    const none = async (): Promise<void> => {};
    const sync = async (): Promise<void> => {
      this.#does('sync', path);
      const here = (naming: Naming): boolean => naming.every(([name]) => dirname(name) === path);
      for (const naming of this.#unsynced.filter(here)) named(this.#durable, naming);
      this.#unsynced = this.#unsynced.filter((naming) => !here(naming));
    };
    return { writeFile: none, truncate: none, sync, datasync: sync, close: none };
  }

  #name(naming: Naming): void {
    named(this.#names, naming);
    this.#unsynced.push(naming);
  }

  #does(what: string, path: string): void {
    const error = this.#fails(what, path);
    if (error) throw error;
  }

  #fails(what: string, path: string): Error | null {
    if (this.left <= 0) return new Error('the power is cut');
    this.left -= 1;
    return this.fault(what, path);
  }

  #remains({ durable, unsynced }: Body): Buffer {
    let bytes = durable;
    for (const write of unsynced) {
      if (this.#random() < 0.3) continue;
      if ('length' in write) bytes = written(bytes, write);
      else
        for (let from = 0; from < write.bytes.length; from += SECTOR)
          if (this.#random() < 0.8)
            bytes = written(bytes, { at: write.at + from, bytes: write.bytes.subarray(from, from + SECTOR) });
    }
    return bytes;
  }
}

function named(names: Map<string, Body>, naming: Naming): void {
  for (const [path, body] of naming)
    if (body) names.set(path, body);
    else names.delete(path);
}

const content = ({ durable, unsynced }: Body): Buffer => unsynced.reduce(written, durable);

/** What was never written reads as zeros. */
function written(bytes: Buffer, write: Write): Buffer {
  const grown = Buffer.alloc(
    'length' in write ? write.length : Math.max(bytes.length, write.at + write.bytes.length),
  );
  bytes.copy(grown);
  if ('bytes' in write) write.bytes.copy(grown, write.at);
  return grown;
}
