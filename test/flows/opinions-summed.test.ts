import { afterEach, describe, test } from 'vitest';
import { House } from '../doubles/house.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { Talk } from './talk.ts';

let house: House;
let talk: Talk;
afterEach(() => house.close());

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Ba Trang, khoản 4 Điều 6: ý kiến được Tổ tổng hợp báo cáo Phó Trưởng ban, Trưởng ban, kể cả người không được hỏi', async () => {
    house = await House.open({ committees: ['ba-trang'], platform, reminders: true });
    talk = new Talk(house);
    const who = (id: string) => talk.member('ba-trang', id);
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
