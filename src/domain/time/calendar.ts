import { type Day, dayNumber, dayOf, weekdayOf, yearOf } from './day.ts';
import { DAYS_OFF, type DayOff, type Occasion } from './days-off.ts';

/**
 * Why an answer about working days is not certain.
 * - `unknown-year`: the table does not know the year; only Saturdays and Sundays count as days off.
 * - `unconfirmed-days`: days within the span that count as days off, though no notice that was seen names them.
 * - `proposed-days`: days within the span that a proposal would change, and which do not count yet.
 */
export type DayDoubt = {
  reason: 'unknown-year' | 'unconfirmed-days' | 'proposed-days';
  year: number;
  /** The days concerned, in order, and their rows. */
  days: readonly Day[];
  entries: readonly DayOff[];
};

export type Calendar = {
  isWorkingDay(day: Day): boolean;
  /** The n-th working day before a day, which is not counted itself; `n` is at least 1. */
  workingDayBefore(day: Day, n: number): Day;
  /** The n-th working day after a day, which is not counted itself (Điều 147 BLDS 2015); `n` is at least 1. */
  workingDayAfter(day: Day, n: number): Day;
  /** The day itself when it is a working day, else the last one before it. */
  previousWorkingDay(day: Day): Day;
  /** What makes the answers uncertain between two days, both included; year by year, none when it is certain. */
  doubts(from: Day, to: Day): readonly DayDoubt[];
};

/** How many days the notice of a year names: five for Tết, one neighbour of 2 September (Điều 112). */
const NAMED_BY_NOTICE: Record<Occasion, number> = { tet: 5, 'national-day': 1 };

const isConfirmed = (rows: readonly DayOff[], year: number, occasion: Occasion): boolean =>
  rows.filter(
    (row) =>
      row.occasion === occasion &&
      row.status === 'official' &&
      row.kind !== 'swap-work' &&
      yearOf(row.date) === year,
  ).length >= NAMED_BY_NOTICE[occasion];

type Confirmed = Record<Occasion, ReadonlySet<number>>;

/** What a committee enters of a year that the built-in table lacks is not the whole of it, unless its notice is in. */
const BUILT_IN: ReadonlySet<number> = new Set(DAYS_OFF.map((row) => yearOf(row.date)));

/** The built-in rows with the committee's own over them, in order, and which years' notices are in. */
function table(own: readonly DayOff[]): {
  readonly rows: readonly DayOff[];
  readonly confirmed: Confirmed;
} {
  const byDate = new Map(DAYS_OFF.map((row) => [row.date, row]));
  for (const row of own) byDate.set(row.date, { ...byDate.get(row.date), ...row });
  const merged = [...byDate.values()];

  const years = new Set(merged.map((row) => yearOf(row.date)));
  const confirmed: Record<Occasion, Set<number>> = { tet: new Set(), 'national-day': new Set() };
  for (const year of years)
    for (const occasion of ['tet', 'national-day'] as const)
      if (isConfirmed(merged, year, occasion)) confirmed[occasion].add(year);

  const rows = merged
    .filter(
      ({ date, kind, status, occasion }) =>
        status === 'official' ||
        kind !== 'statutory' ||
        occasion === undefined ||
        !confirmed[occasion].has(yearOf(date)),
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return { rows, confirmed };
}

/** What the calendar of a committee holds of one year, in order; `sure` when the notice of that year is in. */
export function daysOffOf(
  own: readonly DayOff[],
  year: number,
): { readonly rows: readonly DayOff[]; readonly sure: boolean } {
  const { rows, confirmed } = table(own);
  return {
    rows: rows.filter(({ date }) => yearOf(date) === year),
    sure: confirmed.tet.has(year) && confirmed['national-day'].has(year),
  };
}

/**
 * The working calendar of a committee: Monday to Friday, the built-in table, and the committee's own rows.
 *
 * An own row replaces the built-in row of its date (its occasion is kept unless it names one). So a committee
 * confirms a proposed or computed day by entering it as `official`, and rejects it by entering what the day
 * really is: `swap-work` for a day that is worked, `swap-off` for one that is not. Once a year's notice is in
 * (five official days of Tết; the second National Day day), the other statutory guesses for it are dropped.
 */
export function makeCalendar(own: readonly DayOff[] = NO_ROWS): Calendar {
  const made = calendars.get(own) ?? calendarOf(own);
  calendars.set(own, made);
  return made;
}

const NO_ROWS: readonly DayOff[] = [];
/** Rows never change in place, so that a calendar is worked out once for them. */
const calendars = new WeakMap<readonly DayOff[], Calendar>();

const calendarOf = (own: readonly DayOff[]): Calendar => {
  const { rows, confirmed } = table(own);

  const off = new Set<number>();
  const worked = new Set<number>();
  for (const { date, kind, status } of rows) {
    const number = dayNumber(date);
    if (status !== 'proposed') (kind === 'swap-work' ? worked : off).add(number);
  }

  const works = (number: number): boolean =>
    worked.has(number) || (weekdayOf(number) <= 5 && !off.has(number));

  const step = (day: Day, n: number, direction: 1 | -1): Day => {
    if (!Number.isInteger(n) || n < 1) throw new RangeError(`số ngày làm việc không hợp lệ: ${n}`);
    let number = dayNumber(day);
    for (let left = n; left > 0; ) {
      number += direction;
      if (works(number)) left -= 1;
    }
    return dayOf(number);
  };

  const isWorkingDay = (day: Day): boolean => works(dayNumber(day));

  const isSure = (year: number): boolean => confirmed.tet.has(year) && confirmed['national-day'].has(year);
  const isUnconfirmed = ({ status, occasion, date }: DayOff): boolean =>
    (status === 'computed' || status === 'second-hand') &&
    !(occasion ? confirmed[occasion].has(yearOf(date)) : isSure(yearOf(date)));

  const doubtsOf = (year: number, from: Day, to: Day): readonly DayDoubt[] => {
    if (!BUILT_IN.has(year) && !isSure(year))
      return [{ reason: 'unknown-year', year, days: [], entries: [] }];
    const here = rows.filter(({ date }) => yearOf(date) === year && date >= from && date <= to);
    const found = [
      { reason: 'unconfirmed-days' as const, entries: here.filter(isUnconfirmed) },
      { reason: 'proposed-days' as const, entries: here.filter(({ status }) => status === 'proposed') },
    ];
    return found
      .filter(({ entries }) => entries.length > 0)
      .map(({ reason, entries }) => ({ reason, year, days: entries.map(({ date }) => date), entries }));
  };

  return {
    isWorkingDay,
    workingDayBefore: (day, n) => step(day, n, -1),
    workingDayAfter: (day, n) => step(day, n, 1),
    previousWorkingDay: (day) => (isWorkingDay(day) ? day : step(day, 1, -1)),
    doubts: (from, to) => {
      const found: DayDoubt[] = [];
      for (let year = yearOf(from); year <= yearOf(to); year += 1) found.push(...doubtsOf(year, from, to));
      return found;
    },
  };
};
