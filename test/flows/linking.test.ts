import { expect, test } from 'vitest';
import { house, kept, opens } from '../stage.ts';

test('từ mã thiết lập đến kết nối: quản trị viên, gắn nhóm, mời, đồng ý, xóa', async () => {
  await opens('kien-giang');
  const { fake } = house;
  const hears = (chat: number, part: string) =>
    fake.until(() => fake.messages(chat).findLast((message) => (message.text ?? '').includes(part)));
  fake.user({ id: 7001, first_name: 'Quản trị' });
  fake.user({ id: 7002, first_name: 'Bình mới' });
  fake.group({
    id: -1007,
    title: 'Nhóm mới',
    type: 'supergroup',
    is_forum: true,
    topics: [{ id: 3, name: 'Thông báo' }],
    members: [7001, 7002],
  });

  fake.pressesStart(7001, 'sai-ma');
  await hears(7001, 'không đúng hoặc đã hết hạn');
  fake.pressesStart(7001, 'ma-thiet-lap-1');
  await hears(7001, 'quản trị viên');

  // Người thường gõ /ketnoi trong nhóm chưa gắn: im lặng.
  fake.says(7002, '/ketnoi', { chat: -1007, thread: 3 });
  fake.says(7001, '/ketnoi', { chat: -1007, thread: 3 });
  await hears(-1007, 'Đã gắn chủ đề này với Ban Chỉ đạo Đề án 06 tỉnh Kiên Giang');
  expect(fake.messages(-1007)).toHaveLength(1);
  await hears(1508, 'Một nhóm vừa được gắn với');

  fake.says(1508, '/thanhvien mời Trần Thanh Bình');
  // Người đang kết nối mà mời lại thì hỏi trước.
  fake.taps(1508, await hears(1508, 'Vẫn mời?'), 'Mời lại');
  const invitation = await hears(1508, 'Kính gửi đồng chí Trần Thanh Bình');
  const code = /start=(\w+)/.exec(invitation.text ?? '')?.[1] ?? '';
  expect(code.length).toBeGreaterThan(15);
  fake.pressesStart(7002, code);
  await hears(7002, 'Mục đích');
  fake.taps(7002, await hears(7002, 'Đồng chí đồng ý kết nối?'), 'Đồng ý');
  // Đã có tài khoản thì chính tài khoản ấy phải xác nhận trước; người khác bấm hay gõ lại đều không được.
  await hears(7002, 'Xin mở Telegram, trả lời “Đúng là tôi”');
  fake.says(7002, '/hop');
  await hears(7002, 'chưa được kết nối');
  const question = await hears(1504, 'Đó có phải là đồng chí không?');
  const confirm = question.reply_markup?.inline_keyboard.flat()[0];
  const answer = confirm && 'callback_data' in confirm ? confirm.callback_data : '';
  fake.says(1508, answer);
  await hears(1508, 'Việc xác nhận này đã xong hoặc đã hết hạn');
  fake.taps(1504, question, 'Đúng là tôi');
  await hears(7002, 'Đã kết nối');
  await hears(1508, 'đã kết nối với trợ lý trên Telegram, thay tài khoản cũ');
  await hears(1504, 'Một tài khoản khác vừa kết nối thay tài khoản này');
  // Tài khoản cũ trên cùng kênh nhường chỗ; mã chỉ dùng một lần.
  fake.says(1504, '/hop');
  await hears(1504, 'chưa được kết nối');
  fake.pressesStart(1504, code);
  await hears(1504, 'không đúng hoặc đã hết hạn');

  fake.says(7002, '/dulieucuatoi');
  await hears(7002, 'Tài khoản: Telegram, số 7002');
  await hears(7002, 'Trần Thanh Bình');
  fake.says(7002, '/xoadulieu');
  fake.taps(7002, await hears(7002, 'Xóa kết nối'), 'Xóa');
  await hears(7002, 'Đã xóa');
  fake.says(7002, '/hop');
  await hears(7002, 'chưa được kết nối');

  const acts = await kept('acts');
  expect(acts.map(({ act, by, subject, note }) => [act, by, subject, note])).toEqual([
    // Quản trị viên không có tên trong Ban: ghi tài khoản.
    ['group-bound', 'telegram:7001', 'groups:telegram:-1007', null],
    ['account-linked', 'binh', 'members:binh', 'telegram'],
    ['account-unlinked', 'binh', 'members:binh', 'telegram'],
  ]);
});
