import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { opens, who } from '../stage.ts';
import { readable } from './talk.ts';

// Một câu nói họp ở đâu, lúc nào mà không nói họp gì: tên cuộc họp được hỏi.

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('“Họp ở hội trường lúc 8h sáng mai”: hỏi tên, rồi giữ nơi và giờ đã nói', async () => {
    await opens('kien-giang', { platform });
    const tram = who('tram');
    for (const said of [
      'Họp ở hội trường lúc 8h sáng thứ Năm',
      'họp tại hội trường lúc 8h sáng thứ Năm',
      'hop o hoi truong luc 8h sang thu nam',
      'tạo cuộc họp ở hội trường, 8h sáng thứ Năm',
    ]) {
      await tram.asks(said, 'Tên cuộc họp là gì?');
      await tram.asks('họp ở', '“họp ở” chưa phải tên cuộc họp');
      await tram.asks('Họp triển khai nhiệm vụ thời gian tới', 'Nội dung');
      await tram.asks('/thoi', 'Đã thôi');
    }
  });

  test('tên có thật thì giữ, không kèm chữ dẫn tới nơi họp', async () => {
    await opens('kien-giang', { platform });
    const tram = who('tram');
    await tram.asks('Họp giao ban quý IV tại hội trường lúc 8h sáng thứ Năm', 'Nội dung');
    await tram.taps('Họp định kỳ Ban Chỉ đạo', await tram.asks('Sơ kết', 'loại cuộc họp nào'));
    await tram.taps('Cả Ban và Tổ', 'Thành phần dự họp?');
    const shown = await tram.hears('Họp giao ban quý IV');
    expect(readable(shown)).not.toContain('quý IV tại');
  });
});
