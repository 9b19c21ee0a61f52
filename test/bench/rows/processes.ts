import { versions } from '../../../src/versions/versions.ts';
import { openPostgresStore } from '../../../storage/postgres-store.ts';
import { Postgres } from '../../doubles/postgres.ts';
import { openApi } from '../api.ts';
import { inFolder } from '../folder.ts';
import { asks, gather, SECRET } from '../hops.ts';
import { inTurns, median, ms, type Row, ratio, times } from '../measured.ts';
import { openServed, type Served } from '../served.ts';

/** `/hop` of 50 people on PostgreSQL: by one process, and by two of which one sends. The server itself does not sync. */
export const row: Row = {
  seconds: 240,
  measure: () =>
    inFolder(async (folder) => {
      const postgres = await Postgres.start();
      const api = await openApi();
      try {
        const store = await openPostgresStore(postgres.url(), versions);
        await gather(store);
        await store.close();
        const open = (): Promise<Served> =>
          openServed('serving.ts', [folder, api.url, SECRET, postgres.url()], { compiled: true });
        const one = await open();
        const two = await open();
        const rounds = { one: () => asks([one], api), two: () => asks([one, two], api) };
        await inTurns(rounds, 1);
        const spans = await inTurns(rounds);
        await two.stop();
        await one.stop();
        const [alone, together] = [spans.one.map(({ share }) => share), spans.two.map(({ share }) => share)];
        const processor = spans.one.map((round) => round.processor);
        return [
          {
            what: 'two processes on PostgreSQL beside one: updates a second',
            figure: times(ratio(alone, together)),
            wanted: '≥ 1.5 where the cores allow',
            beside: `${ms(median(together))}; one ${ms(median(alone))} (${ms(median(processor))} of processor, without the server)`,
          },
        ];
      } finally {
        api.close();
        await postgres.stop();
      }
    }),
};
