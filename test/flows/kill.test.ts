import { rm } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { openStore } from '../../storage/open-store.ts';
import { House } from '../doubles/house.ts';
import { freePort } from '../fixtures/free-port.ts';
import { Program } from '../fixtures/program.ts';

const GROUP = -1001000000001;
const HEAD = 1101;
const MEMBERS = [1102, 1103, 1104, 1105, 1106];
const ROUNDS = 3;

let house: House;
afterEach(async () => {
  await house.fake.close();
  await rm(house.folder, { recursive: true, force: true });
});

/** Who is known to attend, as the data folder says while nobody holds it. */
async function attending(): Promise<Set<string>> {
  const store = await openStore({ dataDir: house.folder });
  const meetings = await store.transaction((tx) => tx.meetings.list());
  await store.close();
  const answers = Object.entries(meetings[0]?.[1].answers ?? {});
  return new Set(answers.filter(([, answer]) => answer.kind === 'attend').map(([member]) => member));
}

test('tiến trình bị diệt bất cứ lúc nào sau khi đã báo "Đã ghi nhận": lần chạy sau câu trả lời vẫn còn', async () => {
  house = await House.open({ committees: ['ba-trang'] });
  const { fake } = house;
  const hears = (part: string) =>
    fake.until(() => fake.messages(HEAD).findLast((one) => one.text?.includes(part)));
  fake.says(HEAD, '/taohop Họp tháng 12 | thứ 5 tuần sau 8h | Hội trường | Sơ kết');
  fake.taps(HEAD, await hears('loại cuộc họp nào'), 0);
  fake.taps(HEAD, await hears('Thành phần dự họp?'), 0);
  fake.taps(HEAD, await hears('Ghi nhận cuộc họp này?'), 'Ghi nhận');
  fake.taps(HEAD, await hears('Đã ghi nhận cuộc họp'), 'Gửi thông báo');
  fake.taps(HEAD, await hears('Gửi thông báo trên'), 'Gửi');
  const card = await fake.until(() => fake.last(GROUP));
  await fake.idle();
  await house.stop();

  const idOf = ['lam', 'du', 'ngan', 'hung', 'nhi'];
  const confirmed = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const program = new Program(house.folder, [], {
      TELEGRAM_BOT_TOKEN: fake.token,
      TELEGRAM_API_ROOT: fake.url,
      DATA_DIR: house.folder,
      PORT: String(await freePort()),
      LOG_LEVEL: 'silent',
    });
    await program.hears(/Đang phục vụ/);
    const before = fake.answers.length;
    const member = MEMBERS[round % MEMBERS.length] ?? HEAD;
    fake.taps(member, card, 'Dự họp');
    await fake.until(() => fake.answers.slice(before).some((answer) => answer.user === member));
    program.signal('SIGKILL');
    await program.ended;
    confirmed.add(idOf[round % MEMBERS.length] ?? '');
    const kept = await attending();
    expect([...confirmed].filter((id) => !kept.has(id))).toEqual([]);
  }
});
