import { isDeepStrictEqual } from 'node:util';
import type { PoolClient } from 'pg';
import type { Shelf, Shelves, Transaction } from '../../src/ports/store.ts';
import type { Kind, Versions } from '../../src/ports/versions.ts';
import { freeze, OF_COMMITTEES, SHELVES } from '../documents.ts';
import { ArchiveView, inOrder, ofToday, type Row } from './archive-view.ts';
import type { KnownDocuments } from './known.ts';
import { Questions } from './questions.ts';
import type { Place } from './read-ahead.ts';
import { write } from './writing.ts';

/** With the state of its row: another after each change. */
interface Stated extends Omit<Row, 'body'> {
  readonly state: string;
  /** Where that is known already, it is not sent. */
  readonly body: object | null;
}
const STATE = "documents.xmin::text || ' ' || documents.ctid::text";

/** What comes after every id that begins so: the highest character that there is. */
const LAST = '\u{10ffff}';
/** Each of these is read under its name once. */
const PASSING: ReadonlySet<string> = new Set<Kind>(['handled', 'outbox']);

/** What a transaction sees: the database as of its beginning, and upon it what it has put itself. */
export class View {
  readonly #questions: Questions;
  readonly #versions: Versions;
  readonly #known: KnownDocuments;
  readonly #seen = new Map<string, Promise<object | null>>();
  /** What is likely read; it counts as seen by who reads it. */
  readonly #ahead = new Map<string, Promise<object | null>>();
  readonly #changes = new Map<Kind, Map<string, object | null>>();
  readonly #archive: ArchiveView;
  #over = false;

  /** Begins a transaction. `ahead`: what it likely reads. */
  constructor(client: PoolClient, versions: Versions, known: KnownDocuments, ahead: readonly Place[]) {
    this.#known = known;
    this.#questions = new Questions(client);
    this.#versions = versions;
    this.#archive = new ArchiveView(this.#questions, versions);
    // Told by whoever asks next, and by `changes`.
    this.#questions.says('begin isolation level repeatable read').catch(() => {});
    if (ahead.length > 0) this.#readAhead(ahead);
  }

  get transaction(): Transaction {
    const shelves = Object.fromEntries(
      SHELVES.map((name) => [name, this.#shelf(name)]),
    ) as unknown as Shelves;
    return {
      ...shelves,
      ...this.#archive.part((what) => this.#assertOpen(what)),
    };
  }

  /** The committees of which something changes. What stands there already need not be put. */
  async changes(): Promise<string[]> {
    this.#over = true;
    await this.#questions.settled();
    for (const [shelf, documents] of this.#changes)
      for (const [id, document] of documents)
        if (isDeepStrictEqual(await this.#seen.get(`${shelf}\n${id}`), document)) documents.delete(id);
    const places = OF_COMMITTEES.flatMap((shelf) => [...(this.#changes.get(shelf)?.keys() ?? [])]);
    return [...new Set(places.map((id) => `committee ${id.split('/')[0]}`))];
  }

  /** Writes down what was put, and ends the transaction. */
  async commit(): Promise<void> {
    const judges: string[] = [];
    for (const name of this.#seen.keys())
      if (name.startsWith('committees\n')) judges.push(name.slice('committees\n'.length));
    await write(this.#questions, this.#versions, this.#changes, this.#archive.leaving.values(), judges);
  }

  /** What was read by its name, and is there under it the next time. */
  seen(): Place[] {
    return [...this.#seen.keys()].flatMap((name) => {
      const [shelf = '', id = ''] = name.split('\n');
      return PASSING.has(shelf) ? [] : [{ shelf: shelf as Kind, id }];
    });
  }

  /** Nothing put from here on counts. */
  end(): void {
    this.#over = true;
  }

  #shelf<Document extends object>(name: Kind): Shelf<Document> {
    const change = (id: string, document: object | null): void => {
      this.#assertOpen(`${name} ${id}`);
      const changes = this.#changes.get(name) ?? new Map<string, object | null>();
      changes.set(id, document);
      this.#changes.set(name, changes);
    };
    const list = async (prefix: string): Promise<[string, Document][]> => {
      const all = await this.#readAll(name, prefix);
      for (const [id, document] of this.#changes.get(name) ?? []) {
        if (document === null) all.delete(id);
        else if (id.startsWith(prefix)) all.set(id, document);
      }
      return inOrder(all) as [string, Document][];
    };
    return {
      get: async (id) => {
        const own = this.#changes.get(name)?.get(id);
        if (own !== undefined) return own as Document | null;
        return (await this.#read(name, id)) as Document | null;
      },
      list: (prefix) => list(prefix),
      all: () => list(''),
      put: (id, document) => change(id, freeze(document)),
      delete: (id) => change(id, null),
    };
  }

  /** What stood on a shelf when the transaction began, which stays so for as long as it runs. */
  #read(shelf: Kind, id: string): Promise<object | null> {
    const name = `${shelf}\n${id}`;
    const reading = this.#seen.get(name) ?? this.#ahead.get(name) ?? this.#readAnew(shelf, id);
    this.#seen.set(name, reading);
    return reading;
  }

  #readAhead(places: readonly Place[]): void {
    const known = places.map(({ shelf, id }) => this.#known.last(shelf, id));
    const answer = this.#questions.rows<Stated & { readonly shelf: Kind }>(
      'ahead',
      `select shelf, id, version, ${STATE} as state, case when ${STATE} = asked.state then null else body end as body
       from documents join unnest($1::text[], $2::text[], $3::text[]) as asked (on_shelf, named, state)
         on shelf = on_shelf and id = named`,
      [places.map(({ shelf }) => shelf), places.map(({ id }) => id), known.map((one) => one?.state ?? '')],
    );
    const found = answer.then((rows) => new Map(rows.map((row) => [`${row.shelf}\n${row.id}`, row])));
    for (const [at, { shelf, id }] of places.entries()) {
      const name = `${shelf}\n${id}`;
      const reading = found.then((rows) => {
        const row = rows.get(name);
        if (!row) return null;
        const last = known[at];
        return last?.state === row.state ? last.document : this.#taken(shelf, row);
      });
      // Whoever reads it is told; nobody has to.
      reading.catch(() => {});
      this.#ahead.set(name, reading);
    }
  }

  async #readAnew(shelf: Kind, id: string): Promise<object | null> {
    // Another transaction may read a newer one meanwhile.
    const known = this.#known.last(shelf, id);
    const [row] = await this.#questions.rows<Stated>(
      'get',
      `select id, version, ${STATE} as state, case when ${STATE} = $3 then null else body end as body
       from documents where shelf = $1 and id = $2`,
      [shelf, id, known?.state ?? ''],
    );
    if (!row) return null;
    return known?.state === row.state ? known.document : this.#taken(shelf, row);
  }

  async #readAll(shelf: Kind, prefix: string): Promise<Map<string, object>> {
    const range = [shelf, prefix, prefix + LAST];
    const found = await this.#questions.rows<Stated>(
      'list',
      `select id, version, ${STATE} as state, null as body from documents where shelf = $1 and id >= $2 and id < $3`,
      range,
    );
    const all = new Map(found.map(({ id, state }) => [id, this.#known.get(shelf, id, state)] as const));
    const fresh = [...all].flatMap(([id, document]) => (document === null ? [id] : []));
    if (fresh.length > 0) {
      const rows = await this.#questions.rows<Stated>(
        'fresh',
        `select id, version, ${STATE} as state, body from documents where shelf = $1 and id = any($2)`,
        [shelf, fresh],
      );
      for (const row of rows) all.set(row.id, this.#taken(shelf, row));
    }
    return new Map([...all].flatMap(([id, document]) => (document === null ? [] : [[id, document]])));
  }

  #taken(shelf: Kind, row: Stated): object {
    const document = ofToday(this.#versions, shelf, row);
    this.#known.keep(shelf, row.id, row.state, document);
    return document;
  }

  #assertOpen(what: string): void {
    // A `put` that nobody waited for would be lost without a word.
    if (this.#over) throw new Error(`the transaction is over: ${what} is not kept`);
  }
}
