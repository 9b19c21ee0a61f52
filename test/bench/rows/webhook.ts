import { versions } from '../../../src/versions/versions.ts';
import { openJsonStore } from '../../../storage/json-store.ts';
import { openApi } from '../api.ts';
import { dataOf, inFolder } from '../folder.ts';
import { asks, gather, type Round, SECRET } from '../hops.ts';
import { inTurns, median, ms, type Row, ratio, times } from '../measured.ts';
import { openServed, type Served } from '../served.ts';

const ROUNDS = 7;
/** Rounds before those that count: a program that serves for days is compiled, which takes some 6,000 updates. */
const WARMING = 12;

/** `/hop` of 50 people at once by webhook, beside grammY and express, which answer a constant. */
export const row: Row = {
  seconds: 150,
  measure: () =>
    inFolder(async (folder) => {
      const api = await openApi();
      const peer = await openServed('peer.ts', ['', api.url, SECRET]);
      const own: Served[] = [];
      for (const size of [1, 100]) {
        const data = await dataOf(size - 1, folder);
        const store = await openJsonStore(data, versions);
        await gather(store);
        await store.close();
        own.push(await openServed('serving.ts', [data, api.url, SECRET], { compiled: true }));
      }
      const all = { peer, ...Object.fromEntries([1, 100].map((size, at) => [size, own[at] as Served])) };
      const rounds = Object.fromEntries(
        Object.entries(all).map(([name, served]) => [name, () => asks([served], api)]),
      );
      await inTurns(rounds, WARMING);
      const spans = await inTurns(rounds, ROUNDS);
      for (const served of Object.values(all)) await served.stop();
      api.close();
      const { peer: theirs = [] } = spans;
      return [1, 100].flatMap((size) => {
        const ours = spans[size] ?? [];
        const beside = (of: (round: Round) => number) =>
          `${ms(median(ours.map(of)))}; grammY and express ${ms(median(theirs.map(of)))}`;
        const line = (what: string, of: (round: Round) => number, wanted: string) => ({
          ...{ what, wanted, beside: beside(of) },
          figure: times(ratio(theirs.map(of), ours.map(of))),
        });
        return [
          line(`/hop by webhook, ${size} committees: updates a second`, (one) => one.share, '≥ 0.5'),
          line('the same, until its API call is out', (one) => one.out, ''),
          line('the same, until acknowledged', (one) => one.acknowledged, '≥ 0.8'),
          line('the same, processor time of an update', (one) => one.processor, ''),
        ];
      });
    }),
};
