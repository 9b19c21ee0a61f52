import { expect, test } from 'vitest';
import { house, opens, who } from '../stage.ts';
import type { Heard } from './talk.ts';

const buttons = (heard: Heard): string[] =>
  (heard.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);

test('lãnh đạo được báo báo cáo quá hạn thì xem được bảng theo dõi; chỉ thư ký và nơi nhận mới nhắc', async () => {
  await opens('kien-giang', { reminders: true });
  house.turnTo('2026-12-15T08:00');
  await house.running.wake();
  for (const id of ['thanh', 'tram'])
    await who(id).hears('Quá hạn – Báo cáo 6 tháng cuối năm 2026', 'Gõ /baocao bảng để xem.');
  const table = await who('thanh').asks('/baocao bảng', 'Quá hạn, chưa nộp (3): Trần Thanh Bình');
  expect(buttons(table)).toEqual(['Bản Excel', 'Bản Word: báo cáo tổng hợp']);
  expect(table.text).not.toContain('/nhanbaocao');
  await who('thanh').asks('/baocao nhắc', 'Đồng chí không có quyền làm việc này');
  expect(buttons(await who('thanh').asks('/baocao', 'Bảng theo dõi báo cáo: /baocao bảng'))).toContain(
    'Bảng theo dõi báo cáo',
  );
  await who('cong').asks('/baocao bảng', 'Quá hạn, chưa nộp (3)');
  expect(buttons(await who('tram').asks('/baocao bảng', 'Quá hạn, chưa nộp (3)'))).toEqual([
    'Nhắc người chưa nộp',
    'Bản Excel',
    'Bản Word: báo cáo tổng hợp',
  ]);
  const own = await who('binh').asks('/baocao', 'Báo cáo của đồng chí');
  expect(own.text).not.toContain('/baocao bảng');
  await who('binh').asks('/baocao bảng', 'Đồng chí không có quyền làm việc này');
});

test('Bình Định, điểm a khoản 2 Điều 11: cơ quan thường trực nhận báo cáo thì xem bảng, nhắc người phải nộp cho mình', async () => {
  await opens('binh-dinh');
  house.turnTo('2026-12-15T08:00');
  const kiet = who('kiet');
  const table = await kiet.asks('/baocao bảng', 'Báo cáo 6 tháng cuối năm 2026', 'Xác nhận: /nhanbaocao');
  await kiet.taps('Nhắc người chưa nộp', table);
  const asked = await kiet.hears('Nhắc riêng 3 đồng chí chưa nộp báo cáo');
  // Báo cáo quý của Tổ thư ký không gửi về cơ quan thường trực.
  expect(asked.text).not.toContain('Đỗ Minh Quang');
  await kiet.taps('Nhắc', asked);
  await kiet.hears('Đã nhắc 3 đồng chí');
  await who('nam').hears('Đề nghị nộp báo cáo', 'Báo cáo 6 tháng cuối năm 2026');
  await who('quang').heardNothingOf('Đề nghị nộp báo cáo');
});
