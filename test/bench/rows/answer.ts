import { join } from 'node:path';
import Database from 'libsql';
import { versions } from '../../../src/versions/versions.ts';
import { openJsonStore } from '../../../storage/json-store.ts';
import { answer } from '../answer.ts';
import { dataOf, inFolder } from '../folder.ts';
import { both, type Figure, inTurns, type Row, ratio, type Spent, spent, times, wall } from '../measured.ts';

const SIZES = [1, 100, 1_000] as const;
const AT_ONCE = 50;
/** So many alone, and so many times all at once, in each round. */
const ALONE = 20;
const TOGETHER = 4;
const ROUNDS = 7;

interface Sides {
  readonly alone: () => Promise<Spent>;
  readonly together: () => Promise<Spent>;
}

/** One durable answer to an invitation, beside one row that SQLite commits with WAL and synchronous=FULL. */
export const row: Row = {
  seconds: 120,
  measure: () =>
    inFolder(async (folder) => {
      const peer = openPeer(join(folder, 'peer.db'));
      const own = await Promise.all(SIZES.map(async (size) => openOwn(await dataOf(size, folder))));
      const sides = { peer, ...Object.fromEntries(SIZES.map((size, at) => [size, own[at] as Sides])) };
      const figures: Figure[] = [];
      for (const [how, name, wanted] of [
        ['alone', 'alone', 0.5],
        ['together', `${AT_ONCE} at once`, 1.5],
      ] as const) {
        const spans = await inTurns(
          mapped(sides, (side) => side[how]),
          ROUNDS,
        );
        const { peer: theirs = [] } = spans;
        for (const size of SIZES) {
          const ours = spans[`${size}`] ?? [];
          figures.push({
            what: `one durable answer, ${name}, ${size} committees`,
            figure: times(ratio(wall(theirs), wall(ours))),
            wanted: `≥ ${wanted}`,
            beside: `${both(ours)}; SQLite ${both(theirs)}`,
          });
          if (size > 1)
            figures.push({
              what: `the same, its growth from 1 to ${size} committees`,
              figure: times(ratio(wall(ours), wall(spans['1'] ?? []))),
              wanted: '≤ 1.2',
              beside: '',
            });
        }
      }
      return figures;
    }),
};

const mapped = <Value, Result>(
  all: Readonly<Record<string, Value>>,
  to: (value: Value) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, to(value)]));

async function openOwn(path: string): Promise<Sides> {
  const store = await openJsonStore(path, versions);
  let next = 0;
  await answer(store, next++);
  return {
    alone: () =>
      spent(async () => {
        for (let count = 0; count < ALONE; count += 1) await answer(store, next++);
      }, ALONE),
    together: () =>
      spent(async () => {
        for (let count = 0; count < TOGETHER; count += 1)
          await Promise.all(Array.from({ length: AT_ONCE }, () => answer(store, next++)));
      }, TOGETHER * AT_ONCE),
  };
}

/** A library in the process: of fifty at once each waits for the one before. */
function openPeer(path: string): Sides {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table answers (member text, answer text)');
  const insert = database.prepare('insert into answers values (?, ?)');
  const text = 'x'.repeat(300);
  const rows = (count: number) => async (): Promise<Spent> =>
    spent(() => {
      for (let at = 0; at < count; at += 1) insert.run(`thanh-vien-${at}`, text);
    }, count);
  return { alone: rows(ALONE), together: rows(AT_ONCE) };
}
