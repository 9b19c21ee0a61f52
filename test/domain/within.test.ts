import { expect, test } from 'vitest';
import { periodAt } from '../../src/domain/time/period.ts';
import { partOf } from '../../src/domain/time/within.ts';

const ANY = { months: null, month: null, day: null, weekday: null, week: null, time: null } as const;

test('ngày trong kỳ: tháng không có ngày ấy thì là ngày cuối tháng', () => {
  const february = periodAt('P1M', '2027-02-10');
  expect(partOf(february, { ...ANY, day: 31 })?.day).toBe('2027-02-28');
  expect(partOf(february, { ...ANY, day: 20 })?.day).toBe('2027-02-20');
  expect(partOf(periodAt('P3M', '2026-11-20'), { ...ANY, month: 3, day: 15 })?.day).toBe('2026-12-15');
});

test('thứ trong tuần; tháng đầu của quý; tháng gọi tên', () => {
  expect(partOf(periodAt('P1W', '2026-11-24'), { ...ANY, weekday: 'fri' })?.day).toBe('2026-11-27');
  expect(partOf(periodAt('P3M', '2026-11-20'), { ...ANY, month: 1 })).toEqual({
    from: '2026-10-01',
    to: '2026-10-31',
    day: null,
  });
  expect(partOf(periodAt('P6M', '2026-11-20'), { ...ANY, months: [1, 7] })?.from).toBe('2026-07-01');
  expect(partOf(periodAt('P3M', '2026-11-20'), { ...ANY, months: [1, 7] })).toBeNull();
});

test('hai tháng nêu tên trong một năm: mỗi lần họp một tháng', () => {
  const year = { key: '2027', from: '2027-01-01', to: '2027-12-31' };
  const within = { ...ANY, months: [4, 11] };
  expect([1, 2, 3].map((nth) => partOf(year, within, nth)?.to ?? null)).toEqual([
    '2027-04-30',
    '2027-11-30',
    null,
  ]);
});

test('thứ Hai tuần đầu, tuần thứ hai, tuần cuối của tháng; cả tháng bắt đầu đúng thứ ấy', () => {
  const monday = (month: string, week: 'first' | 'second' | 'fourth' | 'last') =>
    partOf(periodAt('P1M', `${month}-10`), { ...ANY, weekday: 'mon', week })?.day;
  expect(monday('2026-12', 'first')).toBe('2026-12-07');
  expect(monday('2026-12', 'second')).toBe('2026-12-14');
  expect(monday('2026-12', 'last')).toBe('2026-12-28');
  expect(monday('2027-02', 'first')).toBe('2027-02-01');
  expect(monday('2026-11', 'last')).toBe('2026-11-30');
  expect(monday('2026-11', 'fourth')).toBe('2026-11-23');
  expect(partOf(periodAt('P3M', '2026-11-20'), { ...ANY, month: 3, weekday: 'fri', week: 'last' })?.day).toBe(
    '2026-12-25',
  );
});
