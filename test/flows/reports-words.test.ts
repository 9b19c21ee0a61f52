import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/domain/reports/report.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import type { Heard, Person } from './talk.ts';

// Báo cáo vừa tới chờ người nhận trả lời, cũng như mọi việc khác đang chờ.

/** Nộp báo cáo 6 tháng; thẻ mà Tổ trưởng nhận được. */
async function handsIn(from: Person, to: Person, text: string): Promise<Heard> {
  await from.asks('/nopbaocao', 'Xin gửi nội dung');
  from.says(text);
  await from.taps('Nộp', 'Nộp nội dung trên làm Báo cáo');
  await from.hears('Đã ghi nhận');
  const card = await to.hears(text);
  await talk.settled();
  return card;
}

const verdicts = async () => {
  const all = await house.store.transaction((tx) => tx.reports.all());
  return all.map(([, { member, received, returned }]: readonly [string, Report]) => ({
    member,
    received: received.map(({ form }) => form),
    returned: returned.map(({ reason }) => reason),
  }));
};

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('trích dẫn thẻ báo cáo: “đồng ý” chưa phải là đã nhận; “trả lại vì …” trả lại; “đã nhận” xác nhận', async () => {
    await opens('kien-giang', { platform });
    const [binh, khoa] = [who('binh'), who('khoa')];
    const card = await handsIn(binh, khoa, 'Đã cấp 12.000 tài khoản định danh.');
    await khoa.quotes(card, 'đồng ý');
    await khoa.hears(
      'Tôi chưa ghi nhận gì',
      'Báo cáo của đồng chí Trần Thanh Bình: Báo cáo 6 tháng cuối năm',
    );
    await khoa.quotes(card, 'trả lại sau nhé');
    await khoa.hears('Tôi chưa ghi nhận gì', 'Báo cáo của đồng chí');
    expect(await verdicts()).toEqual([{ member: 'binh', received: [], returned: [] }]);

    await khoa.quotes(card, 'trả lại vì thiếu số liệu | phụ lục');
    await khoa.hears('Đã trả lại Báo cáo 6 tháng cuối năm 2026');
    await binh.hears('Lý do: thiếu số liệu | phụ lục');

    const anew = await handsIn(binh, khoa, 'Đã bổ sung phụ lục.');
    // Thẻ của bản cũ không xác nhận bản mới.
    await khoa.quotes(card, 'đã nhận');
    await khoa.hears('Tôi chưa ghi nhận gì');
    await khoa.quotes(anew, 'em đã nhận được báo cáo rồi ạ');
    await khoa.hears('Đã xác nhận: nhận bản điện tử');
    await binh.hears('Đồng chí Phạm Đăng Khoa xác nhận đã nhận');
    expect(await verdicts()).toEqual([
      { member: 'binh', received: ['electronic'], returned: ['thiếu số liệu | phụ lục'] },
    ]);
  });

  test('/duyet kể báo cáo chờ xác nhận; một báo cáo chờ thì “đã nhận” là của báo cáo ấy, nhiều thì hỏi', async () => {
    await opens('kien-giang', { platform });
    const [binh, trinh, khoa, tram] = [who('binh'), who('trinh'), who('khoa'), who('tram')];
    await handsIn(binh, khoa, 'Kết quả của Bình.');
    await tram.asks('/duyet', 'Không có việc nào đang chờ đồng chí quyết định');
    await khoa.taps(
      'Báo cáo của đồng chí Trần Thanh Bình',
      await khoa.asks('/duyet', '1. Báo cáo của đồng chí Trần Thanh Bình: Báo cáo 6 tháng cuối năm 2026'),
    );
    await khoa.hears('Kết quả của Bình.');
    await khoa.asks('/thoi', 'Đã thôi');

    await handsIn(trinh, khoa, 'Kết quả của Trinh.');
    await khoa.asks('đã nhận', 'Đồng chí xác nhận đã nhận văn bản nào?', 'Huỳnh Ngọc Trinh');
    await khoa.asks('/thoi', 'Đã thôi');
    await khoa.asks('trả lại vì muộn', 'Đồng chí nói về việc nào?', '2. Báo cáo của đồng chí');
    expect((await verdicts()).flatMap(({ received, returned }) => [...received, ...returned])).toEqual([]);

    await khoa.asks('đã nhận', 'Đồng chí xác nhận đã nhận văn bản nào?', 'Trần Thanh Bình');
    await talk.settled();
    await khoa.asks('1', 'Đã xác nhận: nhận bản điện tử');
    await khoa.asks('đã nhận ạ', 'Đã xác nhận: nhận bản điện tử');
    await khoa.asks('/duyet', 'Không có việc nào đang chờ đồng chí quyết định');
  });
});

test('/danhan trống khi chỉ chờ một báo cáo: hỏi trước; báo cáo của người khác không tự thành đã nhận', async () => {
  await opens('kien-giang', { platform: 'telegram' });
  const [binh, khoa] = [who('binh'), who('khoa')];
  await handsIn(binh, khoa, 'Kết quả của Bình.');
  for (const text of ['/danhan', '/xacnhandanhan', 'đã xem ạ']) {
    const asked = await khoa.asks(text, 'Tôi chưa ghi nhận gì', 'Báo cáo của đồng chí Trần Thanh Bình');
    expect((await verdicts()).flatMap(({ received }) => received)).toEqual([]);
    if (text === 'đã xem ạ') await khoa.taps('Xác nhận đã nhận', asked);
  }
  const done = await khoa.hears('Đã xác nhận: nhận bản điện tử', 'Trần Thanh Bình');
  expect(done.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual(['Trả lại']);
});

test('báo cáo phải có cả hai bản: “đã nhận” chưa rõ là bản nào thì hỏi; nói rõ bản nào thì ghi bản ấy', async () => {
  await opens('binh-dinh', { platform: 'telegram' });
  const [nam, kiet] = [who('nam'), who('kiet')];
  const card = await handsIn(nam, kiet, 'Kết quả sáu tháng.');
  await kiet.quotes(card, 'đã nhận');
  await kiet.hears('Tôi chưa ghi nhận gì');
  const back = await kiet.asks('em đã nhận ạ', 'Tôi chưa ghi nhận gì');
  expect(back.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual([
    'Đã nhận cả hai bản',
    'Đã nhận bản giấy',
    'Đã nhận bản điện tử',
    'Trả lại',
  ]);
  await kiet.quotes(card, 'đã nhận bản điện tử');
  await kiet.hears('Đã xác nhận: nhận bản điện tử', 'còn chờ bản giấy');
  await kiet.asks('đã nhận', 'Đã xác nhận: nhận bản giấy');
});
