import { beforeEach, expect, test } from 'vitest';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { drafts, type Heard, type Person } from './talk.ts';

// Trả lời bằng số: số ấy là của tin nào.

const THANH = '6650000000000001501';
const BINH = '6650000000000001504';
const HOA = '6650000000000001506';
const GROUP = 'f4a0c8f76f1000000005';
let zalo: FakeZalo;
beforeEach(async () => {
  await opens('kien-giang', { platform: 'zalo' });
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
});

async function preview(title: string, when = 'thứ 5 tuần sau 8h', by = 'thanh'): Promise<void> {
  const one = who(by);
  const line = `${title} | ${when} | Phòng họp A | Sơ kết`;
  const next = await drafts(one, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await one.taps('Gửi thông báo', next);
  await one.hears('Gửi thông báo trên');
  await talk.settled();
}

async function called(title: string, when?: string): Promise<void> {
  await preview(title, when);
  zalo.says(THANH, '1');
  await who('thanh').hears('Đã gửi thông báo');
  await talk.settled();
}

/** Says a number and hears what comes of it. */
async function types(person: Person, user: string, text: string, ...parts: string[]): Promise<Heard> {
  await talk.settled();
  zalo.says(user, text);
  return person.hears(...parts);
}

const answersOf = async (title: string) =>
  (await house.meetings()).find((one) => one.title === title)?.answers ?? {};
const quoted = (user: string, part: string) =>
  zalo.messages(user).find(({ text }) => text.includes(part))?.id ?? '';

test('số trần là của tin mới nhất; trích dẫn tin cũ thì là của tin ấy', async () => {
  await called('Họp một');
  await called('Họp hai', 'thứ 6 tuần sau 8h');
  const hoa = who('hoa');
  await types(hoa, HOA, '1', 'dự họp');
  expect([await answersOf('Họp một'), await answersOf('Họp hai')]).toMatchObject([
    {},
    { hoa: { kind: 'attend' } },
  ]);
  zalo.says(HOA, '2.', { quote: quoted(HOA, 'Họp một') });
  await hoa.hears('lý do vắng');
  await types(hoa, HOA, 'Bận họp tỉnh', '1. Ghi nhận');
  await types(hoa, HOA, '1', 'đang chờ người chủ trì đồng ý');
  expect([await answersOf('Họp một'), await answersOf('Họp hai')]).toMatchObject([
    { hoa: { kind: 'absent' } },
    { hoa: { kind: 'attend' } },
  ]);
});

test('tin dài gửi thành hai phần: trích dẫn phần nào cũng là trích dẫn tin ấy', async () => {
  const thanh = who('thanh');
  const agenda = `${'Nội dung dài. '.repeat(130)}Hết.`;
  const next = await drafts(
    thanh,
    `Họp dài | thứ 5 tuần sau 8h | Phòng họp A | ${agenda}`,
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await talk.settled();
  const first = quoted(HOA, 'Trân trọng kính mời');
  expect(zalo.messages(HOA).find(({ id }) => id === first)?.text).not.toContain('1. Dự họp');
  zalo.says(HOA, '1', { quote: first });
  await who('hoa').hears('Đồng chí đã báo: dự họp');
  expect(await answersOf('Họp dài')).toMatchObject({ hoa: { kind: 'attend' } });
});

test('trích dẫn tin không còn nhớ, bằng số: câu về lựa chọn cũ, không đụng tin mới', async () => {
  await called('Họp một');
  const old = quoted(HOA, 'Họp một');
  const hoa = who('hoa');
  for (let time = 0; time < 11; time += 1) {
    await hoa.asks('/hop', '1. Dự họp');
    await talk.settled();
  }
  zalo.says(HOA, '1', { quote: old });
  await hoa.hears('Lựa chọn này của câu hỏi đã trả lời, đã thôi hoặc đã cũ');
  expect(await answersOf('Họp một')).toEqual({});
});

test('đang hỏi bằng lời thì số là câu trả lời cho câu ấy, kể cả khi giấy mời vừa đến', async () => {
  const tram = who('tram');
  await tram.asks('/taohop Họp trù bị | thứ 6 tuần sau 8h', 'Họp ở đâu?');
  await called('Họp một');
  await types(who('binh'), BINH, '2', 'lý do vắng');
  await preview('Họp hai', 'thứ 6 tuần sau 14h');
  zalo.says(THANH, '1');
  await who('binh').hears('Họp hai');
  await talk.settled();
  // Bình đang được hỏi lý do vắng cuộc họp một.
  zalo.says(BINH, '1');
  await talk.settled();
  expect((await answersOf('Họp hai')).binh).toBeUndefined();
  expect(await answersOf('Họp một')).not.toMatchObject({ binh: { kind: 'attend' } });
  await types(tram, '6650000000000001508', '5', 'Nội dung cuộc họp?');
});

test('gõ chữ của lựa chọn, có dấu hay không, thay cho số', async () => {
  await called('Họp một');
  await types(who('hoa'), HOA, 'du hop', 'Đồng chí đã báo: dự họp');
  await types(who('binh'), BINH, 'Xin vắng', 'lý do vắng');
});

test('số không ai mời chọn: không làm gì, nói rõ; chưa có lựa chọn nào thì cũng vậy', async () => {
  await types(who('hoa'), HOA, '1', 'Tôi chưa ghi nhận gì; đang chờ đồng chí: Báo cáo');
  await called('Họp một');
  for (const text of ['0', '9', '99', '4.', '00', 'số 9', '９'])
    await types(who('hoa'), HOA, text, 'Không có lựa chọn số', '1. Dự họp');
  expect(await answersOf('Họp một')).toEqual({});
});

test('“1” gửi hai lần, gửi hai lần cùng lúc: một kết quả', async () => {
  await preview('Họp một');
  zalo.ordered = false;
  zalo.says(THANH, '1');
  zalo.says(THANH, '1');
  await who('thanh').hears('Đã gửi thông báo');
  await talk.settled();
  const invited = zalo.messages(HOA).filter(({ text }) => text.includes('Trân trọng kính mời'));
  expect(invited).toHaveLength(1);
  expect(zalo.messages(GROUP)).toHaveLength(1);
  zalo.says(HOA, '1');
  zalo.says(HOA, '1');
  await talk.settled();
  expect(await answersOf('Họp một')).toMatchObject({ hoa: { kind: 'attend' } });
});

test('khởi động lại rồi số vẫn đúng, kể cả khi trích dẫn', async () => {
  await called('Họp một');
  await called('Họp hai', 'thứ 6 tuần sau 8h');
  await preview('Họp ba', 'thứ 6 tuần sau 15h');
  await house.stop();
  await house.start();
  zalo.says(HOA, '1', { quote: quoted(HOA, 'Họp một') });
  await who('hoa').hears('dự họp');
  await types(who('binh'), BINH, '1', 'dự họp');
  expect([await answersOf('Họp một'), await answersOf('Họp hai')]).toMatchObject([
    { hoa: { kind: 'attend' } },
    { binh: { kind: 'attend' } },
  ]);
  await types(who('thanh'), THANH, '1', 'Đã gửi thông báo');
});

test('cuộc họp đã dời: số của giấy mời cũ không ghi gì', async () => {
  await called('Họp một');
  const old = quoted(HOA, 'Trân trọng kính mời');
  const thanh = who('thanh');
  thanh.says('/doihop thứ 6 tuần sau 8h | - | Trùng lịch tỉnh');
  await thanh.taps('Gửi', 'Gửi thông báo dời lịch');
  await who('hoa').hears('thứ Sáu, ngày 27/11/2026');
  await talk.settled();
  zalo.says(HOA, '1', { quote: old });
  await talk.settled();
  await zalo.idle();
  expect(zalo.last(HOA)?.text).toMatch(/dời|mới|cũ/);
  expect(await answersOf('Họp một')).toEqual({});
});

test('tin khác đến giữa lúc xem trước: “1” gửi bản xem trước, không trả lời tin ấy; “2” thôi, cũng không', async () => {
  await called('Họp một');
  const [thanh, hoa] = [who('thanh'), who('hoa')];
  const consent = async () => (await answersOf('Họp một')).hoa;
  for (const [number, part] of [
    ['2', 'Đã thôi'],
    ['1', 'Đã gửi thông báo'],
  ] as const) {
    await preview(`Họp ${number}`, `thứ 6 tuần sau ${Number(number) + 12}h`);
    await hoa.asks(`/vang #kien-giang/2026-1.1 Việc nhà lần ${number}`, 'đang chờ người chủ trì đồng ý');
    await thanh.hears(`Việc nhà lần ${number}`, '1. Đồng ý');
    await types(thanh, THANH, number, part);
    await talk.settled();
    expect(await consent()).toMatchObject({ kind: 'absent', consent: { state: 'asked' } });
  }
  // Việc kia xong rồi, trích dẫn đề nghị thì trả lời đề nghị.
  zalo.says(THANH, '1', { quote: quoted(THANH, 'Việc nhà lần 1') });
  await hoa.hears('đồng ý với đề nghị');
});

test('số gõ khi một tin mới đã hiện mà chưa gửi xong: hỏi lại, không tính là của tin trước', async () => {
  await called('Họp một');
  const [thanh, hoa] = [who('thanh'), who('hoa')];
  await preview('Họp hai', 'thứ 6 tuần sau 8h');
  // Zalo hiện tin ngay, còn trả lời lệnh gửi thì chậm.
  zalo.latencyMs = 1_500;
  zalo.says(THANH, '1');
  await hoa.hears('Trân trọng kính mời', 'Họp hai');
  zalo.says(HOA, '1');
  // Trích dẫn tin trước thì chắc chắn là của tin ấy.
  zalo.says(HOA, '2', { quote: quoted(HOA, 'Họp một') });
  zalo.latencyMs = 0;
  await hoa.hears('chưa rõ số ấy là của tin nào và chưa ghi nhận gì');
  await types(hoa, HOA, 'Bận họp tỉnh', '1. Ghi nhận');
  await types(hoa, HOA, '1', 'đang chờ người chủ trì đồng ý');
  expect([await answersOf('Họp một'), await answersOf('Họp hai')]).toMatchObject([
    { hoa: { kind: 'absent' } },
    {},
  ]);
  await thanh.hears('Đã gửi thông báo');
});

test('số viết trước tin mới, đến sau tin ấy: là của tin trước', async () => {
  await called('Họp một');
  const said = zalo.says(BINH, 'chào đồng chí');
  await talk.settled();
  const writtenAt = house.time();
  house.forward(5 * 60_000);
  await called('Họp hai', 'thứ 6 tuần sau 8h');
  const timestamp = String(writtenAt);
  const message = { ...(said.body.message as object), msg_id: 'den-muon-1', text: '1' };
  const body = { ...said.body, timestamp, message };
  await zalo.redelivers({ ...said, body, raw: JSON.stringify(body), timestamp });
  await talk.settled();
  expect(await answersOf('Họp hai')).toEqual({});
  expect(await answersOf('Họp một')).toMatchObject({ binh: { kind: 'attend' } });
});
