import { beforeEach, expect, test } from 'vitest';
import { makeCalendar } from '../../src/domain/time/calendar.ts';
import { house, opens, talk } from '../stage.ts';
import type { Person } from './talk.ts';

const ID = 'kien-giang';
let tram: Person;
beforeEach(async () => {
  await opens(ID, { reminders: true });
  tram = talk.member(ID, 'tram');
});

const stored = async () => {
  const committee = await house.store.transaction(async (tx) => tx.committees.get(ID));
  if (!committee) throw new Error('no committee');
  return committee;
};
const works = async (day: string): Promise<boolean> =>
  makeCalendar((await stored()).daysOff).isWorkingDay(day);

test('bảng ngày nghỉ của năm, có căn cứ; năm chưa có thông báo thì nói rõ', async () => {
  const now = await tram.asks('/ngaynghi', 'Ngày nghỉ năm 2026', 'thứ Ba, ngày 24/11/2026');
  expect(now.text).toContain('Điều 2 Nghị quyết 28/2026/QH16');
  expect(now.text).not.toContain('23/11/2026');
  expect(now.text).not.toContain('28/11/2026');
  expect(now.text).not.toContain('chưa được xác nhận');
  const next = await tram.asks('/ngaynghi 2027', 'lịch nghỉ năm 2027 chưa được xác nhận', 'Tết Âm lịch');
  expect(next.text).toContain(
    'thứ Sáu, ngày 03/9/2027: nghỉ lễ, Quốc khánh (Công văn 10065/VPCP-KGVX (02/10/2026)) – theo nguồn khác, CHƯA thấy văn bản; đang tính là ngày nghỉ',
  );
  expect(next.text).not.toContain('01/9/2027');
});

test('thêm một ngày theo văn bản: hạn và lời nhắc được tính lại; bỏ đi thì trở lại như cũ', async () => {
  tram.says('/ngaynghi thêm 14/12/2026 | nghỉ | Nghỉ theo chỉ đạo của tỉnh | CV 123/UBND-VX');
  await tram.taps('Ghi nhận', 'Ghi thứ Hai, ngày 14/12/2026 là ngày nghỉ');
  await tram.hears('Đã ghi thứ Hai, ngày 14/12/2026');
  expect(await works('2026-12-14')).toBe(false);

  // The half-year report is now aimed at Friday, the 11th: three days before it is the 8th.
  house.turnTo('2026-12-08T08:00');
  await house.running.wake();
  await talk.member(ID, 'binh').hears('nên gửi chậm nhất thứ Sáu ngày 11/12/2026');

  tram.says('/ngaynghi bỏ 14/12/2026');
  await tram.taps('Bỏ', 'khỏi ngày nghỉ nhập riêng');
  await tram.hears('Đã bỏ thứ Hai, ngày 14/12/2026');
  expect(await works('2026-12-14')).toBe(true);
  const wake = await house.store.transaction(async (tx) => tx.wakes.get(ID));
  expect(wake?.at).toBe(wake?.set);
});

test('hỏi từng điều khi chưa đủ; ngày làm bù thay cho ngày nghỉ thứ Bảy', async () => {
  tram.says('/ngaynghi thêm 28/11/2026');
  await tram.taps('Làm việc', 'Ngày này nghỉ hay làm việc?');
  await tram.asks('Làm bù cho ngày 23/11/2026', 'Theo văn bản nào?');
  tram.says('CV 10065/VPCP-KGVX');
  const asked = await tram.hears('Ghi thứ Bảy, ngày 28/11/2026 là ngày làm việc');
  expect(asked.text).not.toContain('Thay cho');
  await tram.taps('Ghi nhận', asked);
  await tram.hears('Đã ghi thứ Bảy, ngày 28/11/2026');
  expect(await works('2026-11-28')).toBe(true);
});

test('xác nhận ngày chưa thấy văn bản; ngày đã chính thức hay ngày lạ thì không có gì để xác nhận', async () => {
  await tram.asks('/ngaynghi xác nhận 24/11/2026', 'không phải ngày chờ xác nhận');
  await tram.asks('/ngaynghi xác nhận 25/11/2026', 'không phải ngày chờ xác nhận');
  tram.says('/ngaynghi xác nhận 5/2/2027 | CV 1/VPCP');
  await tram.taps('Ghi nhận', 'Xác nhận thứ Sáu, ngày 05/02/2027');
  await tram.hears('Đã ghi thứ Sáu, ngày 05/02/2027');
  expect(await works('2027-02-05')).toBe(false);
  expect((await stored()).daysOff).toEqual([
    expect.objectContaining({
      date: '2027-02-05',
      kind: 'statutory',
      status: 'official',
      legalBasis: 'CV 1/VPCP',
    }),
  ]);
});

test('xác nhận ngày Quốc khánh thứ hai của năm sau: căn cứ là văn bản ấy', async () => {
  tram.says('/ngaynghi xác nhận 3/9/2027 | TB 1/TB-BNV');
  await tram.taps('Ghi nhận', 'Xác nhận thứ Sáu, ngày 03/9/2027');
  await tram.hears('Đã ghi thứ Sáu, ngày 03/9/2027');
  const table = await tram.asks('/ngaynghi 2027', 'nhập riêng');
  expect(table.text).toContain('Quốc khánh (TB 1/TB-BNV) – nhập riêng');
});

test('điều sai được trả lời cho biết cách làm; người không phải thư ký không xem, không đổi được', async () => {
  await tram.asks('/ngaynghi thêm 30/2/2026', 'chưa rõ ngày nào');
  await tram.asks('/ngaynghi thêm 1/1/2035', 'Chỉ nhập được ngày nghỉ của các năm từ 2025 đến 2028');
  await tram.asks('/ngaynghi bỏ 24/11/2026', 'không phải ngày nhập riêng');
  await tram.asks('/ngaynghi abc', 'Tôi chưa hiểu');
  await talk.member(ID, 'binh').asks('/ngaynghi thêm 1/12/2026 | nghỉ | a | b', 'thư ký');
  await talk.member(ID, 'binh').asks('/ngaynghi', 'thư ký');
  expect((await stored()).daysOff).toEqual([]);
});
