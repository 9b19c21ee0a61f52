import { afterEach, beforeEach, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';
import { held } from './held.ts';
import { type Person, Talk } from './talk.ts';

// Tài liệu của cuộc họp: các bản, tệp còn thiếu, ai đã xác nhận. Trâm: thư ký; Bình, Hoa: thành viên.

let house: House;
let talk: Talk;
let tram: Person;
let binh: Person;
let hoa: Person;

const MONDAY = { start: '2026-11-30T01:00:00.000Z' };
const papers = async () => (await house.meetings())[0]?.papers ?? [];

async function opens(reminders = false): Promise<void> {
  house = await House.open({ committees: ['kien-giang'], reminders });
  talk = new Talk(house);
  const who = (id: string): Person => talk.member('kien-giang', id);
  [tram, binh, hoa] = [who('tram'), who('binh'), who('hoa')];
}
beforeEach(() => opens());
afterEach(() => house.close());

const sends = async (file: string, title: string): Promise<void> => {
  tram.sends(file, title);
  await tram.taps('Gửi', 'Gửi tài liệu này tới');
  await tram.hears('Đã thêm và gửi tài liệu');
};

test('gửi lại cùng tên là bản mới: người nhận thấy số bản, bản trước vẫn giữ trong hồ sơ', async () => {
  await held(house, 'kien-giang', MONDAY);
  await sends('bc-1.pdf', 'Báo cáo quý IV');
  await binh.hears('Tài liệu “Báo cáo quý IV” của cuộc họp “Họp thường kỳ”.');
  await sends('bc-sua.pdf', 'báo cáo Quý IV');
  await binh.hears('Tài liệu “báo cáo Quý IV (bản 2)”', 'Xin dùng bản này, thay bản trước.');
  await sends('phu-luc.pdf', 'Phụ lục');
  await binh.asks('/tailieu', '1. báo cáo Quý IV (bản 2)\n2. Phụ lục');

  const [report, ...others] = await papers();
  expect(report).toMatchObject({
    title: 'báo cáo Quý IV',
    file: { name: 'bc-sua.pdf' },
    earlier: [{ title: 'Báo cáo quý IV', file: { name: 'bc-1.pdf' }, by: 'tram' }],
  });
  expect(others).toHaveLength(1);
  const [meeting] = await house.meetings();
  expect(meeting?.log.map(({ act }) => act).filter((act) => act.startsWith('paper'))).toEqual([
    'paper-added',
    'paper-replaced',
    'paper-added',
  ]);
});

test('“mục 2: …” gắn tài liệu với mục của chương trình, bản sau vẫn ở mục ấy', async () => {
  await held(house, 'kien-giang', MONDAY);
  await sends('bc.pdf', 'Mục 2: Báo cáo quý IV');
  await binh.hears('Tài liệu “Báo cáo quý IV” (mục 2) của cuộc họp “Họp thường kỳ”');
  await sends('bc-2.pdf', 'Báo cáo quý IV');
  await binh.asks('/tailieu', '1. Báo cáo quý IV (bản 2), mục 2');
  await sends('khac.pdf', 'Mục đích, yêu cầu');
  expect(await papers()).toMatchObject([{ item: 2 }, { title: 'Mục đích, yêu cầu' }]);
  expect((await papers())[1]).not.toHaveProperty('item');
});

test('thay tài liệu bằng /suahop cũng giữ bản trước; tên khác dấu là tài liệu khác', async () => {
  await held(house, 'kien-giang', MONDAY);
  await sends('to-trinh.pdf', 'Tờ trình');
  await sends('to.pdf', 'Tổ trình');
  expect((await papers()).map(({ title }) => title)).toEqual(['Tờ trình', 'Tổ trình']);
  const what = await tram.asks('/suahop tài liệu', 'Thay hoặc rút tài liệu nào?');
  await tram.takes('Tờ trình', what);
  await tram.hears('Tờ trình');
  tram.sends('to-trinh-2.pdf');
  await tram.taps('Gửi', 'Gửi thay đổi này tới');
  await binh.hears('“Tờ trình”', 'được thay bằng bản mới');
  expect((await papers())[0]).toMatchObject({ earlier: [{ file: { name: 'to-trinh.pdf' } }] });
});

test('tài liệu nêu tên mà chưa có tệp: tệp cùng tên là tài liệu ấy, không phải bản 2', async () => {
  await held(house, 'kien-giang', { ...MONDAY, state: 'draft', notice: null });
  await tram.asks('/tailieu Báo cáo quý IV', 'Đã thêm tài liệu “Báo cáo quý IV”');
  await tram.asks('/tailieu', '1. Báo cáo quý IV – chưa có tệp');
  tram.sends('bc.pdf', 'Báo cáo quý IV');
  await tram.hears('Đã thêm tài liệu “Báo cáo quý IV”');
  expect(await papers()).toMatchObject([{ title: 'Báo cáo quý IV', file: { name: 'bc.pdf' } }]);
  expect((await papers())[0]).not.toHaveProperty('earlier');
});

test('sắp quá hạn gửi (khoản 3 Điều 14): lời nhắc nêu tên tài liệu còn thiếu tệp', async () => {
  await house.close();
  await opens(true);
  await held(house, 'kien-giang', MONDAY);
  await house.store.transaction(async (tx) => {
    const [[id, meeting] = []] = await tx.meetings.all();
    if (!id || !meeting) return;
    const common = { by: 'tram', at: '2026-11-20T01:00:00.000Z', sentAt: '2026-11-20T01:00:00.000Z' };
    const file = { channel: 'telegram', id: 'a', name: 'a.pdf', size: 1 };
    tx.meetings.put(id, {
      ...meeting,
      papers: [
        { title: 'Tờ trình', file, ...common },
        { title: 'Báo cáo quý IV', file: null, ...common },
      ],
    });
    tx.wakes.delete('kien-giang');
  });
  house.turnTo('2026-11-25T08:00');
  const told = await tram.hears('Chưa có tệp của “Báo cáo quý IV”');
  expect(told.text).not.toContain('Tờ trình');
});

test('xác nhận đã nhận tài liệu: thư ký biết ai chưa; có bản mới thì xác nhận lại', async () => {
  await held(house, 'kien-giang', MONDAY);
  await sends('bc-1.pdf', 'Báo cáo quý IV');
  await binh.taps('Đã nhận tài liệu', 'Tài liệu “Báo cáo quý IV”');
  await binh.hears('Đã ghi nhận đồng chí đã nhận tài liệu cuộc họp “Họp thường kỳ”');
  await hoa.asks('/danhan', 'Đã ghi nhận đồng chí đã nhận tài liệu cuộc họp');
  const list = await tram.asks('/tailieu', 'Đã xác nhận nhận tài liệu: 2/6. Chưa xác nhận:');
  expect(list.text).not.toContain('Trần Thanh Bình');
  await binh.asks('/danhan', 'Hiện không có văn bản nào chờ đồng chí xác nhận');

  house.forward(60_000);
  await sends('bc-2.pdf', 'Báo cáo quý IV');
  await tram.asks('/tailieu', 'Đã xác nhận nhận tài liệu: 0/6');
  await binh.asks('/danhan', 'Đã ghi nhận đồng chí đã nhận tài liệu');
});
