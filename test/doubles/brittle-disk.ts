import { type Disk, type DiskFile, type LogFile, realDisk } from '../../storage/json/disk.ts';

/** `full`: half of what is written finds room. `unsyncable`: it is written, and the disk does not say that it holds it. */
export type Fault = 'full' | 'unsyncable';

/** The disk of this machine, with faults when they are wanted. */
export class BrittleDisk implements Disk {
  fault: Fault | null = null;
  /** Which files it concerns. */
  concerns: (path: string) => boolean = () => true;
  /** Waited for before each write. */
  before: (path: string) => Promise<void> = async () => {};
  /** Told of each write. */
  wrote: (path: string, length: number) => void = () => {};
  /** What was written so far. */
  written = 0;

  readonly readFile = realDisk.readFile;
  readonly readdir = realDisk.readdir;
  readonly below = realDisk.below;
  readonly link = realDisk.link;
  readonly rename = realDisk.rename;
  readonly remove = realDisk.remove;
  readonly mkdir = realDisk.mkdir;
  readonly changed = realDisk.changed;
  readonly size = realDisk.size;

  async open(path: string, flags: string, mode?: number): Promise<DiskFile> {
    const file = await realDisk.open(path, flags, mode);
    const sync = async (syncing: () => Promise<void>): Promise<void> => {
      if (this.#has('unsyncable', path)) throw failure('EIO');
      await syncing();
    };
    return {
      writeFile: async (bytes) => {
        const full = this.#has('full', path);
        const part = full ? bytes.subarray(0, bytes.length >> 1) : bytes;
        await this.before(path);
        this.written += part.length;
        this.wrote(path, part.length);
        await file.writeFile(part);
        if (full) throw failure('ENOSPC');
      },
      truncate: (length) => file.truncate(length),
      sync: () => sync(() => file.sync()),
      datasync: () => sync(() => file.datasync()),
      close: () => file.close(),
    };
  }

  async openLog(path: string): Promise<LogFile> {
    const file = await this.open(path, 'wx', 0o600);
    const append = async (bytes: Uint8Array): Promise<void> => {
      await file.writeFile(bytes);
      await file.datasync();
    };
    return { append, truncate: file.truncate, close: file.close };
  }

  #has(fault: Fault, path: string): boolean {
    return this.fault === fault && this.concerns(path);
  }
}

export const failure = (code: string): Error => Object.assign(new Error(code), { code });
