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

/** What the store asks of a file system. An argument, so that a test can fill it up, break it and cut its power. */
export interface Disk {
  open(path: string, flags: string, mode?: number): Promise<DiskFile>;
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
}

export const realDisk: Disk = {
  open: (path, flags, mode) => fs.open(path, flags, mode),
  readFile: (path) => fs.readFile(path),
  readdir: (path) => fs.readdir(path),
  below: (path) => fs.readdir(path, { recursive: true }),
  link: (path, name) => fs.link(path, name),
  rename: (path, name) => fs.rename(path, name),
  remove: (path) => fs.rm(path, { force: true }),
  mkdir: (path) => fs.mkdir(path, { recursive: true, mode: 0o700 }),
  changed: async (path) => (await fs.stat(path)).mtime,
};
