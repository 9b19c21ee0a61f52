import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { drafts, type Heard, opensSheet, type Person } from './talk.ts';

// Lời gõ trước một bản xem trước: chỉ lời chắc chắn mới gửi, mới hủy, mới xóa.

async function previews(who: Person, text: string): Promise<Heard> {
  who.says(`/thongbao ${text}`);
  await who.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await who.taps('Gửi ngay', 'Gửi khi nào?');
  await who.taps('Không cần', 'xác nhận đã nhận không?');
  return who.hears('Gửi thông báo trên');
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('thông báo: “đừng”, “dừng”, “thôi ạ” thì thôi; lời chưa rõ thì hỏi lại; “đúng” thì gửi', async () => {
    await opens('kien-giang', { platform });
    const [thanh, binh] = [who('thanh'), who('binh')];
    for (const word of ['dừng', 'Đừng!', 'thôi dừng', 'dạ dừng', 'dạ thôi ạ', 'ko đồng ý']) {
      await previews(thanh, 'KHONGGUI');
      await thanh.asks(word, 'Đã thôi. Chưa có gì được gửi đi');
    }
    await previews(thanh, 'DAGUI lịch tập huấn');
    for (const word of ['dung', 'thôi gửi', 'da gui', 'em đã gửi rồi', 'gửi?']) {
      await thanh.asks(word, 'Tin vừa rồi chưa được ghi nhận');
      await talk.settled();
    }
    await binh.heardNothingOf('DAGUI');
    await thanh.asks('đúng', 'Đang gửi thông báo');
    await binh.hears('DAGUI');
    await binh.heardNothingOf('KHONGGUI');
  });

  test('việc khác đến sau bản xem trước: “đồng ý”, “không” trần không còn là của bản ấy; “gửi” thì vẫn là', async () => {
    await opens('kien-giang', { platform });
    const [tram, binh, hoa] = [who('tram'), who('binh'), who('hoa')];
    await binh.asks('/phatsinh Máy quét hỏng nặng', 'Gửi riêng phản ánh này tới');
    await talk.settled();
    await opensSheet(tram);
    await binh.hears('Phiếu lấy ý kiến');
    await talk.settled();
    const problems = () => house.store.transaction(async (tx) => (await tx.problems.all()).length);
    for (const word of ['không đồng ý', 'đồng ý']) {
      await binh.asks(word, 'bản xem trước vẫn như cũ và chờ đồng chí');
      expect(await problems()).toBe(0);
      // Câu nhắc ấy lại là tin mới nhất: phiếu phải đến sau nó.
      await binh.asks('/ykien', 'Đồng chí chưa trả lời');
      await talk.settled();
    }
    await binh.asks('gửi', 'Đã chuyển');
    expect(await problems()).toBe(1);
    await hoa.heardNothingOf('Máy quét');
  });

  test('hủy họp, xóa dữ liệu: “đừng” không hủy, không xóa', async () => {
    await opens('kien-giang', { platform });
    const [thanh, hoa] = [who('thanh'), who('hoa')];
    const next = await drafts(thanh, 'Họp quý | thứ 5 tuần sau 8h | A | B', 'Họp định kỳ Ban Chỉ đạo');
    await thanh.taps('Gửi thông báo', next);
    await thanh.taps('Gửi', 'Gửi thông báo trên');
    await thanh.hears('Đã gửi thông báo');
    await thanh.asks('/huyhop Trùng lịch', 'Hủy cuộc họp');
    await thanh.asks(
      'Huy',
      'chưa được ghi nhận',
      'Bấm “Hủy cuộc họp” để hủy cuộc họp, hoặc “Thôi” để giữ nguyên',
    );
    await thanh.asks('Đừng ạ', 'Đã thôi');
    expect((await talk.meeting()).state).toBe('called');
    await hoa.asks('/xoadulieu', 'Xóa');
    await hoa.asks('đừng xóa', 'Đã thôi');
    await hoa.asks('/hop', 'Họp quý');
  });
});

test('“dạ thôi ạ” bỏ cả câu hỏi đang chờ, không thành câu trả lời', async () => {
  await opens('kien-giang', { platform: 'telegram' });
  const thanh = who('thanh');
  await thanh.asks('/thongbao', 'thông báo');
  await thanh.asks('dạ thôi ạ', 'Đã thôi');
});
