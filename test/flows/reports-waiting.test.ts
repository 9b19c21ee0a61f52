import { beforeEach, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import type { Person } from './talk.ts';

beforeEach(async () => {
  await opens('kien-giang', { reminders: true });
});

async function handsIn(one: Person): Promise<void> {
  await one.asks('/nopbaocao', 'Xin gửi nội dung báo cáo');
  one.says('Kết quả thực hiện');
  await one.taps('Nộp', 'Nộp nội dung trên');
  await one.hears('Đã ghi nhận');
}

const at = async (local: string): Promise<void> => {
  house.turnTo(local);
  await house.running.wake();
  await talk.settled();
};

test('báo cáo chờ xác nhận quá ba ngày làm việc: nơi nhận được nhắc một lần, gộp một dòng; thư ký thấy số chờ trong bảng', async () => {
  for (const id of ['binh', 'trinh', 'hoa']) await handsIn(who(id));
  await who('khoa').taps('Xác nhận đã nhận', await who('khoa').hears('Huỳnh Ngọc Trinh'));
  await who('khoa').hears('Đã xác nhận');
  await who('tram').asks('/baocao bảng', 'Chờ xác nhận: 2 báo cáo (nơi nhận: đồng chí Phạm Đăng Khoa).');
  // Thứ Ba 24/11 là ngày nghỉ.
  await at('2026-11-25T09:00');
  await who('khoa').heardNothingOf('chưa được xác nhận');
  await at('2026-11-26T09:00');
  await who('khoa').hears(
    'Báo cáo 6 tháng cuối năm 2026: 2 bản nộp thứ Sáu ngày 20/11/2026 chưa được xác nhận: Trần Thanh Bình, Danh Thị Hoa.',
    'Gõ /nhanbaocao',
  );
  await at('2026-11-27T09:00');
  await at('2026-11-30T09:00');
  expect(talk.count(who('khoa').id, 'chưa được xác nhận')).toBe(1);
  expect(talk.count(who('tram').id, 'chưa được xác nhận')).toBe(0);
});
