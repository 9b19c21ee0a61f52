import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../src/domain/time/instant.ts';
import { freeze } from '../documents.ts';
import { type Archived, type ArchiveFiles, UnreadableYear, type Year } from './archive-files.ts';
import type { Extent } from './archive-year.ts';
import type { ChangeNotes, LiveData } from './changes.ts';
import type { Draft } from './draft.ts';

/**
 * A move into the archive is committed in the live file, on a shelf of its own, and only then written to its
 * year's file. So it happens with its transaction or not at all. What a crash or a full disk keeps from getting
 * there waits on that shelf, where it is found like the rest of its year, and goes there after the next commit.
 */
export interface Leaving extends Year, Archived {
  readonly id: string;
}

/**
 * A year that has a file, on the shelf `years`: what is missed when the file is gone. A folder of before that shelf was
 * gets it from the files that are there.
 */
export interface KnownYear extends Year {
  /** The last instant at which something was moved there; a clock that ran ahead leaves one that is still to come. */
  readonly last: Instant | null;
  /** Of a file that this program can add to. */
  readonly extent?: Extent;
}

export const keyOf = ({ kind, committee, year }: Year, id = ''): string =>
  `${kind}/${committee}/${year}/${id}`;

/** A year's file that cannot be read stops those who want to add to it, before anything is written. */
export async function checkYears(draft: Draft, archive: ArchiveFiles): Promise<void> {
  const leaving = draft.changes.get('archiving')?.values() ?? [];
  for (const [year] of byYear(leaving)) await archive.check(year);
}

/** What it notes about the years comes to disk with the next commit; until then the moves stand on their own shelf. */
export async function fillYears(data: LiveData, notes: ChangeNotes, archive: ArchiveFiles): Promise<void> {
  for (const documents of byYear(data.archiving?.values() ?? [])) {
    const [year] = documents;
    const added = new Map(documents.map(({ id, document, at }) => [id, { document, at: at ?? null }]));
    try {
      const extent = await archive.add(year, added);
      const { last = null } = knownIn(data, year) ?? {};
      noteYear(notes, year, lastOf([{ at: last }, ...added.values()]), extent);
    } catch {
      continue;
    }
    for (const one of documents) notes.note('archiving', keyOf(one, one.id), null);
  }
}

export interface Surveyed {
  readonly unreadable: readonly UnreadableYear[];
  /** Years that an older program wrote, or that are found by an older recipe. */
  readonly stale: Year[];
}

/** Takes down the files that nobody noted, and looks through all years. */
export async function surveyYears(
  data: LiveData,
  notes: ChangeNotes,
  archive: ArchiveFiles,
): Promise<Surveyed> {
  for (const year of await archive.found()) {
    if (knownIn(data, year)) continue;
    await archive.settle(year);
    noteYear(notes, year, null);
  }
  const [unreadable, stale]: [UnreadableYear[], Year[]] = [[], []];
  for (const year of [...(data.years?.values() ?? [])] as KnownYear[])
    try {
      const { extent, documents, stale: isStale } = await archive.open(year, false);
      if (isStale) stale.push(year);
      if (!isDeepStrictEqual(extent, year.extent ?? null))
        noteYear(notes, year, lastOf([{ at: year.last }, ...documents.values()]), extent);
    } catch (error) {
      if (!(error instanceof UnreadableYear)) throw error;
      unreadable.push(error);
      // However long it is, nothing is added to it.
      noteYear(notes, year, year.last);
    }
  return { unreadable, stale };
}

/** Has a year stand in its file as this program writes it; one that cannot be written so stays as it is. */
export async function takeOver(
  data: LiveData,
  notes: ChangeNotes,
  archive: ArchiveFiles,
  year: Year,
): Promise<void> {
  const { last = null } = knownIn(data, year) ?? {};
  const extent = await archive.rewrite(year).catch(() => null);
  if (extent) noteYear(notes, year, last, extent);
}

export const knownIn = (data: LiveData, year: Year): KnownYear | null =>
  (data.years?.get(keyOf(year)) as KnownYear | null | undefined) ?? null;

const noteYear = (
  notes: ChangeNotes,
  { kind, committee, year }: Year,
  last: Instant | null,
  extent: Extent | null = null,
): void => {
  const known: KnownYear = { kind, committee, year, last, ...(extent ? { extent } : {}) };
  notes.note('years', keyOf(known), freeze(known));
};

const lastOf = (all: readonly Pick<Archived, 'at'>[]): Instant | null =>
  all.reduce<Instant | null>(
    (last, { at }) => (at !== null && (last === null || at > last) ? at : last),
    null,
  );

function byYear(leaving: Iterable<object | null>): [Leaving, ...Leaving[]][] {
  const years = new Map<string, [Leaving, ...Leaving[]]>();
  for (const one of leaving as Iterable<Leaving>) {
    const year = years.get(keyOf(one));
    if (year) year.push(one);
    else years.set(keyOf(one), [one]);
  }
  return [...years.values()];
}
