import { afterEach, describe, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';
import { PLATFORMS, type Platform } from '../doubles/on-zalo.ts';
import { held, sendsConclusion } from './held.ts';
import { drafts, type Person, Talk } from './talk.ts';

const ID = 'kien-giang';
const GROUP = -1001000000005;
const ASKED = 'đồng chí chưa xác nhận đã nhận. Xin bấm “Đã nhận”';

let house: House;
let talk: Talk;
/** Trâm: thư ký; Tài: Trưởng ban; Bình, Trinh: thành viên. */
let tram: Person;
let tai: Person;
let binh: Person;
let trinh: Person;

async function opens(platform: Platform = 'telegram'): Promise<void> {
  house = await House.open({ committees: [ID], platform, reminders: true });
  talk = new Talk(house);
  const who = (id: string): Person => talk.member(ID, id);
  [tram, tai, binh, trinh] = [who('tram'), who('thanh'), who('binh'), who('trinh')];
}
afterEach(() => house.close());

/** Turns the clock and waits until everything that is due has gone out. */
async function at(local: string): Promise<void> {
  house.turnTo(local);
  await house.running.wake();
  await talk.settled();
}

/** Until Friday, a look each morning. */
async function week(): Promise<void> {
  for (const day of ['23', '24', '25', '26', '27']) await at(`2026-11-${day}T08:00`);
}

/** What one member was told that says this, wherever they are. */
function told(id: string, part: string): string[] {
  const member = house.committee(ID).members.find((one) => one.id === id);
  const onZalo = member?.zalo ? (house.zalo?.messages(member.zalo) ?? []) : [];
  const onTelegram = house.fake.messages(Number(talk.member(ID, id).id));
  return [...onZalo, ...onTelegram].flatMap(({ text }) => (text?.includes(part) ? [text] : []));
}

/** A notice at large that wants to be acknowledged, at once. */
async function announces(text: string, to: string): Promise<void> {
  tram.says(`/thongbao ${text}`);
  await tram.taps('Chọn từng đồng chí', 'Gửi tới ai?');
  await tram.asks(to, 'Gửi khi nào?');
  tram.says('gửi ngay');
  await tram.taps('Cần xác nhận', 'xác nhận đã nhận không?');
  await tram.taps('Gửi', 'đồng chí ngay?');
  await tram.hears('Đang gửi thông báo tới');
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('kết luận chưa xác nhận: nhắc riêng một lần, sáng ngày làm việc thứ hai; nhóm không có gì', async () => {
    await opens(platform);
    await held(house, ID);
    await sendsConclusion(tram, tai, 'không có');
    await binh.taps('Đã nhận', 'Xin xác nhận đã nhận');
    await binh.isShown('Đã ghi nhận đồng chí đã nhận');
    // Gửi sáng thứ Sáu 20/11: thứ Hai là ngày làm việc thứ nhất, thứ Ba 24/11 là ngày nghỉ.
    await at('2026-11-23T08:00');
    await at('2026-11-24T08:00');
    await at('2026-11-25T07:55');
    await trinh.heardNothingOf(ASKED);
    await at('2026-11-25T08:00');
    const asked = await trinh.hears(
      'Thông báo kết luận “Họp thường kỳ”, gửi lúc 09 giờ',
      'thứ Sáu, ngày 20/11/2026',
      ASKED,
    );
    await trinh.taps('Đã nhận', asked);
    await trinh.isShown('Đã ghi nhận đồng chí đã nhận');
    await at('2026-11-26T08:00');
    await at('2026-11-27T08:00');
    expect(told('trinh', ASKED)).toHaveLength(1);
    expect(told('hoa', ASKED)).toHaveLength(1);
    for (const id of ['binh', 'tram', 'thanh']) expect(told(id, ASKED), id).toEqual([]);
    expect(house.fake.messages(GROUP).filter(({ text }) => text?.includes('chưa xác nhận'))).toEqual([]);
  });
});

test('thông báo và kết luận cùng chưa xác nhận: một tin gộp; ai rời Ban thì thôi', async () => {
  await opens();
  await held(house, ID);
  await sendsConclusion(tram, tai, 'không có');
  await announces('Nộp số liệu trước thứ Năm', 'Bình, Trinh, Hoa');
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get(ID);
    if (!committee) throw new Error('no committee');
    const members = committee.members.map((one) => (one.id === 'hoa' ? { ...one, left: '2026-11-23' } : one));
    tx.committees.put(ID, { ...committee, members });
  });
  await week();
  const [only, ...more] = told('binh', ASKED);
  expect(more).toEqual([]);
  expect(only).toContain('Thông báo “Nộp số liệu trước thứ Năm”, gửi lúc');
  expect(only).toContain('Thông báo kết luận “Họp thường kỳ”, gửi lúc');
  expect(told('hoa', ASKED)).toEqual([]);
});

test('cùng sáng ấy còn chưa trả lời giấy mời: mỗi việc một nút, bấm nút nào xong việc ấy', async () => {
  await opens();
  await announces('Nộp số liệu trước thứ Năm', 'Bình');
  const drafted = await drafts(
    tram,
    'Họp tháng 11 | 27/11/2026 9h | A | Sơ kết',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await tram.taps('Gửi thông báo', drafted);
  await tai.taps('Đồng ý', 'Xin ý kiến về thành phần');
  await tram.taps('Gửi thông báo', 'đồng ý thành phần');
  await tram.taps('Gửi', 'Gửi thông báo trên vào');
  await binh.hears('Trân trọng kính mời');
  await at('2026-11-25T08:00');
  const both = await binh.hears('Đồng chí chưa trả lời giấy mời “Họp tháng 11”', ASKED);
  await binh.taps('Đã nhận', both);
  await binh.isShown('Đã ghi nhận đồng chí đã nhận');
  await binh.taps('Dự họp', both);
  await binh.isShown('Đã ghi nhận: đồng chí dự họp');
});

test('thông báo đã rút thì không nhắc; bản đính chính thì nhắc lại, cả người đã xác nhận bản trước', async () => {
  await opens();
  await announces('Mang theo máy tính', 'Bình');
  const all = await tram.asks('/xemthongbao', 'Chọn một thông báo');
  await tram.taps('Mang theo máy tính', all);
  await tram.taps('Rút thông báo', 'Đã xác nhận: 0/1');
  await tram.taps('Không nêu lý do', 'Lý do rút thông báo?');
  await tram.taps('Rút', 'Rút thông báo “Mang theo máy tính”');
  await tram.hears('Đã rút thông báo');
  await announces('Nộp số liệu trước thứ Năm', 'Bình, Trinh');
  await trinh.asks('đã nhận', 'Đã ghi nhận đồng chí đã nhận');
  await at('2026-11-25T08:00');
  expect(told('binh', ASKED)).toHaveLength(1);
  expect(told('binh', ASKED)[0]).toContain('Nộp số liệu');
  expect(told('binh', ASKED)[0]).not.toContain('Mang theo máy tính');
  expect(told('trinh', ASKED)).toEqual([]);

  const list = await tram.asks('/xemthongbao', 'Chọn một thông báo');
  await tram.taps('Nộp số liệu trước thứ Năm', list);
  await tram.taps('Đính chính', 'Đã xác nhận: 1/2');
  await tram.hears('Nội dung đính chính là gì?');
  tram.says('Nộp số liệu trước thứ Sáu');
  await tram.taps('Gửi đính chính', 'Gửi bản đính chính trên');
  await trinh.hears('Nộp số liệu trước thứ Sáu');
  await at('2026-11-26T08:00');
  expect(told('trinh', ASKED)).toEqual([]);
  await at('2026-11-27T08:00');
  await at('2026-11-30T08:00');
  expect(told('trinh', ASKED)).toHaveLength(1);
  expect(told('trinh', ASKED)[0]).toContain('(đính chính lần 1), gửi lúc 08 giờ');
  expect(told('binh', ASKED)).toHaveLength(2);
});

test('thư ký tắt loại nhắc này bằng /nhacviec thì thôi', async () => {
  await opens();
  await announces('Nộp số liệu trước thứ Năm', 'Bình');
  await tram.asks(
    '/nhacviec tắt kết luận, thông báo chưa xác nhận đã nhận',
    '9. kết luận, thông báo',
    'ĐANG TẮT',
  );
  await week();
  await binh.heardNothingOf(ASKED);
});
