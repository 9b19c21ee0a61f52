import type { Every } from '../../regulations/schema.ts';
import { addDays, type Day, dayNumber, dayOf } from './day.ts';

export type { Every } from '../../regulations/schema.ts';

export interface Period {
  /**
   * `2026-W48` (the week that begins with the Monday of ISO week 48), `2026-F48` (the two weeks that begin so),
   * `2026-12`, `2026-B6` (the sixth two months), `2026-Q4`, `2026-T3` (the third four months), `2026-H1`, `2026`.
   */
  readonly key: string;
  readonly from: Day;
  /** Its last day, included. */
  readonly to: Day;
}

/** A span of the calendar in which something is due once. */
type Span = { readonly weeks: number } | { readonly months: number; readonly mark: string };
const SPANS: Record<Every, Span> = {
  P1W: { weeks: 1 },
  P2W: { weeks: 2 },
  P1M: { months: 1, mark: '' },
  P2M: { months: 2, mark: 'B' },
  P3M: { months: 3, mark: 'Q' },
  P4M: { months: 4, mark: 'T' },
  P6M: { months: 6, mark: 'H' },
  P1Y: { months: 12, mark: '' },
};

const two = (value: number): string => String(value).padStart(2, '0');

/** The periods that touch [from, to], in order. They begin with the calendar year, or with a Monday. */
export function periodsOf(every: Every, from: Day, to: Day): Period[] {
  const span = SPANS[every];
  const found: Period[] = [];
  let at = 'weeks' in span ? weekIndex(from, span.weeks) : Math.floor(monthIndex(from) / span.months);
  for (; ; at += 1) {
    const period = 'weeks' in span ? weeksAt(at, span.weeks) : monthsAt(at, span);
    if (period.from > to) return found;
    found.push(period);
  }
}

/** The period that a day lies in. */
export function periodAt(every: Every, day: Day): Period {
  const [period] = periodsOf(every, day, day);
  if (!period) throw new RangeError(`không có kỳ nào của ngày ${day}`);
  return period;
}

/** The first Monday of the count, 05/01/1970. */
const MONDAY = 4;
const weekIndex = (day: Day, weeks: number): number => Math.floor((dayNumber(day) - MONDAY) / (7 * weeks));

function weeksAt(at: number, weeks: number): Period {
  const monday = MONDAY + at * weeks * 7;
  const from = dayOf(monday);
  const { year, week } = isoWeek(monday);
  return {
    key: `${year}-${weeks === 1 ? 'W' : 'F'}${two(week)}`,
    from,
    to: addDays(from, weeks * 7 - 1),
  };
}

/** Of the year in which its Thursday lies. */
function isoWeek(monday: number): { readonly year: string; readonly week: number } {
  const thursday = dayOf(monday + 3);
  const year = thursday.slice(0, 4);
  return { year, week: Math.floor((monday + 3 - dayNumber(`${year}-01-01`)) / 7) + 1 };
}

/** Months since the year 0. */
const monthIndex = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const firstOf = (month: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}-01`;

function monthsAt(at: number, { months, mark }: { readonly months: number; readonly mark: string }): Period {
  const perYear = 12 / months;
  const year = String(Math.floor(at / perYear)).padStart(4, '0');
  const number = (at % perYear) + 1;
  const key = months === 12 ? year : `${year}-${months === 1 ? two(number) : `${mark}${number}`}`;
  return { key, from: firstOf(at * months), to: addDays(firstOf((at + 1) * months), -1) };
}
