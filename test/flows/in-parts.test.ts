import { describe, expect, test } from 'vitest';
import type { DocumentSpec } from '../doubles/telegram/people.ts';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting } from './talk.ts';

async function open(publicUrl?: string): Promise<void> {
  await opens('kien-giang', { ...(publicUrl ? { publicUrl } : {}) });
}

/** All parts are there, and nothing more has come for as long as is waited. */
async function rests(): Promise<void> {
  await house.fake.idle();
  house.forward(3_000);
}

const pdf = (file_name: string): DocumentSpec => ({
  file_name,
  mime_type: 'application/pdf',
  file_size: 2_048,
});
const words = (length: number): string => 'Kết quả thực hiện nhiệm vụ. '.repeat(400).slice(0, length).trim();
const held = () => house.store.transaction((tx) => tx.parts.all());

describe('một nội dung dán bị cắt thành nhiều tin', () => {
  test('là một nội dung: hỏi lại một lần trên cả nội dung', async () => {
    await open();
    const tram = who('tram');
    const text = words(5_000);
    house.fake.pastes(tram.id, `/phatsinh ${text}`);
    await rests();
    await talk.settled();
    const problem = await tram.hears('ký tự');
    expect(problem.text).toContain('tối đa');
    expect(talk.count(tram.id, 'ký tự')).toBe(1);
    expect(await held()).toEqual([]);
  });

  test('dài quá thì từ chối một lần, phần đuôi không là câu trả lời của ai', async () => {
    await open();
    const tram = who('tram');
    await tram.asks('/phatsinh', 'vướng mắc');
    house.fake.pastes(tram.id, words(9_500));
    await rests();
    const refused = await tram.hears('tối đa');
    await talk.settled();
    expect(house.fake.messages(tram.id).filter(({ text }) => text?.includes('tối đa'))).toHaveLength(1);
    expect(house.fake.last(tram.id)?.message_id).toBe(refused.message_id);
    const problems = await house.store.transaction((tx) => tx.problems.all());
    expect(problems).toEqual([]);
  });

  test('phần đầu còn chờ khi tiến trình khởi động lại: không mất, không làm hai lần', async () => {
    await open();
    const tram = who('tram');
    const [first] = house.fake.pastes(tram.id, `/phatsinh ${words(3_000)}`);
    expect(first).toBeDefined();
    await house.fake.idle();
    expect(await held()).toHaveLength(1);
    await house.stop();
    house.forwardStopped(3_000);
    await house.start();
    await tram.hears('Gửi riêng phản ánh này');
    expect(await held()).toEqual([]);
  });

  test('tin khác đến ngay sau: nội dung trước được xử lý trước', async () => {
    await open();
    const tram = who('tram');
    house.fake.pastes(tram.id, `/phatsinh ${words(3_000)}`);
    tram.says('/hop');
    const asked = await tram.hears('Gửi riêng phản ánh này');
    const answer = await tram.hears('cuộc họp');
    expect(asked.message_id).toBeLessThan(answer.message_id);
  });

  test('phần sau bắt đầu bằng dấu “/”: vẫn là một nội dung, không phải lệnh', async () => {
    await open();
    const tram = who('tram');
    for (const first of [`${'x'.repeat(4_086)}`, words(4_080)]) {
      const before = talk.count(tram.id, 'ký tự');
      // Cut right before the stroke, whether at the limit or at the end of a word.
      house.fake.says(tram.id, `/phatsinh ${first}`.slice(0, 4_096).trimEnd());
      house.fake.says(tram.id, '/hop');
      await rests();
      await talk.settled();
      expect(talk.count(tram.id, 'ký tự')).toBe(before + 1);
    }
    expect(talk.count(tram.id, 'cuộc họp')).toBe(0);
  });

  test('phần sau dài, bắt đầu bằng dấu “/”, sau chỗ cắt ở cuối đoạn: không phải lệnh', async () => {
    await open();
    const tram = who('tram');
    house.fake.says(tram.id, `/phatsinh ${words(3_000)}`);
    house.fake.says(tram.id, `/hop ${words(1_500)}`);
    await rests();
    await tram.hears('ký tự', 'tối đa');
    await talk.settled();
    expect(talk.count(tram.id, 'cuộc họp')).toBe(0);
  });

  test('nội dung có dấu mật bị từ chối ngay, không phần nào được giữ', async () => {
    await open();
    const tram = who('tram');
    house.fake.pastes(tram.id, `Độ mật: TUYỆT MẬT. ${words(5_000)}`);
    await tram.hears('mật');
    const kept = JSON.stringify(await held());
    expect(kept).not.toContain('TUYỆT');
    await rests();
    await talk.settled();
    expect(await held()).toEqual([]);
    expect(talk.count(tram.id, 'chưa hiểu')).toBe(0);
  });

  test('người lạ không để lại gì', async () => {
    await open();
    house.fake.user({ id: 5_555, first_name: 'Người lạ' });
    house.fake.pastes(5_555, words(5_000));
    await house.fake.idle();
    expect(await held()).toEqual([]);
  });
});

describe('nhiều tệp gửi cùng lúc', () => {
  test('ba tài liệu sau khi đã thông báo: một câu hỏi về cả ba, chú thích được tính', async () => {
    await open();
    const [thanh, tram, binh] = [who('thanh'), who('tram'), who('binh')];
    await callsMeeting(thanh);
    house.fake.sendsAlbum(tram.id, [pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')], 'Hồ sơ trình');
    await rests();
    const asked = await tram.hears('Gửi 3 tài liệu này tới');
    await tram.taps('Gửi', asked);
    const done = await tram.hears('Đã thêm và gửi 3 tài liệu');
    expect(done.text).toContain('“Hồ sơ trình – a”');
    await binh.hears('“Hồ sơ trình – c”');
    expect((await talk.meeting()).papers.map(({ file }) => file?.name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  });

  test('chỗ chỉ nhận một tệp: nói trước, chưa ghi nhận gì', async () => {
    await open();
    const tram = who('tram');
    await tram.asks('/thongbao', 'nội dung');
    house.fake.sendsAlbum(tram.id, [pdf('a.pdf'), pdf('b.pdf')], 'Gửi các đồng chí');
    await rests();
    const said = await tram.hears('chỉ nhận một tệp');
    expect(said.text).toContain('“a.pdf”, “b.pdf”');
    expect(await house.store.transaction((tx) => tx.announcements.all())).toEqual([]);
  });

  test('nhiều video: một câu cho cả lượt, lời kèm theo không mất mà không nói', async () => {
    await open();
    await callsMeeting(who('thanh'));
    const binh = who('binh');
    const told = async (caption?: string) => {
      await talk.settled();
      const before = house.fake.messages(binh.id).length;
      house.fake.sendsAlbum(binh.id, ['video', 'video', 'video'], caption);
      await rests();
      await talk.settled();
      return house.fake.messages(binh.id).slice(before);
    };
    expect((await told()).map(({ text }) => text?.includes('chưa nhận được tin thoại, video'))).toEqual([
      true,
    ]);
    const [said, ...more] = await told('em xin vắng vì ốm');
    expect(more).toEqual([]);
    expect(said?.text).toContain('lời kèm theo cũng chưa được ghi nhận');
    if (said) await binh.taps('Xin vắng', said);
    await binh.hears('lý do vắng');
    expect((await talk.meeting()).answers).toEqual({});
  });

  test('tài liệu lẫn video: một câu trả lời, tài liệu được nhận với chú thích, video thì nói rõ', async () => {
    await open();
    const [thanh, tram] = [who('thanh'), who('tram')];
    await callsMeeting(thanh);
    await talk.settled();
    house.fake.sendsAlbum(tram.id, ['video', pdf('a.pdf'), 'video', pdf('b.pdf')], 'Hồ sơ trình');
    await rests();
    const asked = await tram.hears('chưa ghi nhận 2 video', 'Gửi 2 tài liệu này tới');
    await tram.taps('Gửi', asked);
    await tram.hears('Đã thêm và gửi 2 tài liệu', '“Hồ sơ trình – a”');
    expect(talk.count(tram.id, 'chưa nhận được tin thoại')).toBe(0);
  });

  test('tệp kèm lời xin vắng: chưa ghi nhận gì, nói rõ, có nút trả lời', async () => {
    await open();
    await callsMeeting(who('thanh'));
    for (const one of [who('binh'), who('tram')]) {
      house.fake.sendsAlbum(one.id, [pdf('a.pdf'), pdf('b.pdf')], 'em xin vắng vì ốm');
      await rests();
      await one.hears('2 tệp', 'lời kèm theo cũng chưa được ghi nhận');
      house.fake.sendsDocument(one.id, pdf('giay.pdf'), { caption: 'em xin vắng vì ốm' });
      const said = await one.hears('chưa ghi nhận tệp vừa gửi', 'lời kèm theo cũng chưa được ghi nhận');
      // Who is not invited has nothing to answer.
      if (one.id === who('tram').id) continue;
      await one.taps('Xin vắng', said);
      await one.asks('/thoi', 'Đã thôi');
    }
    const { answers, papers } = await talk.meeting();
    expect([answers, papers]).toEqual([{}, []]);
  });
});
