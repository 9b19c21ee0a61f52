import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/domain/time/instant.ts';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting, opensSheet, type Person } from './talk.ts';

// Tin đã gửi được sửa lại: không bao giờ làm theo lời sửa; tin đã được làm thì nói một lần điều gì đang đứng.

const EDITED = 'vừa sửa một tin đã gửi';
beforeEach(async () => {
  await opens('kien-giang');
});

/** Says it, and what is said of it is there. */
async function said(by: Person, text: string, where: { chat?: number; thread?: number } = {}) {
  const { message } = house.fake.says(by.id, text, where);
  await talk.settled();
  if (!message) throw new Error('the bot was not shown it');
  return message;
}
const edits = (by: Person, message: Awaited<ReturnType<typeof said>>, text?: string) =>
  house.fake.edits(by.id, message, text);
const labels = ({ reply_markup }: { reply_markup?: unknown }): string[] =>
  (reply_markup as { inline_keyboard: { text: string }[][] } | undefined)?.inline_keyboard
    .flat()
    .map(({ text }) => text) ?? [];
const answers = async () => (await talk.meeting()).answers;

describe('câu trả lời giấy mời', () => {
  test('“tôi dự” sửa thành xin vắng: vẫn là dự, nói một lần, có nút đổi', async () => {
    await callsMeeting(who('thanh'));
    const hoa = who('hoa');
    const message = await said(hoa, 'tôi dự');
    edits(hoa, message, 'em xin vắng vì ốm');
    const told = await hoa.hears(EDITED, 'Họp quý', 'Đồng chí đã báo: dự họp.');
    expect(labels(told)).toEqual(['Dự họp', 'Xin vắng', 'Cử người dự thay']);
    expect(await answers()).toMatchObject({ hoa: { kind: 'attend' } });
    edits(hoa, message, 'em xin vắng vì bận');
    await talk.settled();
    expect(talk.count(hoa.id, EDITED)).toBe(1);
    await hoa.taps('Xin vắng', told);
    await hoa.records('ốm', 'đang chờ người chủ trì');
  });

  test('qua một lần khởi động lại vẫn biết; sau 26 giờ thì thôi; lời không nằm trong kho', async () => {
    await callsMeeting(who('thanh'));
    const hoa = who('hoa');
    const first = await said(hoa, 'em xin vắng vì đau ruột thừa');
    const kept = await house.store.transaction((tx) => tx.handled.all());
    expect(JSON.stringify(kept)).not.toContain('ruột thừa');
    await house.stop();
    await house.start();
    edits(hoa, first, 'tôi dự');
    await hoa.hears(EDITED, 'Đồng chí đã xin vắng, đang chờ');
    const second = await said(hoa, 'tôi dự');
    house.forward(DAY + 4 * HOUR);
    await house.stop();
    await house.start();
    edits(hoa, second, 'tôi bận');
    await talk.settled();
    expect(talk.count(hoa.id, EDITED)).toBe(1);
  });

  test('trong nhóm: trả lời riêng; ai chưa mở trò chuyện riêng chỉ được nhắc chung', async () => {
    await callsMeeting(who('thanh'));
    const group = talk.groupOf('kien-giang');
    await group.hears('Họp quý');
    const where = { chat: group.id, thread: 5 };
    edits(who('binh'), await said(who('binh'), '/thamgia@thu_ky_so_bot', where), '/vang@thu_ky_so_bot ốm');
    await who('binh').hears(EDITED, 'Đồng chí đã báo: dự họp.');
    await house.store.transaction(async (tx) => {
      const account = await tx.accounts.get(`telegram:${who('trinh').id}`);
      if (account) tx.accounts.put(account.address, { ...account, reachableSince: null });
    });
    edits(who('trinh'), await said(who('trinh'), '/thamgia@thu_ky_so_bot', where), '/vang@thu_ky_so_bot ốm');
    await group.hears('không đọc lời sửa');
    expect(await answers()).toMatchObject({ binh: { kind: 'attend' }, trinh: { kind: 'attend' } });
    expect(talk.count(group.id, 'lời sửa')).toBe(1);
  });

  test('thư ký ghi thay rồi sửa tin: không nhận câu trả lời ấy là của mình', async () => {
    await callsMeeting(who('thanh'));
    const message = await said(who('tram'), '/traloithay Danh Thị Hoa | dự');
    edits(who('tram'), message, '/traloithay Danh Thị Hoa | vắng | ốm');
    const told = await who('tram').hears(EDITED, 'vẫn giữ nguyên');
    expect(labels(told)).toEqual(['Xem lại']);
  });
});

test('đang chờ bấm Gửi: bản xem trước theo lời cũ, nói rõ trước khi gửi', async () => {
  const tram = who('tram');
  tram.says('/thongbao Nộp số liệu');
  await tram.taps('Chọn từng đồng chí', 'Gửi tới ai?');
  await tram.asks('Bình', 'Gửi khi nào?');
  tram.says('gửi ngay');
  await tram.hears('xác nhận đã nhận không?');
  const message = await said(tram, 'cần xác nhận');
  await tram.hears('tới 1 đồng chí ngay?');
  edits(tram, message, 'không cần xác nhận');
  await tram.taps('Gửi', await tram.hears(EDITED, 'Bản xem trước vẫn như cũ'));
  await who('binh').hears('Xin đồng chí xác nhận');
});

test('phiếu: ý kiến đã ghi giữ nguyên, và không giữ cả dấu vết của lời', async () => {
  await opensSheet(who('tram'), 'Phiếu kín');
  const binh = who('binh');
  await binh.hears('Phiếu lấy ý kiến');
  await talk.settled();
  const message = await said(binh, 'đồng ý');
  const sheets = () => house.store.transaction((tx) => tx.sheets.all());
  const before = await sheets();
  const kept = await house.store.transaction((tx) => tx.handled.list(`telegram:${binh.id}#`));
  expect(kept.map(([, { did }]) => did?.words)).toEqual([null]);
  edits(binh, message, 'không đồng ý');
  const told = await binh.hears(EDITED, 'ý kiến đã ghi vẫn giữ nguyên');
  expect(labels(told)).toContain('Không đồng ý');
  expect(await sheets()).toEqual(before);
});

test('im lặng: tin không làm gì, tin không đổi chữ, tin của người lạ, vị trí đang đi', async () => {
  await callsMeeting(who('thanh'));
  const hoa = who('hoa');
  const messages = [
    await said(hoa, '/hop'),
    await said(hoa, 'trời hôm nay đẹp quá'),
    await said(hoa, '/trogiup'),
  ];
  const link = await said(hoa, 'em xin vắng vì ốm, xem https://example.org');
  const count = house.fake.messages(hoa.id).length;
  for (const message of messages) edits(hoa, message, 'tôi dự');
  edits(hoa, link);
  edits(hoa, link, 'em xin vắng vì ốm, xem\u200b https://example.org');
  const place = house.fake.sendsMedia(hoa.id, 'location').message;
  if (!place) throw new Error('no message');
  await talk.settled();
  house.fake.edits(hoa.id, place);
  house.fake.user({ id: 9901, first_name: 'Người Lạ' });
  const stranger = house.fake.says(9901, 'tôi dự').message;
  await talk.settled();
  const answered = house.fake.messages(9901).length;
  if (stranger) house.fake.edits(9901, stranger, 'tôi không dự');
  await talk.settled();
  expect(house.fake.messages(9901).length).toBe(answered);
  expect(house.fake.messages(hoa.id).length).toBe(count + 1);
  expect(talk.count(hoa.id, EDITED)).toBe(0);
  expect(Object.keys(await answers())).toEqual(['hoa']);
});
