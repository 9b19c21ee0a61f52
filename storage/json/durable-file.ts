import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Replaces a file: a crash or a power cut leaves the old one or the new one, whole, and once this has returned,
 * the new one. What stood there until now is kept under the name `previous`, if one is given. A file has one
 * writer at a time; the new one always grows under the same name, so that what a killed process left of it is
 * written over.
 */
export async function replaceFile(path: string, bytes: Uint8Array, previous?: string): Promise<void> {
  const growing = `${path}.new`;
  try {
    const file = await open(growing, 'w', 0o600);
    try {
      // Goes on after a short write. write-file-atomic does not: on a disk that fills up meanwhile it puts half
      // a file in the place of the whole one and reports success.
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (previous !== undefined) await keep(path, previous);
    await rename(growing, path);
  } catch (error) {
    await rm(growing, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}

/** A second name for the file as it stands: the rename that follows takes only the first name away. */
async function keep(path: string, previous: string): Promise<void> {
  const linked = `${previous}.new`;
  const made = await linkTo(path, linked);
  if (made) await rename(linked, previous);
}

/** Whether there was a file to link to. */
async function linkTo(path: string, linked: string): Promise<boolean> {
  for (;;)
    try {
      await link(path, linked);
      return true;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      if (codeOf(error) !== 'EEXIST') throw error;
      // Left by a process that was killed, or by a rename that did nothing, since both names were one file.
      await rm(linked, { force: true });
    }
}

/** Makes a folder, and the names of all that was made durable. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = resolve(path); ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === resolve(first) || made === dirname(made)) return;
  }
}

/** The bytes of a file, or `null` when there is none. */
export async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;

/** A rename is in the folder, not in the file: on ext4 and xfs a power cut undoes it for seconds without this. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    // Some network file systems have no such thing, and nothing better to offer.
    if (codeOf(error) !== 'EINVAL') throw error;
  } finally {
    await folder.close();
  }
}
