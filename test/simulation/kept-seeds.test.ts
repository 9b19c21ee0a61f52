import { expect, test } from 'vitest';
import { KEPT_SEEDS } from './kept-seeds.ts';
import { run } from './run.ts';

test.each(KEPT_SEEDS)('hạt giống $seed đã từng hỏng: $was', async (kept) => {
  expect((await run(kept)).faults).toEqual([]);
});
