import { expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import {
  type Label,
  learn,
  likened,
  type Suggested,
  suggest,
  writtenExamples,
} from '../../src/hear/suggest/suggest.ts';
import { WISH_ACTS } from '../../src/say/people/wishes.ts';
import { readSentences } from '../words/sentence.ts';

// Người không được hiểu thì được đưa ba việc gần nhất, ví theo các câu mẫu.

const LABELS = [...new Set(writtenExamples().map(([label]) => label))];
/** Ba nút, như đưa ra khi không hiểu. */
const FEW = 3;

test('chia mười phần, học chín phần, thử phần còn lại: việc đúng đứng trong ba việc đầu', () => {
  const all = writtenExamples().filter(([label]) => label !== 'nothing');
  const parts = Array.from({ length: 10 }, (_, part) => part);
  const right = parts.flatMap((part) => {
    const learnt = learn(writtenExamples().filter((_, at) => at % 10 !== part));
    return writtenExamples()
      .filter(([label], at) => at % 10 === part && label !== 'nothing')
      .filter(([label, text]) => nearest(likened(text, learnt, LABELS)).includes(label));
  });
  expect(right.length / all.length).toBeGreaterThan(0.85);
});

test('bộ câu thử, trừ câu đã học: việc được mong đứng trong ba việc đầu', () => {
  const known = new Set(writtenExamples().map(([, text]) => fold(text)));
  const wished = readSentences().filter(
    ({ ctx, must, say }) => ctx.endsWith('-idle') && must !== 'none' && !known.has(fold(say)),
  );
  const right = wished.filter(({ say, want }) => {
    const acts = suggest(say, WISH_ACTS).map(({ act }) => act as string);
    return acts.slice(0, FEW).includes(want);
  });
  expect(wished.length).toBeGreaterThan(100);
  expect(right.length / wished.length).toBeGreaterThan(0.95);
});

test('chỉ ví với việc được đưa vào; câu dài vô tận hay rỗng cũng không hỏng', () => {
  const two: Suggested[] = ['schedule', 'help'];
  for (const text of ['', '😂😂', 'tạo cuộc họp', 'x'.repeat(100_000)])
    expect(
      suggest(text, two)
        .map(({ act }) => act)
        .toSorted(),
    ).toEqual(['help', 'schedule']);
});

const nearest = (ranked: readonly (readonly [Label, number])[]): Label[] =>
  ranked
    .map(([label]) => label)
    .filter((label) => label !== 'nothing')
    .slice(0, FEW);
