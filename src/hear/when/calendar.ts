import type { DateTime } from 'luxon';
import type { DaysMeant, FoundTimes, WhenDoubt } from './types.ts';

export type Days = { days: DateTime[]; doubts: WhenDoubt[] };

const has = (days: readonly DateTime[], wanted: DateTime): boolean =>
  days.some((day) => day.hasSame(wanted, 'day'));

/** The day of that weekday closest to another: three days away at most, so there is only one. */
const nearest = (day: DateTime, weekday: number): DateTime =>
  day.plus({ days: ((weekday - day.weekday + 10) % 7) - 3 });

/** Days on which all agree; all of them, in doubt, when they do not. */
const agree = (sets: readonly DaysMeant[]): Days => {
  const [first, ...others] = sets;
  if (!first) return { days: [], doubts: [] };
  const days = first.days.filter((day) => others.every((other) => has(other.days, day)));
  if (days.length > 0) {
    return { days, doubts: sets.flatMap(({ doubt }) => (doubt && days.length > 1 ? [doubt] : [])) };
  }
  return { days: sets.flatMap((set) => set.days), doubts: ['days-disagree'] };
};

/** A weekday alone: the coming one. Today counts if the hour is still ahead, and is asked about if none was said. */
const coming = (weekday: number, today: DateTime, ahead: boolean | undefined): DaysMeant => {
  const later = today.plus({ days: (weekday - today.weekday + 7) % 7 || 7 });
  if (weekday !== today.weekday || ahead === false) return { days: [later] };
  return ahead ? { days: [today] } : { days: [today, later], doubt: 'today-or-next' };
};

/** "thứ 7 tới": the first one after today, or the one of next week. */
const next = (weekday: number, today: DateTime): DaysMeant => {
  const days = [
    today.plus({ days: (weekday - today.weekday + 7) % 7 || 7 }),
    today.startOf('week').plus({ days: 6 + weekday }),
  ];
  const [first, second] = days;
  return first && second && first.hasSame(second, 'day')
    ? { days: [first] }
    : { days, doubt: 'this-or-next-week' };
};

/** "thứ 5-6": the days of each. */
const several = (found: FoundTimes, today: DateTime, ahead: boolean | undefined): Days | 'clash' => {
  const days: DateTime[] = [];
  for (const weekday of found.weekdays) {
    const one = daysFound({ ...found, weekdays: new Set([weekday]), weekdayList: false }, today, ahead);
    if (one === 'clash') return 'clash';
    days.push(...one.days);
  }
  return { days, doubts: ['several-days'] };
};

/**
 * The days that were named, for an hour that is still `ahead` today or not (undefined: no hour). None when no day
 * was named, 'clash' when two weekdays or two weeks were.
 */
export const daysFound = (found: FoundTimes, today: DateTime, ahead: boolean | undefined): Days | 'clash' => {
  const [weekday] = found.weekdays;
  const [week] = found.weeks;
  if (found.weekdayList) return several(found, today, ahead);
  if (found.weekdays.size > 1 || found.weeks.size > 1) return 'clash';
  const sets = [...found.daySets];
  if (week !== undefined) {
    const monday = today.startOf('week').plus({ weeks: week });
    if (weekday !== undefined) sets.push({ days: [monday.plus({ days: weekday - 1 })] });
    else sets.push({ days: [0, 1, 2, 3, 4, 5, 6].map((days) => monday.plus({ days })), doubt: 'which-day' });
    return agree(sets);
  }
  if (weekday === undefined) return agree(sets);
  if (sets.length === 0)
    return agree([found.nextWeekday ? next(weekday, today) : coming(weekday, today, ahead)]);

  const { days, doubts } = agree(sets);
  const fitting = days.filter((day) => day.weekday === weekday);
  if (fitting.length > 0) return { days: fitting, doubts };
  return {
    days: [...days, ...days.map((day) => nearest(day, weekday))],
    doubts: [...doubts, 'weekday-mismatch'],
  };
};
