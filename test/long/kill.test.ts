import { expect, test } from 'vitest';
import { killedAfterAnswers } from '../flows/killed.ts';

const KILLS = Number(process.env.KILLS ?? 30);
const BOUND_MS = 900_000;

test(
  `SIGKILL ${KILLS} lần ngay sau khi đã báo "Đã ghi nhận": không mất câu trả lời nào`,
  async () => {
    const { confirmed, lost } = await killedAfterAnswers(KILLS);
    expect(lost).toEqual([]);
    expect(confirmed).toBeGreaterThanOrEqual(KILLS);
    process.stdout.write(`${KILLS} lần bị diệt, ${confirmed} câu trả lời đã xác nhận, không mất câu nào\n`);
  },
  BOUND_MS,
);
