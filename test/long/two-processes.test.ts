import { expect, test } from 'vitest';
import { killedInTurn } from '../flows/killed-in-turn.ts';

const KILLS = 30;

test('hai tiến trình trên một cơ sở dữ liệu, diệt ba mươi lần: không mất câu nào đã xác nhận', async () => {
  const { confirmed, lost, kept, tapped, slowest } = await killedInTurn(KILLS);
  process.stdout.write(
    `${confirmed} câu đã xác nhận, mất ${lost.length}; tiếp quản chậm nhất ${Math.round(slowest)} ms\n`,
  );
  expect(lost).toEqual([]);
  expect(kept).toBe(tapped);
  expect(confirmed).toBeGreaterThanOrEqual(KILLS);
}, 600_000);
