import type { DateTime } from 'luxon';
import { dayWritten, digitYearAt, monthAt, nextOfMonth, yearAt } from './dates.ts';
import { digitsAt } from './numbers.ts';
import { isBetween, joins, plainAt, type Token } from './tokens.ts';
import type { FoundTimes } from './types.ts';

/** A day of a list; its month may be said with the last one alone. */
interface Item {
  readonly day: number;
  readonly month?: number;
  readonly year?: number;
  /** The sign between day and month, where there is one. */
  readonly sign: string;
  /** "ngày" stands before it. */
  readonly named: boolean;
  readonly length: number;
}

const MOST = 7;
const SIGNS = new Set(['/', '.']);
/** What makes of the number before it something else than a day. */
const COUNTED = new Set('h g gio : phut ph p ruoi ngay tuan hom tieng nua kem'.split(' '));

const itemAt = (tokens: readonly Token[], at: number): Item | undefined => {
  const named = ['ngay', 'mung', 'mong'].includes(plainAt(tokens, at));
  const place = at + (named ? 1 : 0);
  const day = digitsAt(tokens, place);
  if (!day || (day.digits?.length ?? 0) > 2) return undefined;
  const sign = plainAt(tokens, place + 1);
  const month = digitsAt(tokens, place + 2);
  if (!month || !SIGNS.has(sign) || !joins(tokens, place + 1))
    return COUNTED.has(sign) || sign === '/'
      ? undefined
      : { day: day.value, sign: '', named, length: place + 1 - at };
  if (month.value < 1 || month.value > 12) return undefined;
  const year = digitYearAt(tokens, place + 3, sign);
  const length = place + 3 + (year?.length ?? 0) - at;
  return { day: day.value, month: month.value, ...(year && { year: year.value }), sign, named, length };
};

const itemsAt = (tokens: readonly Token[], at: number): { items: Item[]; length: number } => {
  const items: Item[] = [];
  let end = at;
  for (let item = itemAt(tokens, at); item && items.length < MOST; ) {
    items.push(item);
    end += item.length;
    item = isBetween(tokens, end) ? itemAt(tokens, end + 1) : undefined;
    if (item) end += 1;
  }
  return { items, length: end - at };
};

/** Whether several days begin here that a word joins and whose month is said: no minute does. */
export const isDayListAt = (tokens: readonly Token[], at: number): boolean => {
  const { items, length } = itemsAt(tokens, at);
  // "14 giờ 10, 26/11" and "14 giờ 10 - 26/11" are an hour and a day.
  if (!/\p{L}|&/u.test(plainAt(tokens, at + 1))) return false;
  const said = items.at(-1)?.month !== undefined || plainAt(tokens, at + length) === 'thang';
  return items.length > 1 && said;
};

/**
 * "5-6/12", "5 và 6/12", "từ ngày 5 đến ngày 6/12", "30/12-2/1", "ngày 5, 6 tháng 12": several days in their order, of
 * which one is meant or the first; which, is to be asked.
 */
export const dayListRule = (
  tokens: readonly Token[],
  at: number,
  found: FoundTimes,
  today: DateTime,
): number => {
  const { items, length } = itemsAt(tokens, at);
  const last = items.at(-1);
  if (!last || items.length < 2) return 0;
  // One with a point behind one with a stroke is an hour: "5/12, 8.10".
  if (new Set(items.flatMap(({ sign }) => sign || [])).size > 1) return 0;
  const inWords = last.month === undefined ? monthAt(tokens, at + length, today) : undefined;
  const month = last.month ?? inWords?.month;
  const behind = at + length + (inWords?.length ?? 0);
  const later =
    last.month !== undefined && last.year === undefined
      ? yearAt(tokens, behind, today, last.sign)
      : undefined;
  const year = last.year ?? inWords?.year ?? later?.value;
  if (month === undefined && !isNamedList(tokens, at, items)) return 0;
  const days = resolved(items, month, year, today);
  if (days === 'backwards') return 0;
  if (days === undefined) found.impossible = true;
  else found.daySets.push({ days, doubt: 'several-days' });
  return behind + (later?.length ?? 0) - at;
};

/** "ngày 5 và 6", "ngày 26-27" without a month; but "ngày 5-6" may be the fifth of June. */
const isNamedList = (tokens: readonly Token[], at: number, items: readonly Item[]): boolean => {
  const [first, second] = items;
  if (!first?.named || items.some(({ month }) => month !== undefined)) return false;
  const between = plainAt(tokens, at + first.length);
  return items.length > 2 || second?.named === true || between !== '-' || (second?.day ?? 0) > 12;
};

/** The last is the next such day from today on, and the others stand before it. */
function resolved(
  items: readonly Item[],
  month: number | undefined,
  year: number | undefined,
  today: DateTime,
): DateTime[] | 'backwards' | undefined {
  const last = items.at(-1);
  const end =
    last && (month === undefined ? nextOfMonth(last.day, today) : dayWritten(today, last.day, month, year));
  if (!end) return undefined;
  const days: DateTime[] = [];
  for (const item of items) {
    const inMonth = item.month ?? end.month;
    const inYear = item.year ?? (inMonth > end.month ? end.year - 1 : end.year);
    const day = dayWritten(today, item.day, inMonth, inYear);
    if (!day) return undefined;
    const before = days.at(-1);
    if (before && before >= day) return 'backwards';
    days.push(day);
  }
  return days;
}
