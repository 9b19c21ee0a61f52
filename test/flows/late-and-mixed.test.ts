import { beforeEach, expect, test } from 'vitest';
import type { DocumentSpec } from '../doubles/telegram/people.ts';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting } from './talk.ts';

// Nhiều việc gặp nhau: lời đến muộn và câu hỏi mới, tệp và bản xem trước, sửa một phần của nội dung dán.

beforeEach(async () => {
  await opens('kien-giang');
});

async function rests(): Promise<void> {
  await house.fake.idle();
  house.forward(3_000);
  await talk.settled();
}
const pdf = (file_name: string): DocumentSpec => ({
  file_name,
  mime_type: 'application/pdf',
  file_size: 2_048,
});
const PROBLEM = '/phatsinh Xe hỏng giữa đường không đi được';
const PREVIEW = 'Gửi riêng phản ánh này';
const STANDS = 'bản xem trước vẫn như cũ';
const problems = () => house.store.transaction((tx) => tx.problems.all());

test.each(['gửi', 'Gửi', 'đồng ý', 'Xe hỏng thật', '1'])(
  '“%s” viết trước, đến sau bản xem trước: không phải là lời cho bản ấy',
  async (word) => {
    const tram = who('tram');
    const late = house.fake.later(() => tram.says(word));
    house.forward(5 * 60_000);
    await tram.asks(PROBLEM, PREVIEW);
    await talk.settled();
    late();
    const said = await tram.hears(STANDS);
    expect(await problems()).toEqual([]);
    await tram.taps('Gửi', said);
    await tram.hears('Đã chuyển phản ánh');
  },
);

test('“tôi dự” viết trước, đến sau một câu hỏi khác: là lời báo dự, câu hỏi vẫn chờ', async () => {
  await callsMeeting(who('thanh'));
  const binh = who('binh');
  await talk.settled();
  const late = house.fake.later(() => binh.says('tôi dự'));
  house.forward(5 * 60_000);
  await binh.asks('/phatsinh', 'vướng mắc');
  await talk.settled();
  late();
  await binh.hears('dự họp');
  expect((await talk.meeting()).answers).toMatchObject({ binh: { kind: 'attend' } });
  await binh.asks('Xe hỏng giữa đường không đi được', PREVIEW);
});

test.each(['thôi', '/thoi', 'thôi không cần nữa'])(
  '“%s” viết trước, đến sau một câu hỏi mới: câu hỏi ấy vẫn chờ',
  async (word) => {
    const tram = who('tram');
    const late = house.fake.later(() => tram.says(word));
    house.forward(5 * 60_000);
    await tram.asks('/phatsinh', 'vướng mắc');
    await talk.settled();
    late();
    await talk.settled();
    await tram.asks('Xe hỏng giữa đường không đi được', PREVIEW);
    expect(talk.count(tram.id, 'Đã thôi')).toBe(0);
  },
);

test('“thôi” viết trước, đến sau một câu hỏi do bấm nút: câu hỏi ấy vẫn chờ', async () => {
  await callsMeeting(who('thanh'));
  const binh = who('binh');
  await talk.settled();
  const late = house.fake.later(() => binh.says('thôi'));
  house.forward(5 * 60_000);
  await binh.taps('Xin vắng', 'Họp quý');
  await binh.hears('lý do vắng');
  await talk.settled();
  late();
  await binh.hears('gửi trước câu hỏi');
  await binh.records('bị ốm phải vào viện', 'chờ');
  expect((await talk.meeting()).answers).toMatchObject({ binh: { kind: 'absent' } });
});

test('số viết trước, đến sau một danh sách mới: không chọn gì của danh sách ấy', async () => {
  await callsMeeting(who('thanh'));
  const binh = who('binh');
  await talk.settled();
  const late = house.fake.later(() => binh.says('2'));
  house.forward(5 * 60_000);
  binh.says('/nhiemvu');
  await talk.settled();
  await callsMeeting(who('thanh'));
  binh.says('đồng ý');
  await binh.hears('Đồng chí nói về việc nào', '2. ');
  await talk.settled();
  const before = house.fake.messages(binh.id).length;
  late();
  await talk.settled();
  const told = house.fake.messages(binh.id).slice(before);
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('không ghi nhận gì')]);
  binh.says('2');
  await binh.hears('Họp quý');
});

test('tệp kèm chữ “gửi” khi bản xem trước đang chờ: không gửi đi mà thiếu tệp', async () => {
  const tram = who('tram');
  await tram.asks(PROBLEM, PREVIEW);
  house.fake.sendsDocument(tram.id, pdf('a.pdf'), { caption: 'gửi' });
  await tram.hears(STANDS);
  house.fake.sendsAlbum(tram.id, [pdf('a.pdf'), pdf('b.pdf')], 'Gửi');
  await rests();
  await tram.hears(STANDS);
  expect(await problems()).toEqual([]);
});

test('sửa một phần của nội dung dán: nói một lần; không đổi chữ thì im lặng', async () => {
  const tram = who('tram');
  const parts = house.fake.pastes(tram.id, `/phatsinh ${'Kết quả thực hiện. '.repeat(250).trim()}`);
  await rests();
  expect((await tram.hears('tối đa')).text).not.toContain('/tailieu');
  for (const { message } of parts) if (message) house.fake.edits(tram.id, message);
  await talk.settled();
  expect(talk.count(tram.id, 'vừa sửa một tin đã gửi')).toBe(0);
  const [first] = parts;
  if (first?.message) house.fake.edits(tram.id, first.message, '/phatsinh Xe hỏng');
  await tram.hears('vừa sửa một tin đã gửi', 'Câu hỏi trước vẫn chờ');
});
