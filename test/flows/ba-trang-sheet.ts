import { house, talk, who } from '../stage.ts';

/** Ba Trang: Lâm lấy ý kiến Ngân và Toàn, Ngân đồng ý, hết hạn. */
export async function asksTwoOfBaTrang(): Promise<void> {
  const lam = who('lam');
  await lam.asks('/xinykien Chọn phương án một?', 'Thành phần');
  lam.says('Lê Thị Ngân, Trần Quốc Hùng');
  await lam.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  await lam.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  lam.says('xong');
  await lam.taps('Gửi', 'Gửi phiếu trên tới');
  await lam.hears('Đã gửi phiếu');
  await who('ngan').taps('Đồng ý', 'Chọn phương án một?');
  await talk.settled();
  house.turnTo('2026-11-25T16:05');
}
