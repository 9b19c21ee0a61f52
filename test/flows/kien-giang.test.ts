import { afterEach, beforeEach, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';

const GROUP = -1001000000005;
const NOTICES = 5;
// Thành: Trưởng ban; Công: Phó TB Thường trực; Bình, Trinh, Hoa: thành viên; Trâm: thư ký, Tổ phó Thường trực.
const [THANH, CONG, BINH, TRINH, HOA, TRAM] = [1501, 1502, 1504, 1505, 1506, 1508];

let house: House;
beforeEach(async () => {
  house = await House.open({ committees: ['kien-giang'] });
});
afterEach(() => house.close());

test('Kiên Giang: mời họp, trả lời, xin vắng, ủy quyền, dời, điểm danh', async () => {
  const { fake } = house;
  const hears = (chat: number, part: string, thread?: number) =>
    fake.until(() => fake.messages(chat, thread).findLast((message) => (message.text ?? '').includes(part)));

  fake.says(
    TRAM,
    '/taohop Họp Ban Chỉ đạo tháng 12 | thứ 5 tuần sau 14h30 | Phòng họp A, UBND tỉnh | Sơ kết Đề án 06',
  );
  const kinds = await hears(TRAM, 'loại cuộc họp nào');
  fake.taps(TRAM, kinds, 'Họp định kỳ Ban Chỉ đạo');
  const who = await hears(TRAM, 'Thành phần dự họp?');
  fake.taps(TRAM, who, 0);
  const preview = await hears(TRAM, 'Thời gian: 14 giờ 30, thứ Năm, ngày 26/11/2026');
  expect(preview.text).toContain(
    'Thông báo: gửi trước ít nhất 02 ngày làm việc (khoản 3 Điều 14 Quy chế), chậm nhất 17 giờ 00, thứ Hai, ngày 23/11/2026',
  );
  fake.taps(TRAM, await hears(TRAM, 'Ghi nhận cuộc họp này?'), 'Ghi nhận');
  const drafted = await hears(TRAM, 'Đã ghi nhận cuộc họp');

  // Thành phần do người chủ trì quyết định (khoản 1 Điều 14).
  fake.taps(TRAM, drafted, 'Gửi thông báo');
  const asked = await hears(THANH, 'Xin ý kiến về thành phần');
  expect(fake.messages(GROUP)).toHaveLength(0);
  fake.taps(THANH, asked, 'Đồng ý');
  fake.taps(TRAM, await hears(TRAM, 'đồng ý thành phần'), 'Gửi thông báo');
  fake.taps(TRAM, await hears(TRAM, 'Gửi thông báo trên vào 1 nhóm'), 'Gửi');

  const card = await hears(GROUP, 'chưa trả lời', NOTICES);
  const notice = await hears(BINH, 'Trân trọng kính mời đồng chí Trần Thanh Bình');
  expect(notice.text).toContain('khoản 5 Điều 7 Quy chế');

  fake.taps(BINH, card, 'Dự họp');
  await fake.until(() =>
    fake.answers.some((answer) => answer.user === BINH && answer.text?.includes('Đã ghi nhận')),
  );
  house.forward(4_000);
  await fake.until(() => fake.messages(GROUP, NOTICES)[0]?.text?.includes('1 dự'));

  fake.says(HOA, 'em xin vắng vì bận họp HĐND tỉnh');
  const request = await hears(THANH, 'Danh Thị Hoa');
  expect(request.text).toContain('Lý do: bận họp HĐND tỉnh');
  fake.taps(THANH, request, 'Không đồng ý');
  await hears(HOA, 'không đồng ý với đề nghị');

  fake.taps(TRINH, card, 'Cử người dự thay');
  await hears(TRINH, 'Đồng chí cử ai dự thay');
  fake.says(TRINH, 'Nguyễn Thị Phương');
  await hears(TRINH, 'Chức vụ, đơn vị');
  fake.says(TRINH, 'Phó Giám đốc Sở Tư pháp');
  await hears(TRINH, 'ý kiến bằng văn bản của đồng chí');
  fake.says(TRINH, 'sau');
  await hears(TRINH, 'chưa hợp lệ');
  const consent = await hears(THANH, 'Nguyễn Thị Phương');
  fake.taps(THANH, consent, 'Đồng ý');
  await hears(TRINH, 'còn thiếu ý kiến bằng văn bản');
  fake.says(TRINH, '/uyquyen');
  await fake.until(
    () =>
      fake.messages(TRINH).filter((message) => message.text?.includes('ý kiến bằng văn bản của đồng chí'))
        .length > 1,
  );
  fake.says(TRINH, 'Tôi nhất trí với dự thảo báo cáo.');
  await hears(TRINH, 'đã hợp lệ');

  fake.says(TRAM, '/doihop thứ 6 tuần sau 8h | - | Trưởng ban bận công tác');
  fake.taps(TRAM, await hears(TRAM, 'Gửi thông báo dời lịch'), 'Gửi');
  await hears(BINH, 'Thay đổi lịch họp');
  const [meeting] = await house.meetings();
  expect(meeting?.answers).toEqual({});
  fake.taps(BINH, notice, 'Dự họp');
  await fake.until(() => fake.answers.some((answer) => answer.text?.includes('lịch cũ')));

  house.turnTo('2026-11-27T07:30');
  fake.says(TRAM, '/diemdanh');
  await hears(TRAM, 'Điểm danh');
  fake.says(TRAM, 'có mặt 1-4');
  await hears(TRAM, 'Có mặt 4');
  expect(CONG).toBe(1502);
});
