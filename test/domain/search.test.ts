import { describe, expect, test } from 'vitest';
import { type FoundRecord, search } from '../../src/domain/committee/search.ts';
import { fold } from '../../src/domain/fold.ts';
import { readSearch } from '../../src/hear/records.ts';

const entry = (
  id: string,
  title: string,
  day: string,
  words: string[] = [],
  people: string[] = [],
): FoundRecord => ({
  kind: 'report',
  id,
  title,
  at: `${day}T02:00:00.000Z`,
  words,
  people,
});
const ALL = [
  entry('a', 'Báo cáo quý III/2026', '2026-09-28', ['số liệu'], ['an']),
  entry('b', 'Họp chuyên đề', '2026-10-05', ['Rà soát báo cáo, quý tới'], ['binh']),
  entry('c', 'Báo cáo quý IV/2026', '2026-12-20', [], ['an']),
  entry('d', 'Mật độ dân cư', '2025-01-10', [], []),
];
const find = (text: string, rest: object = {}) =>
  search(ALL, { text, from: null, to: null, people: [], ...rest }, fold, (at) => at.slice(0, 10)).map(
    ({ id }) => id,
  );

describe('tìm trong hồ sơ', () => {
  test('“bao cao quy” tìm ra “Báo cáo quý”, đúng cụm trước, mới trước', () => {
    expect(find('bao cao quy')).toEqual(['c', 'a', 'b']);
    expect(find('BÁO CÁO QUÝ')).toEqual(['c', 'a', 'b']);
    expect(find('Ba\u0301o ca\u0301o')).toEqual(['c', 'a', 'b']);
  });
  test('theo ngày và theo người', () => {
    expect(find('', { from: '2026-10-01', to: '2026-11-30' })).toEqual(['b']);
    expect(find('nguyen van an', { people: ['an'] })).toEqual(['c', 'a']);
    expect(find('không có gì')).toEqual([]);
  });
});

test.each([
  ['từ 1/10 đến 30/11/2026', '', '2026-10-01', '2026-11-30'],
  ['căn cước từ ngày 1/10/2026 – ngày 30/11/2026', 'can cuoc', '2026-10-01', '2026-11-30'],
  ['1/10 - 30/11', '', '2026-10-01', '2026-11-30'],
  ['tu 30/11/2026 den 1/10/2026', '', '2026-10-01', '2026-11-30'],
  ['tháng 9/2025', '', '2025-09-01', '2025-09-31'],
  ['báo cáo năm 2025', 'bao cao', '2025-01-01', '2025-12-31'],
  ['từ 1/10/2025', '', '2025-10-01', null],
  ['họp ngày 5/10/2026', 'hop', '2026-10-05', '2026-10-05'],
  ['Báo cáo quý', 'bao cao quy', null, null],
  ['ngày 45/13', 'ngay 45/13', null, null],
])('đọc “%s”', (typed, text, from, to) => {
  expect(readSearch(typed, '2026-11-20')).toEqual({ text, from, to });
});
