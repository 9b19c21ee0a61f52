import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, who } from '../stage.ts';
import { opensSheet } from './talk.ts';

// Bản xem trước nhường chỗ cho việc khác thì người soạn được báo là chưa gửi.

const problems = () => house.store.transaction(async (tx) => (await tx.problems.all()).length);
const LOST = 'chưa được gửi hay ghi nhận và không còn chờ; muốn làm tiếp, xin gõ lại /phatsinh';

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('câu hỏi khác, hay bản xem trước khác, thay bản đang chờ thì nói ra', async () => {
    await opens('kien-giang', { platform });
    const [tram, binh] = [who('tram'), who('binh')];
    await opensSheet(tram);
    await binh.asks('/phatsinh Máy quét hỏng nặng', 'Gửi riêng phản ánh này tới');
    await binh.asks('/ykien ý kiến khác', '“Gửi riêng phản ánh này tới', LOST);
    await binh.hears('Xin ghi ý kiến khác của đồng chí');
    await binh.records('Cần thêm số liệu', 'Đã ghi nhận: Ý kiến khác');
    await binh.asks('gửi', 'không còn chờ xác nhận');
    await binh.asks('/phatsinh Máy quét hỏng nặng', 'Gửi riêng phản ánh này tới');
    await binh.asks('/phatsinh Thiếu kinh phí', LOST);
    await binh.taps('Gửi', 'Gửi riêng phản ánh này tới');
    await binh.hears('Đã chuyển');
    expect(await problems()).toBe(1);
  });
});

test('việc không hỏi gì thì bản đang chờ vẫn chờ; /chonban bỏ nó thì nói ra', async () => {
  await opens('kien-giang');
  const [binh, hoa] = [who('binh'), who('hoa')];
  await binh.asks('/phatsinh Máy quét hỏng nặng', 'Gửi riêng phản ánh này tới');
  await binh.asks('/hop', 'chưa có cuộc họp');
  await binh.asks('gửi', 'Đã chuyển');
  await hoa.asks('/phatsinh Thiếu kinh phí', 'Gửi riêng phản ánh này tới');
  await hoa.asks('/chonban', LOST);
  await hoa.asks('gửi', 'không còn chờ xác nhận');
  expect(await problems()).toBe(1);
});
