import { expect, test } from 'vitest';
import { killedInTurn } from './killed-in-turn.ts';

// Thirty times in test/long/two-processes.test.ts.
const KILLS = 2;
/** Another sends within so long of the end of who sent, in milliseconds. */
const TAKEN_OVER = 5_000;

test('hai tiến trình, diệt từng cái một: không mất câu đã xác nhận, cái kia gửi tiếp trong năm giây', async () => {
  const { confirmed, lost, kept, tapped, slowest } = await killedInTurn(KILLS);
  expect(lost).toEqual([]);
  expect(kept).toBe(tapped);
  expect(confirmed).toBeGreaterThanOrEqual(KILLS);
  expect(slowest).toBeLessThan(TAKEN_OVER);
}, 120_000);
