import { expect, test } from 'vitest';
import { killedInTurn } from '../flows/killed-in-turn.ts';

const KILLS = Number(process.env.KILLS ?? 30);
/** In milliseconds. */
const APART = 60_000;

test.each([
  ['cùng giờ', 0],
  ['đồng hồ lệch nhau một phút', APART],
])(
  `hai tiến trình %s trên một cơ sở dữ liệu, diệt ${KILLS} lần: không mất câu nào đã xác nhận`,
  async (_, apart) => {
    const { confirmed, lost, kept, tapped, slowest } = await killedInTurn(KILLS, apart);
    process.stdout.write(
      `${KILLS} lần bị diệt, ${confirmed} câu đã xác nhận, mất ${lost.length}; tiếp quản chậm nhất ${Math.round(slowest)} ms\n`,
    );
    expect(lost).toEqual([]);
    expect(kept).toBe(tapped);
    expect(confirmed).toBeGreaterThanOrEqual(KILLS);
  },
  1_800_000,
);
