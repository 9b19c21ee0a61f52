import { afterEach, beforeEach, expect, test } from 'vitest';
import { AHEAD } from '../../src/domain/committee/reminding.ts';
import { after, DAY } from '../../src/domain/time/instant.ts';
import { nextDue } from '../../src/sandbox/next-due.ts';
import { ZONE } from '../domain/people.ts';
import { Shop } from '../reminders/shop.ts';
import { at } from '../reminders/year.ts';

const NOW = at('2026-12-07 09:00');

let shop: Shop;
beforeEach(async () => {
  shop = await Shop.open();
});
afterEach(() => shop.close());

/** The next instant, when the committee is to wake then. */
async function next(wake: string | null, set = NOW): Promise<string | null> {
  const committee = await shop.bringsFixture('lang-son');
  return shop.store.transaction(async (tx) => {
    if (wake) tx.wakes.put(committee.id, { at: wake, set });
    return (await nextDue(tx, committee, ZONE, NOW))?.at ?? null;
  });
}

test('mốc kế tiếp là lúc có lời nhắc kế tiếp', async () => {
  expect(await next(at('2026-12-09 08:00'))).toBe(at('2026-12-09 08:00'));
});

test('lúc chỉ để xem lại thì không phải mốc; đã qua cũng không', async () => {
  expect(await next(after(NOW, AHEAD))).toBeNull();
  expect(await next(after(NOW, -DAY))).toBeNull();
  expect(await next(null)).toBeNull();
});
