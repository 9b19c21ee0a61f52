import { beforeEach, expect, test } from 'vitest';
import { house, opens } from '../stage.ts';

beforeEach(async () => {
  await opens('kien-giang');
});

test('người lạ nhắn dồn dập chỉ được trả lời vài câu mỗi phút; thành viên vẫn được trả lời ngay', async () => {
  const { fake } = house;
  fake.user({ id: 9999, first_name: 'Người lạ' });
  for (let at = 0; at < 200; at += 1) fake.says(9999, `xin chào ${at}`);
  fake.says(1504, '/hop');
  await fake.until(() => fake.last(1504)?.text?.includes('chưa có cuộc họp'));
  await fake.idle();
  expect(fake.messages(9999).length).toBeLessThanOrEqual(6);
  house.forward(61_000);
  const before = fake.messages(9999).length;
  fake.says(9999, 'còn đây');
  await fake.until(() => fake.messages(9999).length > before);
});

test('nhóm chưa gắn với Ban nào không nghe thấy gì, dù thành viên của Ban gõ lệnh, nhắc tên hay bấm', async () => {
  const { fake } = house;
  fake.group({ id: -1077, title: 'Nhóm khác', type: 'supergroup', members: [1504, 1501] });
  for (const text of [
    '/hop',
    '/lich',
    '/quyche',
    '/trogiup',
    '/thoi',
    '/gui',
    '/xyz',
    '@thu_ky_so_bot tôi dự',
  ]) {
    fake.says(1504, text, { chat: -1077 });
  }
  await fake.idle();
  fake.says(1504, '/hop');
  await fake.until(() => fake.last(1504));
  expect(fake.messages(-1077)).toEqual([]);
});

test('nút của câu hỏi đã trả lời hay đã thôi không trả lời câu hỏi sau', async () => {
  const { fake } = house;
  const hears = (part: string) =>
    fake.until(() => fake.messages(1501).findLast((message) => message.text?.includes(part)));
  fake.says(1501, '/taohop Họp một | mai 8h | A | B');
  const kinds = await hears('loại cuộc họp nào');
  fake.says(1501, '/thoi');
  await hears('Đã thôi');
  fake.says(1501, '/taohop Họp hai | thứ 5 tuần sau 8h');
  await hears('Họp ở đâu?');
  fake.taps(1501, kinds, 0);
  await fake.until(() => fake.answers.some((answer) => answer.text?.includes('câu hỏi đã trả lời')));
  fake.says(1501, 'Hội trường');
  await hears('Nội dung cuộc họp?');
});

test('cuộc họp đổi sau khi xem trước thì "Gửi" cũ không gửi bản chưa ai xem', async () => {
  const { fake } = house;
  const hears = (person: number, part: string) =>
    fake.until(() => fake.messages(person).findLast((message) => message.text?.includes(part)));
  fake.says(1501, '/taohop Họp một | thứ 5 tuần sau 8h | Phòng A | Sơ kết');
  fake.taps(1501, await hears(1501, 'loại cuộc họp nào'), 0);
  fake.taps(1501, await hears(1501, 'Thành phần dự họp?'), 0);
  fake.taps(1501, await hears(1501, 'Ghi nhận cuộc họp này?'), 'Ghi nhận');
  fake.taps(1501, await hears(1501, 'Đã ghi nhận cuộc họp'), 'Gửi thông báo');
  const shown = await hears(1501, 'Gửi thông báo trên');
  // Người khác sửa trong lúc ấy.
  fake.says(1508, '/suahop place | Phòng khác hẳn');
  await hears(1508, 'Phòng khác hẳn');
  fake.taps(1501, shown, 'Gửi');
  await fake.until(() => fake.answers.some((answer) => answer.text?.includes('vừa được sửa')));
  expect(fake.messages(-1001000000005)).toEqual([]);
});

test('người lạ nói như trả lời một việc nào đó cũng chỉ được hỏi là ai', async () => {
  const { fake } = house;
  fake.user({ id: 9999, first_name: 'Người lạ' });
  const texts = ['trả lại vì thiếu', 'đổi thành đồng ý', 'đồng ý', `không đồng ý vì ${'thiếu '.repeat(400)}`];
  for (const text of texts) fake.says(9999, text);
  await fake.until(() => fake.messages(9999).length === texts.length);
  for (const { text } of fake.messages(9999)) expect(text).toContain('chưa được kết nối với thành viên nào');
});
