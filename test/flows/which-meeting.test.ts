import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting } from './talk.ts';

// Hai giấy mời, lời không nói cuộc nào: câu hỏi nói rõ sẽ ghi gì, và lời khác làm câu hỏi ấy thôi.

const ASKED = 'Đồng chí nói về cuộc họp nào, để ghi: dự họp?';
const GONE = 'Tôi đã bỏ câu hỏi “cuộc họp nào, để ghi: dự họp”';

async function twoStand(platform: (typeof PLATFORMS)[number] = 'telegram') {
  await opens('kien-giang', { platform });
  await callsMeeting(who('thanh'), 'Họp quý | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết');
  await callsMeeting(who('thanh'), 'Rà soát chuyển đổi số | 08/12 14h | Phòng họp B | Phần mềm dùng chung');
  await talk.settled();
  return who('hoa');
}

const answers = async () => (await house.meetings()).map((meeting) => meeting.answers.hoa?.kind);

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('“em đăng ký nhầm, cho rút lại” ở câu hỏi: không ghi gì, nút cũ cũng không ghi', async () => {
    const hoa = await twoStand(platform);
    const asked = await hoa.asks('em đăng ký dự nhé', ASKED);
    await talk.settled();
    await hoa.asks('em đăng ký nhầm, cho rút lại', GONE, 'chưa ghi nhận gì');
    await talk.settled();
    await hoa.taps('08:00 thứ Năm 26/11/2026: Họp quý', asked);
    expect(await answers()).toEqual([undefined, undefined]);
  });
});

test('lời khác được trả lời như khi không có câu hỏi, không lặp lại câu hỏi', async () => {
  const hoa = await twoStand();
  for (const said of [
    'họp lúc mấy giờ vậy em',
    'em xin vắng họp quý vì đi công tác',
    'để em xem đã',
    'ok em',
  ]) {
    await hoa.asks('em đăng ký dự nhé', ASKED);
    await talk.settled();
    hoa.says(said);
    await hoa.hears(GONE);
    await talk.settled();
  }
  expect((await answers()).filter((kind) => kind === 'attend')).toEqual([]);
  await hoa.asks('em đăng ký dự nhé', ASKED);
  await hoa.asks('lịch họp tuần này', GONE);
});

test.each(['họp chuyển đổi số ạ', 'cuộc ngày 8/12', 'buổi chuyển đổi số ngày 8/12 nhé', 'số 2', '2'])(
  '“%s” là một lựa chọn',
  async (said) => {
    const hoa = await twoStand();
    await hoa.asks('em đăng ký dự nhé', ASKED);
    await hoa.asks(said, 'Đồng chí đã báo: dự họp');
    expect(await answers()).toEqual([undefined, 'attend']);
  },
);

test('bấm “Thôi” ở câu hỏi; câu hỏi để hủy nói là để hủy', async () => {
  const hoa = await twoStand();
  await hoa.taps('Thôi', await hoa.asks('em đăng ký dự nhé', ASKED));
  await hoa.isShown('Đã thôi');
  const thanh = who('thanh');
  await thanh.asks('/huyhop', 'Đồng chí nói về cuộc họp nào, để hủy?');
  await thanh.asks('/nhac', 'Đồng chí nói về cuộc họp nào, để nhắc');
  expect(await answers()).toEqual([undefined, undefined]);
});

test('tệp đang chờ chọn cuộc họp mà nói chuyện khác: nói rõ tệp chưa được lưu', async () => {
  await twoStand();
  const thanh = who('thanh');
  thanh.sends('du-thao.pdf');
  await thanh.hears('Đồng chí nói về cuộc họp nào, để xem hoặc thêm tài liệu?');
  await thanh.asks('mấy giờ họp vậy em', 'Tệp “du-thao.pdf” chưa được lưu');
});

test.each([
  'hoãn họp nhé',
  'dời cuộc họp giúp anh',
  'hoãn họp vì bão',
  'dời họp chiều thứ sáu',
  'doi lich hop nhe',
])('“%s” khi có hai cuộc họp: hỏi cuộc nào, kèm nút, dù còn báo cáo phải nộp', async (said) => {
  await twoStand();
  const asked = await who('thanh').asks(said, 'Đồng chí nói về cuộc họp nào');
  expect(asked.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual([
    '08:00 thứ Năm 26/11/2026: Họp quý',
    '14:00 thứ Ba 08/12/2026: Rà soát chuyển đổi số',
    'Thôi',
  ]);
});

test.each([
  'Nhất trí đẩy nhanh tiến độ giải phóng mặt bằng',
  'đồng ý đẩy mạnh tuyên truyền',
  'thong nhat day nhanh giai ngan',
  'Thống nhất hoãn triển khai dự án',
  'Nhất trí dời thời hạn quyết toán',
])('“%s” là ý kiến về nội dung: không hỏi dời, không hủy cuộc họp nào', async (said) => {
  await opens('kien-giang');
  await callsMeeting(who('thanh'), 'Họp quý | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết');
  const tram = who('tram');
  await tram.asks(said, 'Đồng chí cần việc gì, xin chọn hoặc nhắn rõ hơn');
  await tram.asks('/thoi', 'không có việc nào đang làm dở');
});

test('chỉ một cuộc họp: câu hỏi dời nói rõ cuộc nào', async () => {
  await opens('kien-giang');
  await callsMeeting(who('thanh'), 'Họp quý | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết');
  await who('tram').asks(
    'hoãn họp nhé',
    'Cuộc họp “Họp quý”, 08 giờ 00, thứ Năm, ngày 26/11/2026. Dời sang lúc nào?',
  );
});
