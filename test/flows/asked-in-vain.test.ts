import { afterEach, test } from 'vitest';
import { type CommitteeId, House } from '../doubles/house.ts';
import { type Person, Talk } from './talk.ts';

// Không hỏi điều mà trả lời thế nào cũng không dùng được.

let house: House;
let talk: Talk;
afterEach(() => house.close());

async function open(committee: CommitteeId = 'kien-giang'): Promise<(id: string) => Person> {
  house = await House.open({ committees: [committee] });
  talk = new Talk(house);
  return (id) => talk.member(committee, id);
}

test('/nhanbaocao khi không có báo cáo nào chờ: nói vậy, và cách xác nhận bản giấy', async () => {
  const who = await open();
  await who('tram').asks('/nhanbaocao', 'Hiện không có báo cáo nào chờ xác nhận', 'bản giấy');
});
