import type { ArchiveKind, Shelf, Transaction } from '../../src/store.ts';
import type { ArchiveFiles } from './archive-files.ts';
import type { LiveData } from './live-file.ts';

export const SHELVES = [
  'committees',
  'groups',
  'accounts',
  'invitations',
  'meetings',
  'regulations',
  'outbox',
  'handled',
  'settings',
] as const;
type ShelfName = (typeof SHELVES)[number];

interface ToArchive {
  readonly kind: ArchiveKind;
  readonly committee: string;
  readonly year: string;
  readonly id: string;
  readonly document: unknown;
}

/** Changes on top of what is below: seen by whoever reads through the draft, and by nobody else. */
export class Draft {
  readonly #below: Draft | LiveData;
  readonly changes = new Map<ShelfName, Map<string, object | null>>();
  readonly toArchive: ToArchive[] = [];

  constructor(below: Draft | LiveData) {
    this.#below = below;
  }

  get isEmpty(): boolean {
    return this.changes.size === 0 && this.toArchive.length === 0;
  }

  get(shelf: ShelfName, id: string): object | null {
    const changed = this.changes.get(shelf)?.get(id);
    if (changed !== undefined) return changed;
    if (this.#below instanceof Draft) return this.#below.get(shelf, id);
    const documents = this.#below[shelf];
    return documents && Object.hasOwn(documents, id) ? (documents[id] ?? null) : null;
  }

  ids(shelf: ShelfName): Set<string> {
    const ids =
      this.#below instanceof Draft ? this.#below.ids(shelf) : new Set(Object.keys(this.#below[shelf] ?? {}));
    for (const [id, document] of this.changes.get(shelf) ?? [])
      document === null ? ids.delete(id) : ids.add(id);
    return ids;
  }

  set(shelf: ShelfName, id: string, document: object | null): void {
    const changes = this.changes.get(shelf) ?? new Map<string, object | null>();
    changes.set(id, document === null ? null : freeze(document));
    this.changes.set(shelf, changes);
  }

  /** Takes over what a draft on top of this one has changed. */
  absorb(upper: Draft): void {
    for (const [shelf, changes] of upper.changes)
      for (const [id, document] of changes) this.set(shelf, id, document);
    this.toArchive.push(...upper.toArchive);
  }
}

/** A transaction's view of a draft. */
export function view(draft: Draft, archive: ArchiveFiles): Transaction {
  const shelf = <Document extends object>(name: ShelfName): Shelf<Document> => ({
    get: async (id) => draft.get(name, id) as Document | null,
    list: async (prefix = '') =>
      [...draft.ids(name)]
        .filter((id) => id.startsWith(prefix))
        .sort()
        .map((id) => [id, draft.get(name, id) as Document] as const),
    put: (id, document) => draft.set(name, id, document),
    delete: (id) => draft.set(name, id, null),
  });
  const year = async (kind: ArchiveKind, committee: string, of: string): Promise<Record<string, unknown>> => {
    const stored = await archive.read(kind, committee, of);
    const added = draft.toArchive.filter(
      (one) => one.kind === kind && one.committee === committee && one.year === of,
    );
    return { ...stored, ...Object.fromEntries(added.map((one) => [one.id, one.document])) };
  };
  return {
    ...(Object.fromEntries(SHELVES.map((name) => [name, shelf(name)])) as unknown as Omit<
      Transaction,
      'archive' | 'archived' | 'archivedOf'
    >),
    archive: (kind, committee, of, id, document) =>
      draft.toArchive.push({ kind, committee, year: of, id, document }),
    archived: async <Document>(kind: ArchiveKind, committee: string, of: string, id: string) =>
      ((await year(kind, committee, of))[id] as Document | undefined) ?? null,
    archivedOf: async <Document>(kind: ArchiveKind, committee: string, of: string) =>
      Object.entries(await year(kind, committee, of))
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, document]) => document as Document),
  };
}

/** Documents are shared between the store and its readers, so nobody may change one in place. */
export function freeze<Value extends object>(value: Value): Value {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) freeze(part);
  return value;
}
