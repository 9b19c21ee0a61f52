import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';
import { callsMeeting, opensSheet, type Person, readable } from './talk.ts';

// Lời gõ khi được hỏi đi tới người khác: xem lại trước, bấm “Ghi nhận” mới ghi và gửi.

const NOT_YET = 'Tôi chưa ghi nhận và chưa gửi tới ai';
const answers = async () => (await talk.meeting()).answers;
const reports = () =>
  house.store.transaction(async (tx) => (await tx.tasks.all()).flatMap(([, one]) => one.reports));
const ballots = () =>
  house.store.transaction(async (tx) =>
    (await tx.sheets.all()).flatMap(([, one]) => Object.keys(one.ballots)),
  );

/** Bấm “Xin vắng” ở giấy mời. */
async function askedWhy(one: Person): Promise<void> {
  await one.taps('Xin vắng', 'Giấy mời: ');
  await one.hears('Xin cho biết lý do vắng');
}

/** Trinh mở nhiệm vụ của mình. */
async function opensTask(trinh: Person): Promise<ReturnType<Person['hears']>> {
  await held(house, 'kien-giang');
  await sendsConclusion(who('tram'), who('thanh'), 'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12');
  await trinh.taps('Rà soát thủ tục', await trinh.asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)'));
  return trinh.hears('Giao bởi');
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('câu nói với việc khác không thành lý do vắng; “Thôi” thì không ghi gì', async () => {
    await opens('kien-giang', { platform });
    const [thanh, binh] = [who('thanh'), who('binh')];
    await callsMeeting(thanh);
    await askedWhy(binh);
    const shown = await binh.asks(
      'Cái Tùng nó bảo để mai tính',
      'Ghi lý do vắng: “Cái Tùng nó bảo để mai tính”?',
    );
    expect(readable(shown)).toContain(NOT_YET);
    await binh.taps('Thôi', shown);
    await binh.isShown('Đã thôi. Chưa có gì được gửi đi');
    expect(await answers()).toEqual({});
    await thanh.heardNothingOf('Tùng');
  });

  test('“Sửa” hỏi lại đúng câu ấy; bản trước không còn bấm được; bấm hai lần ghi một lần', async () => {
    await opens('kien-giang', { platform });
    const [thanh, binh] = [who('thanh'), who('binh')];
    await callsMeeting(thanh);
    await askedWhy(binh);
    const first = await binh.asks('bận hop tỉnh', 'Ghi lý do vắng: “bận hop tỉnh”?');
    await binh.taps('Sửa', first);
    await binh.hears('Xin cho biết lý do vắng');
    const second = await binh.asks('bận họp tỉnh', 'Ghi lý do vắng: “bận họp tỉnh”?');
    await binh.taps('Ghi nhận', first);
    await binh.isShown('không còn chờ xác nhận');
    expect(await answers()).toEqual({});
    const third = await binh.asks('lý do: họp Tỉnh ủy', 'Ghi lý do vắng: “họp Tỉnh ủy”?');
    await binh.taps('Ghi nhận', second);
    await binh.isShown('không còn chờ xác nhận');
    await talk.settled();
    await binh.taps('Ghi nhận', third);
    await binh.hears('đang chờ người chủ trì đồng ý');
    await binh.taps('Ghi nhận', third);
    await binh.isShown('không còn chờ xác nhận');
    expect(await answers()).toMatchObject({ binh: { kind: 'absent', reason: 'họp Tỉnh ủy' } });
    await thanh.hears('Lý do: họp Tỉnh ủy');
    await thanh.heardNothingOf('hop tỉnh');
  });

  test('kết quả nhiệm vụ, ý kiến khác: chưa bấm thì không ai nhận; khởi động lại vẫn chờ', async () => {
    await opens('kien-giang', { platform });
    const [tram, thanh, trinh, binh] = [who('tram'), who('thanh'), who('trinh'), who('binh')];
    await trinh.taps('Báo kết quả', await opensTask(trinh));
    await trinh.hears('Kết quả thực hiện?');
    const result = await trinh.asks('Xong 25 thủ tục', 'Ghi kết quả thực hiện: “Xong 25 thủ tục”?');
    await opensSheet(tram);
    await binh.taps('Ý kiến khác', 'Thông qua phương án một?');
    const opinion = await binh.asks('Nên chọn phương án hai', 'Ghi ý kiến khác: “Nên chọn phương án hai”?');
    await talk.settled();
    await house.stop();
    await house.start();
    expect([await reports(), await ballots()]).toEqual([[], []]);
    await thanh.heardNothingOf('25 thủ tục');
    // Phiếu đến sau bản xem trước: “đồng ý” có thể là của phiếu.
    await trinh.asks('đồng ý', 'bản xem trước vẫn như cũ và chờ đồng chí');
    expect([await reports(), await ballots()]).toEqual([[], []]);
    await trinh.taps('Ghi nhận', result);
    await trinh.hears('Đã ghi nhận kết quả');
    await thanh.hears('Xong 25 thủ tục');
    await binh.taps('Ghi nhận', opinion);
    await binh.hears('Đã ghi nhận: Ý kiến khác – “Nên chọn phương án hai”');
  });
});

test('phiếu kín: không nhắc lại lời, nút “Ghi nhận” vẫn có', async () => {
  await opens('kien-giang');
  const [tram, binh] = [who('tram'), who('binh')];
  await opensSheet(tram, 'Phiếu kín');
  await binh.taps('Ý kiến khác', 'Thông qua phương án một?');
  await binh.hears('Xin ghi ý kiến khác của đồng chí');
  const shown = await binh.asks('Cần người trẻ hơn', 'Ghi lời vừa nhắn làm ý kiến khác trên phiếu kín?');
  expect(shown.text).not.toContain('trẻ');
  await binh.taps('Ghi nhận', shown);
  await binh.hears('Đã ghi nhận phiếu kín');
});

test('bản xem trước của lệnh đã nêu lý do thì không hỏi thêm; cả dòng lệnh thì không cần bấm', async () => {
  await opens('kien-giang');
  const [thanh, binh] = [who('thanh'), who('binh')];
  await callsMeeting(thanh);
  await binh.asks('/vang đi công tác Hà Nội', 'đang chờ người chủ trì đồng ý');
  await thanh.asks('/huyhop', 'Lý do');
  const shown = await thanh.asks('trùng lịch Tỉnh ủy', 'Hủy cuộc họp');
  expect(shown.text?.match(/trùng lịch Tỉnh ủy/g)?.length ?? 0).toBeLessThan(2);
  await thanh.taps('Hủy cuộc họp', shown);
  await binh.hears('trùng lịch Tỉnh ủy');
});

test('lời chỉ trùng vài chữ với câu hỏi của lệnh thì vẫn được hiện lại', async () => {
  await opens('kien-giang');
  const thanh = who('thanh');
  thanh.says('/thongbao Nộp số liệu tháng 11');
  await thanh.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await thanh.taps('Gửi ngay', 'Gửi khi nào?');
  await thanh.taps('Không cần', 'xác nhận đã nhận không?');
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await who('binh').hears('Nộp số liệu tháng 11');
  await thanh.taps('Nộp số liệu tháng 11', await thanh.asks('/xemthongbao', 'Nộp số liệu tháng 11'));
  await thanh.taps('Rút thông báo', 'Nộp số liệu tháng 11');
  await thanh.hears('Lý do');
  await thanh.asks('số liệu', 'Rút thông báo “Nộp số liệu tháng 11”', '- Lý do: “số liệu”');
});

test('việc khác thay lời đang chờ: nói lại lời ấy chưa được ghi', async () => {
  await opens('kien-giang');
  const [thanh, binh] = [who('thanh'), who('binh')];
  await callsMeeting(thanh);
  await askedWhy(binh);
  const shown = await binh.asks('bận họp tỉnh', 'Ghi lý do vắng: “bận họp tỉnh”?');
  await binh.asks(
    '/phatsinh',
    '“Ghi lý do vắng: “bận họp tỉnh”?”',
    'chưa được gửi hay ghi nhận và không còn chờ',
  );
  await binh.taps('Ghi nhận', shown);
  await binh.isShown('không còn chờ xác nhận');
  expect(await answers()).toEqual({});
});

test('tệp là tệp: gửi khi được hỏi kết quả thì ghi luôn', async () => {
  await opens('kien-giang');
  const trinh = who('trinh');
  await trinh.taps('Báo kết quả', await opensTask(trinh));
  await trinh.hears('Kết quả thực hiện?');
  trinh.sends('ket-qua.pdf');
  await trinh.hears('Đã ghi nhận kết quả');
  expect(await reports()).toMatchObject([{ file: { name: 'ket-qua.pdf' } }]);
});

test('mỗi câu hỏi có nút “Thôi”; nút ở câu hỏi cũ không bỏ câu hỏi mới', async () => {
  await opens('kien-giang');
  const [thanh, binh] = [who('thanh'), who('binh')];
  await callsMeeting(thanh);
  await binh.taps('Xin vắng', 'Giấy mời: ');
  const old = await binh.hears('Xin cho biết lý do vắng');
  const asked = await binh.asks('/phatsinh', 'vướng mắc');
  await binh.taps('Thôi', old);
  await talk.toast(binh.id, 'Lựa chọn này của câu hỏi đã trả lời');
  const shown = await binh.asks('Máy quét hỏng nặng', 'Gửi riêng phản ánh này tới');
  await binh.taps('Thôi', asked);
  await talk.toast(binh.id, 'Lựa chọn này của câu hỏi đã trả lời');
  await binh.taps('Gửi', shown);
  await binh.hears('Đã chuyển');
  await binh.taps('Thôi', await binh.asks('/phatsinh', 'xin gửi nội dung'));
  await talk.toast(binh.id, 'Đã thôi');
});
