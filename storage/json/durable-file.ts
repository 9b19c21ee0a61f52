import { dirname, resolve } from 'node:path';
import type { Disk } from './disk.ts';

/** A file that is written for long is synced as it grows: at its end nobody waits for all of it. */
const SYNC_EACH = 1 << 20;

/**
 * Replaces a file: a crash or a power cut leaves the old one or the new one, whole, and once this has returned,
 * the new one. What stood there until now is kept under the name `previous`, if one is given. A file has one
 * writer at a time; the new one always grows under the same name, so that what a killed process left of it is
 * written over. Between two parts others have their turn.
 */
export async function replaceFile(
  disk: Disk,
  path: string,
  parts: Iterable<Uint8Array>,
  previous?: string,
): Promise<void> {
  const growing = `${path}.new`;
  try {
    await writeNew(disk, growing, parts);
    if (previous !== undefined) await keep(disk, path, previous);
    await disk.rename(growing, path);
  } catch (error) {
    await disk.remove(growing).catch(() => {});
    throw error;
  }
  await syncFolder(disk, dirname(path));
}

async function writeNew(disk: Disk, path: string, parts: Iterable<Uint8Array>): Promise<void> {
  const file = await disk.open(path, 'w', 0o600);
  try {
    let unsynced = 0;
    for (const part of parts) {
      // Goes on after a short write. write-file-atomic does not: on a disk that fills up meanwhile it puts half
      // a file in the place of the whole one and reports success.
      await file.writeFile(part);
      unsynced += part.length;
      if (unsynced < SYNC_EACH) continue;
      await file.datasync();
      unsynced = 0;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A second name for the file as it stands: the rename that follows takes only the first name away. */
async function keep(disk: Disk, path: string, previous: string): Promise<void> {
  const linked = `${previous}.new`;
  const made = await linkTo(disk, path, linked);
  if (made) await disk.rename(linked, previous);
}

/** Whether there was a file to link to. */
async function linkTo(disk: Disk, path: string, linked: string): Promise<boolean> {
  for (;;)
    try {
      await disk.link(path, linked);
      return true;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      if (codeOf(error) !== 'EEXIST') throw error;
      // Left by a process that was killed, or by a rename that did nothing, since both names were one file.
      await disk.remove(linked);
    }
}

/** Makes a folder, and the names of all that was made durable. */
export async function makeFolder(disk: Disk, path: string): Promise<void> {
  const first = await disk.mkdir(path);
  if (first === undefined) return;
  for (let made = resolve(path); ; made = dirname(made)) {
    await syncFolder(disk, dirname(made));
    if (made === resolve(first) || made === dirname(made)) return;
  }
}

/** The bytes of a file, or `null` when there is none. */
export async function readOrNull(disk: Disk, path: string): Promise<Buffer | null> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;

/** A rename is in the folder, not in the file: on ext4 and xfs a power cut undoes it for seconds without this. */
export async function syncFolder(disk: Disk, path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await disk.open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    // Some network file systems have no such thing, and nothing better to offer.
    if (codeOf(error) !== 'EINVAL') throw error;
  } finally {
    await folder.close();
  }
}
