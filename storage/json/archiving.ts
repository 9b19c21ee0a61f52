import type { ArchiveFiles, Year } from './archive-files.ts';
import type { Draft } from './draft.ts';
import type { LiveData } from './live-file.ts';

/**
 * A move into the archive is committed in the live file, on a shelf of its own, and only then written to its
 * year's file. So it happens with its transaction or not at all. What a crash or a full disk keeps from getting
 * there waits on that shelf, where it is found like the rest of its year, and goes there after the next commit.
 */
export interface Leaving extends Year {
  readonly id: string;
  readonly document: unknown;
}

export const keyOf = ({ kind, committee, year }: Year, id = ''): string =>
  `${kind}/${committee}/${year}/${id}`;

/** A year's file that cannot be read stops those who want to add to it, before anything is written. */
export async function checkYears(draft: Draft, archive: ArchiveFiles): Promise<void> {
  const leaving = draft.changes.get('archiving')?.values() ?? [];
  for (const [year] of byYear(leaving)) await archive.read(year);
}

export async function fillYears(data: LiveData, archive: ArchiveFiles): Promise<void> {
  for (const documents of byYear(data.archiving?.values() ?? [])) {
    try {
      await archive.add(documents[0], documents);
    } catch {
      continue;
    }
    for (const one of documents) data.archiving?.delete(keyOf(one, one.id));
  }
}

function byYear(leaving: Iterable<object | null>): [Leaving, ...Leaving[]][] {
  const years = new Map<string, [Leaving, ...Leaving[]]>();
  for (const one of leaving as Iterable<Leaving>) {
    const year = years.get(keyOf(one));
    if (year) year.push(one);
    else years.set(keyOf(one), [one]);
  }
  return [...years.values()];
}
