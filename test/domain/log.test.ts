import { expect, test } from 'vitest';
import type { ActName } from '../../src/domain/committee/act-name.ts';
import type { LogEntry } from '../../src/domain/meetings/log.ts';
import { logged } from '../../src/domain/meetings/log.ts';

const entry = (act: ActName, by: string, note: string | null = null): LogEntry => ({
  at: '2026-11-20T02:00:00.000Z',
  by,
  onBehalfOf: null,
  act,
  note,
});
const after = (entries: readonly LogEntry[]): LogEntry[] => {
  let log: LogEntry[] = [];
  for (const one of entries) log = logged(log, one);
  return log;
};

test('một người đổi câu trả lời nhiều lần: nhật ký giữ lần đầu, hai lần cuối và số lần đã gộp', () => {
  const many = Array.from({ length: 50 }, (_, at) =>
    entry(at % 2 ? 'answer-attend' : 'answer-absent', 'hoa', `${at}`),
  );
  const log = after([entry('drafted', 'tram'), ...many, entry('answer-attend', 'binh')]);
  expect(log.map((one) => [one.by, one.note, one.folded ?? 0])).toEqual([
    ['tram', null, 0],
    ['hoa', '0', 0],
    ['hoa', '48', 0],
    ['hoa', '49', 47],
    ['binh', null, 0],
  ]);
});

test('lời của người chủ trì không bao giờ bị gộp; câu trả lời trước và sau đó đứng riêng', () => {
  const log = after([
    entry('answer-absent', 'hoa'),
    entry('answer-attend', 'hoa'),
    entry('answer-absent', 'hoa'),
    entry('absence-granted', 'thanh', 'hoa'),
    entry('answer-attend', 'hoa'),
    entry('answer-absent', 'hoa'),
  ]);
  expect(log.map((one) => one.act)).toEqual([
    'answer-absent',
    'answer-attend',
    'answer-absent',
    'absence-granted',
    'answer-attend',
    'answer-absent',
  ]);
});

test('trên 2.000 mục thì gộp tiếp các câu trả lời ở giữa, không bỏ việc khác', () => {
  const rounds = Array.from({ length: 1_500 }, () => [
    entry('answer-absent', 'hoa'),
    entry('absence-refused', 'thanh', 'hoa'),
  ]).flat();
  const log = after(rounds);
  expect(log).toHaveLength(2_000);
  expect(log.filter((one) => one.act === 'absence-refused')).toHaveLength(1_500);
  const answers = log.filter((one) => one.act === 'answer-absent');
  expect(answers.length + answers.reduce((sum, one) => sum + (one.folded ?? 0), 0)).toBe(1_500);
});
