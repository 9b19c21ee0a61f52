import type { Within } from '../../regulations/schema.ts';
import { addDays, type Day, weekday } from './day.ts';
import type { Period } from './period.ts';

/** The part of a period in which something is to be, where a regulation says more than how often. */
export interface PeriodPart {
  readonly from: Day;
  /** Its last day, included. */
  readonly to: Day;
  /** The day itself, where one is named. */
  readonly day: Day | null;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** `null` where none of the months that are named lies in the period; of several, the `nth`, from 1. A day that a month does not have is its last one. */
export function partOf(period: Period, within: Within | null, nth = 1): PeriodPart | null {
  if (!within) return { from: period.from, to: period.to, day: null };
  const { from, to } = monthsOf(period, within, nth) ?? {};
  if (!from || !to) return null;
  if (within.weekday !== null) {
    return { from, to, day: weekdayIn(from, to, WEEKDAYS.indexOf(within.weekday) + 1, within.week) };
  }
  if (within.day === null) return { from, to, day: null };
  const named = `${to.slice(0, 8)}${String(within.day).padStart(2, '0')}`;
  return { from, to, day: named < to ? named : to };
}

/** The first such day between two, or the one that is named; of each month there are four at least. */
function weekdayIn(from: Day, to: Day, on: number, week: Within['week']): Day {
  if (week === 'last') return addDays(to, -((weekday(to) - on + 7) % 7));
  const first = addDays(from, (on - weekday(from) + 7) % 7);
  return week === null ? first : addDays(first, 7 * WEEKS.indexOf(week));
}
const WEEKS = ['first', 'second', 'third', 'fourth'] as const;

function monthsOf(
  { from, to }: Period,
  { month, months }: Within,
  nth: number,
): { readonly from: Day; readonly to: Day } | null {
  if (month === null && months === null) return { from, to };
  const all = firstDays(from, to);
  const first =
    month === null ? all.filter((day) => months?.includes(Number(day.slice(5, 7))))[nth - 1] : all[month - 1];
  return first ? { from: first, to: addDays(next(first), -1) } : null;
}

/** The first days of the months of a period that begins with one. */
const firstDays = (from: Day, to: Day): Day[] => (from > to ? [] : [from, ...firstDays(next(from), to)]);

const next = (first: Day): Day => `${addDays(first, 31).slice(0, 8)}01`;
