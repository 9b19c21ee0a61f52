import type { PoolClient } from 'pg';

/**
 * The steps of the schema, in order; a database notes how many it has taken. A step that was shipped is never changed and
 * never removed. Bodies are `json`, which keeps the order of keys as it was written: that of answers is the one in which
 * they came. Ids are compared byte by byte, so that a prefix is a range.
 */
const STEPS: readonly string[] = [
  `
  create table documents (
    shelf text not null,
    id text collate "C" not null,
    version integer not null,
    body json not null,
    primary key (shelf, id)
  );
  create table archive (
    kind text not null,
    committee text collate "C" not null,
    year text not null,
    id text collate "C" not null,
    version integer not null,
    at text collate "C",
    body json not null,
    primary key (kind, committee, year, id)
  );
  create index archive_at on archive (at) where at is not null;
  create table versions (kind text primary key, version integer not null);
  `,
  `
  alter table archive
    add column recipe integer not null default 0,
    add column entry json,
    add column folded text,
    add column people text[];
  create index archive_recipe on archive (recipe, kind, version);
  `,
];

/** A number of our own among the advisory locks of a database: its migrations are taken by one process at a time. */
const MIGRATING = 7_406_310_921;

/** Brings the schema up to date. Returns false where it belongs to a newer program, and leaves it as it is. */
export async function migrate(client: PoolClient, schema: string): Promise<boolean> {
  await client.query('select pg_advisory_lock($1)', [MIGRATING]);
  try {
    await client.query(`create schema if not exists ${client.escapeIdentifier(schema)}`);
    await client.query('create table if not exists steps (taken integer not null)');
    const { rows } = await client.query<{ taken: number }>('select taken from steps');
    const taken = rows[0]?.taken ?? 0;
    if (taken > STEPS.length) return false;
    await client.query('begin');
    for (const step of STEPS.slice(taken)) await client.query(step);
    await client.query('delete from steps');
    await client.query('insert into steps (taken) values ($1)', [STEPS.length]);
    await client.query('commit');
    return true;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATING]);
  }
}
