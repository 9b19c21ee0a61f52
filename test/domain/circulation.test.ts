import { expect, test } from 'vitest';
import { circulate, corrected, delivered, reachedBy, silentOn } from '../../src/domain/circulation.ts';
import type { Delivery } from '../../src/domain/meetings/meeting.ts';
import { Bench, NOW } from './people.ts';

const { committee } = new Bench('kien-giang');
const SENT = { title: 'Kết luận', by: 'tram', to: ['thanh', 'binh', 'hoa'], wantsAcknowledgement: true };
const as = (state: Delivery['state']): Delivery => ({ state, at: NOW, channel: null });

test('bản đính chính được gửi và xác nhận lại từ đầu: chưa đến ai, và ai chưa liên lạc được lần trước thì lần này được gửi', () => {
  const first = delivered(delivered(circulate(SENT), 'binh', as('sent')), 'hoa', as('no-account'));
  const noted = { ...first, acknowledged: { binh: { version: 1, at: NOW, by: 'binh' } } };
  expect(reachedBy(noted, committee)).toEqual(['thanh', 'binh']);
  expect(silentOn(noted)).toEqual(['thanh', 'hoa']);

  const again = corrected(noted);
  expect(again).toMatchObject({ version: 2, deliveries: {} });
  expect(reachedBy(again, committee)).toEqual(['thanh', 'binh', 'hoa']);
  expect(silentOn(again)).toEqual(['thanh', 'binh', 'hoa']);
  // Lần nào ai đã xác nhận thì vẫn còn trong hồ sơ.
  expect(again.acknowledged).toEqual(noted.acknowledged);
});
