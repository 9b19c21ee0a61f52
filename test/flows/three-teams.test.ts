import { afterEach, beforeEach, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';
import { drafts, type Person, readable, Talk } from './talk.ts';

// Một Thường trực và ba Tổ công tác ngang nhau: Tổ nào biết việc Tổ ấy, họp theo điều của Tổ ấy; Thường trực, Trưởng Ban.

let house: House;
let talk: Talk;
const who = (id: string): Person => talk.member('ba-to', id);

beforeEach(async () => {
  house = await House.open({ committees: ['ba-to'], reminders: true });
  talk = new Talk(house);
});
afterEach(() => house.close());

async function meets(by: string, name: string, title: string, only = false): Promise<void> {
  const line = `${title} | thứ 6 tuần sau 8h | A | B`;
  await who(by).taps(
    'Gửi thông báo',
    await drafts(who(by), line, only ? null : `Họp định kỳ ${name}`, `Toàn thể ${name}`),
  );
  await who(by).taps('Gửi', await who(by).hears('Gửi thông báo trên'));
  await who(by).hears('Đã gửi thông báo');
}

test('Tổ Thể chế họp: chỉ người của Tổ được mời; hai Tổ kia, Thường trực, ủy viên không hay', async () => {
  await meets('che', 'Tổ Thể chế', 'Rà soát KÍN');
  const notice = await who('luat').hears('Giấy mời: Họp định kỳ Tổ Thể chế');
  expect(notice.text).toContain('Chủ trì: đồng chí Cao Thị Chế (Tổ trưởng Tổ Thể chế)');
  for (const id of ['tang', 'mang', 'lieu', 'truc']) {
    await who(id).asks('/hop', 'chưa có cuộc họp');
    await who(id).heardNothingOf('KÍN');
  }
});

test('người ở hai Tổ thấy họp của cả hai, mỗi cuộc ghi đúng Tổ; người của một Tổ chỉ thấy Tổ mình', async () => {
  await meets('tang', 'Tổ Hạ tầng', 'Bàn cáp quang');
  const notice = await who('mang').hears('Giấy mời: Họp định kỳ Tổ Hạ tầng');
  expect(notice.text).toContain('Chủ trì: đồng chí Quách Văn Tầng (Tổ trưởng kỹ thuật)');
  await meets('mang', 'Tổ Dữ liệu', 'Bàn kho số', true);
  const both = readable(await who('mang').asks('/lich', 'Lịch –', 'Bàn cáp quang'));
  expect(both).toContain('Bàn kho số');
  const own = readable(await who('lieu').asks('/lich', 'Lịch –', 'Bàn kho số'));
  expect(own).not.toContain('Bàn cáp quang');
});

test('Tổ nào triệu tập họp Tổ ấy: người của Tổ khác, thành viên của Tổ không tạo được', async () => {
  await who('luat').asks(
    '/taohop Bàn việc | thứ 6 tuần sau 8h | A | B',
    'Tổ trưởng Tổ Thể chế (theo khoản 2 Điều 3 Quy chế)',
  );
  await talk.settled();
  await who('che').heardNothingOf('Bàn việc');
});

test('Thường trực họp theo chức danh: Phó Trưởng Ban thường trực được mời, ba Tổ không hay', async () => {
  await meets('truong', 'Thường trực Ban Chỉ đạo', 'Giao ban KÍN');
  await who('truc').hears('Giấy mời: Họp định kỳ Thường trực Ban Chỉ đạo');
  for (const id of ['che', 'luat', 'tang', 'mang', 'lieu']) await who(id).heardNothingOf('KÍN');
});

test('mỗi Tổ một nhịp, mỗi lời nhắc một điều, đến đúng người triệu tập', async () => {
  house.turnTo('2026-11-23T07:30');
  await house.running.wake();
  await talk.settled();
  const told = (id: string): string =>
    house.fake
      .transcript(who(id).id)
      .map(({ text }) => text ?? '')
      .join('\n');
  expect(told('che')).toContain('khoản 2 Điều 3');
  expect(told('che')).not.toMatch(/khoản [34] Điều 3/);
  expect(told('tang')).not.toMatch(/khoản [24] Điều 3/);
});
