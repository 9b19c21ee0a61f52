import { setTimeout as pause } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';
import type { Peers, Store, StoreHealth, Transaction } from '../src/ports/store.ts';
import type { Versions } from '../src/ports/versions.ts';
import { SHELVES } from './documents.ts';
import { isSilent, isUnreachable, wasOvertaken, whyNotOpened } from './postgres/failures.ts';
import { Habits } from './postgres/habits.ts';
import { indexAnew } from './postgres/index-columns.ts';
import { KnownDocuments } from './postgres/known.ts';
import { Lanes, type Lease } from './postgres/lanes.ts';
import { migrate } from './postgres/migrations.ts';
import { PostgresPeers } from './postgres/peers.ts';
import { ReadAhead } from './postgres/read-ahead.ts';
import { View } from './postgres/view.ts';

interface Options {
  readonly connections?: number;
  readonly warn?: (what: string, error: unknown) => void;
}

/** Where the tables are, unless the address says `?schema=…`: several installations may share a database. */
const SCHEMA = 'thu_ky_so';

function placeOf(url: string): { readonly address: string; readonly schema: string } {
  const address = new URL(url);
  const schema = address.searchParams.get('schema') ?? SCHEMA;
  if (!/^[a-z_][a-z0-9_]{0,40}$/.test(schema))
    throw new Error(
      'Tên sau “schema=” trong DATABASE_URL chỉ gồm chữ thường không dấu, chữ số và dấu gạch dưới.',
    );
  address.searchParams.delete('schema');
  return { address: address.href, schema };
}

/** Those that have no key of their own run one after another as well: who sends and who ticks read the same. */
const ALONE = [''];

/** A transaction that others overtake again and again is given up after so many tries. */
const TRIES = 40;
/** Between two tries, at most, in milliseconds. */
const LONGEST_PAUSE = 50;
/** A statement, or a transaction in which nothing happens, may not hold others up for longer, in milliseconds. */
const LONGEST = 30_000;
/** Longer than the server takes for anything: then nothing of it comes any more, and no end of the connection either. */
const NO_ANSWER = LONGEST + 5_000;

/** The newest of what its rows are written in is newer than this program. */
class NewerDatabase extends Error {
  constructor() {
    super(
      'Cơ sở dữ liệu nêu trong DATABASE_URL do một phiên bản mới hơn của chương trình ghi, nên chương trình đã dừng và không ghi gì vào đó: hãy chạy lại bằng phiên bản mới, hoặc phục hồi bản sao lưu có trước khi nâng cấp.',
    );
  }
}

/**
 * The store on PostgreSQL, for several processes side by side: each transaction is one of the database's, sees it as of
 * its beginning, and is run again when another was first with what it changes, or with the committee by which it was
 * judged. Within a process those that share a key, or change the same committee, run one after another.
 */
export async function openPostgresStore(
  url: string,
  versions: Versions,
  { connections = 6, warn = () => {} }: Options = {},
): Promise<Store> {
  const { address, schema } = placeOf(url);
  const config = {
    connectionString: address,
    connectionTimeoutMillis: 5_000,
    application_name: 'thu-ky-so',
    statement_timeout: LONGEST,
    query_timeout: NO_ANSWER,
    idle_in_transaction_session_timeout: LONGEST,
    options: `-c search_path=${schema}`,
  };
  const pool = new Pool({ ...config, max: connections, pipeline: true });
  // One that breaks while nobody uses it is replaced by the pool itself.
  pool.on('error', () => {});
  try {
    const client = await pool.connect();
    try {
      if (!(await migrate(client, schema)) || !(await matches(client, versions))) throw new NewerDatabase();
      await indexAnew(client, versions);
    } finally {
      client.release();
    }
    return new PostgresStore(pool, versions, new PostgresPeers(config, schema, warn));
  } catch (error) {
    await pool.end();
    if (error instanceof NewerDatabase || !isRefusal(error)) throw error;
    throw new Error(whyNotOpened(error), { cause: error });
  }
}

const isRefusal = (error: unknown): boolean =>
  typeof (error as { readonly code?: unknown }).code === 'string' || isUnreachable(error);

/** Notes the versions that this program writes in; says whether it knows all that are there. */
async function matches(client: PoolClient, { current }: Versions): Promise<boolean> {
  const { rows } = await client.query<{ kind: string; version: number }>(
    'select kind, version from versions',
  );
  const known: Readonly<Record<string, number | undefined>> = current;
  if (rows.some(({ kind, version }) => version > (known[kind] ?? -1))) return false;
  await client.query(
    `insert into versions (kind, version) select * from unnest($1::text[], $2::integer[])
     on conflict (kind) do update set version = excluded.version`,
    [SHELVES, SHELVES.map((kind) => current[kind])],
  );
  return true;
}

/** Another transaction of this process changes the same committee; this one is run again when that has ended. */
class Crossed extends Error {
  readonly changes: readonly string[];

  constructor(changes: readonly string[]) {
    super('another transaction was first');
    this.changes = changes;
  }
}

class PostgresStore implements Store {
  readonly peers: Peers;
  readonly #pool: Pool;
  readonly #versions: Versions;
  readonly #known = new KnownDocuments();
  readonly #lanes: Lanes;
  readonly #habits = new Habits();
  readonly #readAhead = new ReadAhead();
  readonly #underWay = new Set<Promise<void>>();
  #failing = false;
  #closing: Promise<void> | null = null;

  constructor(pool: Pool, versions: Versions, peers: Peers) {
    this.#pool = pool;
    this.#versions = versions;
    this.peers = peers;
    this.#lanes = new Lanes(pool.options.max);
  }

  transaction<Result>(
    work: (tx: Transaction) => Promise<Result>,
    keys: readonly string[] = ALONE,
  ): Promise<Result> {
    if (this.#closing) return Promise.reject(new Error('the store is closed'));
    const run = this.#run(work, keys);
    const ended = run.then(
      () => {},
      () => {},
    );
    this.#underWay.add(ended);
    void ended.then(() => this.#underWay.delete(ended));
    return run;
  }

  health(): StoreHealth {
    return { state: this.#closing ? 'closed' : this.#failing ? 'failing' : 'serving', unreadable: [] };
  }

  close(): Promise<void> {
    this.#closing ??= Promise.all(this.#underWay).then(() => this.#pool.end());
    return this.#closing;
  }

  async #run<Result>(work: (tx: Transaction) => Promise<Result>, keys: readonly string[]): Promise<Result> {
    let lease = await this.#lanes.enter([...keys, ...this.#habits.of(keys)]);
    try {
      for (let tries = 1; ; tries += 1) {
        try {
          const result = await this.#once(work, keys, lease);
          this.#failing = false;
          return result;
        } catch (error) {
          if (isUnreachable(error)) this.#failing = true;
          const { changes = [] } = error instanceof Crossed ? error : {};
          if (!(error instanceof Crossed) && !wasOvertaken(error)) throw error;
          if (tries === TRIES) throw error;
          lease = await lease.again(changes);
          if (error instanceof Crossed) continue;
        }
        await pause(Math.random() * Math.min(LONGEST_PAUSE, 2 ** tries));
      }
    } finally {
      this.#habits.note(keys, lease.keys);
      lease.end();
    }
  }

  async #once<Result>(
    work: (tx: Transaction) => Promise<Result>,
    keys: readonly string[],
    lease: Lease,
  ): Promise<Result> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    // A connection that breaks between two statements says so nowhere else.
    const onError = (error: Error): void => {
      broken = error;
    };
    client.on('error', onError);
    const view = new View(client, this.#versions, this.#known, this.#readAhead.of(keys));
    try {
      const result = await work(view.transaction);
      const changes = await view.changes();
      if (!lease.adds(changes)) throw new Crossed(changes);
      await view.commit();
      this.#readAhead.note(keys, view.seen());
      return result;
    } catch (error) {
      // Whoever does not answer is not asked once more.
      if (isSilent(error)) broken = error as Error;
      else
        await client.query('rollback').catch((failed: Error) => {
          broken = failed;
        });
      throw error;
    } finally {
      view.end();
      client.off('error', onError);
      client.release(broken);
    }
  }
}
