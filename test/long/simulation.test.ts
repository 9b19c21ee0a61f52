import { expect, test } from 'vitest';
import { run } from '../simulation/run.ts';

const SEEDS = Number(process.env.SEEDS ?? 1_000);
const FROM = 1_000;

test(`${SEEDS} hạt giống với đời dài hơn`, async () => {
  const failed: string[] = [];
  for (let seed = FROM; seed < FROM + SEEDS; seed += 1) {
    const { faults } = await run({ seed });
    if (faults.length > 0) failed.push(`seed ${seed}: ${faults[0]}`);
  }
  expect(failed).toEqual([]);
}, 7_200_000);
