import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting, opensSheet, readable } from './talk.ts';

// Lời đưa đẩy không là lý do; nhắc ai là tùy điều người ấy chưa làm.

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('“hủy cuộc họp đi”: “đi” không là lý do', async () => {
    await opens('kien-giang', { platform });
    const thanh = who('thanh');
    await callsMeeting(thanh);
    for (const said of [
      'hủy cuộc họp đi',
      'huy cuoc hop giup em voi',
      'hủy cuộc họp luôn nhé em',
      '/huyhop đi ạ',
      'Hủy cuộc họp giúp anh nhé, cảm ơn em',
    ]) {
      await thanh.asks(said, 'Lý do hủy họp?');
      await thanh.asks('/thoi', 'Đã thôi');
    }
    await thanh.asks('hủy cuộc họp vì bão nhé', 'Hủy cuộc họp và thông báo như trên');
    const shown = await thanh.asks('/huyhop bão số 5', 'Hủy cuộc họp và thông báo như trên');
    expect(readable(shown)).not.toContain('đi');
    await thanh.asks('/huyhop', 'Lý do hủy họp?');
    await thanh.asks('đi em', 'muốn ghi “đi em” làm lý do?');
    expect((await talk.meeting()).state).toBe('called');
  });

  test('nhắc những đơn vị chưa nộp báo cáo: không phải nhắc người được mời họp', async () => {
    await opens('kien-giang', { platform });
    const [thanh, tram] = [who('thanh'), who('tram')];
    await callsMeeting(thanh);
    house.turnTo('2026-12-31T09:00');
    for (const said of ['nhắc những đơn vị chưa nộp báo cáo', 'đôn đốc các sở gửi báo cáo giúp em']) {
      const shown = await tram.asks(said, 'báo cáo');
      expect(shown.text).not.toContain('chưa trả lời');
    }
  });
});

test('nhắc theo việc chưa làm: phiếu đang mở, nhiệm vụ, kết luận; giấy mời là khi không nói gì khác', async () => {
  await opens('kien-giang');
  const [thanh, tram] = [who('thanh'), who('tram')];
  await callsMeeting(thanh);
  await tram.asks('nhắc các đồng chí chưa cho ý kiến', 'chưa trả lời');
  await tram.asks('/thoi', 'Đã thôi');
  await opensSheet(tram);
  await tram.asks('nhắc các đồng chí chưa cho ý kiến', 'Thông qua phương án một?');
  await tram.asks('/thoi', 'Đã thôi');
  await tram.asks('nhắc các đồng chí chưa trả lời phiếu', 'Thông qua phương án một?');
  await tram.asks('/thoi', 'Đã thôi');
  await tram.asks('nhắc các đơn vị chưa hoàn thành nhiệm vụ', 'Hiện không có nhiệm vụ');
  await tram.asks('nhắc các đơn vị chưa xác nhận kết luận', 'kết luận');
  await tram.asks('nhắc các đồng chí chưa trả lời giấy mời', 'Nhắc 5 đồng chí chưa trả lời');
});
