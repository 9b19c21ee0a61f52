import type { ArchivedWhole } from '../../src/ports/store.ts';
import type { Kind, Versions } from '../../src/ports/versions.ts';
import { POSTED } from './peers.ts';
import type { Questions } from './questions.ts';

/** Shelf → id → what is there from now on; `null` where it is gone. */
export type Changes = ReadonlyMap<Kind, ReadonlyMap<string, object | null>>;

/** Writes down what a transaction has put, in a statement for all of one sort. */
export async function write(
  questions: Questions,
  { current }: Versions,
  changes: Changes,
  leaving: Iterable<ArchivedWhole>,
): Promise<void> {
  const all = [...changes].flatMap(([shelf, documents]) =>
    [...documents].map(([id, document]) => ({ shelf, id, document })),
  );
  const gone = all.filter(({ document }) => document === null);
  const put = all.filter(({ document }) => document !== null);
  if (gone.length > 0)
    await questions.rows(
      'delete',
      `delete from documents using unnest($1::text[], $2::text[]) as gone (shelf, id)
       where documents.shelf = gone.shelf and documents.id = gone.id`,
      [gone.map(({ shelf }) => shelf), gone.map(({ id }) => id)],
    );
  if (put.length > 0)
    await questions.rows(
      'put',
      `insert into documents (shelf, id, version, body)
       select * from unnest($1::text[], $2::text[], $3::integer[], $4::json[])
       on conflict (shelf, id) do update set version = excluded.version, body = excluded.body`,
      [
        put.map(({ shelf }) => shelf),
        put.map(({ id }) => id),
        put.map(({ shelf }) => current[shelf]),
        put.map(({ document }) => JSON.stringify(document)),
      ],
    );
  for (const { kind, committee, year, id, at, document } of leaving)
    await questions.rows(
      'archive',
      `insert into archive (kind, committee, year, id, version, at, body) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (kind, committee, year, id) do update
       set version = excluded.version, at = excluded.at, body = excluded.body`,
      [kind, committee, year, id, current[kind], at, JSON.stringify(document)],
    );
  if (put.some(({ shelf }) => shelf === 'outbox'))
    await questions.rows('notify', 'select pg_notify($1, current_schema())', [POSTED]);
}
