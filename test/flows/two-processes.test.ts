import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { versions } from '../../src/versions/versions.ts';
import { openStore } from '../../storage/open-store.ts';
import { Balancer } from '../doubles/balancer.ts';
import { CROWD_FIRST, CROWD_GROUP, House } from '../doubles/house.ts';
import { Postgres } from '../doubles/postgres.ts';
import { freePort } from '../fixtures/free-port.ts';
import { Program } from '../fixtures/program.ts';
import { callsMeeting, Talk } from './talk.ts';

// Hai tiến trình thật trên một cơ sở dữ liệu thật, Telegram gọi webhook của cả hai lần lượt.

const CONFIRMED = 'Đã ghi nhận: đồng chí dự họp.';
const AT_ONCE = 4;
/** How often one of the two is killed. */
const KILLS = 4;
/** Another sends within so long of the end of who sent, in milliseconds. */
const TAKEN_OVER = 5_000;

let postgres: Postgres;
let balancer: Balancer;
const before = process.env.DATABASE;

beforeAll(async () => {
  postgres = await Postgres.start();
  balancer = await Balancer.start();
  process.env.DATABASE = postgres.url().split('?')[0];
});
afterAll(async () => {
  if (before === undefined) delete process.env.DATABASE;
  else process.env.DATABASE = before;
  await balancer.close();
  await postgres.stop();
});

test('diệt từng tiến trình một giữa lúc trả lời: không mất câu đã xác nhận, tiến trình kia gửi tiếp, không ai nhận hai lần', async () => {
  const house = await House.open({
    crowd: 1 + (KILLS + 1) * AT_ONCE,
    publicUrl: 'https://tks.example.gov.vn',
    deliverTo: balancer.url,
  });
  balancer.ports = [house.running.port];
  const { fake, database } = house;
  const running: { readonly port: number; readonly program: Program }[] = [];
  const begins = async (): Promise<void> => {
    const port = await freePort();
    const settings = {
      TELEGRAM_BOT_TOKEN: fake.token,
      TELEGRAM_API_ROOT: fake.url,
      TELEGRAM_WEBHOOK_SECRET: 'bi-mat-webhook-1',
      PUBLIC_URL: 'https://tks.example.gov.vn',
      DATABASE_URL: database ?? '',
      PORT: String(port),
      LOG_LEVEL: 'warn',
    };
    const program = new Program(house.folder, [], settings, house.now);
    await program.hears(/Đang phục vụ/);
    running.push({ port, program });
    balancer.ports = running.map((one) => one.port);
  };
  try {
    const head = new Talk(house).person(CROWD_FIRST);
    await callsMeeting(head, 'Họp tháng 12 | thứ 5 tuần sau 8h | Hội trường | Sơ kết');
    const card = await fake.until(() => fake.last(CROWD_GROUP));
    await fake.idle();
    await house.stop();
    await begins();
    await begins();
    const confirmed = (): number[] =>
      fake.answers.filter(({ text }) => text === CONFIRMED).map(({ user }) => user);
    const tapped: number[] = [];
    const tap = (life: number): void => {
      for (let at = 0; at < AT_ONCE; at += 1) {
        const user = CROWD_FIRST + 1 + life * AT_ONCE + at;
        tapped.push(user);
        fake.taps(user, card, 'Dự họp');
      }
    };
    for (let life = 0; life < KILLS; life += 1) {
      const known = confirmed().length;
      tap(life);
      await fake.until(() => confirmed().length > known);
      // The first is on duty: it began first, or the one before it was killed.
      const [killed] = running.splice(0, 1);
      balancer.ports = running.map((one) => one.port);
      killed?.program.signal('SIGKILL');
      await killed?.program.ended;
      const at = performance.now();
      const sent = fake.messages(CROWD_FIRST).length;
      head.says('/hop');
      await fake.until(() => fake.messages(CROWD_FIRST).length > sent);
      expect(performance.now() - at).toBeLessThan(TAKEN_OVER);
      await begins();
    }
    tap(KILLS);
    await fake.until(() => tapped.every((user) => fake.answers.some((one) => one.user === user)), 30_000);
    await fake.idle();
    const kept = await attending(house.folder, database);
    const missing = [...new Set(confirmed())].filter((user) => !kept.has(`tv-${user - CROWD_FIRST}`));
    expect(missing).toEqual([]);
    expect(kept.size).toBe(tapped.length);
  } finally {
    for (const { program } of running) program.signal('SIGTERM');
    await Promise.all(running.map(({ program }) => program.ended));
    await fake.close();
    await rm(house.folder, { recursive: true, force: true });
  }
}, 120_000);

/** Who is known to attend, as the database says. */
async function attending(dataDir: string, databaseUrl: string | null): Promise<Set<string>> {
  const store = await openStore({ dataDir, databaseUrl }, versions);
  const meetings = await store.transaction((tx) => tx.meetings.list());
  await store.close();
  const answers = Object.entries(meetings[0]?.[1].answers ?? {});
  return new Set(answers.filter(([, answer]) => answer.kind === 'attend').map(([member]) => member));
}
