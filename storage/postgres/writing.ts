import type { ArchivedWhole } from '../../src/ports/store.ts';
import type { Kind, Versions } from '../../src/ports/versions.ts';
import { columnsOf, indexEntryOf } from './index-columns.ts';
import { POSTED } from './peers.ts';
import type { Questions } from './questions.ts';

/** Shelf → id → what is there from now on; `null` where it is gone. */
export type Writes = ReadonlyMap<Kind, ReadonlyMap<string, object | null>>;

/**
 * Writes down what a transaction has put, in a statement for all of it, in the order of their names, so that two who
 * change the same do not wait for each other, and ends it. `judges`: committees that must be as they were read.
 */
export async function write(
  questions: Questions,
  versions: Versions,
  changes: Writes,
  leaving: Iterable<ArchivedWhole>,
  judges: readonly string[],
): Promise<void> {
  const all = [...changes]
    .flatMap(([shelf, documents]) => [...documents].map(([id, document]) => ({ shelf, id, document })))
    .sort((one, other) => (`${one.shelf} ${one.id}` < `${other.shelf} ${other.id}` ? -1 : 1));
  const left = [...leaving];
  if (left.length > 0)
    await questions.rows(
      'archive',
      `insert into archive (kind, committee, year, id, version, at, body, recipe, entry, folded, people)
       select kind, committee, year, id, version, at, body, recipe, entry, folded,
         array(select json_array_elements_text(people))
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::json[],
         $8::integer[], $9::json[], $10::text[], $11::json[])
         as left_now (kind, committee, year, id, version, at, body, recipe, entry, folded, people)
       on conflict (kind, committee, year, id) do update
       set version = excluded.version, at = excluded.at, body = excluded.body, recipe = excluded.recipe,
         entry = excluded.entry, folded = excluded.folded, people = excluded.people`,
      [
        left.map(({ kind }) => kind),
        left.map(({ committee }) => committee),
        left.map(({ year }) => year),
        left.map(({ id }) => id),
        left.map(({ kind }) => versions.current[kind]),
        left.map(({ at }) => at),
        left.map(({ document }) => JSON.stringify(document)),
        ...columnsOf(
          left.map(({ kind, document }) => indexEntryOf(versions, kind, document)),
          versions,
        ),
      ],
    );
  const gone = all.filter(({ document }) => document === null);
  const put = all.filter(({ document }) => document !== null);
  // In one statement, so that what ends the transaction can follow it at once: it is done whole or not at all.
  const written =
    all.length > 0
      ? questions.rows(
          'write',
          `with judges as (
             select 1 from documents where shelf = 'committees' and id = any($5) order by id for share
           ), put as (
             insert into documents (shelf, id, version, body)
             select * from unnest($1::text[], $2::text[], $3::integer[], $4::json[])
             where (select count(*) from judges) >= 0
             on conflict (shelf, id) do update set version = excluded.version, body = excluded.body
           ), gone as (
             delete from documents using unnest($6::text[], $7::text[]) as gone (shelf, id)
             where documents.shelf = gone.shelf and documents.id = gone.id
           )
           select pg_notify($8, current_schema()) where $9::boolean`,
          [
            put.map(({ shelf }) => shelf),
            put.map(({ id }) => id),
            put.map(({ shelf }) => versions.current[shelf]),
            put.map(({ document }) => JSON.stringify(document)),
            put.length > 0 ? judges : [],
            gone.map(({ shelf }) => shelf),
            gone.map(({ id }) => id),
            POSTED,
            `${put.some(({ shelf }) => shelf === 'outbox')}`,
          ],
        )
      : null;
  await Promise.all([written, questions.says('commit')]);
}
