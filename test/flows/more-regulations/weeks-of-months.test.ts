import { beforeEach, expect, test } from 'vitest';
import { house, opens, who } from '../../stage.ts';
import { readBack } from './read-back.ts';

/** Tân Lĩnh: “họp giao ban lúc 8 giờ thứ Hai tuần đầu hằng tháng”; “thứ Sáu tuần cuối của tháng cuối quý”. */

beforeEach(() => opens('tan-linh', { reminders: true }));

test('nhắc trước thứ Hai tuần đầu của tháng, nêu ngày, giờ và điều', async () => {
  house.turnTo('2026-12-04T09:00');
  const told = await who('tam').hears('Tháng 12/2026: chưa có cuộc họp định kỳ của Ban Chỉ đạo');
  expect(told.text).toContain(
    'họp mỗi tháng một lần, thứ Hai tuần đầu của tháng, lúc 08 giờ 00 (khoản 2 Điều 5 Quy chế). Ngày họp là thứ Hai, ngày 07/12/2026',
  );
});

test('thứ Sáu tuần cuối của tháng cuối quý', async () => {
  house.turnTo('2026-12-24T09:00');
  const told = await who('tam').hears('Quý IV/2026: chưa có cuộc họp định kỳ');
  expect(told.text).toContain('vào tháng thứ 3 của kỳ, thứ Sáu tuần cuối của tháng (khoản 3 Điều 5 Quy chế)');
  expect(told.text).toContain('Ngày họp là thứ Sáu, ngày 25/12/2026');
});

test('/quyche và lượt kiểm nói cùng một thứ, cùng một tuần', async () => {
  await who('khoa').asks(
    '/quyche định kỳ',
    'một lần mỗi tháng, thứ Hai tuần đầu của tháng, lúc 08 giờ 00 (khoản 2 Điều 5)',
  );
  const said = await readBack('tan-linh-2025');
  expect(said).toContain('Thứ trong tuần: thứ Hai; Thứ ấy của tuần nào trong tháng: tuần đầu');
});

test('Thanh Giang: “8 giờ thứ Sáu tuần thứ hai hằng tháng” là thứ Sáu thứ hai, không phải thứ Sáu đầu', async () => {
  await opens('thanh-giang', { reminders: true });
  await who('dat').asks(
    '/quyche định kỳ',
    'một lần mỗi tháng, thứ Sáu tuần thứ hai của tháng, lúc 08 giờ 00 (khoản 6 Điều 8)',
  );
});
