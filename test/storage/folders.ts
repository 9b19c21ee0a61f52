import { cp, lstat, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/ports/store.ts';
import { versions } from '../../src/versions/versions.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import type { Place } from '../contracts/store.ts';
import { BrittleDisk } from '../doubles/brittle-disk.ts';

export const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'thu-ky-so-'));
export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** What the disk holds at this moment; sockets belong to the living and are left behind. */
export async function copyFolder(folder: string): Promise<string> {
  const filter = async (path: string): Promise<boolean> => !(await lstat(path)).isSocket();
  // The store goes on filling its year's file meanwhile; a name that goes away under the copy is copied anew.
  for (let attempt = 1; ; attempt += 1) {
    const copy = await freshFolder();
    try {
      await cp(folder, copy, { recursive: true, filter });
      return copy;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt === 20) throw error;
    }
  }
}

export async function freshPlace(): Promise<Place> {
  const folder = await freshFolder();
  const folders = [folder];
  const disk = new BrittleDisk();
  return {
    open: (of = versions) => openJsonStore(folder, of, { disk }),
    openAfterCrash: async (): Promise<Store> => {
      const copy = await copyFolder(folder);
      folders.push(copy);
      return openJsonStore(copy, versions);
    },
    failWrites: async () => {
      disk.fault = 'full';
      return async () => {
        disk.fault = null;
      };
    },
    remove: async () => {
      await Promise.all(folders.map(removeFolder));
    },
  };
}

/** Every file of a folder with its bytes. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((one) =>
    one.isFile(),
  );
  const texts = await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), 'base64')));
  return Object.fromEntries(files.map((one, index) => [join(one.parentPath, one.name), texts[index] ?? '']));
}
