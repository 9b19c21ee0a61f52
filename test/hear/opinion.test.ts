import { expect, test } from 'vitest';
import { readOpinion } from '../../src/hear/opinion.ts';

test.each([
  ...[
    'đồng ý',
    'Em nhất trí ạ',
    'hoàn toàn đồng ý',
    'dạ em thống nhất',
    'tán thành',
    'dong y',
    'em nhat tri a',
  ],
])('“%s” là đồng ý', (text) => {
  expect(readOpinion(text)).toEqual({ yes: true, words: '' });
});

test.each([
  ...[
    'không đồng ý',
    'ko đồng ý',
    'k đồng ý',
    'kg đồng ý',
    'hông đồng ý',
    'hổng đồng ý ạ',
    'không thể đồng ý',
  ],
  ...['hoàn toàn không đồng ý', 'không nhất trí', 'em ko nhất trí ạ', 'không tán thành', 'phản đối'],
  ...['khong dong y', 'ko dong y', 'toi k dong y', 'phan doi'],
])('“%s” là không đồng ý', (text) => {
  expect(readOpinion(text)).toEqual({ yes: false, words: '' });
});

test('kèm lời thì giữ nguyên cả câu', () => {
  const words = 'Em ko đồng ý, vì thiếu  kinh phí';
  expect(readOpinion(words)).toEqual({ yes: false, words: 'Em ko đồng ý, vì thiếu kinh phí' });
  expect(readOpinion('đồng ý nhưng xin bớt việc')).toMatchObject({ yes: true });
});

test('câu hỏi, lời kể, chữ khác dấu thì chưa phải ý kiến', () => {
  for (const text of [
    ...['đồng ý không?', 'đồng ý chưa ạ', 'anh đồng ý không', 'em đã đồng ý rồi', 'da dong y', 'chưa đồng ý'],
    ...['đông y', 'Tân Thành chưa nộp', 'hong dong y', 'Hồng đồng ý', 'không hoàn toàn đồng ý', 'phân đội'],
  ])
    expect([text, readOpinion(text)]).toEqual([text, null]);
});
