import { expect, test } from 'vitest';
import { house, opens, talk } from '../stage.ts';
import { draftsConclusion, held } from './held.ts';

// Ba Trang, khoản 10 Điều 6: Tổ lưu giữ hồ sơ. Thơ: Tổ viên, không phải thư ký; Toàn: Tổ trưởng, thư ký.
test('người lưu hồ sơ không phải thư ký tìm thấy kết luận chỉ sau khi nó được gửi', async () => {
  await opens('ba-trang');
  const [thich, toan, tho] = ['thich', 'toan', 'tho'].map((id) => talk.member('ba-trang', id));
  if (!thich || !toan || !tho) throw new Error('three people');
  await held(house, 'ba-trang');
  await draftsConclusion(toan, 'Rà soát cột sóng ở thôn Bùi Hui.', 'không có');
  const draft = await toan.hears('Tình trạng: đang soạn');

  const found = await toan.asks('/hoso Bùi Hui', 'Tìm thấy 1 hồ sơ', 'Kết luận');
  const button = found.reply_markup?.inline_keyboard.flat().find(({ text }) => text.includes('Kết luận'));
  const command = button && 'callback_data' in button ? button.callback_data : '';
  expect(command).not.toBe('');
  await tho.asks('/hoso Bùi Hui', 'Không tìm thấy hồ sơ nào');
  const own = await tho.asks('/hoso Họp thường kỳ', 'Tìm thấy 1 hồ sơ', 'Cuộc họp: Họp thường kỳ');
  // Nút trong tin của thư ký, nếu ai bấm được, cũng không mở ra gì.
  house.fake.tapsData(tho.id, own, command);
  await tho.hears('Không tìm thấy hồ sơ này');

  await toan.taps('Trình chủ trì', draft);
  await tho.asks('/hoso Bùi Hui', 'Không tìm thấy hồ sơ nào');
  await thich.taps('Cho gửi, được phổ biến', 'Xin ý kiến về dự thảo kết luận');
  await tho.asks('/hoso Bùi Hui', 'Không tìm thấy hồ sơ nào');
  await toan.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
  await toan.taps('Gửi', 'Gửi thông báo kết luận trên tới từng đồng chí');
  await toan.hears('Đã gửi thông báo kết luận');
  await tho.asks('/hoso Bùi Hui', 'Tìm thấy 1 hồ sơ', 'Kết luận');
});
