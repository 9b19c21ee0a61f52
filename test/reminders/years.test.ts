import { describe, expect, test } from 'vitest';
import { Bench } from '../domain/people.ts';
import { COMMITTEES } from '../doubles/house.ts';
import { yearOf } from './story.ts';
import { Year } from './year.ts';

describe('một năm của mỗi Quy chế: nhắc ai, khi nào, việc gì', () => {
  test.each(COMMITTEES)('%s', async (id) => {
    await expect(`${yearOf(id).table()}\n`).toMatchFileSnapshot(`./years/${id}.txt`);
  });
});

test('hai năm của cả năm Ban chạy trong vài giây', () => {
  const start = performance.now();
  const counts = COMMITTEES.map((id) => {
    const bench = new Bench(id);
    const year = new Year(bench.committee, bench.regulation);
    year.run('2025-01-01 00:00', '2027-01-01 00:00');
    return year.sent.length;
  });
  const seconds = (performance.now() - start) / 1_000;
  process.stdout.write(`hai năm của năm Ban: ${seconds.toFixed(2)} giây, ${counts.join(' + ')} lần nhắc\n`);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(seconds).toBeLessThan(20);
});
