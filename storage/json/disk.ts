import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';

/** A file that is open for writing; what is written comes after what was written before. */
export interface DiskFile {
  /** Goes on after a short write. */
  writeFile(bytes: Uint8Array): Promise<void>;
  truncate(length: number): Promise<void>;
  sync(): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/** A file that is only ever added to. */
export interface LogFile {
  /** Returns when it is on disk. Goes on after a short write. */
  append(bytes: Uint8Array): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** What the store asks of a file system. An argument, so that a test can fill it up, break it and cut its power. */
export interface Disk {
  open(path: string, flags: string, mode?: number): Promise<DiskFile>;
  /** Makes a file that was not there. Its name is not on disk yet. */
  openLog(path: string): Promise<LogFile>;
  readFile(path: string): Promise<Buffer>;
  readdir(path: string): Promise<string[]>;
  /** Names of all files below, with their folders. */
  below(path: string): Promise<string[]>;
  link(path: string, name: string): Promise<void>;
  rename(path: string, name: string): Promise<void>;
  /** Whether or not it is there. */
  remove(path: string): Promise<void>;
  /** Makes a folder and those above it; the first that was made, if any was. */
  mkdir(path: string): Promise<string | undefined>;
  changed(path: string): Promise<Date>;
  /** In bytes; `null` where there is no such file. */
  size(path: string): Promise<number | null>;
}

const { O_WRONLY, O_CREAT, O_EXCL, O_DSYNC } = constants;

/**
 * Where the system writes and syncs in one go, a commit goes to the disk and back once instead of twice. Elsewhere it is
 * asked for both: macOS knows `O_DSYNC`, and does not empty the disk's cache for it.
 */
async function openLog(path: string): Promise<LogFile> {
  const inOne = process.platform === 'linux';
  const file = await fs.open(path, O_WRONLY | O_CREAT | O_EXCL | (inOne ? O_DSYNC : 0), 0o600);
  return {
    append: async (bytes) => {
      await file.writeFile(bytes);
      if (!inOne) await file.datasync();
    },
    truncate: (length) => file.truncate(length),
    close: () => file.close(),
  };
}

export const realDisk: Disk = {
  open: (path, flags, mode) => fs.open(path, flags, mode),
  openLog,
  readFile: (path) => fs.readFile(path),
  readdir: (path) => fs.readdir(path),
  below: (path) => fs.readdir(path, { recursive: true }),
  link: (path, name) => fs.link(path, name),
  rename: (path, name) => fs.rename(path, name),
  remove: (path) => fs.rm(path, { force: true }),
  mkdir: (path) => fs.mkdir(path, { recursive: true, mode: 0o700 }),
  changed: async (path) => (await fs.stat(path)).mtime,
  size: async (path) => {
    try {
      return (await fs.stat(path)).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  },
};
