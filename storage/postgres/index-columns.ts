import type { PoolClient } from 'pg';
import type { Indexed } from '../../src/domain/committee/indexed.ts';
import type { ArchiveKind } from '../../src/ports/store.ts';
import type { Versions } from '../../src/ports/versions.ts';
import type { ParameterValue } from './questions.ts';

/** What an archived document is found by; `null` for lines of the log of acts. */
export const indexEntryOf = ({ index }: Versions, kind: ArchiveKind, document: object): Indexed | null =>
  index.of(kind, document);

/** The columns `recipe`, `entry`, `folded` (its title and text, a line each) and `people`, a value for each row. */
export const columnsOf = (entries: readonly (Indexed | null)[], { index }: Versions): ParameterValue[] => [
  entries.map(() => index.recipe),
  entries.map((entry) => JSON.stringify(entry)),
  entries.map((entry) => entry && `${entry.folded.title}\n${entry.folded.text}`),
  entries.map((entry) => JSON.stringify(entry?.people ?? [])),
];

/** So many rows are taken over in one go. */
const AT_ONCE = 500;

interface Row {
  readonly place: string;
  readonly kind: ArchiveKind;
  readonly version: number;
  readonly body: object;
}

/** Has everything in the archive be found by today's recipe, made of its document as it is today. */
export async function indexAnew(client: PoolClient, versions: Versions): Promise<void> {
  const kinds = Object.keys(versions.current).filter((kind) => kind !== 'acts');
  for (;;) {
    const { rows } = await client.query<Row>(
      `select archive.ctid::text as place, kind, archive.version, body
       from archive join unnest($1::text[], $2::integer[]) as today (kind, version) using (kind)
       where recipe <> $3 or archive.version <> today.version limit ${AT_ONCE}`,
      [kinds, kinds.map((kind) => versions.current[kind as ArchiveKind]), versions.index.recipe],
    );
    if (rows.length === 0) return;
    const today = rows.map(({ kind, version, body }) => versions.upgraded(kind, version, body));
    await client.query(
      `update archive set version = made.version, body = made.body, recipe = made.recipe, entry = made.entry,
         folded = made.folded, people = array(select json_array_elements_text(made.people))
       from unnest($1::tid[], $2::integer[], $3::json[], $4::integer[], $5::json[], $6::text[], $7::json[])
         as made (place, version, body, recipe, entry, folded, people)
       where archive.ctid = made.place`,
      [
        rows.map(({ place }) => place),
        rows.map(({ kind }) => versions.current[kind]),
        today.map((document) => JSON.stringify(document)),
        ...columnsOf(
          rows.map(({ kind }, at) => indexEntryOf(versions, kind, today[at] as object)),
          versions,
        ),
      ],
    );
  }
}
