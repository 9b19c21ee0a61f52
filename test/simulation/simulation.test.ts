import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { MUTANTS } from './mutants.ts';
import { run } from './run.ts';

/** Twenty take ten seconds of a processor; `npm run test:long` runs more, for longer lives. */
const SEEDS = Number(process.env.SEEDS ?? (process.env.TESTS === 'all' ? 60 : 20));
const DAYS = 1;

test(
  `${SEEDS} hạt giống: cả chương trình qua những ngày có sự cố, không điều bất biến nào bị phá`,
  async () => {
    let sent = 0;
    let kills = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { faults, counts, lines } = await run({ seed, days: DAYS });
      expect(faults, `seed ${seed}\n${lines.slice(-10).join('\n')}`).toEqual([]);
      sent += counts.sent ?? 0;
      kills += counts.kills ?? 0;
    }
    // The runs are about something.
    expect(sent).toBeGreaterThan(SEEDS * 20);
    expect(kills).toBeGreaterThan(SEEDS / 4);
    // For a busy machine.
  },
  SEEDS * 6_000,
);

test('cùng một hạt giống thì cùng một diễn biến; hạt giống khác thì khác', async () => {
  const [one, again, other] = [
    await run({ seed: 4, days: 1 }),
    await run({ seed: 4, days: 1 }),
    await run({ seed: 5, days: 1 }),
  ];
  expect(again.hash).toBe(one.hash);
  expect(other.hash).not.toBe(one.hash);
});

test('mỗi lỗi cài thử vẫn sửa được đúng một chỗ của chương trình', async () => {
  for (const { name, file, from } of MUTANTS) {
    const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
    expect(text.split(from).length - 1, name).toBe(1);
  }
});
