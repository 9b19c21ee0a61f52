// Faults that an attack found in notices at large and in what is posted to the group, each as it was done.
import { afterEach, describe, expect, test } from 'vitest';
import { postOf } from '../../src/text/people.ts';
import { type CommitteeId, House } from '../doubles/house.ts';
import { type Person, Talk } from './talk.ts';

let house: House;
let talk: Talk;
afterEach(() => house?.close());

async function openAt(committee: CommitteeId): Promise<(id: string) => Person> {
  house = await House.open({ committees: [committee] });
  talk = new Talk(house);
  return (id) => talk.member(committee, id);
}

/** Đặt thông báo cho cả Ban và Tổ, gửi thứ Hai 23/11. */
async function plans(who: Person, text: string): Promise<void> {
  who.says(`/thongbao ${text}`);
  await who.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await who.asks('thứ 2 tuần sau 9h', 'xác nhận đã nhận không?');
  who.says('không cần');
  await who.taps('Gửi', 'đồng chí lúc 09 giờ 00, thứ Hai');
}

describe('thông báo chưa gửi', () => {
  test('đã hủy trước giờ gửi: người giữ hồ sơ và người lẽ ra nhận không đọc được', async () => {
    const who = await openAt('ba-trang');
    const [toan, tho, nhi] = [who('toan'), who('tho'), who('nhi')];
    await plans(toan, 'CHUAGUI kỷ luật');
    await toan.taps('Hủy, không gửi', 'thông báo sẽ gửi lúc');
    await toan.taps('Rút', 'không gửi nữa?');
    await toan.hears('Đã hủy. Thông báo không được gửi.');
    tho.says('/hoso kỷ luật');
    tho.says('/hoso #ba-trang/2026-1.1 tb');
    nhi.says('/dulieucuatoi');
    await talk.settled();
    expect(talk.count(tho.id, 'CHUAGUI') + talk.count(nhi.id, 'CHUAGUI')).toBe(0);
    toan.says('/hoso kỷ luật');
    await toan.hears('CHUAGUI kỷ luật');
  });
});

test('chức vụ và đơn vị khác dấu thì không gộp làm một', () => {
  expect(postOf({ post: 'Hiệu trưởng', agency: 'Trường Tiểu học Ba Trang' })).toBe(
    'Hiệu trưởng, Trường Tiểu học Ba Trang',
  );
  expect(postOf({ post: 'Chánh Văn phòng', agency: 'văn phòng UBND tỉnh' })).toBe(
    'Chánh văn phòng UBND tỉnh',
  );
});
