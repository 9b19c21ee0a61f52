import { expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';

// Bình phản ánh; Hải, Khoa, Trâm ở Công an tỉnh là đầu mối; Tài (thanh) là Trưởng ban.

test('phản ánh chưa ai trả lời: nhắc đầu mối một lần ngày làm việc thứ hai, trình rồi thì nhắc Trưởng ban', async () => {
  await opens('kien-giang', { reminders: true });
  const [binh, tram, khoa, thanh] = [who('binh'), who('tram'), who('khoa'), who('thanh')];
  const said = 'Phản ánh vướng mắc của đồng chí Trần Thanh Bình “Máy quét hỏng” chờ trả lời từ';
  const at = async (local: string): Promise<void> => {
    house.turnTo(local);
    await talk.settled();
  };
  house.turnTo('2026-12-07T09:00');
  binh.says('/phatsinh Máy quét hỏng');
  await binh.taps('Gửi', 'Gửi riêng phản ánh này tới');
  const card = await tram.hears('Máy quét hỏng');
  await at('2026-12-08T08:00');
  expect(talk.count(tram.id, said)).toBe(0);
  await at('2026-12-09T08:00');
  for (const one of [tram, khoa]) await one.hears('Nhắc việc', said, 'Gõ /duyet để xem và trả lời');
  await thanh.heardNothingOf(said);
  await binh.heardNothingOf(said);

  await tram.taps('Trình Trưởng ban', card);
  await tram.records('Đề nghị cấp kinh phí', 'Đã trình đồng chí Lâm Thế Tài');
  await at('2026-12-11T08:00');
  await thanh.hears('Nhắc việc', said);
  await at('2026-12-14T08:00');
  expect([tram, khoa, thanh].map(({ id }) => talk.count(id, said))).toEqual([1, 1, 1]);
});
