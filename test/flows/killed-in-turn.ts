import { rm } from 'node:fs/promises';
import { Balancer } from '../doubles/balancer.ts';
import { CROWD_FIRST, CROWD_GROUP, House } from '../doubles/house.ts';
import { Postgres } from '../doubles/postgres.ts';
import { freePort } from '../fixtures/free-port.ts';
import { Program } from '../fixtures/program.ts';
import { attending } from './killed.ts';
import { callsMeeting, Talk } from './talk.ts';

const CONFIRMED = 'Đã ghi nhận: đồng chí dự họp.';
const AT_ONCE = 4;

export interface LivesOfTwo {
  readonly confirmed: number;
  /** Members who read that their answer was recorded, and of whom the database knows none. */
  readonly lost: readonly number[];
  readonly kept: number;
  readonly tapped: number;
  /** From the end of a process that sent to an answer of the other, at most, in milliseconds. */
  readonly slowest: number;
}

/**
 * Two real processes on a real database, called by Telegram's webhook in turn. Some members tap, and the process that
 * sends is killed as soon as the first of them has read the confirmation; another begins in its place. The clock of every
 * other process is ahead by `apart` milliseconds.
 */
export async function killedInTurn(kills: number, apart = 0): Promise<LivesOfTwo> {
  const postgres = await Postgres.start();
  const balancer = await Balancer.start();
  const before = process.env.DATABASE;
  process.env.DATABASE = postgres.url().split('?')[0];
  try {
    return await lives(kills, apart, balancer);
  } finally {
    if (before === undefined) delete process.env.DATABASE;
    else process.env.DATABASE = before;
    await balancer.close();
    await postgres.stop();
  }
}

async function lives(kills: number, apart: number, balancer: Balancer): Promise<LivesOfTwo> {
  let slowest = 0;
  let begun = 0;
  const house = await House.open({
    crowd: 1 + (kills + 1) * AT_ONCE,
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
    const ahead = begun % 2 === 0 ? 0 : apart;
    begun += 1;
    const program = new Program(house.folder, [], settings, () => house.now() + ahead);
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
    for (let life = 0; life < kills; life += 1) {
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
      slowest = Math.max(slowest, performance.now() - at);
      await begins();
    }
    tap(kills);
    // Of those before, the one who tapped as the process ended may have been recorded and never told.
    const last = tapped.slice(-AT_ONCE);
    await fake.until(() => last.every((user) => confirmed().includes(user)), 30_000);
    await fake.idle();
    const kept = await attending(house);
    const missing = [...new Set(confirmed())].filter((user) => !kept.has(`tv-${user - CROWD_FIRST}`));
    return {
      confirmed: new Set(confirmed()).size,
      lost: missing,
      kept: kept.size,
      tapped: tapped.length,
      slowest,
    };
  } finally {
    for (const { program } of running) program.signal('SIGTERM');
    await Promise.all(running.map(({ program }) => program.ended));
    await fake.close();
    await rm(house.folder, { recursive: true, force: true });
  }
}
