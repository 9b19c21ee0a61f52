import { expect, test } from 'vitest';
import { periodAt, periodsOf } from '../../src/domain/time/period.ts';

const keys = (...args: Parameters<typeof periodsOf>): string[] => periodsOf(...args).map(({ key }) => key);

test('kỳ tính theo năm dương lịch: tháng, hai tháng, quý, sáu tháng, năm', () => {
  expect(keys('P1M', '2026-11-30', '2027-01-01')).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(keys('P2M', '2026-10-31', '2027-01-01')).toEqual(['2026-B5', '2026-B6', '2027-B1']);
  expect(keys('P3M', '2026-09-30', '2026-10-01')).toEqual(['2026-Q3', '2026-Q4']);
  expect(keys('P6M', '2026-06-30', '2026-07-01')).toEqual(['2026-H1', '2026-H2']);
  expect(keys('P1Y', '2026-12-31', '2027-01-01')).toEqual(['2026', '2027']);
});

test('một kỳ gồm cả ngày đầu và ngày cuối', () => {
  expect(periodAt('P1M', '2028-02-29')).toEqual({ key: '2028-02', from: '2028-02-01', to: '2028-02-29' });
  expect(periodAt('P2M', '2026-12-31')).toEqual({ key: '2026-B6', from: '2026-11-01', to: '2026-12-31' });
  expect(periodAt('P3M', '2026-11-20')).toEqual({ key: '2026-Q4', from: '2026-10-01', to: '2026-12-31' });
  expect(periodAt('P6M', '2026-01-01')).toEqual({ key: '2026-H1', from: '2026-01-01', to: '2026-06-30' });
  expect(periodAt('P1Y', '2026-07-04')).toEqual({ key: '2026', from: '2026-01-01', to: '2026-12-31' });
});

test('các kỳ nối liền nhau, không hở và không chồng', () => {
  for (const every of ['P1W', 'P2W', 'P1M', 'P2M', 'P3M', 'P4M', 'P6M', 'P1Y'] as const) {
    const all = periodsOf(every, '2024-01-01', '2028-12-31');
    for (const [at, one] of all.entries()) {
      const next = all[at + 1];
      if (next) expect(new Date(Date.parse(one.to) + 86_400_000).toISOString().slice(0, 10)).toBe(next.from);
    }
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  }
});

test('tuần bắt đầu từ thứ Hai, mang số tuần của năm có ngày thứ Năm; bốn tháng là ba kỳ một năm', () => {
  expect(periodAt('P1W', '2026-11-29')).toEqual({ key: '2026-W48', from: '2026-11-23', to: '2026-11-29' });
  expect(periodAt('P1W', '2027-01-01')).toMatchObject({ key: '2026-W53', from: '2026-12-28' });
  expect(periodAt('P1W', '2024-12-30')).toMatchObject({ key: '2025-W01' });
  const fortnight = periodAt('P2W', '2026-11-29');
  expect(keys('P2W', fortnight.from, fortnight.to)).toEqual([fortnight.key]);
  expect(keys('P4M', '2026-04-30', '2026-09-01')).toEqual(['2026-T1', '2026-T2', '2026-T3']);
});

test('khoảng ngược không có kỳ nào', () => {
  expect(periodsOf('P1M', '2026-12-02', '2026-12-01')).toHaveLength(1);
  expect(periodsOf('P1M', '2026-12-02', '2026-11-01')).toEqual([]);
});
