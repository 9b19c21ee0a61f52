import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeCalendar } from '../../src/domain/time/calendar.ts';
import { due, planOf } from '../../src/reminders/due.ts';
import { SOURCES } from '../../src/reminders/sources.ts';
import { tick } from '../../src/reminders/tick.ts';
import { ZONE } from '../domain/people.ts';
import { fixture } from '../doubles/house.ts';
import { cost } from '../fixtures/cost.ts';
import { crowd, Shop } from './shop.ts';
import { at } from './year.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await Shop.open();
});
afterEach(() => shop.close());

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

test('1.000 Ban không có gì đến hạn: một nhịp dưới 5 mili giây', async () => {
  const committee = await shop.bringsFixture('kien-giang');
  const { regulation } = fixture('kien-giang');
  await shop.brings(committee, regulation);
  await shop.store.transaction(async (tx) => {
    tx.committees.delete(committee.id);
    for (let number = 0; number < 1_000; number += 1) {
      const id = `ban-${number}`;
      tx.committees.put(id, { ...committee, id });
      tx.wakes.put(id, { at: at('2026-12-08 08:00'), set: at('2026-12-07 08:00') });
    }
  });
  shop.now = at('2026-12-07 09:00');
  expect(await tick(shop.process())).toBe(0);
  const least = await cost(() => tick(shop.process()), 15);
  print(`một nhịp, 1.000 Ban, không có gì đến hạn: ${least.toFixed(2)} ms`);
  expect(least).toBeLessThan(5);
});

test('10.000 báo cáo đến hạn nhắc cùng lúc: lên danh sách dưới 1 giây', async () => {
  const committees = Array.from({ length: 20 }, (_, number) => crowd(`ban-${number}`, 501));
  const now = at('2026-12-07 08:00');
  const plan = (): number =>
    committees.reduce((sum, { committee, regulation }) => {
      const law = { now, committee, regulation, calendar: makeCalendar(committee.daysOff), zone: ZONE };
      const records = {
        ...law,
        lawOf: () => law,
        meetings: [],
        past: [],
        reports: [],
        sheets: [],
        conclusions: [],
        announcements: [],
        decided: [],
        tasks: [],
        problems: [],
        plans: [],
      };
      const found = due(planOf(records, SOURCES, now), new Set(), records);
      return sum + found.send.filter(({ line }) => line.what === 'report').length;
    }, 0);
  expect(plan()).toBe(10_000);
  // Measured again on a machine that was disturbed; a plan that is slow is slow each time.
  let least = await cost(plan);
  for (let again = 0; least >= 1_000 && again < 3; again += 1) least = Math.min(least, await cost(plan));
  print(`lên danh sách 10.000 báo cáo đến hạn: ${least.toFixed(0)} ms`);
  expect(least).toBeLessThan(1_000);

  for (const { committee, regulation } of committees) await shop.brings(committee, regulation);
  shop.now = now;
  const whole = await cost(() => tick(shop.process()), 1);
  const posted = await shop.posted();
  print(`cả nhịp, với ${posted.length} tin được ghi xuống đĩa: ${whole.toFixed(0)} ms`);
  expect(posted.filter(({ message }) => message.text.includes('6 tháng cuối năm 2026')).length).toBe(10_020);
});
