import { addDays, type Day } from './day.ts';

/** A span of the calendar in which something is due once: a month, two months, a quarter, half a year, a year. */
export type Every = 'P1M' | 'P2M' | 'P3M' | 'P6M' | 'P1Y';

export interface Period {
  /** `2026-12`, `2026-B6` (the sixth two months), `2026-Q4`, `2026-H1`, `2026`. */
  readonly key: string;
  readonly from: Day;
  /** Its last day, included. */
  readonly to: Day;
}

const MONTHS: Record<Every, number> = { P1M: 1, P2M: 2, P3M: 3, P6M: 6, P1Y: 12 };
const MARKS: Record<Every, string> = { P1M: '', P2M: 'B', P3M: 'Q', P6M: 'H', P1Y: '' };

const two = (value: number): string => String(value).padStart(2, '0');

/** Whether an ISO 8601 duration is one that the calendar year divides into; a regulation may name others. */
export const isEvery = (duration: string): duration is Every => duration in MONTHS;

/** The periods that touch [from, to], in order. They begin with the calendar year. */
export function periodsOf(every: Every, from: Day, to: Day): Period[] {
  const months = MONTHS[every];
  const found: Period[] = [];
  let at = Math.floor(monthIndex(from) / months);
  for (; ; at += 1) {
    const first = firstOf(at * months);
    if (first > to) return found;
    found.push({ key: keyOf(every, at), from: first, to: addDays(firstOf((at + 1) * months), -1) });
  }
}

/** The period that a day lies in. */
export function periodAt(every: Every, day: Day): Period {
  const [period] = periodsOf(every, day, day);
  if (!period) throw new RangeError(`không có kỳ nào của ngày ${day}`);
  return period;
}

/** Months since the year 0. */
const monthIndex = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const firstOf = (month: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}-01`;

function keyOf(every: Every, at: number): string {
  const perYear = 12 / MONTHS[every];
  const year = String(Math.floor(at / perYear)).padStart(4, '0');
  const number = (at % perYear) + 1;
  if (every === 'P1Y') return year;
  return every === 'P1M' ? `${year}-${two(number)}` : `${year}-${MARKS[every]}${number}`;
}
