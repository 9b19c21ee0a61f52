import { afterEach, expect, test } from 'vitest';
import { COMMITTEES, CROWD_FIRST, House } from '../doubles/house.ts';
import { callsMeeting, drafts, Talk } from '../flows/talk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 31;

let house: House;
afterEach(() => house?.close());

/** What everybody was reminded of in a month, and what is at hand at its end; `trouble` comes on its second morning. */
async function month(trouble: (house: House, look: () => Promise<void>) => Promise<void>) {
  house = await House.open({ committees: COMMITTEES, reminders: true, leaping: true });
  const talk = new Talk(house);
  const look = async (): Promise<void> => {
    await house.running.wake();
    await talk.settled();
  };
  const tram = talk.member('kien-giang', 'tram');
  const drafted = await drafts(tram, 'Họp | 10/12/2026 8h | Phòng A | Tổng kết', 'Họp định kỳ Ban Chỉ đạo');
  await tram.taps('Gửi thông báo', drafted);
  await talk.member('kien-giang', 'thanh').taps('Đồng ý', 'Xin ý kiến về thành phần');
  await tram.taps('Gửi thông báo', 'đồng ý thành phần');
  await tram.taps('Gửi', 'Gửi thông báo trên vào');
  await tram.hears('Đã gửi thông báo');
  await look();
  house.turnTo('2026-11-21T09:00');
  await look();
  await trouble(house, look);
  house.leaps(0);
  for (let day = 0; day < MONTH; day += 1)
    for (const hour of ['08:05', '16:00']) {
      house.turnTo(`${new Date(Date.UTC(2026, 10, 23 + day)).toISOString().slice(0, 10)}T${hour}`);
      await look();
    }
  // What the hourly upkeep does, a start does as well.
  await house.stop();
  await house.start();
  await talk.settled();
  const reminded = COMMITTEES.flatMap((id) =>
    house
      .committee(id)
      .members.map(({ telegram }) => [
        telegram,
        house.fake
          .messages(Number(telegram))
          .flatMap(({ text }) => (text?.startsWith('Nhắc việc') ? [text] : [])),
      ]),
  );
  const archived = await house.store.transaction(async (tx) => ({
    meetings: (await tx.archivedOf<{ id: string }>('meetings', 'kien-giang', '2026')).map(({ id }) => id),
    live: (await tx.meetings.all()).map(([id]) => id),
  }));
  await house.close();
  return { reminded, archived };
}

const starts = (wrong: number, stays: number) => async (house: House, look: () => Promise<void>) => {
  await house.stop();
  house.leaps(wrong);
  await house.start();
  for (let passed = 0; passed < stays; passed += MINUTE) {
    house.forward(Math.min(MINUTE, stays));
    await look();
  }
  await house.stop();
  house.leaps(0);
  await house.start();
  await look();
};

const TROUBLES: Readonly<Record<string, ReturnType<typeof starts>>> = {
  'khởi động với đồng hồ trước 9 ngày, nửa giờ': starts(9 * DAY, 30 * MINUTE),
  '4 giây với đồng hồ trước 27 ngày': starts(27 * DAY, 4_000),
  'khởi động với đồng hồ lùi 2 giờ, 5 phút': starts(-2 * HOUR, 5 * MINUTE),
  'nhảy trước 9 ngày trong lúc chạy, rồi lùi 2 giờ': async (house, look) => {
    for (const wrong of [9 * DAY, -2 * HOUR, 27 * DAY]) {
      house.leaps(wrong);
      for (let minute = 0; minute < 8; minute += 1) {
        house.forward(MINUTE);
        await look();
      }
      house.leaps(0);
      await look();
    }
  },
};

test('đồng hồ nhảy: cả tháng sau đó ai cũng được nhắc đúng như khi không có gì xảy ra', async () => {
  const quiet = await month(async () => {});
  const count = quiet.reminded.reduce((all, [, texts]) => all + (texts ?? []).length, 0);
  expect(count).toBeGreaterThan(50);
  expect(quiet.archived).toEqual({ meetings: ['kien-giang/2026-1'], live: [] });
  for (const [how, trouble] of Object.entries(TROUBLES)) expect(await month(trouble), how).toEqual(quiet);
  process.stdout.write(
    `đồng hồ nhảy: ${count} lần nhắc, giống nhau trong ${Object.keys(TROUBLES).length + 1} lần\n`,
  );
}, 600_000);

test('lùi 2 giờ giữa lúc gửi một giấy mời: không tin nào đợi hai giờ', async () => {
  const people = 58;
  house = await House.open({ crowd: people, leaping: true });
  const talk = new Talk(house);
  await house.begins({ hurried: false });
  const invited = () =>
    Array.from({ length: people }, (_, n) => talk.count(CROWD_FIRST + n, 'Trân trọng kính mời')).filter(
      (count) => count > 0,
    ).length;
  await callsMeeting(talk.person(CROWD_FIRST));
  await expect.poll(invited, { timeout: 20_000, interval: 20 }).toBeGreaterThan(9);
  house.leaps(-2 * HOUR);
  const before = performance.now();
  await expect.poll(invited, { timeout: 30_000, interval: 50 }).toBe(people);
  process.stdout.write(
    `lùi 2 giờ: ${people} giấy mời tới đủ sau ${Math.round(performance.now() - before)} ms\n`,
  );
}, 120_000);
