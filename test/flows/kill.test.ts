import { expect, test } from 'vitest';
import { killedAfterAnswers } from './killed.ts';

// Thirty times in test/long/kill.test.ts.
const KILLS = 3;

test('tiến trình bị diệt ngay sau khi đã báo "Đã ghi nhận": lần chạy sau câu trả lời vẫn còn', async () => {
  const { confirmed, lost } = await killedAfterAnswers(KILLS);
  expect(lost).toEqual([]);
  expect(confirmed).toBeGreaterThanOrEqual(KILLS);
}, 180_000);
