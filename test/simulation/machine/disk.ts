import type { Disk, DiskFile, LogFile } from '../../../storage/json/disk.ts';
import { failure } from '../../doubles/brittle-disk.ts';
import type { PowerDisk } from '../../doubles/power-disk.ts';
import type { Chance } from './chance.ts';
import type { Life, Scheduler } from './scheduler.ts';

/** What one life sees of the disk: everything takes its time, and nothing comes back once the life has ended. */
export function diskOf(life: Life, platter: PowerDisk, scheduler: Scheduler, chance: Chance): Disk {
  const step = (): Promise<void> =>
    scheduler.pause(chance.is(0.002) ? chance.between(200, 3_000) : chance.between(0, 3), life);
  const file = (inner: DiskFile): DiskFile => ({
    writeFile: async (bytes) => {
      // The caller may use its buffer again.
      const copy = Buffer.from(bytes);
      await step();
      await inner.writeFile(copy);
    },
    truncate: async (length) => {
      await step();
      await inner.truncate(length);
    },
    sync: async () => {
      await step();
      await inner.sync();
    },
    datasync: async () => {
      await step();
      await inner.datasync();
    },
    close: () => inner.close(),
  });
  const open = async (path: string, flags: string): Promise<DiskFile> => {
    await step();
    return file(await platter.open(path, flags));
  };
  return {
    open,
    openLog: async (path): Promise<LogFile> => {
      const log = await open(path, 'wx');
      const append = async (bytes: Uint8Array): Promise<void> => {
        await log.writeFile(bytes);
        await log.datasync();
      };
      return { append, truncate: log.truncate, close: log.close };
    },
    readFile: (path) => platter.readFile(path),
    readdir: (path) => platter.readdir(path),
    below: (path) => platter.below(path),
    link: async (path, name) => {
      await step();
      await platter.link(path, name);
    },
    rename: async (path, name) => {
      await step();
      await platter.rename(path, name);
    },
    remove: async (path) => {
      await step();
      await platter.remove(path);
    },
    mkdir: (path) => platter.mkdir(path),
    changed: () => platter.changed(),
    size: (path) => platter.size(path),
  };
}

/** A disk that is full, or does not say that it holds what it was given, now and then. */
export function troubles(platter: PowerDisk, chance: Chance, often: number): void {
  platter.fault = (what) => {
    if (what === 'write' && chance.is(often / 2)) return failure('ENOSPC');
    return ['sync', 'truncate'].includes(what) && chance.is(often) ? failure('EIO') : null;
  };
}
