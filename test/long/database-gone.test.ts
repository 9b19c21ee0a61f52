import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cable } from '../doubles/cable.ts';
import { CROWD_FIRST, CROWD_GROUP, House } from '../doubles/house.ts';
import { Postgres } from '../doubles/postgres.ts';
import { callsMeeting, Talk } from '../flows/talk.ts';

const AWAY_MS = Number(process.env.AWAY_MS ?? 60_000);
const TAPS = 20;
const CONFIRMED = 'Đã ghi nhận: đồng chí dự họp.';

let postgres: Postgres;
let cable: Cable;
let house: House;
const before = process.env.DATABASE;
beforeEach(async () => {
  postgres = await Postgres.start();
  cable = await Cable.to(postgres.port);
  process.env.DATABASE = postgres.url().split('?')[0]?.replace(`:${postgres.port}/`, `:${cable.port}/`);
  house = await House.open({ crowd: 1 + 2 * TAPS });
}, 60_000);
afterEach(async () => {
  if (before === undefined) delete process.env.DATABASE;
  else process.env.DATABASE = before;
  cable.mend();
  await house.close();
  await cable.close();
  await postgres.stop();
}, 60_000);

const healthOf = async (): Promise<unknown> =>
  (await fetch(`http://127.0.0.1:${house.running.port}/healthz`)).json();

test.each([
  ['cơ sở dữ liệu mất', 'unplug'],
  ['dây mạng giữa chừng đứt, hai đầu không ai hay', 'cut'],
] as const)(
  `%s ${AWAY_MS / 1_000} giây: không báo ghi nhận khi chưa ghi, có lại thì ghi đủ, mỗi người một lần`,
  async (_, how) => {
    const { fake } = house;
    const head = new Talk(house).person(CROWD_FIRST);
    await callsMeeting(head, 'Họp tháng 12 | thứ 5 tuần sau 8h | Hội trường | Sơ kết');
    const card = await fake.until(() => fake.last(CROWD_GROUP));
    await fake.idle();
    const confirmed = (): number[] =>
      fake.answers.filter(({ text }) => text === CONFIRMED).map(({ user }) => user);
    const tap = (from: number): void => {
      for (let at = from; at < from + TAPS; at += 1) fake.taps(CROWD_FIRST + at, card, 'Dự họp');
    };
    tap(1);
    cable[how]();
    const known = confirmed().length;
    tap(1 + TAPS);
    head.says('/hop');
    await new Promise((resolve) => setTimeout(resolve, AWAY_MS));
    // What was under way as it went may have been recorded, and is told of then.
    expect(confirmed().length).toBeLessThanOrEqual(known + TAPS);
    expect(await healthOf()).toMatchObject({ store: { state: 'failing' } });
    cable.mend();
    const back = performance.now();
    const kept = async (): Promise<string[]> => Object.keys((await house.meetings())[0]?.answers ?? {});
    // A tap that waited for so long can be recorded, and not be answered any more: the platform takes no word for it.
    await expect.poll(kept, { timeout: 120_000 }).toHaveLength(2 * TAPS);
    process.stdout.write(
      `${how}: mọi câu đã ghi sau ${Math.round(performance.now() - back)} ms, ${new Set(confirmed()).size} của ${2 * TAPS} người đã đọc lời báo\n`,
    );
    const recorded = new Set(await kept());
    expect(confirmed().filter((user) => !recorded.has(`tv-${user - CROWD_FIRST}`))).toEqual([]);
    await fake.until(() => fake.last(CROWD_FIRST)?.text?.includes('Họp tháng 12'), 60_000);
    const [meeting] = await house.meetings();
    const said = (meeting?.log ?? []).filter(({ act }) => act === 'answer-attend').map(({ by }) => by);
    expect(said).toHaveLength(new Set(said).size);
    expect(await healthOf()).toMatchObject({ status: 'serving', store: { state: 'serving' } });
  },
  AWAY_MS + 400_000,
);
