import type { DateTime } from 'luxon';
import { digitsAt, type NumberFound, numberAt, shiftAt } from './numbers.ts';
import { joins, plainAt, type Token } from './tokens.ts';
import type { DaysMeant, FoundTimes } from './types.ts';

const DATE_SIGNS = new Set(['/', '-', '.']);
const HOUR_SIGNS = new Set(['h', 'g', 'gio', ':']);
/** A leap day comes back within eight years. */
const YEARS_TO_LOOK_AHEAD = 8;

/** The next such day from today on, when no year is given; undefined when the calendar does not have it. */
export const dayWritten = (
  today: DateTime,
  day: number,
  month: number,
  year?: number,
): DateTime | undefined => {
  const lastYear = year ?? today.year + YEARS_TO_LOOK_AHEAD;
  for (let y = year ?? today.year; y <= lastYear; y += 1) {
    const first = today.set({ year: y, month: 1, day: 1 });
    const days = month >= 1 && month <= 12 ? (first.set({ month }).daysInMonth ?? 0) : 0;
    if (day < 1 || day > days) continue;
    const date = first.set({ month, day });
    if (year !== undefined || date >= today) return date;
  }
  return undefined;
};

/** The next day of that number, in this month or one of the next two. */
export const nextOfMonth = (day: number, today: DateTime): DateTime | undefined => {
  const months = [0, 1, 2].map((more) => today.set({ day: 1 }).plus({ months: more }));
  const dates = months.map(({ month, year }) => dayWritten(today, day, month, year));
  return dates.find((date) => date !== undefined && date >= today);
};

const add = (found: FoundTimes, date: DateTime | undefined): void => {
  if (date) found.daySets.push({ days: [date] });
  else found.impossible = true;
};

/** A year in digits behind a date: "/2026"; "/26" only where the same sign stood before: 5/6/26, and never 5-6/26. */
export const digitYearAt = (
  tokens: readonly Token[],
  at: number,
  before: string,
): NumberFound | undefined => {
  const sign = plainAt(tokens, at);
  const year = digitsAt(tokens, at + 1);
  if (!year || !DATE_SIGNS.has(sign) || !joins(tokens, at) || HOUR_SIGNS.has(plainAt(tokens, at + 2)))
    return undefined;
  // "5-6/2026" is as well from May to June.
  if (year.digits?.length === 4)
    return before === '-' && sign !== '-' ? undefined : { value: year.value, length: 2 };
  return year.digits?.length === 2 && sign === before ? { value: 2000 + year.value, length: 2 } : undefined;
};

/** A year behind a date or a month: "/2026", "/26", "năm 2026", "năm sau". `before`: the sign between day and month. */
export const yearAt = (
  tokens: readonly Token[],
  at: number,
  today: DateTime,
  before: string,
): NumberFound | undefined => {
  const inDigits = digitYearAt(tokens, at, before);
  if (inDigits) return inDigits;
  const digits = digitsAt(tokens, at + 1);
  if (plainAt(tokens, at) !== 'nam') return undefined;
  if (digits?.digits?.length === 4) return { value: digits.value, length: 2 };
  const shift = shiftAt(tokens, at + 1);
  return shift ? { value: today.year + shift.shift, length: 1 + shift.length } : undefined;
};

/** "5-6" is the fifth of June, or the fifth and the sixth of a month. */
const perhapsTwo = (date: DateTime, day: number, today: DateTime): DaysMeant => {
  const both = [nextOfMonth(day, today), nextOfMonth(day + 1, today)].filter((one) => one !== undefined);
  return { days: [date, ...both], doubt: 'several-days' };
};

/** "26/11", "26-11-2026", "26.11", "26/11 năm sau", "2026-11-26". */
export const numericDateRule = (
  tokens: readonly Token[],
  at: number,
  found: FoundTimes,
  today: DateTime,
): number => {
  const [first, second] = [digitsAt(tokens, at), digitsAt(tokens, at + 2)];
  const sign = plainAt(tokens, at + 1);
  if (!first || !second || !DATE_SIGNS.has(sign)) return 0;
  if (!joins(tokens, at + 1)) return 0;

  if (first.digits?.length === 4) {
    const third = digitsAt(tokens, at + 4);
    if (plainAt(tokens, at + 3) !== sign || !third) return 0;
    add(found, dayWritten(today, third.value, second.value, first.value));
    return 5;
  }
  if ((second.digits?.length ?? 0) > 2) return 0; // 11/2026 is a month
  const year = yearAt(tokens, at + 3, today, sign);
  // An hour, where the text goes on to name a day: "05.12.2026 08.10".
  if (sign === '.' && !year && second.digits?.length === 2 && first.value <= 24) found.dottedDates += 1;
  const date = dayWritten(today, first.value, second.value, year?.value);
  const list = sign === '-' && !year && second.value === first.value + 1;
  if (date && list) found.daySets.push(perhapsTwo(date, first.value, today));
  else add(found, date);
  return 3 + (year?.length ?? 0);
};

type MonthFound = { month: number; year?: number; length: number };

/** "tháng 11", "tháng mười một năm 2026", "tháng này", "tháng sau". */
export const monthAt = (tokens: readonly Token[], at: number, today: DateTime): MonthFound | undefined => {
  if (plainAt(tokens, at) !== 'thang') return undefined;
  const shift = shiftAt(tokens, at + 1);
  if (shift) {
    const { month, year } = today.set({ day: 1 }).plus({ months: shift.shift });
    return { month, year, length: 1 + shift.length };
  }
  const month = numberAt(tokens, at + 1);
  if (!month) return undefined;
  const year = yearAt(tokens, at + 1 + month.length, today, '');
  const length = 1 + month.length + (year?.length ?? 0);
  return year ? { month: month.value, year: year.value, length } : { month: month.value, length };
};

/** "ngày 26 tháng 11 năm 2026", "26 tháng này", "mùng 2 tháng 9", "ngày 26" (the next one). */
export const wordDateRule = (
  tokens: readonly Token[],
  at: number,
  found: FoundTimes,
  today: DateTime,
): number => {
  const named = ['ngay', 'mung', 'mong'].includes(plainAt(tokens, at)) ? 1 : 0;
  const day = numberAt(tokens, at + named);
  if (!day) return 0;
  const end = at + named + day.length;
  const month = monthAt(tokens, end, today);
  if (month) {
    add(found, dayWritten(today, day.value, month.month, month.year));
    return end + month.length - at;
  }
  // "ngày một" without a month would be "ngày mốt" for those who leave the marks out.
  if (!named || !day.digits) return 0;
  const next = plainAt(tokens, end);
  const belongsElsewhere = DATE_SIGNS.has(next) && digitsAt(tokens, end + 1) !== undefined;
  if (belongsElsewhere || [...HOUR_SIGNS, 'ruoi', 'ngay', 'tuan', 'thang', 'hom'].includes(next)) return 0;
  add(found, nextOfMonth(day.value, today));
  return end - at;
};

/** "cuối tháng", "cuối tháng sau", "cuối tháng 12/2026", "cuối năm": the last day of it. */
export const monthEndRule = (
  tokens: readonly Token[],
  at: number,
  found: FoundTimes,
  today: DateTime,
): number => {
  if (plainAt(tokens, at) !== 'cuoi') return 0;
  if (plainAt(tokens, at + 1) === 'nam') {
    const year = yearAt(tokens, at + 1, today, '');
    add(found, dayWritten(today, 31, 12, year?.value));
    return 1 + (year?.length ?? 1);
  }
  if (plainAt(tokens, at + 1) !== 'thang') return 0;
  const { month, year, length } = monthAt(tokens, at + 1, today) ?? { month: today.month, length: 1 };
  const inYear = year ?? today.year + (month < today.month ? 1 : 0);
  const first = dayWritten(today, 1, month, inYear);
  add(found, first?.endOf('month').startOf('day'));
  return 1 + length;
};
