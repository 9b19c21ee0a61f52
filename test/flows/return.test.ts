import { beforeEach, expect, test } from 'vitest';
import { house, opens } from '../stage.ts';

beforeEach(async () => {
  await opens('ba-trang');
});

// Thịnh: Trưởng ban; Lam: Phó Trưởng ban Thường trực; Toàn: thư ký, Tổ trưởng.
const [THINH, LAM, TOAN, NGAN] = [1101, 1102, 1107, 1104];

test('Trưởng ban về sớm: /trolai kết thúc việc vắng, đề nghị đang chờ trở lại Trưởng ban', async () => {
  const { fake } = house;
  const hears = (person: number, part: string) =>
    fake.until(() => fake.messages(person).findLast((message) => message.text?.includes(part)));
  fake.says(THINH, '/taohop Họp tháng 12 | thứ 5 tuần sau 8h | Hội trường | Sơ kết');
  fake.taps(THINH, await hears(THINH, 'loại cuộc họp nào'), 0);
  fake.taps(THINH, await hears(THINH, 'Thành phần dự họp?'), 0);
  fake.taps(THINH, await hears(THINH, 'Ghi nhận cuộc họp này?'), 'Ghi nhận');
  fake.taps(THINH, await hears(THINH, 'Đã ghi nhận cuộc họp'), 'Gửi thông báo');
  fake.taps(THINH, await hears(THINH, 'Gửi thông báo trên'), 'Gửi');
  await hears(NGAN, 'Trân trọng kính mời');

  fake.says(TOAN, '/trolai');
  await hears(TOAN, 'Hiện không ghi nhận lãnh đạo nào đi vắng');
  fake.says(THINH, '/thaymat');
  await hears(THINH, 'Từ lúc nào?');
  fake.says(THINH, 'bây giờ');
  await hears(THINH, 'Đến hết ngày nào?');
  fake.says(THINH, '24/11');
  fake.taps(THINH, await hears(THINH, 'Ghi nhận đồng chí'), 'Ghi nhận');
  await hears(LAM, 'đồng chí thay mặt');
  fake.says(NGAN, '/vang Con ốm nặng');
  await hears(LAM, 'Con ốm nặng');
  expect(fake.messages(THINH).some((message) => message.text?.includes('Con ốm nặng'))).toBe(false);

  fake.says(TOAN, '/trolai');
  fake.taps(TOAN, await hears(TOAN, 'Ghi nhận kết thúc từ bây giờ'), 'Ghi nhận');
  await hears(THINH, 'Con ốm nặng');
  await hears(THINH, 'thôi đi vắng từ bây giờ');
  fake.says(NGAN, '/trolai');
  await hears(NGAN, 'Việc này thuộc quyền của: Trưởng');
});
