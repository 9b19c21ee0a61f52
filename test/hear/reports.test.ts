import { expect, test } from 'vitest';
import { owedReports } from '../../src/domain/reports/owed.ts';
import { makeCalendar } from '../../src/domain/time/calendar.ts';
import { addDays } from '../../src/domain/time/day.ts';
import { matrixText } from '../../src/say/reports/matrix.ts';
import { dueText, periodName, type ReportNaming, reportTitle } from '../../src/say/reports/names.ts';
import { Bench, ZONE } from '../domain/people.ts';
import { type CommitteeId, fixture } from '../doubles/house.ts';
import { forty } from '../pictures/forty.ts';

const spoken = (id: CommitteeId, day: string) => {
  const { committee, regulation } = new Bench(id);
  const naming: ReportNaming = { committee, regulation, meetings: [], zone: ZONE };
  const records = { ...naming, calendar: makeCalendar([]), reports: [] };
  const owed = owedReports(records, day, addDays(day, 220), `${day}T02:00:00.000Z`);
  return {
    naming,
    the: (rule: string, period: string) => owed.find((one) => one.rule === rule && one.period === period),
  };
};

const due = (id: CommitteeId, day: string, rule: string, period: string): string => {
  const { naming, the } = spoken(id, day);
  const owed = the(rule, period);
  return owed ? `${reportTitle(owed, naming)}: ${dueText(owed, naming)}` : 'không có';
};

test('“trước ngày” được nói một lần, theo ngày Quy chế nêu', () => {
  expect(due('kien-giang', '2027-01-04', 'members-half-year', '2027-H1')).toBe(
    'Báo cáo 6 tháng đầu năm 2027: trước ngày 15/6/2027',
  );
  expect(due('binh-dinh', '2027-01-04', 'members-half-year', '2027-H1')).toBe(
    'Báo cáo 6 tháng đầu năm 2027: trước ngày 30/6/2027',
  );
  // 14/6/2026 là Chủ nhật; 29/12/2029 là thứ Bảy.
  expect(due('binh-dinh', '2029-12-01', 'members-half-year', '2029-H2')).toBe(
    'Báo cáo 6 tháng cuối năm 2029: trước ngày 30/12/2029; nên gửi chậm nhất thứ Sáu ngày 28/12/2029, vì ngày cuối hạn là ngày nghỉ',
  );
});

test('Quy chế không nêu ngày thì nói là không quy định', () => {
  expect(due('kien-giang', '2026-11-20', 'team-month', '2026-11')).toBe(
    'Báo cáo tháng 11/2026 của Tổ giúp việc: Quy chế không quy định ngày; cuối kỳ là thứ Hai ngày 30/11/2026',
  );
  expect(due('lang-son', '2026-11-20', 'team-activity', '2026-r1')).toBe(
    'Báo cáo theo quy định, đợt 1 năm 2026, của Tổ giúp việc: Quy chế không quy định thời hạn; chưa ấn định ngày',
  );
});

test('tên các kỳ', () => {
  expect(['2026', '2026-H1', '2026-Q4', '2026-12', '2026-B6', '2026-r2'].map(periodName)).toEqual([
    'năm 2026',
    '6 tháng đầu năm 2026',
    'quý IV/2026',
    'tháng 12/2026',
    'tháng 11 và tháng 12/2026',
    'đợt 2 năm 2026',
  ]);
});

test('mọi báo cáo của năm quy chế đều gọi được tên, có hạn hoặc nói rõ là không quy định', () => {
  for (const id of ['ba-trang', 'lang-son', 'phu-quoc', 'binh-dinh', 'kien-giang'] as const) {
    const { regulation } = fixture(id);
    expect(regulation.reports).toBeDefined();
    const { committee } = new Bench(id);
    const naming: ReportNaming = { committee, regulation, meetings: [], zone: ZONE };
    const records = { ...naming, calendar: makeCalendar([]), reports: [] };
    for (const owed of owedReports(records, '2026-11-20', '2027-11-20', '2026-11-20T02:00:00.000Z')) {
      const said = `${reportTitle(owed, naming)}: ${dueText(owed, naming)}`;
      expect(said).toMatch(/^Báo cáo .+: (trước ngày|Quy chế không quy định)/);
      expect(said).not.toMatch(/undefined|null|NaN/);
    }
  }
});

test('bảng bằng chữ: người còn nợ được nêu hết tên, người đã nộp được gộp; ký hiệu giống trong ảnh', () => {
  const { matrix, naming } = forty();
  const { text, choices } = matrixText(matrix, naming, { receives: true, demands: true, nudges: true }, []);
  expect(text).toContain('Báo cáo 6 tháng đầu năm 2027 (điểm a khoản 2 Điều 11 Quy chế): 0/40 đã nộp');
  expect(text).toContain('Quá hạn, chưa nộp (14): ');
  expect(text).toMatch(/Đã nhận đủ \(40\): .* và 28 người nữa/);
  expect(choices).toEqual([
    [{ label: 'Nhắc người chưa nộp', command: '/baocao nhắc' }],
    [{ label: 'Bản Excel', command: '/excel báo cáo' }],
    [{ label: 'Bản Word: báo cáo tổng hợp', command: '/banword baocao', quiet: true }],
  ]);
});
