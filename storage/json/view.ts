import type { Shelf, Shelves, Transaction } from '../../src/store.ts';
import type { ArchiveFiles, Year } from './archive-files.ts';
import { keyOf, type Leaving } from './archiving.ts';
import { type Draft, SHELVES, type ShelfName } from './draft.ts';

/** A transaction's view of a draft. */
export function view(draft: Draft, archive: ArchiveFiles): Transaction {
  const year = async (of: Year): Promise<Map<string, unknown>> => {
    const documents = await archive.read(of);
    for (const key of draft.ids('archiving', keyOf(of))) {
      const { id, document } = draft.get('archiving', key) as Leaving;
      documents.set(id, document);
    }
    return documents;
  };
  const shelves = Object.fromEntries(SHELVES.map((name) => [name, shelf(draft, name)])) as unknown as Shelves;
  return {
    ...shelves,
    archive: (kind, committee, year, id, document) => {
      const leaving: Leaving = { kind, committee, year, id, document };
      draft.set('archiving', keyOf(leaving, id), leaving);
    },
    archived: async <Document>(kind: Year['kind'], committee: string, of: string, id: string) =>
      ((await year({ kind, committee, year: of })).get(id) as Document | undefined) ?? null,
    archivedOf: async <Document>(kind: Year['kind'], committee: string, of: string) =>
      [...(await year({ kind, committee, year: of }))]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, document]) => document as Document),
  };
}

function shelf<Document extends object>(draft: Draft, name: ShelfName): Shelf<Document> {
  return {
    get: async (id) => draft.get(name, id) as Document | null,
    list: async (prefix = '') =>
      [...draft.ids(name, prefix)].sort().map((id) => [id, draft.get(name, id) as Document] as const),
    put: (id, document) => draft.set(name, id, document),
    delete: (id) => draft.set(name, id, null),
  };
}
