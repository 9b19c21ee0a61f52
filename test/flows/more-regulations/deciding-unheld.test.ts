import { beforeEach, expect, test } from 'vitest';
import { house, kept, opens, who } from '../../stage.ts';
import type { Heard } from '../talk.ts';

/**
 * Tân Lĩnh: “vấn đề quan trọng do Trưởng ban quyết định sau khi thống nhất với Thường trực Đảng ủy”. Trợ lý chưa theo dõi:
 * nói đúng như vậy, không nhận ai là người quyết định.
 */
const SAYS =
  'Quy chế nói: “vấn đề quan trọng do Trưởng ban quyết định sau khi thống nhất với Thường trực Đảng ủy” (khoản 1 Điều 3); việc này trợ lý chưa theo dõi';

const buttonsOf = ({ reply_markup }: Heard): string[] =>
  (reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);

beforeEach(() => opens('tan-linh', { reminders: true }));

test('phiếu và kết quả nêu lời của Quy chế, không chờ ai quyết định', async () => {
  const [truong, khoa] = [who('truong'), who('khoa')];
  const asked = await truong.asks('/xinykien Thông qua phương án một?', 'Thành phần');
  await truong.taps('Toàn thể Ban Chỉ đạo (6)', asked);
  await truong.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  await truong.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  truong.says('xong');
  await truong.taps('Gửi', 'Gửi phiếu trên tới');
  const sheet = await khoa.hears('Thông qua phương án một?', SAYS);
  expect(sheet.text).not.toContain('ý kiến được báo cáo Trưởng ban');
  await khoa.taps('Đồng ý', sheet);
  await khoa.isShown('Đã ghi nhận');

  house.turnTo('2026-11-25T16:01');
  const told = await khoa.hears('đã hết hạn', '1 đồng ý', `${SAYS}.`);
  const shown = await truong.asks('/ykien', 'Kết quả lấy ý kiến', `${SAYS}.`);
  for (const { text } of [told, shown])
    expect(text).not.toMatch(/Chờ (ý kiến|quyết định|Trưởng ban)|(trình|báo cáo) Trưởng ban/);
  expect(buttonsOf(shown)).not.toContain('Ghi quyết định');
  const [one] = await kept('sheets');
  expect(one).toMatchObject({ mode: { how: 'unheld' }, decision: null });
  await truong.asks(`/ykien #${one?.id}.1 qd Đồng ý`, SAYS, 'không ghi quyết định của ai');
});
