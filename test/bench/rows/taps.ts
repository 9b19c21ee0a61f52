import { tally } from '../../../src/domain/meetings/standing.ts';
import { CROWD_FIRST, CROWD_GROUP, fixture, House } from '../../doubles/house.ts';
import type { Seen } from '../../doubles/telegram/world.ts';
import { drafts, Talk } from '../../flows/talk.ts';
import { mostInASecond } from '../../long/measured.ts';
import { both, median, ms, ROUNDS, type Row, type Spent, spent } from '../measured.ts';

const TAPS = 1_000;
/** Milliseconds that each call to Telegram takes. */
const LATENCY = 50;
const MINUTE = 60_000;
const PATIENCE = 60_000;

interface Tapped {
  readonly last: number;
  readonly counted: number;
  readonly edits: number;
  readonly spent: Spent;
}

/** A thousand taps at once on the card of one meeting. */
export const row: Row = {
  seconds: 240,
  measure: async () => {
    const all: Tapped[] = [];
    for (let round = 0; round < ROUNDS; round += 1) all.push(await taps());
    const exact = all.filter(({ counted }) => counted === TAPS).length;
    return [
      {
        what: `${TAPS} taps on one card, API at ${LATENCY} ms: the last is acknowledged`,
        figure: ms(median(all.map(({ last }) => last))),
        wanted: '≤ 1,500 ms',
        beside: `one after another ${ms(TAPS * LATENCY)}; ${both(all.map((one) => one.spent))}, with the fake Telegram`,
      },
      {
        what: 'the same, tally exact',
        figure: `${exact} of ${ROUNDS}`,
        wanted: 'all',
        beside: all.map(({ counted }) => counted).join(', '),
      },
      {
        what: 'the same, edits of the card in a minute',
        figure: `${Math.max(...all.map(({ edits }) => edits))} at most`,
        wanted: '≤ 20',
        beside: '',
      },
    ];
  },
};

async function taps(): Promise<Tapped> {
  const house = await House.open({ crowd: TAPS + 1 });
  try {
    const { fake } = house;
    const card = await callsEverybody(house);
    await house.begins({ hurried: false });
    fake.latencyMs = LATENCY;
    const before = fake.calls.length;
    const acknowledged = () => fake.answers.filter(({ text }) => text?.includes('Đã ghi nhận'));
    const took = await spent(async () => {
      for (let at = 1; at <= TAPS; at += 1) fake.taps(CROWD_FIRST + at, card, 'Dự họp');
      await fake.until(() => acknowledged().length === TAPS, PATIENCE);
    });
    house.forward(5_000);
    await fake.until(() => fake.last(CROWD_GROUP)?.text?.includes(`${TAPS} dự`), PATIENCE);
    const edited = () => fake.calls.slice(before).filter(({ method }) => method === 'editMessageText');
    const edits = await fake.until(() => edited().length > 0 && edited(), PATIENCE);
    const [meeting] = await house.meetings();
    const committee = await house.store.transaction((tx) => tx.committees.get('dong-nguoi'));
    const counted =
      meeting && committee
        ? tally(meeting, { committee, regulation: fixture('kien-giang').regulation }).attending.length
        : 0;
    return {
      last: Math.max(...acknowledged().map(({ afterMs }) => afterMs)),
      counted,
      edits: mostInASecond(
        edits.map(({ at }) => at),
        MINUTE,
      ),
      spent: took,
    };
  } finally {
    await house.close();
  }
}

/** A list holds 500 at most when it is made: the others are put on it in the store. */
async function callsEverybody(house: House): Promise<Seen> {
  const { fake } = house;
  const head = new Talk(house).person(CROWD_FIRST);
  const line = 'Họp toàn thể | thứ 5 tuần sau 14h30 | Hội trường | Sơ kết';
  const next = await drafts(head, line, 'Họp định kỳ Ban Chỉ đạo', 'Nguyễn Thị Thành Viên Thứ 1');
  await head.taps('Gửi thông báo', next);
  await head.taps('Gửi', 'Gửi thông báo trên');
  await head.hears('Đã gửi thông báo');
  await house.store.transaction(async (tx) => {
    for (const [id, meeting] of await tx.meetings.all()) {
      const invitees = Array.from({ length: TAPS + 1 }, (_, at) => `tv-${at}`);
      tx.meetings.put(id, { ...meeting, invitees });
    }
  });
  return fake.until(() => fake.last(CROWD_GROUP), PATIENCE);
}
