import type { Indexed } from '../../src/domain/committee/indexed.ts';
import type { ArchivedWhole, ArchiveQuery, FoundInArchive, IndexedKind } from '../../src/ports/store.ts';
import type { Versions } from '../../src/ports/versions.ts';
import { fits } from '../documents.ts';
import { indexEntryOf } from './index-columns.ts';
import type { Questions } from './questions.ts';

interface Row {
  readonly kind: IndexedKind;
  readonly year: string;
  readonly id: string;
  readonly version: number;
  readonly entry: Indexed | null;
  /** Of a row that another program has put there, of which `entry` says nothing. */
  readonly body: object | null;
}

/** What fits in the archive, and upon it what this transaction has put there. */
export async function searchArchive(
  questions: Questions,
  versions: Versions,
  query: ArchiveQuery,
  leaving: Iterable<ArchivedWhole>,
): Promise<FoundInArchive[]> {
  const rows = await questions.rows<Row>(
    'search',
    `select kind, year, id, version, entry, case when recipe = $4 then null else body end as body from archive
     where committee = $1 and kind = any($2) and year = any($3)
       and (recipe <> $4 or folded like all($5) or people && $6)`,
    [
      query.committee,
      query.kinds,
      query.years,
      versions.index.recipe,
      query.words.map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`),
      query.people,
    ],
  );
  const all = new Map<string, FoundInArchive>();
  for (const { kind, year, id, version, entry, body } of rows) {
    const own = body ? indexEntryOf(versions, kind, versions.upgraded(kind, version, body)) : entry;
    if (own && fits(own, query)) all.set(`${kind} ${year} ${id}`, { kind, year, id, entry: own });
  }
  for (const { kind: of, committee, year, id, document } of leaving) {
    const kind = query.kinds.find((one) => one === of);
    if (!kind || committee !== query.committee || !query.years.includes(year)) continue;
    const entry = indexEntryOf(versions, kind, document);
    if (entry && fits(entry, query)) all.set(`${kind} ${year} ${id}`, { kind, year, id, entry });
    else all.delete(`${kind} ${year} ${id}`);
  }
  return [...all.values()];
}
