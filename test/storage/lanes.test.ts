import { expect, test } from 'vitest';
import { Lanes, type Lease } from '../../storage/postgres/lanes.ts';

const rest = (): Promise<void> => new Promise((done) => setImmediate(done));

async function noted(lease: Promise<Lease>, who: string, order: string[]): Promise<Lease> {
  const held = await lease;
  order.push(who);
  return held;
}

test('those that share a key have their turns in the order in which they came', async () => {
  const lanes = new Lanes(6);
  const order: number[] = [];
  const enter = async (at: number) => {
    const lease = await lanes.enter(['an']);
    order.push(at);
    await rest();
    lease.end();
  };

  await Promise.all([1, 2, 3].map(enter));

  expect(order).toEqual([1, 2, 3]);
});

test('who has to begin again is not overtaken by the next of the same person', async () => {
  const lanes = new Lanes(6);
  const order: string[] = [];
  const first = await lanes.enter(['an']);
  const second = noted(lanes.enter(['an']), 'second', order);

  const again = noted(first.again(['committee']), 'first', order);
  await rest();
  expect(order).toEqual(['first']);

  (await again).end();
  (await second).end();
  expect(order).toEqual(['first', 'second']);
});

test('not even while what it has to wait for is held by another', async () => {
  const lanes = new Lanes(6);
  const order: string[] = [];
  const other = await lanes.enter(['committee']);
  const first = await lanes.enter(['an']);
  expect(first.adds(['committee'])).toBe(false);
  const second = noted(lanes.enter(['an']), 'second', order);

  const again = noted(first.again(['committee']), 'first', order);
  await rest();
  expect(order).toEqual([]);

  other.end();
  (await again).end();
  (await second).end();
  expect(order).toEqual(['first', 'second']);
});
