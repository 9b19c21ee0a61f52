import { expect, test } from 'vitest';
import { house, opens, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';

test('/dulieucuatoi kể mỗi điều đúng một lần: phiếu, phản ánh, nhiệm vụ, kết luận, thông báo', async () => {
  await opens('kien-giang');
  const [tram, thanh, trinh] = [who('tram'), who('thanh'), who('trinh')];
  await held(house, 'kien-giang');
  await sendsConclusion(tram, thanh, 'Giao Sở Tư pháp rà soát thủ tục hộ tịch');
  await trinh.hears('Nhiệm vụ của đồng chí:');

  await tram.asks('/xinykien', 'Xin ý kiến về vấn đề gì?');
  tram.says('Chọn ngày cao điểm?');
  await tram.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần được lấy ý kiến?');
  await tram.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
  await tram.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  await tram.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  tram.says('xong');
  await tram.taps('Gửi', 'Gửi phiếu trên tới');
  await trinh.taps('Ý kiến khác', 'Chọn ngày cao điểm?');
  await trinh.records('Lùi sang quý I', 'Đã ghi nhận: Ý kiến khác');

  await trinh.asks('/phatsinh', 'Đồng chí gặp vướng mắc gì?');
  trinh.says('Máy quét hồ sơ bị hỏng.');
  await trinh.taps('Gửi', 'Gửi riêng phản ánh này tới');
  await trinh.hears('Đã chuyển phản ánh tới');

  tram.says('/thongbao Nộp số liệu dân cư');
  await tram.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await tram.taps('Gửi ngay', 'Gửi khi nào?');
  await tram.taps('Cần xác nhận', 'xác nhận đã nhận không?');
  await tram.taps('Gửi', 'đồng chí ngay?');
  await trinh.hears('Nộp số liệu dân cư');

  const { text = '' } = await trinh.asks('/dulieucuatoi', 'Dữ liệu về đồng chí');
  for (const said of [
    'Chọn ngày cao điểm?',
    'Lùi sang quý I',
    'Máy quét hồ sơ bị hỏng.',
    'hộ tịch',
    '- Thông báo kết luận “Họp thường kỳ”: chưa xác nhận',
    'Nộp số liệu dân cư',
  ])
    expect(text.split(said).length - 1, `“${said}” trong:\n${text}`).toBe(1);
});
