import type { Indexed } from '../../src/domain/committee/indexed.ts';
import type {
  ArchivedLate,
  ArchivedWhole,
  FoundInArchive,
  Shelf,
  Shelves,
  Transaction,
} from '../../src/ports/store.ts';
import { fits, freeze, SHELVES } from '../documents.ts';
import { type ArchiveFiles, orNull, type Year } from './archive-files.ts';
import type { Left } from './archive-year.ts';
import { type KnownYear, keyOf, type Leaving } from './archiving.ts';
import type { AskedOfArchive } from './asked.ts';
import type { Draft, ShelfName } from './draft.ts';
import { AT_HAND, inSlices } from './ordered.ts';

/** A transaction's view of a draft. */
export function view(draft: Draft, archive: ArchiveFiles, asked: AskedOfArchive): Transaction {
  const leavingOf = (of: Year): Leaving[] =>
    draft.ids('archiving', keyOf(of)).map((key) => draft.get('archiving', key) as Leaving);
  /** With what has been put there and is not in its file yet. */
  const year = async (of: Year): Promise<ReadonlyMap<string, Left>> => {
    const { documents } = await asked.year(of);
    const leaving = leavingOf(of);
    if (leaving.length === 0) return documents;
    const all = new Map<string, Left>(documents);
    for (const { id, at, document } of leaving) all.set(id, { at: at ?? null, document: () => document });
    return all;
  };
  const index = async (of: Year): Promise<ReadonlyMap<string, Indexed>> => {
    const entries = await asked.index(of);
    const leaving = leavingOf(of);
    if (leaving.length === 0) return entries;
    const all = new Map(entries);
    for (const { id, document } of leaving) {
      const entry = archive.entryOf(of, document);
      if (entry) all.set(id, entry);
      else all.delete(id);
    }
    return all;
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
  /** Side by side, so that all of them are asked for at once. */
  const opened = (all: readonly Year[]): Promise<(readonly [Year, ReadonlyMap<string, Left> | null])[]> =>
    Promise.all(all.map(async (of) => [of, await orNull(year(of))] as const));
  const sound = new Map<string, Promise<boolean>>();
  const shelves: Record<string, Shelf<object>> = {};
  for (const name of SHELVES) shelves[name] = new DraftShelf(draft, name);
  return {
    archive: (kind, committee, year, id, document, at) => {
      const leaving: Leaving = { kind, committee, year, id, document, at: at ?? null };
      draft.set('archiving', keyOf(leaving, id), leaving);
    },
    searchArchive: async (query) => {
      const places = query.years.flatMap((of) =>
        query.kinds.map((kind) => ({ kind, committee: query.committee, year: of })),
      );
      const all = await Promise.all(places.map(async (of) => [of, await orNull(index(of))] as const));
      const found: FoundInArchive[] = [];
      for (const [{ kind, year: of }, entries] of all)
        for await (const part of inSlices(entries ?? [], AT_HAND))
          for (const [id, entry] of part) if (fits(entry, query)) found.push({ kind, year: of, id, entry });
      const unreadable = all.flatMap(([one, entries]) => (entries ? [] : [one.year]));
      return { found, unreadable: [...new Set(unreadable)] };
    },
    canArchive: (kind, committee, year) => {
      const of = { kind, committee, year };
      const known = sound.get(keyOf(of)) ?? orNull(archive.check(of)).then((done) => done !== null);
      sound.set(keyOf(of), known);
      return known;
    },
    archived: async <Document>(kind: Year['kind'], committee: string, of: string, id: string) => {
      const held = (await year({ kind, committee, year: of })).get(id);
      return held ? (freeze(held.document()) as Document) : null;
    },
    archivedOf: async <Document>(kind: Year['kind'], committee: string, of: string) => {
      const all: [string, Document][] = [];
      for await (const part of inSlices(await year({ kind, committee, year: of })))
        for (const [id, held] of part) all.push([id, held.document() as Document]);
      return all.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, document]) => document);
    },
    archivedAfter: async (at) => {
      const late: ArchivedLate[] = [];
      for (const [of, documents] of await opened(years((one) => (one.last ?? one.at ?? '') > at)))
        for (const [id, held] of documents ?? [])
          if (held.at !== null && held.at > at) late.push({ ...placeOf(of), id, document: held.document() });
      return late;
    },
    archivedAll: async () => {
      const all: ArchivedWhole[] = [];
      const places = years(() => true);
      const contents = await Promise.all(places.map(year));
      for (const [at, of] of places.entries())
        for (const [id, held] of contents[at] ?? [])
          all.push({ ...placeOf(of), id, document: held.document(), at: held.at });
      return all;
    },
    // Last: V8 makes a new map for each member that is added to what was spread, each time.
    ...(shelves as unknown as Shelves),
  };
}

const placeOf = ({ kind, committee, year }: Year): Year => ({ kind, committee, year });

/** Shelves are made for each transaction, most of them for nothing: their ways are made once. */
class DraftShelf implements Shelf<object> {
  readonly #draft: Draft;
  readonly #name: ShelfName;

  constructor(draft: Draft, name: ShelfName) {
    this.#draft = draft;
    this.#name = name;
  }

  async get(id: string): Promise<object | null> {
    return this.#draft.get(this.#name, id);
  }

  async list(prefix: string): Promise<[string, object][]> {
    return this.#draft.entries(this.#name, prefix);
  }

  async all(): Promise<[string, object][]> {
    return this.#draft.entries(this.#name, '');
  }

  put(id: string, document: object): void {
    this.#draft.set(this.#name, id, document);
  }

  delete(id: string): void {
    this.#draft.set(this.#name, id, null);
  }
}
