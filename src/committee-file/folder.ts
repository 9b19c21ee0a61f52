import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as say from '../say/committee/file.ts';
import { listBeside, readWithList } from './list-beside.ts';
import { type CommitteeReading, readCommitteeFile, regulationFileOf, UnreadableFile } from './read.ts';

/** More committees than that are no folder of one office; they can come in several. */
const MOST_FILES = 3_000;

export interface InFolder {
  readonly path: string;
  readonly reading: CommitteeReading;
  /** The list that its people came from, and what a careful reader would ask about it. */
  readonly list: { readonly path: string; readonly doubts: readonly string[] } | null;
}

/** The committee files that a path names: the file itself, or every one of a folder but those of regulations. */
export function readCommitteeFiles(path: string): Promise<InFolder[]> {
  const paths = isFolder(path) ? committeeFilesIn(path) : [path];
  return Promise.all(paths.map(readOne));
}

async function readOne(path: string): Promise<InFolder> {
  const list = existsSync(path) ? listBeside(path) : null;
  if (list === null) return { path, reading: readCommitteeFile(path), list };
  const { reading, doubts } = await readWithList(path, list);
  return { path, reading, list: { path: list, doubts } };
}

function committeeFilesIn(folder: string): string[] {
  const all = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
  if (all.length > MOST_FILES) throw new UnreadableFile(say.tooManyFiles(folder, MOST_FILES));
  // Regulations of their own may lie beside the committees that name them.
  const named = new Set(all.flatMap((path) => regulationFileOf(path) ?? []));
  const found = all.filter((path) => !named.has(resolve(path)));
  if (found.length === 0) throw new UnreadableFile(say.noFiles(folder));
  return found;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Whoever reads it says what is wrong.
    return false;
  }
}
