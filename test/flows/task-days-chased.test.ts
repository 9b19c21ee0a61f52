import { expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';

// Trâm là thư ký, Tài (thanh) là Trưởng ban giao việc, Trinh (Sở Tư pháp) chủ trì nhiệm vụ.

test('đề nghị lùi hạn: người quyết định được nhắc hai lần, dòng quá hạn và /duyet nói rõ đề nghị còn chờ', async () => {
  await opens('kien-giang', { reminders: true });
  await held(house, 'kien-giang');
  const [thanh, trinh, tram] = [who('thanh'), who('trinh'), who('tram')];
  const at = async (local: string): Promise<void> => {
    house.turnTo(local);
    await talk.settled();
  };
  const chased = () => talk.count(thanh.id, 'Gõ /duyet để trả lời');

  await sendsConclusion(tram, thanh, 'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 25/12');
  await at('2026-12-14T09:00');
  await trinh.taps('Rà soát thủ tục', await trinh.asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)'));
  await trinh.taps('Xin đổi hạn', 'Giao bởi:');
  await trinh.hears('Xin đổi sang hạn nào?');
  await trinh.asks('31/12', 'Lý do');
  trinh.says('Chờ dữ liệu của huyện');
  await trinh.taps('Gửi', 'Gửi đề nghị trên tới đồng chí Lâm Thế Tài?');
  await thanh.hears('Xin đổi hạn nhiệm vụ');

  await at('2026-12-15T08:00');
  expect(chased()).toBe(0);
  await at('2026-12-16T08:00');
  const open = 'đã xin lùi hạn đến thứ Năm, ngày 31/12/2026, chờ đồng chí quyết định';
  await thanh.hears('Nhắc việc', open, 'Lý do: Chờ dữ liệu của huyện');
  expect(chased()).toBe(1);
  await at('2026-12-21T08:00');
  expect(chased()).toBe(1);
  await at('2026-12-23T08:00');
  await thanh.hears('Nhắc việc', open);
  expect(chased()).toBe(2);

  await at('2026-12-25T08:00');
  await thanh.hears('Nhiệm vụ quá hạn', open);
  await trinh.hears('ĐÃ QUÁ HẠN; đã xin lùi hạn đến thứ Năm, ngày 31/12/2026, chờ quyết định');
  await tram.hears('Nhiệm vụ quá hạn', 'đã xin lùi hạn đến thứ Năm, ngày 31/12/2026, chờ quyết định');
  await thanh.asks('/duyet', `QUÁ HẠN; ${open}`);
  await trinh.heardNothingOf('chờ đồng chí quyết định');
});
