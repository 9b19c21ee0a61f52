import { describe, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Ba Trang, khoản 4 Điều 6: ý kiến được Tổ tổng hợp báo cáo Phó Trưởng ban, Trưởng ban, kể cả người không được hỏi', async () => {
    await opens('ba-trang', { platform, reminders: true });
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
    for (const id of ['thich', 'du', 'toan'])
      await who(id).hears('Chọn phương án một?', '1 đồng ý', 'khoản 4 Điều 6 Quy chế');
    await who('nhi').heardNothingOf('Chọn phương án một?');
  });
});
