import { afterEach, expect, test } from 'vitest';
import type { Report } from '../../src/domain/report.ts';
import { House } from '../doubles/house.ts';
import { type Person, Talk } from './talk.ts';

let house: House;
afterEach(() => house.close());

const open = async (): Promise<(id: string) => Person> => {
  house = await House.open({ committees: ['kien-giang'] });
  const talk = new Talk(house);
  return (id) => talk.member('kien-giang', id);
};

async function handsIn(who: Person, text: string): Promise<void> {
  await who.asks('/nopbaocao', 'Báo cáo');
  who.says(text);
  await who.taps('Nộp', 'Nộp nội dung trên');
  await who.hears('Đã ghi nhận');
}
const report = async (): Promise<Report | undefined> =>
  (await house.store.transaction((tx) => tx.reports.list()))[0]?.[1];

test('báo cáo: nút dưới bản đã bị trả lại không xác nhận bản nộp sau', async () => {
  const who = await open();
  const [binh, khoa, tram] = [who('binh'), who('khoa'), who('tram')];
  await handsIn(binh, 'Bản một');
  const first = await khoa.hears('Bản một');
  await tram.asks('/nhanbaocao Bình | trả lại | thiếu phụ lục', 'Đã trả lại');
  await handsIn(binh, 'Bản hai');
  const second = await khoa.hears('Bản hai');
  await khoa.taps('Xác nhận đã nhận', first);
  await khoa.isShown('Báo cáo này đã có bản nộp mới');
  expect((await report())?.received).toEqual([]);
  await khoa.taps('Xác nhận đã nhận', second);
  await khoa.hears('Đã xác nhận');
});

test('báo cáo: bản mới đến trong khi đang ghi lý do trả lại bản trước thì không bản nào bị trả lại', async () => {
  const who = await open();
  const [binh, khoa] = [who('binh'), who('khoa')];
  await handsIn(binh, 'Bản một');
  await khoa.taps('Trả lại', 'Bản một');
  await khoa.hears('Trả lại vì lý do gì?');
  await handsIn(binh, 'Bản hai');
  await khoa.asks('Thiếu phụ lục 1', 'Báo cáo này đã có bản nộp mới');
  expect((await report())?.returned).toEqual([]);
});
