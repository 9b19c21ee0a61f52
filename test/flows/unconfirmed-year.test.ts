import { afterEach, expect, test } from 'vitest';
import { type CommitteeId, House } from '../doubles/house.ts';
import { type Person, Talk } from './talk.ts';

/** Ngày nghỉ của một năm chưa có thông báo: nơi xem hoặc ấn định hạn báo cáo nói rõ, lời nhắc thì không. */

const UNSURE = 'Lưu ý: lịch nghỉ năm 2027 chưa được xác nhận.';

let house: House;
let talk: Talk;
afterEach(() => house.close());

async function openAt(committee: CommitteeId, reminders = false): Promise<(id: string) => Person> {
  house = await House.open({ committees: [committee], reminders });
  talk = new Talk(house);
  return (id) => talk.member(committee, id);
}

/** Mấy lần một tin nói câu ấy. */
const times = (text: string | undefined): number => (text ?? '').split(UNSURE).length - 1;

test('hạn trong năm chưa được xác nhận: danh sách, từng báo cáo, lịch và bảng theo dõi nói một lần; năm đã xác nhận thì không', async () => {
  const who = await openAt('kien-giang');
  const [binh, tram, khoa] = [who('binh'), who('tram'), who('khoa')];
  expect(times((await binh.asks('/baocao', 'Báo cáo của đồng chí', 'trước ngày 15/12')).text)).toBe(0);
  expect(times((await binh.asks('/lich', 'trước ngày 15/12')).text)).toBe(0);

  house.turnTo('2027-05-20T08:00');
  expect(times((await binh.asks('/baocao', 'Báo cáo của đồng chí', 'trước ngày 15/6')).text)).toBe(1);
  expect(times((await binh.asks('/lich', 'trước ngày 15/6')).text)).toBe(1);
  // Nhiều báo cáo, vẫn một câu.
  expect(times((await khoa.asks('/baocao', 'Báo cáo của đồng chí', 'tháng 5/2027')).text)).toBe(1);
  expect(times((await tram.asks('/baocao bảng', 'Theo dõi báo cáo', '/hanbaocao')).text)).toBe(1);
  const asked = await binh.asks('/nopbaocao', 'Nộp báo cáo nào?');
  const at = asked.text?.split('\n').findIndex((line) => line.includes('6 tháng đầu năm 2027'));
  expect(times((await binh.asks(String(at), 'Xin gửi nội dung báo cáo')).text)).toBe(1);
});

test('lời nhắc nộp báo cáo không kèm câu ấy', async () => {
  const who = await openAt('kien-giang', true);
  const binh = who('binh');
  house.turnTo('2027-06-07T08:00');
  await binh.hears('trước ngày 15/6');
  await binh.heardNothingOf(UNSURE);
});

test('ấn định ngày, yêu cầu báo cáo trong năm chưa được xác nhận: nói ở câu hỏi trước khi gửi', async () => {
  const who = await openAt('binh-dinh');
  const dung = who('dung');
  const sets = async (day: string): Promise<string | undefined> => {
    const asked = await dung.asks('/hanbaocao', 'Ấn định ngày cho báo cáo nào?');
    const at = asked.text?.split('\n').findIndex((line) => line.includes('quý IV/2026 của Tổ thư ký'));
    await dung.asks(String(at), 'Xin cho ngày chậm nhất');
    return (await dung.asks(day, 'Ấn định ngày và báo tới 1 đồng chí')).text;
  };
  expect(times(await sets('21/12/2026'))).toBe(0);
  expect(times(await sets('8/1/2027'))).toBe(1);
  dung.says('/yeucaubaocao members-on-demand | tất cả | Nhân lực | 8/1/2027');
  expect(times((await dung.hears('Gửi yêu cầu trên')).text)).toBe(1);
});
