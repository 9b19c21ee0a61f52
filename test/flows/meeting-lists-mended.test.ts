import { afterEach, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';
import { drafts, type Person, Talk } from './talk.ts';

let house: House;
let talk: Talk;
afterEach(() => house.close());

async function openAt(): Promise<(member: string) => Person> {
  house = await House.open({ committees: ['kien-giang'] });
  talk = new Talk(house);
  return (member) => talk.member('kien-giang', member);
}
const LINE = 'Họp thường kỳ | thứ 5 tuần sau 14h30 | Phòng họp A | Sơ kết';

test('/suahop thành phần: “thêm”, “bớt” sửa từng người, xem lại được cả danh sách', async () => {
  const who = await openAt();
  const head = who('thanh');
  await drafts(head, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await head.asks('/suahop Thành phần | thêm Luân, Trâm', 'Thành phần (8): Lâm Thế Tài', 'Võ Thành Luân');
  const then = await head.asks('/suahop Thành phần | bớt Hải; thêm đồng chí Khoa', 'Thành phần (8)');
  expect(then.text).toContain('Phạm Đăng Khoa');
  expect(then.text).not.toContain('Bùi Thế Hải');
  await head.taps('Thành phần', await head.asks('/suahop', 'Sửa mục nào?'));
  await head.hears('Đang mời (8): Lâm Thế Tài', 'gõ “thêm” hoặc “bớt” kèm họ tên');
  // Người không có trong danh sách thì không bớt được; danh sách còn nguyên.
  await head.asks('bớt Hải', 'Không tìm thấy ai tên “Hải”');
  await head.asks('bớt Luân', 'Thành phần (7)');
  expect((await talk.meeting()).invitees).toEqual(['thanh', 'cong', 'binh', 'trinh', 'hoa', 'khoa', 'tram']);
});
