import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { versions } from '../../src/versions/versions.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { fill, NOW } from './committees.ts';

/** A folder for the length of some work, on the disk that `BENCH_DIR` names. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(process.env.BENCH_DIR ?? tmpdir(), 'thu-ky-so-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The data of so many committees, in a folder that nobody holds; the clock of `NOW` is believed. */
export async function dataOf(count: number, folder: string): Promise<string> {
  const path = join(folder, `${count}`);
  const store = await openJsonStore(path, versions);
  await fill(store, count);
  await store.transaction(async (tx) => tx.settings.put('clock', { value: NOW }));
  await store.close();
  return path;
}
