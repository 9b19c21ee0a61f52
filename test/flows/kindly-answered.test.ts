import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { kept, opens, talk, who } from '../stage.ts';
import { readable } from './talk.ts';

// Lời thưa gửi quanh câu trả lời không làm câu trả lời thành khó hiểu.

describe.each(PLATFORMS)('trên %s', (platform) => {
  test.each(['không có ạ', 'không ạ', 'không có gì', 'dạ không có tài liệu kèm theo ạ', 'xong rồi em'])(
    'phiếu lấy ý kiến, tài liệu kèm theo: “%s” là không có',
    async (said) => {
      await opens('kien-giang', { platform });
      const thanh = who('thanh');
      const asked = await thanh.asks('/xinykien Thông qua phương án một?', 'Thành phần');
      await thanh.taps('Toàn thể Ban Chỉ đạo (6)', asked);
      await thanh.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
      await thanh.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
      await thanh.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
      await thanh.asks(said, 'Gửi phiếu trên tới');
      expect(await kept('sheets')).toEqual([]);
    },
  );

  test.each(['cả Ban ạ', 'toàn thể Ban ạ', 'dạ toàn bộ Ban nhé anh'])(
    'thành phần dự họp: “%s” là toàn thể Ban',
    async (said) => {
      await opens('kien-giang', { platform });
      const thanh = who('thanh');
      thanh.says('/taohop Họp quý | thứ 5 tuần sau 8h | A | B');
      await thanh.taps('Họp định kỳ Ban Chỉ đạo', 'loại cuộc họp nào');
      await thanh.hears('Thành phần dự họp?');
      const refused = await thanh.asks('ông Lê Hoàng Nam Anh', 'Không tìm thấy ai tên');
      expect(readable(refused)).toContain('Toàn thể Ban Chỉ đạo (6)');
      await talk.settled();
      await thanh.asks(said, 'Ghi nhận cuộc họp này?');
    },
  );
});
