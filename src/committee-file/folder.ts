import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as say from '../say/committee/file.ts';
import { type CommitteeReading, readCommitteeFile, regulationFileOf, UnreadableFile } from './read.ts';

/** More committees than that are no folder of one office; they can come in several. */
const MOST_FILES = 3_000;

export interface InFolder {
  readonly path: string;
  readonly reading: CommitteeReading;
}

/** The committee files that a path names: the file itself, or every one of a folder but those of regulations. */
export function readCommitteeFiles(path: string): InFolder[] {
  const paths = isFolder(path) ? committeeFilesIn(path) : [path];
  return paths.map((one) => ({ path: one, reading: readCommitteeFile(one) }));
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
