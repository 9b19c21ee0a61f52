import { test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { draftsConclusion, held } from './held.ts';
import { drafts } from './talk.ts';

// Không hỏi điều mà trả lời thế nào cũng không dùng được.

test('“Cần sửa” khi đã xong thì từ chối ngay, không hỏi sửa gì', async () => {
  await opens('ba-trang');
  const [toan, thich] = [who('toan'), who('thich')];
  const line = 'Họp tháng 12 | thứ 5 tuần sau 14h30 | Hội trường | Tổ công nghệ số';
  await toan.taps('Gửi thông báo', await drafts(toan, line, 'Họp định kỳ Ban Chỉ đạo'));
  const list = await thich.hears('Xin ý kiến về thành phần dự họp');
  await thich.takes('Đồng ý', list);
  await thich.hears('Đã đồng ý');
  await thich.takes('Cần sửa', list);
  await thich.isShown('');
  await thich.heardNothingOf('Xin cho biết cần sửa thế nào');
});

test('dự thảo kết luận đã cho gửi: “Cần sửa” cũng vậy', async () => {
  await opens('kien-giang');
  const [tram, thanh] = [who('tram'), who('thanh')];
  await held(house, 'kien-giang');
  await draftsConclusion(
    tram,
    'Thống nhất kế hoạch.',
    'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12',
  );
  await tram.taps('Trình chủ trì', 'Tình trạng: đang soạn');
  const draft = await thanh.hears('Xin ý kiến về dự thảo kết luận');
  await thanh.taps('Cho gửi, lưu hành nội bộ', draft);
  await talk.settled();
  await thanh.taps('Cần sửa', draft);
  await thanh.isShown('đã');
  await thanh.heardNothingOf('Cần sửa những gì?');
});

test('/nhanbaocao khi không có báo cáo nào chờ: nói vậy, và cách xác nhận bản giấy', async () => {
  await opens('kien-giang');
  await who('tram').asks('/nhanbaocao', 'Hiện không có báo cáo nào chờ xác nhận', 'bản giấy');
});
