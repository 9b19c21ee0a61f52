import type { ArchivedLate, ArchivedWhole, Shelf, Shelves, Transaction } from '../../src/ports/store.ts';
import { SHELVES } from '../documents.ts';
import { type Archived, type ArchiveFiles, orNull, type Year } from './archive-files.ts';
import { type KnownYear, keyOf, type Leaving } from './archiving.ts';
import type { Draft, ShelfName } from './draft.ts';

/** A transaction's view of a draft. */
export function view(draft: Draft, archive: ArchiveFiles): Transaction {
  const year = async (of: Year): Promise<Map<string, Archived>> => {
    const documents = await archive.read(of);
    for (const key of draft.ids('archiving', keyOf(of))) {
      const leaving = draft.get('archiving', key) as Leaving;
      documents.set(leaving.id, leaving);
    }
    return documents;
  };
  /** Years of which this holds, whether or not what was put there is in their file yet. */
  const years = (fits: (one: KnownYear & Leaving) => boolean): Year[] => {
    const found = new Map<string, Year>();
    for (const shelf of ['years', 'archiving'] as const)
      for (const key of draft.ids(shelf, '')) {
        const one = draft.get(shelf, key) as KnownYear & Leaving;
        if (fits(one)) found.set(keyOf(one), one);
      }
    return [...found.values()];
  };
  const sound = new Map<string, Promise<boolean>>();
  const shelves = Object.fromEntries(SHELVES.map((name) => [name, shelf(draft, name)])) as unknown as Shelves;
  return {
    ...shelves,
    archive: (kind, committee, year, id, document, at) => {
      const leaving: Leaving = { kind, committee, year, id, document, at: at ?? null };
      draft.set('archiving', keyOf(leaving, id), leaving);
    },
    canArchive: (kind, committee, year) => {
      const of = { kind, committee, year };
      const known = sound.get(keyOf(of)) ?? orNull(archive.read(of)).then((documents) => documents !== null);
      sound.set(keyOf(of), known);
      return known;
    },
    archived: async <Document>(kind: Year['kind'], committee: string, of: string, id: string) =>
      ((await year({ kind, committee, year: of })).get(id)?.document as Document | undefined) ?? null,
    archivedOf: async <Document>(kind: Year['kind'], committee: string, of: string) =>
      [...(await year({ kind, committee, year: of }))]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, { document }]) => document as Document),
    archivedAfter: async (at) => {
      const late: ArchivedLate[] = [];
      for (const { kind, committee, year: of } of years((one) => (one.last ?? one.at ?? '') > at)) {
        const documents = (await orNull(year({ kind, committee, year: of }))) ?? [];
        for (const [id, one] of documents)
          if (one.at !== null && one.at > at)
            late.push({ kind, committee, year: of, id, document: one.document });
      }
      return late;
    },
    archivedAll: async () => {
      const all: ArchivedWhole[] = [];
      for (const { kind, committee, year: of } of years(() => true))
        for (const [id, { document, at }] of await year({ kind, committee, year: of }))
          all.push({ kind, committee, year: of, id, document, at: at ?? null });
      return all;
    },
  };
}

function shelf<Document extends object>(draft: Draft, name: ShelfName): Shelf<Document> {
  return {
    get: async (id) => draft.get(name, id) as Document | null,
    list: async (prefix = '') =>
      draft.ids(name, prefix).map((id) => [id, draft.get(name, id) as Document] as const),
    put: (id, document) => draft.set(name, id, document),
    delete: (id) => draft.set(name, id, null),
  };
}
