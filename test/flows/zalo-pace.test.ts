import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import { house, opens, talk } from '../stage.ts';
import { drafts } from './talk.ts';

// Gói của OA cho ít lần gọi mỗi phút; Ban thì đông.

const CROWD = 60;
const PLAN = 30;
const INVITED = 'Trân trọng kính mời';
const crowdId = (at: number): string => `6650000000000${String(5_000 + at).padStart(6, '0')}`;
let zalo: FakeZalo;

/** Kiên Giang with sixty members more, all of them on Zalo; a plan of few requests, at the pace that it asks for. */
async function open(requestsPerMinute: number): Promise<void> {
  await opens('kien-giang', { platform: 'zalo' });
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
  for (let at = 0; at < CROWD; at += 1) zalo.user({ id: crowdId(at), name: `Thành viên ${at}` });
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('kien-giang');
    const model = committee?.members.find((one) => one.id === 'hoa');
    const account = await tx.accounts.get('zalo:6650000000000001506');
    if (!committee || !model || !account) throw new Error('no Hoa');
    const more = Array.from({ length: CROWD }, (_, at) => ({
      ...model,
      id: `dong-${at}`,
      no: 100 + at,
      name: `Đông Thứ ${at}`,
      accounts: [`zalo:${crowdId(at)}`] as const,
    }));
    for (const { id, accounts } of more)
      for (const address of accounts)
        tx.accounts.put(address, { ...account, address, seats: [{ committee: committee.id, member: id }] });
    tx.committees.put(committee.id, { ...committee, members: [...committee.members, ...more] });
  });
  await house.begins({ zalo: { requestsPerMinute }, hurried: false });
}

const invited = (): number =>
  Array.from({ length: CROWD }, (_, at) => crowdId(at)).filter((id) =>
    zalo.messages(id).some(({ text }) => text.includes(INVITED)),
  ).length;

/** Until everybody has it, seconds going by; how many seconds. */
async function untilAll(): Promise<number> {
  for (let second = 0; second < 600; second += 2) {
    if (invited() === CROWD) return second;
    house.forward(2_000);
    await pause(15);
  }
  return Number.POSITIVE_INFINITY;
}

const twice = (): number =>
  Array.from({ length: CROWD }, (_, at) => crowdId(at)).filter(
    (id) => zalo.messages(id).filter(({ text }) => text.includes(INVITED)).length > 1,
  ).length;

async function calls(): Promise<void> {
  const thanh = talk.member('kien-giang', 'thanh');
  const ticking = setInterval(() => house.forward(1_000), 20);
  const line = 'Họp toàn thể | thứ 5 tuần sau 8h | Hội trường | Sơ kết';
  const next = await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  clearInterval(ticking);
}

test('đúng nhịp của gói: không lần nào bị Zalo từ chối (-32), ai cũng nhận, một lần', async () => {
  await open(PLAN);
  zalo.limits.perMinute = PLAN;
  await calls();
  expect(await untilAll()).toBeLessThan(300);
  expect(zalo.calls.filter(({ error }) => error === -32)).toEqual([]);
  expect(twice()).toBe(0);
});

test('gói thật ít hơn đã khai: -32 thì đợi, không mất tin nào, không tin nào đến hai lần', async () => {
  await open(PLAN * 10);
  await calls();
  zalo.limits.perMinute = PLAN;
  expect(await untilAll()).toBeLessThan(600);
  const refused = zalo.calls.filter(({ error }) => error === -32).length;
  expect(refused).toBeGreaterThan(0);
  // Sau một lời từ chối thì cả kênh đợi: mỗi phút chỉ vài lần bị từ chối.
  expect(refused).toBeLessThan(60);
  expect(twice()).toBe(0);
});
