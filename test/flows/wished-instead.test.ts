import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting, drafts, opensSheet, type Person, readable } from './talk.ts';

// Đang được hỏi một lời thì người ta có thể ra lệnh hay hỏi lại: lệnh, câu hỏi ấy không thành lời được hỏi.

/** Họp thứ Tư 25/11; hạn gửi thông báo là 17 giờ thứ Sáu 20/11. */
async function lateNoticeOf(chair: Person): Promise<void> {
  await drafts(
    chair,
    'Họp thường kỳ | 8h 25/11/2026 | Phòng họp A | Sơ kết',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  house.turnTo('2026-11-20T17:01');
  await chair.asks('/moihop', 'Xin ghi lý do của đồng chí, là người chủ trì');
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('gửi muộn: lệnh gõ thay lý do thì hỏi lại; lý do thật đứng trong bản xem trước, sửa được', async () => {
    await opens('kien-giang', { platform });
    const thanh = who('thanh');
    await lateNoticeOf(thanh);
    for (const said of ['gửi luôn đi', 'để mai gửi', 'sao phải ghi lý do vậy em']) {
      const back = await thanh.asks(said, `Đồng chí muốn ghi “${said}” làm lý do? Tôi chưa ghi nhận gì`);
      expect(readable(back)).toContain('Không ghi, bỏ câu hỏi này');
    }
    await thanh.asks('Chủ tịch tỉnh yêu cầu họp ngay', 'Lý do gửi muộn: “Chủ tịch tỉnh yêu cầu họp ngay”');
    await thanh.asks('sửa lý do: Việc gấp của tỉnh', 'Lý do gửi muộn: “Việc gấp của tỉnh”');
    expect((await talk.meeting()).state).toBe('draft');
    await thanh.asks('gửi', 'Đã gửi thông báo');
    expect((await talk.meeting()).notice).toMatchObject({ lateReason: 'Việc gấp của tỉnh' });
  });

  test('“hủy cuộc họp đi” thay lý do: có nút làm việc ấy; bấm thì câu hỏi cũ hết', async () => {
    await opens('kien-giang', { platform });
    const thanh = who('thanh');
    await lateNoticeOf(thanh);
    const back = await thanh.asks('hủy cuộc họp đi', 'muốn ghi “hủy cuộc họp đi” làm lý do?');
    await thanh.taps('Hủy cuộc họp', back);
    await thanh.hears('Bỏ cuộc họp “Họp thường kỳ”? Chưa có thông báo nào được gửi');
  });
});

test('lý do thật không bị hỏi lại', async () => {
  await opens('kien-giang');
  const thanh = who('thanh');
  await callsMeeting(thanh);
  for (const said of [
    'do lãnh đạo đi công tác đột xuất',
    'Việc gấp của tỉnh',
    'họp tỉnh hủy nên dời lên',
    'chờ tài liệu của Sở Tài chính',
    'cần họp gấp để xử lý bão',
    'thêm nội dung theo chỉ đạo',
  ]) {
    await thanh.asks('/huyhop', 'Lý do hủy họp?');
    const shown = await thanh.asks(said, 'Hủy cuộc họp và thông báo như trên');
    await thanh.taps('Thôi', shown);
    await talk.settled();
  }
});

test('thư ký ghi lý do của người chủ trì: bản xem trước nói là của ai, báo lại ai', async () => {
  await opens('kien-giang');
  const [thanh, tram] = [who('thanh'), who('tram')];
  await callsMeeting(thanh, 'Họp thường kỳ | 8h 25/11/2026 | A | B');
  house.turnTo('2026-11-23T09:00');
  tram.sends('bao-cao.docx', 'Báo cáo sơ kết');
  await tram.hears('Xin ghi lý do của người chủ trì (đồng chí Lâm Thế Tài)');
  await tram.asks('gửi luôn nhé', 'muốn ghi “gửi luôn nhé” làm lý do?');
  await tram.asks(
    'Chờ số liệu công an huyện',
    'Lý do gửi muộn (ghi là của người chủ trì, đồng chí Lâm Thế Tài, và báo lại đồng chí ấy): “Chờ số liệu công an huyện”',
  );
});

test('tên, nội dung cuộc họp, nội dung thông báo: “hủy đi” không thành tên, thành nội dung', async () => {
  await opens('kien-giang');
  const tram = who('tram');
  await tram.asks('/taohop', 'Tên cuộc họp');
  const back = await tram.asks('hủy đi', 'Đồng chí muốn ghi “hủy đi” làm tên cuộc họp?');
  await tram.taps('Không ghi, bỏ câu hỏi này', back);
  await tram.isShown('Đã thôi');
  await tram.asks('/thongbao', 'Nội dung thông báo');
  await tram.asks('để mai', 'Đồng chí muốn ghi “để mai” làm nội dung?');
  await tram.asks('Sở nào chưa nộp báo cáo tháng 11 thì nộp trước thứ Sáu', 'Gửi tới ai');
});

test('ý kiến được viết như lời đề nghị vẫn là ý kiến; xin xem tài liệu thì không', async () => {
  await opens('kien-giang');
  const [tram, binh] = [who('tram'), who('binh')];
  await opensSheet(tram);
  await binh.taps('Ý kiến khác', 'Thông qua phương án một?');
  await binh.hears('Xin ghi ý kiến khác của đồng chí');
  const back = await binh.asks('cho xem tài liệu họp', 'muốn ghi “cho xem tài liệu họp” làm ý kiến khác?');
  expect(readable(back)).toContain('Tài liệu cuộc họp');
  await binh.records('Đề nghị giao Công an tỉnh chủ trì', 'Đã ghi nhận: Ý kiến khác');
});

test('lệnh gõ giữa chừng được làm; câu hỏi vẫn chờ và lời sau đó vẫn là lý do', async () => {
  await opens('kien-giang');
  const thanh = who('thanh');
  await lateNoticeOf(thanh);
  await thanh.asks('/hop', 'chưa có cuộc họp nào sắp tới');
  await thanh.asks('Việc gấp của tỉnh', 'Lý do gửi muộn: “Việc gấp của tỉnh”');
});
