import { beforeEach, describe, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting, opensSheet, type Person } from './talk.ts';

// Tin chuyển tiếp là lời người khác: không quyết định, trả lời, biểu quyết, xác nhận, ra lệnh gì; tệp thì nhận.

const STRANGER = 9901;
beforeEach(async () => {
  await opens('kien-giang');
  house.fake.user({ id: STRANGER, first_name: 'Người Lạ' });
});

const forwards = (by: Person, text: string, from: number = STRANGER) =>
  house.fake.forwards(by.id, { user: from }, text);
const labels = ({ reply_markup }: { reply_markup?: unknown }): string[] =>
  (reply_markup as { inline_keyboard: { text: string }[][] } | undefined)?.inline_keyboard
    .flat()
    .map(({ text }) => text) ?? [];
const answers = async () => (await talk.meeting()).answers;

test('“Đồng ý” của người lạ không thành quyết định; nút của việc đang chờ thì có', async () => {
  await callsMeeting(who('thanh'));
  await who('hoa').asks('em xin vắng vì ốm', 'đang chờ người chủ trì');
  await who('thanh').hears('Đề nghị chờ đồng chí quyết định');
  await talk.settled();
  for (const text of ['Đồng ý', 'đồng ý', 'Mã V6 đồng ý', '/duyet đồng ý', '1']) {
    forwards(who('thanh'), text);
    const said = await who('thanh').hears('Tin chuyển tiếp', 'Danh Thị Hoa');
    expect(labels(said).slice(0, 2)).toEqual(['Đồng ý', 'Không đồng ý']);
  }
  expect(await answers()).toMatchObject({ hoa: { consent: { state: 'asked' } } });
  forwards(who('thanh'), 'Đồng ý');
  await who('thanh').taps('Đồng ý', await who('thanh').hears('Tin chuyển tiếp', 'Danh Thị Hoa'));
  await who('hoa').hears('đồng ý');
  expect(await answers()).toMatchObject({ hoa: { consent: { state: 'granted' } } });
});

test('lời chuyển tiếp không trả lời giấy mời, phiếu, không chạy lệnh, kể cả tin của chính mình và của bot', async () => {
  await callsMeeting(who('thanh'));
  await opensSheet(who('tram'));
  const binh = who('binh');
  await binh.hears('Phiếu lấy ý kiến');
  await talk.settled();
  const before = await house.store.transaction(async (tx) => [
    await tx.meetings.all(),
    await tx.sheets.all(),
  ]);
  for (const text of ['tôi dự', 'em xin vắng vì ốm', 'Không đồng ý', '/vang ốm', '/thamgia', 'đã nhận', '2'])
    for (const from of [STRANGER, binh.id, who('tram').id]) {
      forwards(binh, text, from);
      await binh.hears('Tin chuyển tiếp', '2 việc');
    }
  house.fake.forwards(binh.id, { hidden: 'Ai đó' }, 'tôi dự');
  house.fake.forwards(binh.id, { channel: 'Tin tức' }, 'tôi dự');
  await talk.settled();
  const after = await house.store.transaction(async (tx) => [await tx.meetings.all(), await tx.sheets.all()]);
  expect(after).toEqual(before);
});

describe('khi một câu hỏi hay bản xem trước đang chờ', () => {
  test('không là câu trả lời: lý do vắng vẫn chờ lời của chính đồng chí', async () => {
    await callsMeeting(who('thanh'));
    const hoa = who('hoa');
    await hoa.asks('/vang', 'lý do vắng');
    forwards(hoa, 'bận họp HĐND tỉnh');
    await hoa.hears('Tin chuyển tiếp', 'Câu hỏi trước vẫn chờ');
    expect(await answers()).toEqual({});
    await hoa.records('bị ốm', 'đang chờ người chủ trì');
    expect(await answers()).toMatchObject({ hoa: { reason: 'bị ốm' } });
  });

  test('không gửi bản xem trước đi, cũng không bỏ nó', async () => {
    const tram = who('tram');
    tram.says('/thongbao Nộp số liệu');
    await tram.taps('Chọn từng đồng chí', 'Gửi tới ai?');
    await tram.asks('Bình', 'Gửi khi nào?');
    tram.says('gửi ngay');
    await tram.taps('Cần xác nhận', 'xác nhận đã nhận không?');
    await tram.hears('tới 1 đồng chí ngay?');
    for (const text of ['Gửi', 'gửi đi', 'Thôi', '/thoi', 'Đồng ý']) {
      forwards(tram, text);
      await tram.hears('Tin chuyển tiếp', 'Bản xem trước vẫn như cũ');
    }
    await who('binh').heardNothingOf('Nộp số liệu');
    forwards(tram, 'Gửi');
    await tram.taps('Gửi', 'Tin chuyển tiếp');
    await who('binh').hears('Nộp số liệu');
  });
});

test('thư ký chuyển tiếp lời của thành viên: có nút ghi thay; người ẩn tài khoản thì không', async () => {
  await callsMeeting(who('thanh'));
  const tram = who('tram');
  forwards(tram, 'em xin vắng vì ốm', who('hoa').id);
  const said = await tram.hears('Muốn ghi nhận thay đồng chí Danh Thị Hoa');
  const record = labels(said).find((label) => label.startsWith('Ghi thay')) ?? '';
  expect(record).toContain('Danh Thị Hoa');
  expect(await answers()).toEqual({});
  await tram.taps(record, said);
  await tram.taps('Xin vắng', 'Đồng chí ấy trả lời thế nào?');
  await tram.records('ốm', 'Đã ghi nhận thay đồng chí Danh Thị Hoa');
  expect(await answers()).toMatchObject({ hoa: { kind: 'absent', by: 'tram', reason: 'ốm' } });

  house.fake.forwards(tram.id, { hidden: 'Danh Thị Hoa' }, 'em xin vắng');
  expect(labels(await tram.hears('Tin chuyển tiếp')).join()).not.toContain('Ghi thay');
  // Who is no secretary records for nobody.
  forwards(who('binh'), 'em xin vắng', who('hoa').id);
  expect(labels(await who('binh').hears('Tin chuyển tiếp')).join()).not.toContain('Ghi thay');
});

test('tệp chuyển tiếp vẫn nhận; lời kèm theo không là lệnh, không là tên tài liệu, và nói rõ là không ghi', async () => {
  await callsMeeting(who('thanh'));
  const tram = who('tram');
  const file = { file_name: 'Bao-cao-quy.pdf', mime_type: 'application/pdf', file_size: 2_048 };
  house.fake.forwardsDocument(tram.id, { user: STRANGER }, file, { caption: '/huyhop bận' });
  await tram.hears('lời kèm theo tệp chuyển tiếp');
  await tram.hears('Gửi tài liệu này tới 6 đồng chí');
  expect(await talk.meeting()).toMatchObject({ state: 'called' });
  await talk.settled();
  tram.says('/thoi');
  house.fake.forwardsDocument(tram.id, { user: STRANGER }, file);
  await tram.hears('Gửi tài liệu này tới 6 đồng chí');
  await talk.settled();
  expect(talk.count(tram.id, 'lời kèm theo tệp chuyển tiếp')).toBe(1);
});

test('mã mời, mã thiết lập được chuyển tiếp không kết nối ai; tự nhắn thì được', async () => {
  const tram = who('tram');
  house.fake.forwards(STRANGER, { user: tram.id }, '/start ma-thiet-lap-1');
  await talk.person(STRANGER).hears('Tin chuyển tiếp', 'chưa được kết nối');
  const account = () => house.store.transaction((tx) => tx.accounts.get(`telegram:${STRANGER}`));
  expect((await account())?.administrator ?? false).toBe(false);
  house.fake.says(STRANGER, '/start ma-thiet-lap-1');
  await talk.settled();
  expect((await account())?.administrator).toBe(true);
});

test('trong nhóm: lệnh chuyển tiếp không được làm, nói một câu, không nêu việc riêng; chuyện thường thì im lặng', async () => {
  await callsMeeting(who('thanh'));
  const group = talk.groupOf('kien-giang');
  await group.hears('Họp quý');
  const where = { chat: group.id, thread: 5 };
  house.fake.forwards(who('binh').id, { user: who('hoa').id }, '/thamgia@thu_ky_so_bot', where);
  const said = await group.hears('Tin chuyển tiếp');
  expect(said.text).not.toContain('Hoa');
  house.fake.forwards(who('binh').id, { user: who('hoa').id }, 'tôi dự', where);
  await talk.settled();
  expect(talk.count(group.id, 'Tin chuyển tiếp')).toBe(1);
  expect(await answers()).toEqual({});
});
