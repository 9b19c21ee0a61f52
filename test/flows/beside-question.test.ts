import { expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { opens, talk, who } from '../stage.ts';
import { callsMeeting, opensSheet } from './talk.ts';

/** Câu hỏi chọn trong danh sách còn mở, tin mới hơn cũng chờ trả lời: lời nói ra có thể là với tin mới. */

test.each(PLATFORMS)(
  '%s: “Nộp báo cáo nào?” còn mở, phiếu tới sau, gõ “đồng ý”: hỏi lại',
  async (platform) => {
    await opens('kien-giang', { platform });
    const [thanh, tram, hoa] = [who('thanh'), who('tram'), who('hoa')];
    await callsMeeting(thanh);
    await hoa.asks('/nopbaocao', 'Nộp báo cáo nào?');
    await opensSheet(tram);
    await hoa.hears('Thông qua phương án một?');
    await talk.settled();
    const asked = await hoa.asks('đồng ý', 'Tôi chưa ghi nhận gì', 'Thông qua phương án một?');
    expect(asked.text).not.toContain('họ tên');
    await hoa.taps('Đồng ý', asked);
    await hoa.hears('Đã ghi nhận');
    await hoa.heardNothingOf('Không tìm thấy ai');
    // Câu hỏi cũ vẫn còn.
    await hoa.asks('1', 'Xin gửi nội dung báo cáo');
  },
);

test('giấy mời tới sau câu hỏi: “tôi dự” được hỏi lại, câu hỏi cũ vẫn trả lời được', async () => {
  await opens('kien-giang');
  const [thanh, hoa] = [who('thanh'), who('hoa')];
  await callsMeeting(thanh, 'Họp một | thứ 5 tuần sau 8h | A | B');
  await hoa.asks('/nopbaocao', 'Nộp báo cáo nào?');
  await callsMeeting(thanh, 'Họp hai | thứ 6 tuần sau 8h | A | B');
  await hoa.hears('Họp hai');
  await talk.settled();
  await hoa.asks('tôi dự', 'Tôi chưa ghi nhận gì', 'Họp hai');
  await hoa.asks('báo cáo gì đó', 'Không có mục “báo cáo gì đó” trong danh sách', 'Nộp báo cáo nào?');
  await hoa.heardNothingOf('họ tên');
});

test('không có gì mới hơn: “đồng ý” nhận lại danh sách báo cáo', async () => {
  await opens('kien-giang');
  const [thanh, hoa] = [who('thanh'), who('hoa')];
  await callsMeeting(thanh);
  await hoa.asks('nộp', 'Nộp báo cáo nào?');
  await hoa.asks('đồng ý', 'Không có mục “đồng ý” trong danh sách', 'Nộp báo cáo nào?');
});
