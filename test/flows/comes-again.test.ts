import { beforeEach, expect, test } from 'vitest';
import { house, opens, talk } from '../stage.ts';
import type { Person } from './talk.ts';

let thao: Person;
beforeEach(async () => {
  await opens('phu-quoc', { reminders: true });
  thao = talk.member('phu-quoc', 'thao');
  await at('2026-11-20T09:00');
});

async function at(local: string): Promise<void> {
  house.turnTo(local);
  await house.running.wake();
  await talk.settled();
}

const all = async () => (await house.meetings()).map(({ title, start, state }) => [title, start, state]);
const series = () =>
  house.store.transaction(async (tx) => (await tx.committees.get('phu-quoc'))?.series ?? []);

/** “Họp giao ban, thứ Năm đầu tháng”, from the question whether it comes again to what was noted. */
async function begins(answer: string): Promise<void> {
  thao.says('Họp giao ban, thứ Năm đầu tháng, 8h, ở phòng họp A, nội dung tháo gỡ vướng mắc, mời cả ban');
  await thao.taps('Họp định kỳ Ban Chỉ đạo', 'loại cuộc họp nào');
  await thao.taps(answer, 'Cuộc họp này lặp lại, hay chỉ một cuộc (08 giờ 00, thứ Năm, ngày 03/12/2026)?');
}

test('“thứ Năm đầu tháng” là một loạt: hỏi cho chắc, xem trước, ghi nhận; đến kỳ thì soạn sẵn, không gì tự gửi', async () => {
  await begins('Lặp lại thứ Năm đầu mỗi tháng');
  await thao.hears('Lặp lại: thứ Năm đầu mỗi tháng, 08 giờ 00. Đến kỳ, tôi soạn sẵn');
  await thao.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  await thao.hears('Đã ghi nhận cuộc họp');
  expect(await series()).toMatchObject([{ title: 'Họp giao ban', hour: '08:00', by: 'thao' }]);
  // Cuộc đầu đã có; cuộc tháng Một được nêu trước năm ngày làm việc, một lần.
  await at('2026-12-31T08:05');
  const near = house.fake.messages(thao.id).filter(({ text }) => text?.includes('Đến kỳ họp “Họp giao ban”'));
  expect(near).toHaveLength(1);
  expect(near[0]?.text).toContain('08 giờ 00, thứ Năm, ngày 07/01/2027. Chưa ghi nhận, chưa gửi cho ai.');
  expect((await all()).length).toBe(1);
  await thao.taps('Xem lại và gửi: Họp giao ban', near[0] as never);
  const preview = await thao.hears('Thời gian: 08 giờ 00, thứ Năm, ngày 07/01/2027', 'Địa điểm: phòng họp A');
  expect(preview.text).toContain('Thành phần (6)');
  await thao.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  await thao.hears('Đã ghi nhận cuộc họp');
  expect(await all()).toContainEqual(['Họp giao ban', '2027-01-07T01:00:00.000Z', 'draft']);
  expect(await series()).toHaveLength(1);
  for (const id of ['hung', 'yen']) await talk.member('phu-quoc', id).heardNothingOf('Họp giao ban');
});

test('xem được và thôi được; thôi rồi thì không nêu nữa; ai không triệu tập được thì không thấy', async () => {
  await thao.asks('/hoplaplai', 'Chưa có cuộc họp nào lặp lại');
  await begins('Lặp lại thứ Năm đầu mỗi tháng');
  await thao.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  await thao.hears('Đã ghi nhận cuộc họp');
  const phuc = talk.member('phu-quoc', 'phuc');
  await phuc.asks('/hoplaplai', 'Chưa có cuộc họp nào lặp lại');
  await phuc.asks('/hoplaplai thoi 1', 'Việc này thuộc quyền của: Trưởng ban');
  const list = await thao.asks(
    '/hoplaplai',
    '1. “Họp giao ban”: thứ Năm đầu mỗi tháng, 08 giờ 00; lần tới thứ Năm, ngày 03/12/2026.',
  );
  await thao.taps('Thôi lặp: Họp giao ban', list);
  await thao.hears('Đã thôi lặp “Họp giao ban”');
  expect(await series()).toEqual([]);
  await at('2027-01-05T08:05');
  await thao.heardNothingOf('Đến kỳ họp');
});

test('chỉ một cuộc thì không có loạt nào; ngày nêu rõ tháng thì không hỏi', async () => {
  await begins('Chỉ một cuộc');
  await thao.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  await thao.hears('Đã ghi nhận cuộc họp');
  expect(await series()).toEqual([]);
});
