import { rm } from 'node:fs/promises';
import { versions } from '../../src/versions/versions.ts';
import { openStore } from '../../storage/open-store.ts';
import { CROWD_FIRST, CROWD_GROUP, House } from '../doubles/house.ts';
import { freePort } from '../fixtures/free-port.ts';
import { Program } from '../fixtures/program.ts';
import { callsMeeting, Talk } from './talk.ts';

/** How many tap at once in each life. */
const AT_ONCE = 3;
const CONFIRMED = 'Đã ghi nhận: đồng chí dự họp.';

export interface Lives {
  readonly kills: number;
  readonly confirmed: number;
  /** Members who read that their answer was recorded, and of whom the data folder knows none. */
  readonly lost: readonly string[];
}

/**
 * A notice for everybody, then life after life of the real program on one data folder: some members tap, and the
 * program is killed as soon as the first of them has read the confirmation.
 */
export async function killedAfterAnswers(kills: number): Promise<Lives> {
  const house = await House.open({ crowd: 1 + kills * AT_ONCE });
  const { fake } = house;
  try {
    const card = await sendsNotice(house);
    await house.stop();
    const confirmed = (): number[] =>
      fake.answers.filter(({ text }) => text === CONFIRMED).map(({ user }) => user);
    const lost = new Set<string>();
    for (let life = 0; life < kills; life += 1) {
      const program = await begins(house);
      const before = confirmed().length;
      const first = CROWD_FIRST + 1 + life * AT_ONCE;
      for (let at = 0; at < AT_ONCE; at += 1) fake.taps(first + at, card, 'Dự họp');
      await fake.until(() => confirmed().length > before);
      program.signal('SIGKILL');
      await program.ended;
      const kept = await attending(house);
      for (const user of confirmed()) {
        const member = `tv-${user - CROWD_FIRST}`;
        if (!kept.has(member)) lost.add(member);
      }
    }
    return { kills, confirmed: new Set(confirmed()).size, lost: [...lost] };
  } finally {
    await fake.close();
    await rm(house.folder, { recursive: true, force: true });
  }
}

async function sendsNotice(house: House) {
  const head = new Talk(house).person(CROWD_FIRST);
  await callsMeeting(head, 'Họp tháng 12 | thứ 5 tuần sau 8h | Hội trường | Sơ kết');
  const card = await house.fake.until(() => house.fake.last(CROWD_GROUP));
  await house.fake.idle();
  return card;
}

/** On the stage's day: on the machine's own the meeting may have begun, and every tap would be refused. */
async function begins({ folder, database, fake, now }: House): Promise<Program> {
  const settings = {
    TELEGRAM_BOT_TOKEN: fake.token,
    TELEGRAM_API_ROOT: fake.url,
    DATA_DIR: folder,
    DATABASE_URL: database ?? '',
    PORT: String(await freePort()),
    LOG_LEVEL: 'silent',
  };
  const program = new Program(folder, [], settings, now);
  await program.hears(/Đang phục vụ/);
  return program;
}

/** Who is known to attend, as the store says while nobody holds it. */
export async function attending({
  folder,
  database,
}: Pick<House, 'folder' | 'database'>): Promise<Set<string>> {
  const store = await openStore({ dataDir: folder, databaseUrl: database }, versions);
  const meetings = await store.transaction((tx) => tx.meetings.all());
  await store.close();
  const answers = Object.entries(meetings[0]?.[1].answers ?? {});
  return new Set(answers.filter(([, answer]) => answer.kind === 'attend').map(([member]) => member));
}
