import type { BodyMeetings } from '../../regulations/schema.ts';
import type { Calendar, DayDoubt } from './calendar.ts';
import { addDays, type Day, dayAt, instantAt } from './day.ts';
import { after, HOUR, type Instant } from './instant.ts';

/** "Ít nhất 02 ngày làm việc trước", "48 giờ trước": the lead that a regulation asks for. */
export type LeadRule = Pick<NonNullable<BodyMeetings['noticeLead']>, 'amount' | 'unit'>;

/** The working hours of a day, "HH:mm" in the committee's zone. A lunch break is not modelled. */
export type OfficeHours = { from: string; to: string };

/** Provinces differ; a committee sets its own. */
const OFFICE_HOURS: OfficeHours = { from: '07:30', to: '17:00' };

/** A deadline before a meeting. `strict` is never after `latest`. */
export type Deadline = {
  /** After this instant it is late, by the nominal reading. */
  latest: Instant;
  /** After this instant it is not late, but no longer safe by the strict reading. */
  strict: Instant;
  /** Days that may turn out otherwise, and would move `latest`. */
  doubts: readonly DayDoubt[];
};

/** The last moment of working hours that is not after an instant: the instant itself during working hours. */
const lastWorkingMoment = (
  instant: Instant,
  calendar: Calendar,
  zone: string,
  office: OfficeHours,
): Instant => {
  const day = dayAt(instant, zone);
  if (calendar.isWorkingDay(day) && instant >= instantAt(day, office.from, zone)) {
    const closing = instantAt(day, office.to, zone);
    return instant > closing ? closing : instant;
  }
  return instantAt(calendar.workingDayBefore(day, 1), office.to, zone);
};

/**
 * By when something must be out before a meeting that starts at `start`.
 *
 * Working days: the regulations do not say how to count. Nominal: the end of working hours of the N-th working
 * day before the meeting's day, which is not counted (the direction that Điều 147 BLDS 2015 gives to days).
 * Strict: N full working days in between, that is one working day earlier.
 *
 * Days of the calendar: the end of working hours of the N-th day before the meeting's day.
 *
 * Hours: exact clock arithmetic (khoản 1 Điều 147 BLDS 2015). That the end falls on a day off does not move it
 * (Điều 148 would move it towards the meeting and defeat it); the strict reading plans on the last working
 * moment before it.
 */
export const leadDeadline = (
  rule: LeadRule,
  start: Instant,
  calendar: Calendar,
  zone: string,
  office: OfficeHours = OFFICE_HOURS,
): Deadline => {
  const meetingDay = dayAt(start, zone);
  const closingBefore = (n: number): Instant =>
    instantAt(calendar.workingDayBefore(meetingDay, n), office.to, zone);

  const ofCalendar = (): Instant => instantAt(addDays(meetingDay, -rule.amount), office.to, zone);
  const latest = {
    hours: () => after(start, -rule.amount * HOUR),
    days: ofCalendar,
    'working-days': () => closingBefore(rule.amount),
  }[rule.unit]();
  const strict =
    rule.unit === 'working-days'
      ? closingBefore(rule.amount + 1)
      : lastWorkingMoment(latest, calendar, zone, office);
  // Hours and days of the calendar run on over days off: none of them moves the end.
  const doubts = rule.unit !== 'working-days' ? [] : calendar.doubts(dayAt(latest, zone), meetingDay);
  return { latest, strict, doubts };
};

export const isLate = ({ latest }: Deadline, now: Instant): boolean => now > latest;

/** Not late, but past the strict reading. */
export const isTight = (deadline: Deadline, now: Instant): boolean =>
  now > deadline.strict && !isLate(deadline, now);

/** "Trong N ngày làm việc sau". */
export type FollowUp = {
  /** The N-th working day; it ends at 24:00 (khoản 6 Điều 148 BLDS 2015). */
  lastDay: Day;
  /** From 00:00 of this day it is late. */
  lateFrom: Day;
  doubts: readonly DayDoubt[];
};

/** The end of a period of working days after an event; the event's day is not counted (Điều 147 BLDS 2015). */
export const withinWorkingDays = (amount: number, event: Day, calendar: Calendar): FollowUp => {
  const lastDay = calendar.workingDayAfter(event, amount);
  return { lastDay, lateFrom: addDays(lastDay, 1), doubts: calendar.doubts(addDays(event, 1), lastDay) };
};

/**
 * The last day of a period that begins after a day: working days, or days of the calendar, of which one that ends on a
 * day off ends on the next working day (khoản 5 Điều 148 BLDS 2015).
 */
export const lastDayOf = (
  { amount, unit }: { amount: number; unit: 'working-days' | 'days' },
  event: Day,
  calendar: Calendar,
): Day => {
  if (unit === 'working-days') return calendar.workingDayAfter(event, amount);
  const last = addDays(event, amount);
  return calendar.isWorkingDay(last) ? last : calendar.workingDayAfter(last, 1);
};
