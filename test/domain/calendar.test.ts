import { describe, expect, test } from 'vitest';
import { makeCalendar } from '../../src/domain/time/calendar.ts';
import { addDays, type Day, isDay, weekday } from '../../src/domain/time/day.ts';
import { DAYS_OFF, type DayOff } from '../../src/domain/time/days-off.ts';
import { cost } from '../fixtures/cost.ts';

const calendar = makeCalendar([]);

const daysOf = (year: number): Day[] => {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDays(day, 1)) days.push(day);
  return days;
};
const weekdaysOff = (year: number, of = calendar): Day[] =>
  daysOf(year).filter((day) => weekday(day) <= 5 && !of.isWorkingDay(day));
const weekendsWorked = (year: number, of = calendar): Day[] =>
  daysOf(year).filter((day) => weekday(day) > 5 && of.isWorkingDay(day));
const inYear = (year: number, days: readonly string[]): Day[] => days.map((day) => `${year}-${day}`);

const ownRow = (date: Day, kind: DayOff['kind'], status: DayOff['status'] = 'official'): DayOff => ({
  date,
  kind,
  name: 'Ban tự nhập',
  legalBasis: 'Công văn thử nghiệm',
  status,
});
const SWAP = [ownRow('2026-11-23', 'swap-off'), ownRow('2026-11-28', 'swap-work')];
/** An exchange that is only thought of. */
const PROPOSED = SWAP.map((row): DayOff => ({ ...row, status: 'proposed' }));
const proposed = makeCalendar(PROPOSED);
const TET_2027 = ['2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'];

describe('bảng ngày nghỉ', () => {
  test('mỗi dòng có ngày đọc được, tên và căn cứ, và không ngày nào có hai dòng', () => {
    for (const { date, name, legalBasis } of DAYS_OFF) {
      expect(isDay(date)).toBe(true);
      expect(name).not.toBe('');
      expect(legalBasis).not.toBe('');
    }
    expect(new Set(DAYS_OFF.map(({ date }) => date)).size).toBe(DAYS_OFF.length);
  });

  test('ngày nghỉ giữa tuần và thứ Bảy làm bù của năm 2025', () => {
    expect(weekdaysOff(2025)).toEqual(
      inYear(2025, [
        ...['01-01', '01-27', '01-28', '01-29', '01-30', '01-31', '04-07'],
        ...['04-30', '05-01', '05-02', '09-01', '09-02'],
      ]),
    );
    expect(weekendsWorked(2025)).toEqual(['2025-04-26']);
  });

  test('ngày nghỉ giữa tuần và thứ Bảy làm bù của năm 2026; 23/11 làm việc, 28/11 nghỉ như mọi thứ Bảy', () => {
    expect(weekdaysOff(2026)).toEqual(
      inYear(2026, [
        ...['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27'],
        ...['04-30', '05-01', '08-31', '09-01', '09-02', '11-24'],
      ]),
    );
    expect(weekendsWorked(2026)).toEqual(['2026-01-10', '2026-08-22']);
  });

  test('ngày nghỉ của năm 2027, gồm Tết 4–10/2 và ngày Quốc khánh thứ hai 3/9', () => {
    expect(weekdaysOff(2027)).toEqual(
      inYear(2027, [
        ...['01-01', '02-04', '02-05', '02-08', '02-09', '02-10', '04-16'],
        ...['04-30', '05-03', '09-02', '09-03', '11-24'],
      ]),
    );
    expect(weekendsWorked(2027)).toEqual([]);
  });

  test('các dòng 2025 và 2026 là chính thức; năm 2027 thì Tết và 3/9 mới theo nguồn khác, nghỉ bù 3/5 tính theo luật', () => {
    const rows = (year: number, status: DayOff['status']): Day[] =>
      DAYS_OFF.filter((row) => row.date.startsWith(`${year}-`) && row.status === status).map(
        ({ date }) => date,
      );
    for (const status of ['computed', 'second-hand', 'proposed'] as const)
      expect([...rows(2025, status), ...rows(2026, status)]).toEqual([]);
    expect(rows(2027, 'proposed')).toEqual([]);
    expect(rows(2027, 'computed')).toEqual(['2027-05-03']);
    expect(rows(2027, 'second-hand')).toEqual([...TET_2027, '2027-02-09', '2027-02-10', '2027-09-03']);
  });
});

describe('đếm ngày làm việc', () => {
  test('ngày làm việc thứ n trước một ngày không tính chính ngày ấy', () => {
    expect(calendar.workingDayBefore('2026-11-26', 1)).toBe('2026-11-25');
    expect(calendar.workingDayBefore('2026-11-26', 2)).toBe('2026-11-23');
    expect(calendar.workingDayBefore('2026-11-26', 3)).toBe('2026-11-20');
    expect(calendar.workingDayBefore('2026-11-29', 1)).toBe('2026-11-27');
  });

  test('ngày làm việc thứ n sau một ngày không tính chính ngày ấy', () => {
    expect(calendar.workingDayAfter('2026-11-23', 1)).toBe('2026-11-25');
    expect(calendar.workingDayAfter('2026-11-27', 1)).toBe('2026-11-30');
    expect(calendar.workingDayAfter('2026-11-19', 5)).toBe('2026-11-27');
  });

  test('thứ Bảy làm bù được đếm là ngày làm việc', () => {
    expect(calendar.workingDayBefore('2026-01-12', 1)).toBe('2026-01-10');
    expect(calendar.workingDayAfter('2026-08-21', 1)).toBe('2026-08-22');
    expect(calendar.workingDayAfter('2026-08-28', 1)).toBe('2026-09-03');
  });

  test('ngày làm việc gần nhất trở về trước là chính ngày ấy nếu ngày ấy làm việc', () => {
    expect(calendar.previousWorkingDay('2026-11-25')).toBe('2026-11-25');
    expect(calendar.previousWorkingDay('2026-11-24')).toBe('2026-11-23');
    expect(calendar.previousWorkingDay('2026-06-14')).toBe('2026-06-12');
    expect(calendar.previousWorkingDay('2026-02-22')).toBe('2026-02-13');
  });

  test('số ngày không phải số nguyên dương thì báo lỗi', () => {
    expect(() => calendar.workingDayBefore('2026-11-26', 0)).toThrow(RangeError);
    expect(() => calendar.workingDayAfter('2026-11-26', -1)).toThrow(RangeError);
    expect(() => calendar.workingDayAfter('2026-11-26', 1.5)).toThrow(RangeError);
  });

  test('100.000 phép đếm mất chưa tới một giây', async () => {
    const counting = (): void => {
      for (let index = 0; index < 100_000; index += 1)
        calendar.workingDayBefore('2026-11-26', 1 + (index % 5));
    };
    expect(await cost(counting)).toBeLessThan(1_000);
  });
});

describe('ngày do Ban tự nhập', () => {
  test('xác nhận đề xuất hoán đổi thì 23/11 nghỉ, 28/11 làm việc, và hết nghi ngờ', () => {
    const confirmed = makeCalendar(SWAP);
    expect(confirmed.isWorkingDay('2026-11-23')).toBe(false);
    expect(confirmed.isWorkingDay('2026-11-28')).toBe(true);
    expect(confirmed.workingDayBefore('2026-11-26', 2)).toBe('2026-11-20');
    expect(confirmed.workingDayBefore('2026-11-30', 2)).toBe('2026-11-27');
    expect(confirmed.doubts('2026-11-16', '2026-11-30')).toEqual([]);
  });

  test('dòng của Ban thắng dòng có sẵn cùng ngày, và dòng nhập sau thắng dòng nhập trước', () => {
    expect(makeCalendar([ownRow('2026-04-30', 'swap-work')]).isWorkingDay('2026-04-30')).toBe(true);
    const twice = makeCalendar([ownRow('2026-12-24', 'swap-off'), ownRow('2026-12-24', 'swap-work')]);
    expect(twice.isWorkingDay('2026-12-24')).toBe(true);
  });

  test('ngày Ban mới ghi là đề xuất thì chưa tính, chỉ cảnh báo', () => {
    expect(proposed.isWorkingDay('2026-11-23')).toBe(true);
    expect(proposed.isWorkingDay('2026-11-28')).toBe(false);
    expect(proposed.doubts('2026-11-20', '2026-11-26')).toEqual([
      { reason: 'proposed-days', year: 2026, days: ['2026-11-23'], entries: [PROPOSED[0]] },
    ]);
    expect(proposed.doubts('2026-11-23', '2026-11-28')[0]?.days).toEqual(['2026-11-23', '2026-11-28']);
    expect(proposed.doubts('2026-11-24', '2026-11-27')).toEqual([]);
  });

  test('dòng có ngày viết sai thì báo lỗi', () => {
    expect(() => makeCalendar([ownRow('2026-02-30', 'swap-off')])).toThrow(RangeError);
  });

  test('lịch của Ban này không đổi lịch của Ban khác', () => {
    makeCalendar(SWAP);
    expect(makeCalendar([]).isWorkingDay('2026-11-23')).toBe(true);
  });
});

describe('chỗ chưa chắc chắn', () => {
  const reasons = (from: Day, to: Day, of = calendar): string[] =>
    of.doubts(from, to).map(({ reason, year }) => `${reason} ${year}`);

  test('năm đã có thông báo thì không có nghi ngờ', () => {
    expect(calendar.doubts('2025-01-01', '2026-12-31')).toEqual([]);
  });

  test('năm 2027: chỉ khoảng nào chạm ngày chưa thấy văn bản mới có nghi ngờ, và nêu ngày ấy', () => {
    expect(calendar.doubts('2027-02-01', '2027-02-09')).toMatchObject([
      { reason: 'unconfirmed-days', year: 2027, days: [...TET_2027, '2027-02-09'] },
    ]);
    expect(calendar.doubts('2027-09-01', '2027-09-06')).toMatchObject([{ days: ['2027-09-03'] }]);
    expect(calendar.doubts('2027-05-03', '2027-05-04')).toMatchObject([{ days: ['2027-05-03'] }]);
    for (const [from, to] of [
      ['2026-12-28', '2027-02-03'],
      ['2027-02-11', '2027-05-02'],
      ['2027-05-04', '2027-09-02'],
      ['2027-09-04', '2027-12-31'],
    ] as const)
      expect(calendar.doubts(from, to)).toEqual([]);
  });

  test('khoảng vắt qua hai năm nêu từng năm', () => {
    expect(reasons('2026-11-27', '2027-02-05', proposed)).toEqual([
      'proposed-days 2026',
      'unconfirmed-days 2027',
    ]);
    expect(reasons('2027-09-03', '2028-01-05')).toEqual(['unconfirmed-days 2027', 'unknown-year 2028']);
  });

  test('năm ngoài bảng không có dữ liệu, kể cả khi Ban đã nhập một ngày của năm ấy', () => {
    expect(reasons('2028-05-01', '2028-05-05', makeCalendar([ownRow('2028-05-02', 'swap-off')]))).toEqual([
      'unknown-year 2028',
    ]);
    expect(reasons('2028-05-01', '2028-05-05')).toEqual(['unknown-year 2028']);
    expect(reasons('2024-12-30', '2025-01-03')).toEqual(['unknown-year 2024']);
  });

  test('xác nhận đủ năm ngày Tết và ngày Quốc khánh thứ hai thì năm 2027 hết nghi ngờ', () => {
    const tet = TET_2027.map((date) => ownRow(date, 'statutory'));
    const half = makeCalendar(tet);
    expect(half.doubts('2027-02-01', '2027-02-28')).toEqual([]);
    expect(half.doubts('2027-01-01', '2027-12-31')).toMatchObject([{ days: ['2027-05-03', '2027-09-03'] }]);
    const whole = makeCalendar([...tet, ownRow('2027-09-03', 'statutory')]);
    expect(whole.doubts('2027-01-01', '2027-12-31')).toEqual([]);
    expect(whole.isWorkingDay('2027-09-01')).toBe(true);
    expect(whole.isWorkingDay('2027-09-03')).toBe(false);
    expect(whole.isWorkingDay('2027-02-10')).toBe(false);
  });

  test('xác nhận mới một ngày Tết thì chưa đủ', () => {
    const one = makeCalendar([ownRow('2027-02-05', 'statutory'), ownRow('2027-09-03', 'statutory')]);
    expect(reasons('2027-02-01', '2027-02-28', one)).toEqual(['unconfirmed-days 2027']);
  });

  test('thông báo chọn năm ngày Tết khác thì ngày tính sẵn ngoài năm ngày ấy không còn nghỉ', () => {
    const days = ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'];
    const other = makeCalendar([
      ...days.map((date) => ownRow(date, 'statutory')),
      ownRow('2027-02-11', 'compensatory'),
    ]);
    expect(weekdaysOff(2027, other).filter((day) => day.startsWith('2027-02'))).toEqual(
      inYear(2027, ['02-05', '02-08', '02-09', '02-10', '02-11']),
    );
  });
});
