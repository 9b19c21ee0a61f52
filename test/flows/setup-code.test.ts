import { pino } from 'pino';
import { beforeEach, expect, test } from 'vitest';
import { invite } from '../../src/accounts/invitations.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { house, opens, talk } from '../stage.ts';
import type { Person } from './talk.ts';

const RIGHT = 'ma-thiet-lap-1';
const HOUR = 3_600_000;
let logged = '';
beforeEach(async () => {
  await opens('kien-giang');
  logged = '';
  const log = pino(
    {},
    {
      write: (text: string) => {
        logged += text;
      },
    },
  );
  await house.begins({ log });
});

function person(id: number): Person {
  house.fake.user({ id, first_name: `Người ${id}` });
  return talk.person(id);
}
async function guesses(who: Person, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await who.asks(`/start doan-mo-${n}`, 'Mã này không đúng');
}
const isAdministrator = (id: number) =>
  house.store.transaction(async (tx) => (await tx.accounts.get(`telegram:${id}`))?.administrator ?? false);

test('thành viên đoán 5 lần thì khóa một giờ: mã đúng cũng không qua; quản trị viên được biết một lần', async () => {
  const admin = person(9);
  await admin.asks(`/start ${RIGHT}`, 'quản trị viên');
  const binh = talk.member('kien-giang', 'binh');
  await guesses(binh, 5);
  for (let n = 0; n < 3; n += 1)
    await binh.asks(`/start ${RIGHT}`, 'kể cả mã đúng. Xin thử lại sau 10 giờ 00');
  expect(await isAdministrator(1504)).toBe(false);
  await admin.hears('Có người dò mã');
  await talk.settled();
  expect(talk.count(9, 'Có người dò mã')).toBe(1);
  expect(logged.match(/a wrong one from telegram:1504/g)).toHaveLength(5);
  expect(logged.match(/telegram:1504 locked until/g)).toHaveLength(1);
  expect(logged).not.toMatch(/doan-mo|ma-thiet-lap/);

  house.forward(HOUR);
  await binh.asks(`/start ${RIGHT}`, 'Đồng chí là quản trị viên');
  await admin.hears('Có quản trị viên mới', 'Telegram số 1504');
  expect(logged).toContain('telegram:1504 is an administrator now');
});

test('nhiều người lạ thay nhau đoán: sau 30 lần mã thiết lập đóng với người lạ, không với thành viên và mã mời', async () => {
  for (let n = 0; n < 30; n += 1) await guesses(person(8000 + n), 1);
  const stranger = person(8100);
  await stranger.asks(`/start ${RIGHT}`, 'tạm dừng nhận mã, kể cả mã đúng');
  expect(await isAdministrator(8100)).toBe(false);
  await talk.member('kien-giang', 'binh').asks(`/start ${RIGHT}`, 'Đồng chí là quản trị viên');

  const code = await house.store.transaction((tx) =>
    invite(tx, { committee: 'kien-giang', member: 'hoa', by: 'tram' }, toInstant(house.now())),
  );
  await person(8101).asks(`/start ${code}`, 'Danh Thị Hoa');
});

test('người lạ nhắn dồn dập rồi mới gửi mã: mã được đếm riêng, không gặp im lặng', async () => {
  const stranger = person(9);
  for (let n = 0; n < 12; n += 1) stranger.says('xin chào');
  await stranger.asks(`/start ${RIGHT}`, 'Đồng chí là quản trị viên');
  await talk.settled();
  expect(talk.count(9, 'chưa được kết nối')).toBeLessThanOrEqual(6);
});
