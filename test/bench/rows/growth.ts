import { join } from 'node:path';
import type { ActRecord } from '../../../src/domain/committee/act-record.ts';
import type { Store } from '../../../src/ports/store.ts';
import { versions } from '../../../src/versions/versions.ts';
import { openJsonStore } from '../../../storage/json-store.ts';
import { openPostgresStore } from '../../../storage/postgres-store.ts';
import { Postgres } from '../../doubles/postgres.ts';
import { answer } from '../answer.ts';
import { fill, NOW } from '../committees.ts';
import { inFolder } from '../folder.ts';
import { both, type Figure, inTurns, type Row, ratio, type Spent, spent, times, wall } from '../measured.ts';

const [FEW, MANY] = [1_000, 100_000];
const AT_ONCE = 5_000;
const ALONE = 20;
/** An answer is soon over: it takes many until all is compiled that runs, and what was left by filling has been cleared away. */
const WARM = 20;
const ROUNDS = 25;

const line: ActRecord = {
  ...{ committee: 'ban-0', at: NOW, by: 'thanh-vien-1', onBehalfOf: null, channel: 'telegram' },
  ...{ act: 'answer-attend', subject: 'meetings:ban-0/2026-99', note: null },
};

/** One durable answer among so many open records of its committee, on both stores; PostgreSQL's server does not sync. */
export const row: Row = {
  seconds: 240,
  measure: () =>
    inFolder(async (folder) => {
      const postgres = await Postgres.start();
      try {
        return [
          ...(await grown('embedded', (count) => openJsonStore(join(folder, `${count}`), versions))),
          ...(await grown('PostgreSQL', (count) =>
            openPostgresStore(postgres.url({ schema: `so_${count}` }), versions),
          )),
        ];
      } finally {
        await postgres.stop();
      }
    }),
};

async function grown(name: string, open: (count: number) => Promise<Store>): Promise<Figure[]> {
  const [few, many] = [await filled(await open(FEW), FEW), await filled(await open(MANY), MANY)];
  const rounds = { few: answers(few), many: answers(many) };
  await inTurns(rounds, WARM);
  const spans = await inTurns(rounds, ROUNDS);
  await few.close();
  await many.close();
  return [
    {
      what: `one durable answer, ${name}, ${MANY} records beside ${FEW}`,
      figure: times(ratio(wall(spans.many), wall(spans.few))),
      wanted: '≤ 1.2',
      beside: `${both(spans.many)}; ${both(spans.few)}`,
    },
  ];
}

async function filled(store: Store, count: number): Promise<Store> {
  await fill(store, 1);
  for (let from = 0; from < count; from += AT_ONCE)
    await store.transaction(async (tx) => {
      for (let at = from; at < Math.min(count, from + AT_ONCE); at += 1)
        tx.acts.put(`ban-0/${NOW}-${String(at).padStart(9, '0')}`, line);
    });
  return store;
}

function answers(store: Store): () => Promise<Spent> {
  let next = 0;
  return () =>
    spent(async () => {
      for (let count = 0; count < ALONE; count += 1) await answer(store, next++);
    }, ALONE);
}
