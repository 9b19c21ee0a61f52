import { afterEach, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';

const STRANGERS = 1_200;

let house: House;
afterEach(() => house?.close());

test('1.200 người lạ gửi mã sai cùng lúc: mã đúng vẫn mở được, không gặp im lặng', async () => {
  house = await House.open({ committees: ['kien-giang'] });
  const { fake } = house;
  for (let n = 0; n < STRANGERS; n += 1) {
    fake.user({ id: 10_000 + n, first_name: 'Người lạ' });
    fake.says(10_000 + n, `/start ${n % 3 ? 'xin-chao' : `doan-mo-${n}`}`);
    if (n % 3) fake.says(10_000 + n, 'xin chào');
  }
  // Người chủ đã vào Ban bằng mã mời thì không bị khóa chung với người lạ.
  fake.says(1504, '/start ma-thiet-lap-1');
  await expect
    .poll(() => fake.messages(1504).some(({ text }) => text?.includes('Đồng chí là quản trị viên')), {
      timeout: 120_000,
    })
    .toBe(true);
}, 180_000);
