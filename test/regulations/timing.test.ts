import { expect, test } from 'vitest';
import { parseRegulation, shippedText } from '../../src/regulations/load.ts';

/** Ngày báo cáo là hạn thế nào: nêu ngày thì phải nêu, và nêu như câu trích nói. */

const written = shippedText('kien-giang-2022') ?? '';
const DUTY = '      before: [06-15, 12-15]\n      timing: before\n';

function read(timing: string, quote?: string) {
  const text = written.replace(DUTY, `      before: [06-15, 12-15]\n${timing}`);
  const words = quote ? text.replace('gửi về Tổ giúp việc trước ngày 15 của tháng 6', quote) : text;
  return parseRegulation(words, 'kien-giang-2022.yaml');
}
const problems = (reading: ReturnType<typeof read>): string[] =>
  reading.ok ? [] : reading.faults.map(({ path, problem, instead }) => `${path}: ${problem}; ${instead}`);

test('hồ sơ viết trước đây, có ngày mà không nêu: vẫn là trước ngày ấy', () => {
  expect(written).toContain(DUTY);
  const reading = read('');
  expect(reading.ok && reading.regulation.reports.members?.[0]?.timing).toBe('before');
});

test('câu trích nói “chậm nhất ngày” thì không nhận “trước ngày”, và ngược lại; nêu dòng phải ghi', () => {
  const QUOTE = 'gửi về Tổ giúp việc chậm nhất ngày 15 của tháng 6';
  expect(problems(read('      timing: before\n', QUOTE)).join()).toContain(
    'ghi "timing: before" cho “trước ngày”',
  );
  expect(problems(read('', QUOTE)).join()).toContain('"timing: latest" cho “chậm nhất ngày”');
  expect(problems(read('      timing: latest\n', QUOTE))).toEqual([]);
  expect(problems(read('      timing: latest\n')).join()).toContain('câu trích nói khác');
});

test('có ngày mà ghi là không nêu, hoặc không có ngày mà nêu: nói phải ghi gì', () => {
  expect(problems(read('      timing: null\n')).join()).toContain('không nêu ngày ấy là hạn thế nào');
  const dayless = parseRegulation(
    written.replace('      before: [06-15, 12-15]\n', ''),
    'kien-giang-2022.yaml',
  );
  expect(problems(dayless).join()).toContain('không có tác dụng khi báo cáo không ghi ngày');
});

test('báo cáo về kỳ liền trước thì phải nêu ngày', () => {
  const dayless = parseRegulation(written.replace(DUTY, '      after: true\n'), 'kien-giang-2022.yaml');
  expect(problems(dayless).join()).toContain('báo cáo về kỳ liền trước mà không nêu ngày phải nộp');
  expect(problems(read('      timing: before\n      after: true\n'))).toEqual([]);
});
