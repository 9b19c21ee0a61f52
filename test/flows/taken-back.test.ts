import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, kept, opens, talk, who } from '../stage.ts';
import { callsMeeting, drafts, opensSheet } from './talk.ts';

// Kiên Giang: Tài (thanh) là Trưởng ban, Trâm (tram) là thư ký, Hoa là thành viên.

const LINE = 'Họp thường kỳ | thứ 5 tuần sau 14h30 | Phòng họp A | Sơ kết';
const NOT_MEANT = 'Không phải ý tôi';

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('kien-giang', { platform });
  });

  const answerOf = async (member: string) => (await talk.meeting()).answers[member];

  test('câu trả lời ghi từ lời nhắn: bỏ thì trở lại câu trước; chủ trì đã được báo thì được báo lại; bấm hai lần không thêm gì', async () => {
    const [head, hoa] = [who('thanh'), who('hoa')];
    await callsMeeting(head, LINE);
    const came = await hoa.asks('em dự ạ', 'Đồng chí đã báo: dự họp');
    const first = await answerOf('hoa');
    const asked = await hoa.asks('em xin vắng vì đi công tác Hà Nội', 'đang chờ người chủ trì đồng ý');
    await head.hears('Danh Thị Hoa', 'đi công tác Hà Nội');
    // Câu trước đó không bỏ được nữa: đã có câu mới hơn.
    await hoa.taps(NOT_MEANT, came);
    await hoa.isShown('đã có nội dung mới hơn');
    await hoa.taps(NOT_MEANT, asked);
    await hoa.hears(
      'Đã bỏ câu trả lời vừa ghi cho “Họp thường kỳ”. Đồng chí đã báo: dự họp',
      'Dự họp'.slice(0, 0),
    );
    await head.hears('Đồng chí Danh Thị Hoa bỏ câu trả lời vừa ghi', 'Đồng chí ấy đã báo: dự họp');
    expect(await answerOf('hoa')).toMatchObject({ kind: 'attend', at: first?.at });
    expect((await talk.meeting()).log.at(-1)).toMatchObject({ by: 'hoa', act: 'word-taken-back' });
    await hoa.takes(NOT_MEANT, asked);
    await hoa.isShown('đã bỏ rồi');
    expect(await answerOf('hoa')).toMatchObject({ kind: 'attend', at: first?.at });
  });

  test('chưa trả lời lần nào thì lại là chưa trả lời; người khác không bỏ được; họp bắt đầu thì thôi', async () => {
    const [head, hoa, binh] = [who('thanh'), who('hoa'), who('binh')];
    await callsMeeting(head, LINE);
    const came = await hoa.asks('em dự ạ', 'Đồng chí đã báo: dự họp');
    await talk.settled();
    await binh.takes(NOT_MEANT, came);
    await binh.isShown('đã bỏ rồi');
    expect(await answerOf('hoa')).toMatchObject({ kind: 'attend' });
    await hoa.asks('không phải ý tôi', 'Đã bỏ câu trả lời vừa ghi', 'Đồng chí chưa trả lời');
    expect(await answerOf('hoa')).toBeUndefined();
    const again = await hoa.asks('em dự ạ', 'Đồng chí đã báo: dự họp');
    await talk.settled();
    house.turnTo('2026-11-26T14:31');
    await hoa.takes(NOT_MEANT, again);
    await hoa.isShown('đã bắt đầu');
    expect(await answerOf('hoa')).toMatchObject({ kind: 'attend' });
  });

  test('bấm nút thì không có nút bỏ: đã chọn là đúng ý', async () => {
    const [head, hoa] = [who('thanh'), who('hoa')];
    await callsMeeting(head, LINE);
    await hoa.taps('Dự họp', 'Trân trọng kính mời');
    const card = await hoa.hears('Đồng chí đã báo: dự họp');
    expect(JSON.stringify([card.text, card.reply_markup])).not.toContain(NOT_MEANT);
    expect((await answerOf('hoa'))?.undo).toBeUndefined();
  });

  test('chủ trì: lời đồng ý bỏ được, người xin vắng được báo, việc lại chờ', async () => {
    const [head, hoa] = [who('thanh'), who('hoa')];
    await callsMeeting(head, LINE);
    await hoa.asks('em xin vắng vì đi công tác Hà Nội', 'đang chờ người chủ trì đồng ý');
    await head.hears('Danh Thị Hoa', 'đi công tác Hà Nội');
    const noted = await head.asks(
      'đồng ý cho chị Hoa vắng',
      'Đã ghi nhận: đồng ý để đồng chí Danh Thị Hoa vắng',
    );
    await hoa.hears('đồng ý với đề nghị của đồng chí');
    await head.taps(NOT_MEANT, noted);
    await head.hears('Đề nghị chờ đồng chí quyết định', 'Danh Thị Hoa');
    await hoa.hears('đề nghị lại chờ người chủ trì trả lời');
    expect(await answerOf('hoa')).toMatchObject({ consent: { state: 'asked' } });
    await head.takes(NOT_MEANT, noted);
    await head.isShown('đã bỏ rồi');
  });

  test('thành phần đã đồng ý bằng lời: bỏ được khi giấy mời chưa gửi, thư ký được báo', async () => {
    const [head, tram] = [who('thanh'), who('tram')];
    const next = await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
    await tram.taps('Gửi thông báo', next);
    await head.hears('Xin ý kiến về thành phần dự họp');
    const noted = await head.asks('đồng ý thành phần này', 'Đã ghi nhận ý kiến của đồng chí');
    await tram.hears('đồng ý thành phần dự “Họp thường kỳ”');
    await head.taps(NOT_MEANT, noted);
    await head.hears('Xin ý kiến về thành phần dự họp');
    await tram.hears('Đồng chí Lâm Thế Tài bỏ ý kiến vừa ghi: Thành phần dự');
    expect(await talk.meeting()).toMatchObject({ participants: null, participantsAsked: true });
  });

  test('phiếu lấy ý kiến công khai: bỏ thì trở lại ý kiến trước', async () => {
    const [head, hoa] = [who('thanh'), who('hoa')];
    await opensSheet(head);
    await hoa.hears('Thông qua phương án một?');
    const noted = await hoa.asks('đồng ý', 'Đã ghi nhận: Đồng ý');
    await hoa.taps(NOT_MEANT, noted);
    await hoa.hears('Đã bỏ ý kiến vừa ghi');
    const ballots = async () =>
      house.store.transaction(async (tx) => (await tx.sheets.all()).map(([, sheet]) => sheet.ballots));
    expect(await ballots()).toEqual([{}]);
  });

  test('phiếu kín không mang dấu nào dẫn về người trả lời', async () => {
    const [head, hoa] = [who('thanh'), who('hoa')];
    await opensSheet(head, 'Phiếu kín');
    await hoa.hears('Thông qua phương án một?');
    const secret = await hoa.asks('đồng ý', 'Đã ghi nhận phiếu kín');
    expect(JSON.stringify([secret.text, secret.reply_markup])).not.toContain(NOT_MEANT);
    const [sheet] = await kept('sheets');
    expect(Object.values(sheet?.ballots ?? {})).toEqual([{ vote: 'yes', text: '' }]);
  });
});
