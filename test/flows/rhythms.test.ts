import { beforeEach, expect, test } from 'vitest';
import { house, opens, talk } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/** Xã Mới: tuần, thứ, giờ, ngày trong tháng, tháng trong quý, tháng gọi tên, ngày dương lịch. */

let minh: Person;
let tu: Person;
let son: Person;

beforeEach(async () => {
  await opens('xa-moi', { reminders: true });
  [minh, tu, son] = [
    talk.member('xa-moi', 'minh'),
    talk.member('xa-moi', 'tu'),
    talk.member('xa-moi', 'son'),
  ];
});

test('báo cáo tuần trước 15 giờ thứ Sáu, tháng trước ngày 20, quý trước ngày 15 tháng cuối quý', async () => {
  house.turnTo('2026-11-24T10:00');
  const mine = await tu.asks('/baocao', 'Báo cáo tuần 48/2026');
  expect(mine.text).toContain('Hạn: trước 15 giờ 00, thứ Sáu, ngày 27/11/2026');
  expect(mine.text).toContain('Báo cáo quý IV/2026');
  expect(mine.text).toContain('Hạn: trước ngày 15/12/2026');
  house.turnTo('2026-11-27T14:59');
  const before = (await tu.asks('/baocao', 'Báo cáo tuần 48/2026')).text ?? '';
  expect(before.split('Báo cáo tuần 48')[1]?.split('\n').slice(0, 3).join(' ')).not.toContain('QUÁ HẠN');
  house.turnTo('2026-11-27T15:00');
  const late = await tu.asks('/baocao', 'QUÁ HẠN');
  expect(late.text).toMatch(/Báo cáo tuần 48\/2026[^–]*?QUÁ HẠN/);
  house.turnTo('2026-12-01T10:00');
  const next = await tu.asks('/baocao', 'tháng 12/2026');
  expect(next.text).toContain('Hạn: trước ngày 20/12/2026');
});

test('họp giao ban thứ Hai hằng tuần thì nhắc Tổ trưởng từ thứ Năm, thứ Sáu tuần trước, nêu thứ và giờ', async () => {
  house.turnTo('2026-11-27T09:00');
  const told = await son.hears('Tuần 49/2026: chưa có cuộc họp định kỳ của Tổ giúp việc');
  expect(told.text).toContain('Ngày họp là thứ Hai, ngày 30/11/2026');
  expect(told.text).toContain('họp mỗi tuần một lần, thứ Hai, lúc 08 giờ 00 (Điều 6 Quy chế)');
});

test('họp tháng đầu của quý, và tháng 1, tháng 7: hai nhịp cùng một Ban, mỗi nhịp nhắc theo điều của nó', async () => {
  house.turnTo('2027-01-29T09:00');
  const told = await minh.hears('vào tháng đầu của kỳ (khoản 1 Điều 5 Quy chế)');
  expect(told.text).toContain('chưa có cuộc họp định kỳ của Ban Chỉ đạo');
  expect(told.text).toContain('vào tháng 1 và tháng 7 (khoản 2 Điều 5 Quy chế)');
  const found = await tu.asks('/quyche định kỳ', 'một lần mỗi quý, vào tháng đầu của kỳ (khoản 1 Điều 5)');
  expect(found.text).toContain('một lần mỗi 06 tháng, vào tháng 1 và tháng 7 (khoản 2 Điều 5)');
});

test('giấy mời trước 03 ngày là ngày dương lịch, ngày nghỉ cũng tính', async () => {
  const next = await drafts(minh, 'Họp quý | thứ 2 tuần tới 8h | A | B', null, 'Toàn thể Ban');
  await minh.taps('Gửi thông báo', next);
  const preview = await minh.hears('Gửi thông báo trên');
  expect(preview.text).toContain('03 ngày');
  expect(preview.text).not.toContain('03 ngày làm việc');
});

test('họp định kỳ ngoài tháng, ngày mà Quy chế nêu: có lưu ý, vẫn họp được; đúng nhịp thì không', async () => {
  const off = 'không đúng nhịp họp định kỳ mà Quy chế nêu';
  const plans = async (line: string): Promise<void> => {
    await minh.taps(
      'Toàn thể Ban Chỉ đạo (4)',
      await minh.asks(`/taohop ${line} | A | B`, 'Thành phần dự họp?'),
    );
  };
  await plans('Họp quý | thứ 5 tuần sau 8h');
  await minh.hears(
    `Lưu ý: thứ Năm, ngày 26/11/2026 ${off}: một lần mỗi quý, vào tháng đầu của kỳ (khoản 1 Điều 5 Quy chế); một lần mỗi 06 tháng, vào tháng 1 và tháng 7 (khoản 2 Điều 5 Quy chế).`,
  );
  await minh.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  await minh.hears('Đã ghi nhận cuộc họp');
  await plans('Họp quý I | 14/1/2027 8h');
  expect((await minh.hears('thứ Năm, ngày 14/01/2027')).text).not.toContain(off);
});
