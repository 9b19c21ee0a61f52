import { describe, expect, test } from 'vitest';
import { PLATFORMS, type Platform } from '../doubles/on-zalo.ts';
import { opens, talk, who } from '../stage.ts';
import { drafts } from './talk.ts';

// Lời gõ thường ngày sau khi có giấy mời: chỉ lời chắc chắn mới thành báo dự, xin vắng, cử người.

async function called(platform: Platform): Promise<void> {
  await opens('kien-giang', { platform });
  const next = await drafts(
    who('thanh'),
    'Họp quý | thứ 5 tuần sau 8h | A | B',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await who('thanh').taps('Gửi thông báo', next);
  await who('thanh').taps('Gửi', 'Gửi thông báo trên');
  await who('thanh').hears('Đã gửi thông báo');
  await talk.settled();
}

const answers = async () => (await talk.meeting()).answers;

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('câu nói, câu hỏi thường ngày: hỏi lại, không gửi gì tới người chủ trì', async () => {
    await called(platform);
    const [thanh, binh] = [who('thanh'), who('binh')];
    for (const text of [
      'Không đủ kinh phí để làm ạ',
      'đủ ạ',
      'không dự được thì cử ai thay?',
      'Vắng mấy đồng chí?',
      'đi họp ở đâu?',
    ]) {
      await binh.asks(text, 'Tôi chưa ghi nhận gì', 'Giấy mời họp');
      await talk.settled();
    }
    for (const text of ['nhờ em gửi lại giấy mời', 'cứ thế nhé', 'cứ gửi đi']) {
      await binh.asks(text, 'Tôi chưa ghi nhận gì');
      await talk.settled();
    }
    await thanh.heardNothingOf('Đồng chí Trần Thanh Bình');
    expect(await answers()).toEqual({});
    await binh.asks('em dự ạ', 'Đồng chí đã báo: dự họp');
  });

  test('kể lại việc đã xin vắng: đồng ý đã có vẫn còn, lý do không đổi', async () => {
    await called(platform);
    const [thanh, hoa] = [who('thanh'), who('hoa')];
    hoa.says('em xin vắng vì ốm');
    await thanh.taps('Đồng ý', await thanh.hears('Danh Thị Hoa', 'Lý do: ốm'));
    await hoa.hears('đồng ý');
    await talk.settled();
    for (const text of [
      'em đã xin vắng rồi, anh Tài đồng ý rồi',
      'em đã báo vắng hôm qua rồi ạ',
      'em da xin vang roi',
    ]) {
      await hoa.asks(text, 'Đồng chí đã trả lời, và còn thay đổi được: Giấy mời họp');
      await talk.settled();
    }
    expect(await answers()).toMatchObject({
      hoa: { kind: 'absent', reason: 'ốm', consent: { state: 'granted' } },
    });
  });

  test('trong nhóm, dưới thẻ cuộc họp: “đủ”, “không đủ chỗ ngồi đâu” chỉ là chuyện', async () => {
    await called(platform);
    const group = talk.groupOf('kien-giang');
    const card = await group.hears('Họp quý');
    for (const text of ['đủ', 'không đủ chỗ ngồi đâu', 'vắng mấy đồng chí?', 'nhờ thư ký gửi tài liệu'])
      who('hoa').saysIn(group, text, card);
    await talk.settled();
    expect(await answers()).toEqual({});
    who('binh').saysIn(group, 'em dự ạ', card);
    await talk.settled();
    expect(Object.keys(await answers())).toEqual(['binh']);
  });
});

test('“đã nhắn” không là “đã nhận”: kết luận vẫn chờ xác nhận', async () => {
  await called('telegram');
  const [tram, binh] = [who('tram'), who('binh')];
  tram.says('/thongbao Nộp số liệu');
  await tram.taps('Chọn từng đồng chí', 'Gửi tới ai?');
  await tram.asks('Bình', 'Gửi khi nào?');
  tram.says('gửi ngay');
  await tram.taps('Cần xác nhận', 'xác nhận đã nhận không?');
  await tram.taps('Gửi', 'tới 1 đồng chí ngay?');
  await binh.hears('Xin đồng chí xác nhận');
  for (const text of ['em đã nhắn rồi ạ', 'đã nhắn anh Tài rồi', 'da nhan']) {
    await binh.asks(text, 'Tôi chưa ghi nhận gì', 'Xác nhận đã nhận');
    await talk.settled();
  }
  await binh.asks('em đã nhận ạ', 'Đã ghi nhận đồng chí đã nhận');
});

test('hỏi cử ai: “thôi tôi dự” không là họ tên; “anh Bình dự thay” thì là Bình', async () => {
  await called('telegram');
  const hoa = who('hoa');
  await hoa.asks('/uyquyen', 'Đồng chí cử ai dự thay');
  await hoa.asks('thôi tôi dự', 'Đồng chí muốn ghi “thôi tôi dự” làm họ tên người dự thay?');
  await hoa.asks('anh Lê Văn Tám dự thay ạ', 'Chức vụ, đơn vị của người dự thay?');
  await hoa.asks('-', 'người dự thay: Lê Văn Tám');
});
