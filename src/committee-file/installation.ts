import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import type { Instant } from '../domain/time/instant.ts';
import type { ArchivedWhole, ArchiveKind, Shelf, Store, Transaction } from '../ports/store.ts';
import type { Kind } from '../ports/versions.ts';
import { versions } from '../versions/versions.ts';

/**
 * A whole installation in one file, to move it between a folder and a database: a line for each document, the first of
 * which says in what shape they are, the last how many there are.
 */

const FORMAT = 'thu-ky-so';
const KINDS = Object.keys(versions.current) as Kind[];

interface First {
  readonly format: typeof FORMAT;
  readonly at: Instant;
  readonly versions: Readonly<Record<string, number>>;
}
interface Placed {
  readonly shelf: Kind;
  readonly id: string;
  readonly document: object;
}
interface Last {
  readonly count: number;
}

/** Why a file cannot be taken: not one of these, cut short, or of a newer program. */
export type NotWhole = 'foreign' | 'cut' | 'newer';

const shelf = (tx: Transaction, kind: Kind): Shelf<object> => tx[kind] as Shelf<object>;

/** Returns how many documents were written. Whoever reads the file reads everything, secrets too. */
export async function writeInstallation(store: Store, path: string, at: Instant): Promise<number> {
  const lines = await store.transaction(async (tx) => {
    const placed = await Promise.all(
      KINDS.map(async (kind) =>
        (await shelf(tx, kind).all()).map(([id, document]): Placed => ({ shelf: kind, id, document })),
      ),
    );
    const archived = (await tx.archivedAll()).map(
      ({ kind, committee, year, id, at, document }): ArchivedWhole => ({
        kind,
        committee,
        year,
        id,
        at,
        document,
      }),
    );
    return [...placed.flat(), ...archived];
  });
  const first: First = { format: FORMAT, at, versions: versions.current };
  const last: Last = { count: lines.length };
  writeLines(path, [first, ...lines, last]);
  return lines.length;
}

/** On disk when it returns. Line by line: all of a province in one text would be longer than a text can be. */
function writeLines(path: string, lines: readonly object[]): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    for (const line of lines) writeFileSync(file, `${JSON.stringify(line)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

interface Installation {
  readonly versions: Readonly<Record<string, number>>;
  readonly documents: readonly (Placed | ArchivedWhole)[];
}

export function readInstallation(path: string): Installation | NotWhole {
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1).map(parsed);
  const [first, ...rest] = lines as [First | null, ...unknown[]];
  if (first?.format !== FORMAT || typeof first.versions !== 'object') return 'foreign';
  const last = rest.pop() as Last | null | undefined;
  if (!last || last.count !== rest.length || rest.includes(null)) return 'cut';
  const documents = rest as (Placed | ArchivedWhole)[];
  const known: Readonly<Record<string, number | undefined>> = versions.current;
  const isNewer = Object.entries(first.versions).some(([kind, version]) => version > (known[kind] ?? -1));
  return isNewer ? 'newer' : { versions: first.versions, documents };
}

function parsed(line: string): object | null {
  try {
    return JSON.parse(line) as object;
  } catch {
    return null;
  }
}

/** All of it or nothing. Returns false where the store holds a committee already, and puts nothing there. */
export const putInstallation = (
  store: Store,
  { versions: written, documents }: Installation,
): Promise<boolean> =>
  store.transaction(async (tx) => {
    if ((await tx.committees.all()).length > 0) return false;
    const today = (kind: Kind, document: object): object =>
      versions.upgraded(kind, written[kind] ?? 0, document);
    for (const one of documents)
      if ('shelf' in one) shelf(tx, one.shelf).put(one.id, today(one.shelf, one.document));
      else
        tx.archive(
          one.kind,
          one.committee,
          one.year,
          one.id,
          today(one.kind as ArchiveKind, one.document),
          one.at ?? undefined,
        );
    return true;
  });
