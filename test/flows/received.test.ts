import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '../../src/domain/instant.ts';
import { House } from '../doubles/house.ts';
import { held, sendsConclusion } from './held.ts';
import { type Heard, type Person, Talk } from './talk.ts';

// Ai đã nhận kết luận, phiếu, thông báo chung: bằng kênh nào, lúc nào. Thư ký dùng Telegram, những người khác dùng cả hai.
// Bình im 8 ngày trên Zalo nên nhận ở Telegram; Hoa chỉ có Zalo và cũng im 8 ngày.

const BINH = '6650000000000001504';
const HOA = '6650000000000001506';

let house: House;
let talk: Talk;
const who = (id: string): Person => talk.member('kien-giang', id);

beforeEach(async () => {
  house = await House.open({ committees: ['kien-giang'], platform: 'mixed' });
  talk = new Talk(house);
  await house.store.transaction(async (tx) => {
    const found = await tx.committees.get('kien-giang');
    if (!found) return;
    const members = found.members.map((one) =>
      one.id === 'hoa' ? { ...one, accounts: [`zalo:${HOA}`] } : one,
    );
    tx.committees.put(found.id, { ...found, members });
  });
  for (const user of [BINH, HOA]) house.zalo?.wasSilentFor(user, 8 * DAY);
});
afterEach(() => house.close());

async function sendsSheet(tram: Person): Promise<void> {
  await tram.asks('/xinykien', 'Xin ý kiến về vấn đề gì?');
  await tram.asks('Đồng ý dự thảo?', 'Thành phần được lấy ý kiến?');
  tram.says('Bình, Trinh, Hoa');
  await tram.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
  await tram.taps('Phiếu kín', 'Lấy ý kiến theo hình thức nào?');
  await tram.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  tram.says('xong');
  await tram.taps('Gửi', 'Gửi phiếu trên tới');
  await tram.hears('Đã gửi phiếu');
  await talk.settled();
}

async function concludes(tram: Person): Promise<Heard> {
  await held(house, 'kien-giang');
  const sent = await sendsConclusion(tram, who('thanh'), 'không có');
  await talk.settled();
  return sent;
}

const ON_TELEGRAM = /Trần Thanh Bình: Telegram, 09:\d\d thứ Sáu 20\/11\/2026/;
const ON_ZALO = /Huỳnh Ngọc Trinh: Zalo, 09:\d\d thứ Sáu 20\/11\/2026/;
const NOWHERE = /Danh Thị Hoa: CHƯA LIÊN LẠC ĐƯỢC: quá 7 ngày chưa nhắn cho Zalo OA[^\n]*\(Zalo, 09:/;

describe('kết luận', () => {
  test('người gửi xem từng người: kênh, giờ, đã xác nhận chưa; thành viên thì không xem được', async () => {
    const [tram, trinh] = [who('tram'), who('trinh')];
    const sent = await concludes(tram);
    await trinh.taps('Đã nhận', 'Thông báo kết luận');
    await trinh.hears('Đã ghi nhận');
    await tram.taps('Xem ai đã nhận', sent);
    const list = await tram.hears('Ai đã nhận: Thông báo kết luận “Họp thường kỳ”', 'Đã xác nhận: 2/6');
    expect(list.text).toMatch(/Đã đến 5\/6 đồng chí, chưa liên lạc được 1\./);
    expect(list.text).toMatch(new RegExp(`${ON_TELEGRAM.source}; chưa xác nhận`));
    expect(list.text).toMatch(new RegExp(`${ON_ZALO.source}; đã xác nhận 09:`));
    expect(list.text).toMatch(NOWHERE);
    trinh.says('/kl #kien-giang/2026-1.3 q');
    await trinh.heardNothingOf('Ai đã nhận');
  });
});

describe('phiếu kín', () => {
  test('người xin ý kiến xem phiếu đã đến ai; danh sách không đổi khi có người trả lời, nên không lộ ai đã trả lời', async () => {
    const [tram, trinh] = [who('tram'), who('trinh')];
    await sendsSheet(tram);
    const reached = async (): Promise<string> => {
      await tram.taps('Xem ai đã nhận', await tram.asks('/ykien', 'đồng chí; ý kiến chỉ hiện khi'));
      return (await tram.hears('Ai đã nhận: phiếu lấy ý kiến “Đồng ý dự thảo?”')).text ?? '';
    };
    const before = await reached();
    for (const line of [ON_TELEGRAM, ON_ZALO, NOWHERE]) expect(before).toMatch(line);
    expect(before).not.toContain('xác nhận');
    await trinh.taps('Đồng ý', 'Phiếu lấy ý kiến (kín)');
    await trinh.hears('Đã ghi nhận');
    expect(await reached()).toBe(before);
    trinh.says('/ykien #kien-giang/2026-1.1 nn');
    await trinh.heardNothingOf('Ai đã nhận');
  });
});
