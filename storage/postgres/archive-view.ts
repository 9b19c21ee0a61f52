import type { ArchivedWhole, ArchiveKind, Transaction } from '../../src/ports/store.ts';
import type { Kind, Versions } from '../../src/ports/versions.ts';
import { freeze } from '../documents.ts';
import type { Questions } from './questions.ts';
import { searchArchive } from './searching.ts';

/** A document as it was written down, in the version of then. */
export interface Row {
  readonly id: string;
  readonly version: number;
  readonly body: object;
}

/** The same as a document of today, which nobody changes. */
export const ofToday = (
  versions: Versions,
  kind: Kind,
  { version, body }: Pick<Row, 'version'> & { readonly body: object | null },
): object => freeze(versions.upgraded(kind, version, body ?? {}));

type Archiving = Pick<
  Transaction,
  'archive' | 'searchArchive' | 'canArchive' | 'archived' | 'archivedOf' | 'archivedAfter' | 'archivedAll'
>;

const PLACE = /^[a-z0-9-]+$/i;

/** What a transaction sees of the archive, and upon it what it has put there itself. */
export class ArchiveView {
  readonly #questions: Questions;
  readonly #versions: Versions;
  readonly leaving = new Map<string, ArchivedWhole>();

  constructor(questions: Questions, versions: Versions) {
    this.#questions = questions;
    this.#versions = versions;
  }

  /** `assertOpen` throws where nothing may be put any more. */
  part(assertOpen: (what: string) => void): Archiving {
    return {
      archive: (kind, committee, year, id, document, at) => {
        assertOpen(`${kind} ${id}`);
        if (![committee, year].every((part) => PLACE.test(part)))
          throw new Error(`no place of the archive: ${committee} ${year}`);
        const leaving = { kind, committee, year, id, at: at ?? null, document: freeze(document) };
        this.leaving.set(nameOf(leaving), leaving);
      },
      searchArchive: async (query) => ({
        found: await searchArchive(this.#questions, this.#versions, query, this.leaving.values()),
        unreadable: [],
      }),
      canArchive: async () => true,
      archived: async <Document>(kind: ArchiveKind, committee: string, year: string, id: string) => {
        const own = this.leaving.get(nameOf({ kind, committee, year, id }));
        if (own) return own.document as Document;
        const [row] = await this.#questions.rows<Row>(
          'archived',
          'select id, version, body from archive where kind = $1 and committee = $2 and year = $3 and id = $4',
          [kind, committee, year, id],
        );
        return row ? (ofToday(this.#versions, kind, row) as Document) : null;
      },
      archivedOf: async <Document>(kind: ArchiveKind, committee: string, year: string) => {
        const rows = await this.#questions.rows<Row>(
          'year',
          'select id, version, body from archive where kind = $1 and committee = $2 and year = $3',
          [kind, committee, year],
        );
        const all = new Map(rows.map((row) => [row.id, ofToday(this.#versions, kind, row)]));
        for (const one of this.leaving.values())
          if (one.kind === kind && one.committee === committee && one.year === year)
            all.set(one.id, one.document);
        return inOrder(all).map(([, document]) => document as Document);
      },
      archivedAfter: (at) => this.#archived('at > $1', [at], (one) => one.at !== null && one.at > at),
      archivedAll: () => this.#archived('true', [], () => true),
    };
  }

  /** What stands in the archive and fits, and upon it what this transaction has put there. */
  async #archived(
    where: string,
    values: readonly string[],
    fits: (one: ArchivedWhole) => boolean,
  ): Promise<ArchivedWhole[]> {
    const rows = await this.#questions.rows<Row & Omit<ArchivedWhole, 'document'>>(
      where === 'true' ? 'whole' : 'late',
      `select kind, committee, year, id, version, at, body from archive where ${where} order by kind, committee, year, id`,
      values,
    );
    const all = new Map<string, ArchivedWhole>();
    for (const { kind, committee, year, id, at, ...row } of rows)
      all.set(nameOf({ kind, committee, year, id }), {
        ...{ kind, committee, year, id, at },
        document: ofToday(this.#versions, kind, row),
      });
    for (const [name, one] of this.leaving) {
      if (fits(one)) all.set(name, one);
      else all.delete(name);
    }
    return [...all.values()];
  }
}

const nameOf = ({
  kind,
  committee,
  year,
  id,
}: Pick<ArchivedWhole, 'kind' | 'committee' | 'year' | 'id'>): string =>
  [kind, committee, year, id].join('\n');

export const inOrder = (all: ReadonlyMap<string, object>): [string, object][] =>
  [...all].sort(([one], [other]) => (one < other ? -1 : 1));
