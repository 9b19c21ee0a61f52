import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { type Judged, measures } from './measure.ts';
import { readSentences, type Sentence } from './sentence.ts';
import { SITUATIONS } from './situations.ts';
import { misses, rightOf, table } from './table.ts';

// Câu người ta thường gõ, trong mười hai hoàn cảnh: ghi nhận ngay, mở việc, đưa nút, hay không ghi gì.

/** `all`, or the path of another file; without it a seventh of the sentences is said. `MISSES`: where to write the rest. */
const { WORDS, MISSES } = process.env;
const SAMPLE = 7;
/** In hundredths of what the sample has of each kind; they only rise. */
const FLOORS = { act: 90, open: 92, offer: 90 } as const;

const sentences: Sentence[] = readSentences(WORDS && WORDS !== 'all' ? WORDS : undefined).filter(
  (_, at) => WORDS || at % SAMPLE === 0,
);
const all: Judged[] = [];

test.each(SITUATIONS)('%s: không ghi nhận gì sai', async (name) => {
  const here = sentences.filter(({ ctx }) => ctx === name);
  expect(here.length).toBeGreaterThan(0);
  const judged = await measures(name, here);
  all.push(...judged);
  expect(judged.filter(({ verdict }) => verdict === 'wrong').map(({ sentence }) => sentence.say)).toEqual([]);
});

describe('mỗi loại', () => {
  test.each(['act', 'open', 'offer'] as const)('%s: không ít hơn trước', (must) => {
    const [right, of] = rightOf(all, must);
    expect((100 * right) / of).toBeGreaterThanOrEqual(FLOORS[must]);
  });
});

afterAll(() => {
  if (WORDS) process.stdout.write(`\n${table(all)}\n`);
  if (MISSES) writeFileSync(MISSES, misses(all));
});
