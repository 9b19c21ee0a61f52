import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk } from '../stage.ts';
import { callsMeeting, drafts } from './talk.ts';

// Sửa ngay trên bản xem trước: điều đã trả lời còn nguyên, chưa có gì được gửi.

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('cuộc họp: gõ luôn điều muốn đổi, hoặc chọn mục; “giữ nguyên” và “thôi” để như cũ', async () => {
    await opens('kien-giang', { platform });
    const thanh = talk.member('kien-giang', 'thanh');
    thanh.says('/taohop Họp quý | thứ 5 tuần sau 8h | Phòng 2 | Sơ kết quý');
    await thanh.taps('Họp định kỳ Ban Chỉ đạo', 'loại cuộc họp');
    await thanh.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
    await thanh.hears('Ghi nhận cuộc họp này?');
    await talk.settled();

    await thanh.asks('đổi phòng 3 nhé', 'phòng 3');
    await thanh.asks('chuyển sang 14h30', '14 giờ 30, thứ Năm');
    await thanh.asks('sửa nội dung thành: Tổng kết quý', 'Tổng kết quý');
    await thanh.asks('bớt Hoa', 'Thành phần');
    // Điều không đọc được thì hỏi lại mục ấy; “thôi” về bản xem trước như cũ.
    await thanh.asks('đổi thời gian sang ngày 40', 'Không có ngày');
    await thanh.asks('thôi', '14 giờ 30, thứ Năm');
    await thanh.taps('Sửa', 'Ghi nhận cuộc họp này?');
    await thanh.taps('Địa điểm', 'Sửa mục nào?');
    await thanh.asks('như cũ', 'phòng 3');
    await thanh.asks('sửa', 'Sửa mục nào?');
    await thanh.asks('tên cuộc họp', 'Tên');
    await thanh.asks('Họp tổng kết quý', 'Họp tổng kết quý');
    expect(await house.meetings()).toEqual([]);
    await thanh.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
    await thanh.hears('Đã ghi nhận cuộc họp');
    const { place, agenda, invitees } = await talk.meeting();
    expect([place, agenda, invitees.length]).toEqual(['phòng 3', 'Tổng kết quý', 5]);
  });

  test('đang trả lời: “câu trước” hỏi lại câu trước, các câu đã trả lời còn nguyên', async () => {
    await opens('kien-giang', { platform });
    const thanh = talk.member('kien-giang', 'thanh');
    await thanh.asks('/taohop', 'Tên cuộc họp');
    await thanh.asks('Họp quý', 'Họp lúc nào?');
    await thanh.asks('thứ 5 tuần sau 8h', 'Họp ở đâu?');
    await thanh.asks('Phòng 2', 'Nội dung cuộc họp?');
    await thanh.asks('quay lại', 'Họp ở đâu?');
    await thanh.asks('câu trước ạ', 'Họp lúc nào?');
    // Địa điểm đã trả lời thì không hỏi lại.
    await thanh.asks('14h', 'Nội dung cuộc họp?');
    await thanh.asks('Sơ kết', 'loại cuộc họp');
    thanh.says('Họp định kỳ Ban Chỉ đạo');
    await thanh.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
    await thanh.hears('14 giờ 00, thứ Năm');
  });
});

test('tên cuộc họp không thể là một con số', async () => {
  await opens('kien-giang');
  const thanh = talk.member('kien-giang', 'thanh');
  await thanh.asks('/taohop', 'Tên cuộc họp');
  await thanh.asks('2', '“2” chưa phải tên cuộc họp');
  await thanh.asks('Họp quý 4', 'Họp lúc nào?');
});

test('bản xem trước giấy mời là bản của thành viên, không phải của người chủ trì', async () => {
  await opens('kien-giang');
  const thanh = talk.member('kien-giang', 'thanh');
  const next = await drafts(thanh, 'Họp quý | thứ 5 tuần sau 8h | A | B', 'Họp định kỳ Ban Chỉ đạo');
  await thanh.taps('Gửi thông báo', next);
  const notice = await thanh.hears('Giấy mời');
  expect(notice.text).toMatch(/kính mời .* dự:/);
});

test('dời họp: “vì …” là lý do mới, giờ và phòng giữ nguyên', async () => {
  await opens('kien-giang');
  const head = talk.member('kien-giang', 'thanh');
  await callsMeeting(head);
  await head.asks('/doihop thứ 6 tuần sau 9h | - | bận', 'Gửi thông báo dời lịch');
  const shown = await head.asks('vì chủ trì bận họp Tỉnh ủy', 'Lý do dời: chủ trì bận họp Tỉnh ủy');
  expect(shown.text).toContain('09 giờ 00, thứ Sáu, ngày 27/11/2026');
});
