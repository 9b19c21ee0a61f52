import { afterEach, beforeEach, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { held } from './held.ts';
import { readable, Talk } from './talk.ts';

let house: House;
afterEach(() => house.close());

const drafts = async () => (await house.meetings()).filter(({ state }) => state === 'draft');

beforeEach(async () => {
  house = await House.open({ committees: ['phu-quoc'] });
});

test('“họp giao ban như lần trước, thứ Năm 8h”: như cuộc giao ban gần nhất, một tin là tới bản xem trước, sửa được', async () => {
  const common = {
    id: 'phu-quoc/2026-1',
    title: 'Họp giao ban tháng 11',
    agenda: 'Giao ban, tháo gỡ vướng mắc',
  } as const;
  await held(house, 'phu-quoc', { ...common, invitees: ['hung', 'tien', 'phuc', 'yen'] });
  const start = '2026-11-12T08:00:00.000Z';
  await held(house, 'phu-quoc', { id: 'phu-quoc/2026-2', title: 'Họp thường kỳ', kind: 'ad-hoc', start });
  const talk = new Talk(house);
  const thao = talk.member('phu-quoc', 'thao');
  thao.says('họp giao ban như lần trước, thứ Năm 14h');
  const preview = await thao.hears('Họp giao ban tháng 11', 'Thời gian: 14 giờ 00, thứ Năm, ngày 26/11/2026');
  expect(preview.text).toContain('Địa điểm: Phòng họp A');
  expect(preview.text).toContain('Nội dung: Giao ban, tháo gỡ vướng mắc');
  expect(preview.text).toContain('Thành phần (4): Huỳnh Đức Hòa, Trần Minh Tiến, Đặng Văn Phúc, Ngô Hải Yến');
  await thao.hears('Ghi nhận cuộc họp này?');
  await thao.asks('đổi phòng 3', 'Địa điểm: phòng 3');
  await thao.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  await thao.hears('Đã ghi nhận cuộc họp');
  expect(await drafts()).toMatchObject([
    {
      title: 'Họp giao ban tháng 11',
      kind: 'regular',
      place: 'phòng 3',
      papers: [],
      answers: {},
      notice: null,
    },
  ]);
});

test('chỉ nêu ngày thì giữ giờ; không nêu ngày thì chỉ hỏi ngày; điều nói khác thì theo lời nói', async () => {
  await held(house, 'phu-quoc', {});
  const thao = new Talk(house).member('phu-quoc', 'thao');
  await thao.asks('họp ban như cuộc trước ở hội trường', 'Như cuộc “Họp thường kỳ”', 'vẫn 08 giờ 00');
  await thao.asks('thứ 5 tuần sau', 'Thời gian: 08 giờ 00, thứ Năm, ngày 26/11/2026', 'Địa điểm: hội trường');
  await thao.hears('Ghi nhận cuộc họp này?');
  thao.says('/thoi');
  await thao.hears('Đã thôi');
  expect(await drafts()).toEqual([]);
});

test('khi hỏi tên cuộc họp, cuộc trước là một nút; gõ “như cuộc trước” cũng thế; cuộc chưa ai dự được thì không có', async () => {
  const thao = new Talk(house).member('phu-quoc', 'thao');
  const none = await thao.asks('/taohop', 'Tên cuộc họp là gì?');
  expect(readable(none)).not.toContain('Như cuộc trước');
  await thao.asks('như cuộc trước', 'Tên cuộc họp là gì?');
  thao.says('/thoi');
  await thao.hears('Đã thôi');
  await held(house, 'phu-quoc', {});
  const asked = await thao.asks('/taohop', 'Tên cuộc họp là gì?');
  await thao.taps('Như cuộc trước: Họp thường kỳ, 08:00 thứ Năm 19/11/2026', asked);
  await thao.asks('thứ 6 tuần sau 9h', 'Thời gian: 09 giờ 00, thứ Sáu, ngày 27/11/2026', 'Thành phần (6)');
  thao.says('/thoi');
  await thao.hears('Đã thôi');
  await thao.asks('/taohop', 'Tên cuộc họp là gì?');
  await thao.asks('như cuộc trước', 'Như cuộc “Họp thường kỳ”');
});

test('ai không mời được cuộc họp ấy thì không lấy được nó làm mẫu', async () => {
  await house.close();
  house = await House.open({ committees: ['ba-trang'] });
  await held(house, 'ba-trang', { agenda: 'Việc riêng của Ban' });
  const talk = new Talk(house);
  const [lam, ngan] = [talk.member('ba-trang', 'lam'), talk.member('ba-trang', 'ngan')];
  // Phó Trưởng ban Thường trực chỉ triệu tập buổi làm việc.
  const asked = await lam.asks('/taohop', 'Tên cuộc họp là gì?');
  expect(readable(asked)).not.toContain('Như cuộc trước');
  await lam.asks('#ba-trang/2026-1', 'Tên cuộc họp là gì?');
  await ngan.asks('/taohop #ba-trang/2026-1', 'Việc này thuộc quyền của');
  for (const one of [lam, ngan]) await one.heardNothingOf('Việc riêng của Ban');
});

test.each(PLATFORMS)('trên %s: nút hay số đều chọn được cuộc trước', async (platform) => {
  await house.close();
  house = await House.open({ committees: ['phu-quoc'], platform });
  await held(house, 'phu-quoc', {});
  const thao = new Talk(house).member('phu-quoc', 'thao');
  await thao.taps(
    'Như cuộc trước: Họp thường kỳ, 08:00 thứ Năm 19/11/2026',
    await thao.asks('/taohop', 'Tên cuộc họp'),
  );
  await thao.hears('Như cuộc “Họp thường kỳ”');
});
