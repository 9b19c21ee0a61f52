import { expect, test } from 'vitest';
import { Postgres } from '../doubles/postgres.ts';
import { run } from '../simulation/run.ts';

const SEEDS = Number(process.env.SEEDS ?? 1_000);
const FROM = 1_000;
/** Each asks a real server as often as a day of its people needs, and takes ten times as long. */
const ON_DATABASE = Number(process.env.SEEDS_ON_DATABASE ?? 50);

test(`${SEEDS} hạt giống với đời dài hơn`, async () => {
  const failed: string[] = [];
  for (let seed = FROM; seed < FROM + SEEDS; seed += 1) {
    const { faults } = await run({ seed });
    if (faults.length > 0) failed.push(`seed ${seed}: ${faults[0]}`);
  }
  expect(failed).toEqual([]);
}, 7_200_000);

test(`${ON_DATABASE} hạt giống trên PostgreSQL`, async () => {
  const postgres = await Postgres.start();
  const failed: string[] = [];
  try {
    for (let seed = FROM; seed < FROM + ON_DATABASE; seed += 1) {
      const { faults } = await run({ seed, database: postgres.url({ schema: `hat_${seed}` }) });
      if (faults.length > 0) failed.push(`seed ${seed}: ${faults[0]}`);
    }
  } finally {
    await postgres.stop();
  }
  expect(failed).toEqual([]);
}, 7_200_000);
