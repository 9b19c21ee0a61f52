import { makeCounter } from '../../../src/outbox/post.ts';
import { SOURCES } from '../../../src/reminders/sources.ts';
import { tick } from '../../../src/reminders/tick.ts';
import { versions } from '../../../src/versions/versions.ts';
import { openJsonStore } from '../../../storage/json-store.ts';
import { NOW } from '../committees.ts';
import { dataOf, inFolder } from '../folder.ts';
import { both, median, ms, ROUNDS, type Row, type Spent, spent, wall } from '../measured.ts';

const COMMITTEES = 1_000;
/** Ticks a round with nothing due: one is too short to be told from a pause. */
const TICKS = 50;

interface Ticked {
  readonly due: Spent;
  readonly idle: Spent;
  readonly messages: number;
}

/** A look at what is due over many committees: each has something, and then none has. */
export const row: Row = {
  seconds: 180,
  measure: async () => {
    const all: Ticked[] = [];
    for (let round = 0; round < ROUNDS; round += 1) all.push(await inFolder(ticks));
    const [due, idle] = [all.map((one) => one.due), all.map((one) => one.idle)];
    return [
      {
        what: `a tick over ${COMMITTEES} committees, nothing due`,
        figure: ms(median(wall(idle))),
        wanted: '≤ 1 ms',
        beside: both(idle),
      },
      {
        what: 'the same, all due, each committee',
        figure: ms(median(wall(due))),
        wanted: '≤ 10 ms',
        beside: `${both(due)}; ${(all[0]?.messages ?? 0) / COMMITTEES} messages for each`,
      },
    ];
  },
};

/** A folder of November, as the program finds it two days later. */
async function ticks(folder: string): Promise<Ticked> {
  const store = await openJsonStore(await dataOf(COMMITTEES, folder), versions);
  const waiting = () => store.transaction(async (tx) => (await tx.outbox.all()).length);
  const before = await waiting();
  const now = () => NOW;
  const tools = {
    ...{
      store,
      sources: SOURCES,
      zone: 'Asia/Ho_Chi_Minh',
      mails: false,
      now,
      nextId: makeCounter(now, 'bench'),
    },
    warn: (_what: string, error: unknown) => {
      throw error;
    },
  };
  const expect = async (count: number): Promise<void> => {
    const looked = await tick(tools);
    if (looked !== count) throw new Error(`${looked} committees were looked at, not ${count}`);
  };
  const due = await spent(() => expect(COMMITTEES), COMMITTEES);
  const messages = (await waiting()) - before;
  const idle = await spent(async () => {
    for (let count = 0; count < TICKS; count += 1) await expect(0);
  }, TICKS);
  await store.close();
  return { due, idle, messages };
}
