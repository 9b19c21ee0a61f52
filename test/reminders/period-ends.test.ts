import { expect, test } from 'vitest';
import { BEFORE_PERIOD_END } from '../../src/domain/committee/reminding.ts';
import type { Report } from '../../src/domain/reports/report.ts';
import { Bench } from '../domain/people.ts';
import { Year } from './year.ts';

/** What is said in a year without meetings about the monthly report of Kiên Giang's team. */
function said(reports: readonly Report[] = []): string[] {
  const bench = new Bench('kien-giang');
  const year = new Year(bench.committee, bench.regulation);
  year.world = { ...year.world, reports };
  year.run('2026-11-10 00:00', '2026-12-20 00:00');
  return year
    .table()
    .split('\n')
    .filter((line) => line.includes('Báo cáo tháng 11/2026 của Tổ giúp việc'));
}

const record: Report = {
  id: 'kien-giang/2026/team-month/2026-11/_team',
  committee: 'kien-giang',
  rule: 'team-month',
  period: '2026-11',
  member: '_team',
  demand: null,
  set: null,
  handedIn: [],
  received: [],
  returned: [],
  log: [],
};
const at = '2026-11-10T01:00:00.000Z';

test('Kiên Giang, khoản 7 Điều 9 không nêu ngày: nhắc thưa, hết kỳ nhắc người nộp, mười ngày làm việc sau thư ký biết', () => {
  expect(BEFORE_PERIOD_END).toEqual([7, 0]);
  const lines = said();
  expect(lines.map((line) => line.split(' | ').slice(0, 2).join(' | '))).toEqual([
    'thứ Hai 23/11/2026 08:00 | khoa',
    'thứ Hai 30/11/2026 08:00 | khoa',
    'thứ Ba 01/12/2026 08:00 | khoa',
    'thứ Hai 14/12/2026 08:00 | tram',
  ]);
  expect(lines[2]).toContain(
    '(khoản 7 Điều 9 Quy chế): kỳ đã hết thứ Hai ngày 30/11/2026, Quy chế không quy định ngày nộp; chưa có bản nộp',
  );
  expect(lines.join('\n')).not.toMatch(/quá hạn|muộn/i);
});

test('đã nộp thì thôi nhắc; đã trả lại thì không coi là im lặng', () => {
  const came = { at, by: 'khoa', text: 'Kết quả', file: null, late: false };
  const [only, ...more] = said([{ ...record, handedIn: [came] }]);
  expect(only).toContain('chưa được xác nhận');
  expect(more).toEqual([]);
  const returned = { by: 'thanh', at: '2026-11-11T01:00:00.000Z', reason: 'thiếu số liệu' };
  const lines = said([{ ...record, handedIn: [came], returned: [returned] }]);
  expect(lines.filter((line) => line.includes('kỳ đã hết'))).toEqual([]);
});

test('đã ấn định ngày thì ngày ấy ràng buộc: nhắc đủ, quá ngày thì lãnh đạo và thư ký biết', () => {
  const lines = said([{ ...record, set: { day: '2026-12-04', by: 'tram', at, reason: '' } }]);
  expect(lines.map((line) => line.split(' | ').slice(0, 2).join(' | '))).toEqual([
    'thứ Sáu 20/11/2026 08:00 | khoa',
    'thứ Sáu 27/11/2026 08:00 | khoa',
    'thứ Ba 01/12/2026 08:00 | khoa',
    'thứ Năm 03/12/2026 08:00 | khoa',
    'thứ Sáu 04/12/2026 08:00 | khoa',
    'thứ Hai 07/12/2026 08:00 | thanh, tram',
    'thứ Hai 07/12/2026 08:00 | khoa',
  ]);
  expect(lines.at(-1)).toContain('Quá hạn – ');
});
