import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import type { Heard, Person } from './talk.ts';

// Trích dẫn một tin rồi nhắn: lời ấy là của tin được trích, không phải của bản xem trước đang chờ.

/** Soạn một thông báo tới khi được hỏi gửi hay thôi; bản xem trước, và câu hỏi. */
async function previews(who: Person, text: string): Promise<{ shown: Heard; question: Heard }> {
  who.says(`/thongbao ${text}`);
  await who.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await who.taps('Gửi ngay', 'Gửi khi nào?');
  await who.taps('Không cần', 'xác nhận đã nhận không?');
  const shown = await who.hears(text);
  const question = await who.hears('Gửi thông báo trên');
  await talk.settled();
  return { shown, question };
}

async function opensSheet(who: Person): Promise<void> {
  who.says('/xinykien Thông qua phương án một? | Lâm Thế Tài, Huỳnh Ngọc Trinh, Danh Thị Hoa');
  await who.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
  await who.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  await who.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  who.says('xong');
  await who.taps('Gửi', 'Gửi phiếu trên tới');
  await who.hears('Đã gửi phiếu');
}

const ballots = () =>
  house.store.transaction(async (tx) => (await tx.sheets.all()).map(([, { ballots }]) => ballots));

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('trích dẫn một thông báo không có nút: không gửi; trích dẫn chính bản xem trước: gửi', async () => {
    await opens('kien-giang', { platform });
    const [thanh, tram, binh] = [who('thanh'), who('tram'), who('binh')];
    await previews(tram, 'Xin ý kiến về lịch tập huấn');
    tram.says('gửi');
    const notice = await thanh.hears('lịch tập huấn');
    const { shown } = await previews(thanh, 'DANGSOAN');
    for (const word of ['đồng ý', 'gửi', 'Gửi', '/gửi', 'có ạ', 'vâng']) {
      await thanh.quotes(notice, word);
      await thanh.hears('Tin vừa rồi chưa được ghi nhận');
      await talk.settled();
    }
    await binh.heardNothingOf('DANGSOAN');
    await thanh.quotes(shown, 'đồng ý');
    await binh.hears('DANGSOAN');
  });

  test('trích dẫn một tin đã xa: phiếu thì hỏi lại, bản xem trước thì vẫn là bản ấy', async () => {
    await opens('kien-giang', { platform });
    const [thanh, tram, binh] = [who('thanh'), who('tram'), who('binh')];
    await opensSheet(tram);
    const card = await thanh.hears('phương án một');
    const looks = async () => {
      for (let at = 0; at < 12; at += 1) await thanh.asks('/ykien', 'Đồng chí chưa trả lời');
    };
    await looks();
    const { shown, question } = await previews(thanh, 'DANGSOAN');
    await thanh.quotes(card, 'đồng ý');
    await thanh.hears('Tôi chưa ghi nhận gì', 'phương án một');
    await looks();
    await thanh.quotes(card, 'gửi');
    const again = await thanh.hears('Tin vừa rồi chưa được ghi nhận');
    await talk.settled();
    await binh.heardNothingOf('DANGSOAN');
    expect(await ballots()).toEqual([{}]);
    await thanh.quotes(question, 'thôi');
    await thanh.hears('Đã thôi');
    const second = await previews(thanh, 'BANHAI');
    for (const old of [shown, question, again]) {
      await thanh.quotes(old, 'đồng ý');
      await thanh.hears('Tôi chưa ghi nhận gì', 'phương án một');
    }
    await looks();
    await binh.heardNothingOf('BANHAI');
    await thanh.quotes(second.shown, 'gửi');
    await binh.hears('BANHAI');
  });
});

test('Telegram: trích dẫn tin của chính mình cũng không gửi', async () => {
  await opens('kien-giang', { platform: 'telegram' });
  const [thanh, binh] = [who('thanh'), who('binh')];
  await thanh.asks('Chào thư ký', 'Chào đồng chí');
  const own = house.fake.transcript(thanh.id).find(({ text }) => text === 'Chào thư ký');
  await previews(thanh, 'DANGSOAN');
  if (own) house.fake.says(thanh.id, 'đồng ý', { replyTo: own });
  await thanh.hears('Tin vừa rồi chưa được ghi nhận');
  await binh.heardNothingOf('DANGSOAN');
});
