import { describe, expect, test } from 'vitest';
import { HOUR } from '../../src/domain/time/instant.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { draftsConclusion, held, sendsConclusion } from './held.ts';
import { callsMeeting, opensSheet, type Person, readable } from './talk.ts';

// Lời ghi nguyên văn (lý do, ý kiến, tiến độ, kết quả, họ tên) chỉ là lời được hỏi khi chắc là nói với câu hỏi ấy.

const ballots = () =>
  house.store.transaction(async (tx) => (await tx.sheets.all()).map(([, { ballots: all }]) => all));
const tasks = () =>
  house.store.transaction(async (tx) => (await tx.tasks.all()).map(([, { reports }]) => reports));

/** Việc của Trinh, được giao bằng một thông báo kết luận. */
async function hasTask(who: (id: string) => Person): Promise<void> {
  await held(house, 'kien-giang');
  await sendsConclusion(who('tram'), who('thanh'), 'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12');
  const list = await who('trinh').asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)');
  await who('trinh').taps('Rà soát thủ tục', list);
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('“1” sau “Xin vắng” không thành lý do; gõ lại “1” là dự họp', async () => {
    await opens('kien-giang', { platform });
    const [thanh, binh] = [who('thanh'), who('binh')];
    await callsMeeting(thanh);
    await binh.taps('Xin vắng', 'Giấy mời: ');
    await binh.hears('Xin cho biết lý do vắng');
    const back = await binh.asks('1', 'Đồng chí muốn ghi “1” làm lý do vắng? Tôi chưa ghi nhận gì');
    expect(readable(back)).toContain('Dự họp');
    await talk.settled();
    expect((await talk.meeting()).answers).toEqual({});
    await binh.asks('1', 'Đồng chí đã báo: dự họp');
    // Câu hỏi lý do vắng cũng hết.
    await binh.asks('cảm ơn em nhiều', 'Cảm ơn đồng chí');
    expect((await talk.meeting()).answers).toMatchObject({ binh: { kind: 'attend' } });
    await thanh.heardNothingOf('Lý do: 1');
  });

  test('“đồng ý” khi đang hỏi ý kiến khác: hỏi lại, ghi được và bỏ được', async () => {
    await opens('kien-giang', { platform });
    const [tram, binh, hoa] = [who('tram'), who('binh'), who('hoa')];
    await opensSheet(tram);
    for (const one of [binh, hoa]) {
      await one.taps('Ý kiến khác', 'Thông qua phương án một?');
      await one.hears('Xin ghi ý kiến khác của đồng chí');
    }
    const back = await binh.asks('đồng ý', 'Đồng chí muốn ghi “đồng ý” làm ý kiến khác?');
    expect(readable(back)).toContain('Không ghi, bỏ câu hỏi này');
    // Nói lại như thế thì chưa rõ hơn.
    await binh.taps('Không ghi, bỏ câu hỏi này', await binh.asks('đồng ý ạ', 'muốn ghi “đồng ý”'));
    await binh.isShown('Đã thôi');
    await binh.asks('đồng ý', 'Đã ghi nhận: Đồng ý, về “Thông qua phương án một?”');
    await hoa.taps('Ghi như vậy', await hoa.asks('không ạ', 'muốn ghi “không ạ” làm ý kiến khác'));
    await hoa.hears('Đã ghi nhận: Ý kiến khác – “không ạ”');
    expect((await ballots())[0]).toMatchObject({
      binh: { vote: 'yes', text: '' },
      hoa: { vote: 'other', text: 'không ạ' },
    });
  });
});

test('nhắn lại lời đúng thì xem lại rồi ghi lời ấy; “không”, “thôi” bỏ câu hỏi', async () => {
  await opens('kien-giang');
  const [tram, binh, trinh, hoa] = [who('tram'), who('binh'), who('trinh'), who('hoa')];
  await opensSheet(tram);
  for (const one of [binh, trinh, hoa]) {
    await one.taps('Ý kiến khác', 'Thông qua phương án một?');
    await one.asks('vâng ạ', 'muốn ghi “vâng ạ” làm ý kiến khác');
  }
  await binh.records('Đồng ý nhưng cần thêm kinh phí', 'Ý kiến khác – “Đồng ý nhưng cần thêm kinh phí”');
  await trinh.asks('không', 'Đã thôi');
  await hoa.asks('thôi', 'Đã thôi');
  expect(Object.keys((await ballots())[0] ?? {})).toEqual(['binh']);
});

test('phiếu kín, hỏi từ lâu: “tôi dự” là của giấy mời mới; lời trên phiếu kín không được nhắc lại', async () => {
  await opens('kien-giang');
  const [thanh, tram, binh] = [who('thanh'), who('tram'), who('binh')];
  await opensSheet(tram, 'Phiếu kín');
  await binh.taps('Ý kiến khác', 'Thông qua phương án một?');
  const question = await binh.hears('Xin ghi ý kiến khác của đồng chí');
  await callsMeeting(thanh);
  house.forward(5 * HOUR);
  const back = await binh.asks('tôi dự', 'muốn ghi lời vừa nhắn làm ý kiến khác trên phiếu kín');
  expect(back.text).not.toContain('tôi dự');
  await binh.taps('Dự họp', back);
  await binh.hears('Đồng chí đã báo: dự họp');
  expect(await ballots()).toEqual([{}]);

  await binh.taps('Ý kiến khác', await binh.asks('/ykien', 'Đồng chí chưa trả lời'));
  const again = await binh.hears('Xin ghi ý kiến khác của đồng chí');
  expect(again.message_id).not.toBe(question.message_id);
  house.forward(5 * HOUR);
  const late = await binh.asks('Cần người trẻ hơn', 'vì câu hỏi này đã lâu');
  expect(late.text).not.toContain('trẻ');
  expect(await ballots()).toEqual([{}]);
  house.fake.says(binh.id, 'Cần người trẻ hơn', { replyTo: late });
  const shown = await binh.hears('Ghi lời vừa nhắn làm ý kiến khác trên phiếu kín?');
  expect(shown.text).not.toContain('trẻ');
  expect(await ballots()).toEqual([{}]);
  await binh.taps('Ghi nhận', shown);
  await binh.hears('Đã ghi nhận phiếu kín');
});

test('câu hỏi đã lâu: lời không trích dẫn thì hỏi lại, trích dẫn câu hỏi thì chỉ còn xem lại', async () => {
  await opens('kien-giang');
  const [thanh, trinh] = [who('thanh'), who('trinh')];
  await hasTask(who);
  await trinh.taps('Báo tiến độ', 'Giao bởi');
  const question = await trinh.hears('Tiến độ đến nay?');
  house.forward(5 * HOUR);
  const back = await trinh.asks(
    'Anh gửi lại giúp em giấy mời',
    'muốn ghi “Anh gửi lại giúp em giấy mời” làm tiến độ',
  );
  await trinh.asks('Em cần trong sáng nay', 'muốn ghi “Em cần trong sáng nay” làm tiến độ');
  expect(await tasks()).toEqual([[]]);
  await talk.settled();
  // Nút dưới câu hỏi lại trước không ghi lời sau.
  await trinh.taps('Ghi như vậy', back);
  await talk.toast(trinh.id, 'Lựa chọn này của câu hỏi đã trả lời');
  house.fake.says(trinh.id, 'Đã rà soát 3 trên 5 thủ tục', { replyTo: question });
  await trinh.taps('Ghi nhận', 'Ghi tiến độ thực hiện: “Đã rà soát 3 trên 5 thủ tục”?');
  await trinh.hears('Đã ghi nhận tiến độ');
  await thanh.hears('Đã rà soát 3 trên 5 thủ tục');
});

test('tiến độ, kết quả, trả lại nhiệm vụ: “đồng ý”, “chưa xong ạ”, “không ạ”, “đã nhận ạ” không được chuyển đi', async () => {
  await opens('kien-giang');
  const [thanh, trinh] = [who('thanh'), who('trinh')];
  await hasTask(who);
  const card = await trinh.hears('Giao bởi');
  for (const [button, said] of [
    ['Báo tiến độ', 'đồng ý'],
    ['Báo kết quả', 'chưa xong ạ'],
    ['Báo kết quả', 'đã nhận ạ'],
    ['Xin trả lại', 'không ạ'],
  ] as const) {
    await trinh.taps(button, card);
    await talk.settled();
    await trinh.asks(said, `Đồng chí muốn ghi “${said}” làm`);
  }
  expect(await tasks()).toEqual([[]]);
  await trinh.taps('Báo tiến độ', card);
  await talk.settled();
  await trinh.records('chưa xong ạ', 'Đã ghi nhận');
  await thanh.hears('chưa xong ạ');
});

test('“Cần sửa” rồi “đồng ý cho gửi”: không trả lại với lý do ấy', async () => {
  await opens('kien-giang');
  const [tram, thanh] = [who('tram'), who('thanh')];
  await held(house, 'kien-giang');
  await draftsConclusion(
    tram,
    'Ban Chỉ đạo thống nhất.',
    'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12',
  );
  await tram.taps('Trình chủ trì', 'Tình trạng: đang soạn');
  const draft = await thanh.hears('Xin ý kiến về dự thảo kết luận');
  await thanh.taps('Cần sửa', draft);
  await thanh.hears('Cần sửa những gì?');
  await thanh.asks('đồng ý cho gửi', 'Đồng chí muốn ghi “đồng ý cho gửi” làm nội dung cần sửa?');
  await tram.heardNothingOf('đồng ý cho gửi');
  // Nút cho gửi vẫn dùng được, và câu hỏi hết theo.
  await thanh.taps('Cho gửi, lưu hành nội bộ', draft);
  await tram.hears('cho gửi');
  await thanh.asks('cảm ơn em', 'Cảm ơn đồng chí');
});

test('trả lại báo cáo: “đã nhận” không phải lý do', async () => {
  await opens('kien-giang');
  const [binh, khoa] = [who('binh'), who('khoa')];
  binh.says('/nopbaocao');
  await binh.asks('Báo cáo sáu tháng: đã làm xong', 'Nộp');
  await binh.asks('đồng ý ạ', 'Đã ghi nhận: Báo cáo');
  await khoa.taps('Trả lại', 'Báo cáo sáu tháng: đã làm xong');
  await khoa.hears('Trả lại vì lý do gì?');
  await khoa.asks('đã nhận', 'Đồng chí muốn ghi “đã nhận” làm lý do trả lại báo cáo?');
  await binh.heardNothingOf('Báo cáo được trả lại');
});

test('cử người dự thay: “thôi tôi dự” không phải họ tên; “cử anh An dự thay” có họ tên trong đó', async () => {
  await opens('ba-trang', { platform: 'telegram' });
  await held(house, 'ba-trang', { start: '2026-11-26T01:00:00.000Z' as never });
  const other = who('ngan');
  await other.asks('/uyquyen', 'cử ai dự thay');
  const back = await other.asks('thôi tôi dự', 'Đồng chí muốn ghi “thôi tôi dự” làm họ tên người dự thay?');
  expect(readable(back)).toContain('Dự họp');
  await other.asks('cử anh Trần An dự thay', 'Chức vụ, đơn vị của người dự thay?');
  await other.asks('-', 'ý kiến bằng văn bản');
  await other.asks('vâng ạ', 'Nội dung này chưa phải là ý kiến');
  await other.records('sau', 'Trần An');
  const { answers } = await talk.meeting();
  expect(answers.ngan).toMatchObject({ kind: 'proxy', delegate: { name: 'Trần An', post: null } });
});

test('bấm “Xin vắng” rồi bấm “Dự họp”: câu hỏi lý do hết theo', async () => {
  await opens('kien-giang');
  const binh = who('binh');
  await callsMeeting(who('thanh'));
  const invitation = await binh.taps('Xin vắng', 'Giấy mời: ');
  await binh.hears('Xin cho biết lý do vắng');
  await binh.taps('Dự họp', invitation);
  await talk.settled();
  await binh.asks('cảm ơn em nhiều', 'Cảm ơn đồng chí');
  expect((await talk.meeting()).answers).toMatchObject({ binh: { kind: 'attend' } });
});

test('lý do ghi ngay trên dòng lệnh cũng được hỏi lại khi là một câu trả lời', async () => {
  await opens('kien-giang');
  const [thanh, binh, hoa] = [who('thanh'), who('binh'), who('hoa')];
  await callsMeeting(thanh);
  await binh.asks('/vang vâng', 'Đồng chí muốn ghi “vâng” làm lý do vắng?');
  await binh.records('bận họp HĐND', 'đang chờ người chủ trì đồng ý');
  await hoa.taps('Ghi như vậy', await hoa.asks('/vang có việc gia đình', 'muốn ghi “có việc gia đình”'));
  await thanh.hears('Lý do: có việc gia đình');
});
