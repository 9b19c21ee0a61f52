import type { Timing } from '../../regulations/schema.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Calendar, DayDoubt } from '../time/calendar.ts';
import { addDays, type Day, dayAt, instantAt } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Period } from '../time/period.ts';

/** By when a report must have come. */
export interface Due {
  /** "trước ngày 15/6"; `null` where the day was set or comes from a meeting or the end of a period. */
  readonly named: Day | null;
  /** How the named day counts, and the time of it that is named with it. */
  readonly timing: Timing | null;
  readonly time: string | null;
  /** The last day on time. */
  readonly lastDay: Day;
  /** The working day to aim at, up to `lastDay`. */
  readonly target: Day;
  /** From 00:00 of this day it is late; where the day is not binding, its period is over. */
  readonly lateFrom: Day;
  /** A report for a meeting is late from its start, on the last day itself. */
  readonly lateAt: Instant | null;
  readonly basis: 'regulation' | 'set' | 'meeting' | 'period-end';
  /** Why `target` may still move: the days off up to `lastDay` are not certain. */
  readonly doubts: readonly DayDoubt[];
}

/** The day that a duty names in a period, the time of it, and the last day that keeps to it. */
export interface NamedDay {
  readonly named: Day;
  readonly time: string | null;
  readonly timing: Timing;
  readonly lastDay: Day;
}

export const dueByDay = ({ lastDay, ...day }: NamedDay, calendar: Calendar, zone: string): Due => ({
  ...upTo(lastDay, calendar),
  ...day,
  lateAt: day.time === null ? null : instantAt(day.named, day.time, zone),
  basis: 'regulation',
});

/** The regulation says how often, and no day: the end of the period is aimed at. */
export const dueAtEnd = (period: Period, calendar: Calendar): Due => ({
  ...upTo(period.to, calendar),
  basis: 'period-end',
});

export const dueAsSet = (day: Day, calendar: Calendar): Due => ({ ...upTo(day, calendar), basis: 'set' });

/** Before a meeting begins; aimed at the working day before it, for the reports are summed up for it. */
export function dueForMeeting(meeting: Meeting, calendar: Calendar, zone: string): Due {
  const day = dayAt(meeting.start, zone);
  const target = calendar.workingDayBefore(day, 1);
  return { ...upTo(day, calendar, target), lateAt: meeting.start, basis: 'meeting' };
}

const upTo = (
  day: Day,
  calendar: Calendar,
  target: Day = calendar.previousWorkingDay(day),
): Omit<Due, 'basis'> => ({
  named: null,
  timing: null,
  time: null,
  lastDay: day,
  target,
  lateFrom: addDays(day, 1),
  lateAt: null,
  doubts: calendar.doubts(target, day),
});

/** Whether there is a day by which it must have come: the end of a period is only aimed at. */
export const isBinding = ({ basis }: Due): boolean => basis !== 'period-end';

/** Without a binding day nothing is ever late. */
export const isPast = (due: Due | null, now: Instant, zone: string): boolean =>
  due !== null &&
  isBinding(due) &&
  (due.lateAt !== null ? due.lateAt <= now : due.lateFrom <= dayAt(now, zone));
