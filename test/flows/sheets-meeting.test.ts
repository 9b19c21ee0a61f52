import { afterEach, expect, test } from 'vitest';
import type { Sheet } from '../../src/domain/sheets/sheet.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { keepUp } from '../../src/upkeep/upkeep.ts';
import { House } from '../doubles/house.ts';
import { drafts, Talk } from './talk.ts';

let house: House;
let talk: Talk;
afterEach(() => house.close());

const who = (id: string) => talk.member('kien-giang', id);
const sheets = (): Promise<Sheet[]> =>
  house.store.transaction(async (tx) => (await tx.sheets.all()).map(([, sheet]) => sheet));

async function opens(reminders: boolean): Promise<void> {
  house = await House.open({ committees: ['kien-giang'], reminders });
  talk = new Talk(house);
}

test('biểu quyết nhanh trong cuộc họp: người có mặt và người có đại diện hợp lệ được hỏi, trên điểm danh', async () => {
  await opens(false);
  const [tram, thanh, cong, binh, trinh, hoa] = ['tram', 'thanh', 'cong', 'binh', 'trinh', 'hoa'].map(
    who,
  ) as Six;
  await tram.asks('/ykien nhanh Thông qua kế hoạch?', 'Hiện không có cuộc họp nào đang diễn ra');
  const next = await drafts(
    tram,
    'Họp chuyên đề | 26/11/2026 9h | Phòng họp A | Kế hoạch',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await tram.taps('Gửi thông báo', next);
  await thanh.taps('Đồng ý', 'Xin ý kiến về thành phần');
  await tram.taps('Gửi thông báo', 'đồng ý thành phần');
  await tram.taps('Gửi', 'Gửi thông báo trên vào');
  // Bình cử người thay, đủ ý kiến và được đồng ý; Trinh chưa gửi ý kiến.
  binh.says('/uyquyen Lê Minh Châu | Phó Giám đốc | Đồng ý với dự thảo kế hoạch');
  await thanh.taps('Đồng ý', 'cử đồng chí Lê Minh Châu (Phó Giám đốc) dự thay');
  await binh.hears('đã hợp lệ');

  house.turnTo('2026-11-26T09:10');
  await tram.asks('/ykien nhanh Thông qua kế hoạch?', 'Vấn đề này thuộc loại nào?');
  await tram.asks('Kế hoạch', 'chưa điểm danh ai có mặt');
  await tram.asks('/diemdanh', 'Điểm danh');
  await tram.asks('có mặt 1-3', 'có mặt');
  await tram.asks('thay 4 Lê Minh Châu', 'dự thay');
  await tram.asks('thay 5 Trần Văn Ngọc', 'dự thay');
  tram.says('xong');

  await cong.asks('/ykien nhanh Thông qua kế hoạch?', 'Hiện không có cuộc họp nào đang diễn ra');
  await tram.asks('/ykien nhanh Thông qua kế hoạch?', 'Vấn đề này thuộc loại nào?');
  tram.says('Kế hoạch');
  const ask = await tram.hears('Gửi biểu quyết tới 4 đồng chí', 'Trần Thanh Bình');
  expect(ask.text).toContain('Không tính vì việc cử người dự thay chưa hợp lệ: Huỳnh Ngọc Trinh.');
  await tram.taps('Gửi', ask);
  await tram.hears('Đã gửi phiếu', '4 đồng chí');
  for (const one of [thanh, cong, binh]) {
    await one.taps('Đồng ý', 'Biểu quyết trong cuộc họp');
    await one.hears('Đã ghi nhận: Đồng ý');
  }
  await trinh.heardNothingOf('Biểu quyết');
  await hoa.heardNothingOf('Biểu quyết');
  await thanh.taps('Kết thúc sớm', await thanh.asks('/ykien', 'Đã trả lời 3/4'));
  await thanh.taps('Kết thúc', 'Kết thúc sớm phiếu');
  await thanh.hears('Thông qua theo đa số (khoản 2 Điều 3 Quy chế): 3 đồng ý trên 4');
  expect((await sheets())[0]).toMatchObject({ openedBy: 'thanh', recordedBy: 'tram' });
});

test('hết hạn: chỉ người im lặng được nhắc trước một ngày làm việc và đúng ngày; kết quả đến mọi người, Trưởng ban được mời quyết định', async () => {
  await opens(true);
  const [tram, thanh, binh, hoa] = ['tram', 'thanh', 'binh', 'hoa'].map(who) as Four;
  const at = async (local: string): Promise<void> => {
    house.turnTo(local);
    await house.running.wake();
    await talk.settled();
  };
  await tram.asks('/xinykien Đồng ý mua sắm đợt 2?', 'Thành phần');
  await tram.asks('Trần Thanh Bình, Danh Thị Hoa, Huỳnh Ngọc Trinh', 'Vấn đề này thuộc loại nào?');
  await tram.asks('Vấn đề khác', 'Lấy ý kiến theo hình thức nào?');
  await tram.asks('kín', 'Hạn trả lời là khi nào?');
  await tram.asks('26/11/2026 16h', 'Tài liệu kèm theo?');
  tram.says('xong');
  await tram.taps('Gửi', 'Gửi phiếu trên tới 3 đồng chí');
  await binh.taps('Đồng ý', 'Đồng ý mua sắm đợt 2?');
  await binh.hears('Đã ghi nhận phiếu kín');
  // Thứ Ba 24/11 là ngày nghỉ; hạn thứ Năm nên nhắc thứ Tư và thứ Năm.
  await at('2026-11-25T08:05');
  await hoa.hears('Nhắc việc', 'Đồng chí chưa trả lời phiếu lấy ý kiến “Đồng ý mua sắm đợt 2?”');
  await binh.heardNothingOf('chưa trả lời phiếu');
  await at('2026-11-26T08:05');
  await hoa.hears('hạn 16 giờ 00, thứ Năm, ngày 26/11/2026');
  await at('2026-11-26T16:01');
  await hoa.hears('đã hết hạn. Được hỏi 3: có 1 phiếu; dưới 3 phiếu kín thì không công bố');
  await tram.hears('đã hết hạn', 'Chờ Trưởng ban quyết định');
  await thanh.hears('đã hết hạn', 'Gõ /ykien để xem và ghi quyết định');
  await at('2026-11-26T16:30');
  expect(talk.count(hoa.id, 'đã hết hạn')).toBe(1);
  // Hết hạn thì mã và tên đi, dù không ai mở xem.
  expect((await sheets())[0]).toMatchObject({ salt: null, ballots: {}, sealed: [{ vote: 'yes', text: '' }] });
  // Còn chờ quyết định thì chưa lưu trữ.
  await at('2026-12-27T09:00');
  await keepUp(house.store, toInstant(house.now()), 'Asia/Ho_Chi_Minh');
  expect(await sheets()).toHaveLength(1);
  await at('2027-11-29T09:00');
  await keepUp(house.store, toInstant(house.now()), 'Asia/Ho_Chi_Minh');
  expect(await sheets()).toEqual([]);
  const kept = await house.store.transaction((tx) => tx.archivedOf<Sheet>('sheets', 'kien-giang', '2026'));
  expect(kept.map(({ id }) => id)).toEqual(['kien-giang/2026-1']);
});

type Person = ReturnType<typeof who>;
type Four = [Person, Person, Person, Person];
type Six = [Person, Person, Person, Person, Person, Person];
