import type { DateTime } from 'luxon';
import type { Instant } from '../../domain/time/instant.ts';

export type DayPart = 'sáng' | 'trưa' | 'chiều' | 'tối' | 'đêm';

/** A day and an hour were given. */
export type InstantReading = { kind: 'instant'; at: Instant };
/** A day without an hour ('YYYY-MM-DD'); `part` when at least "sáng", "chiều" … was said. */
export type DayReading = { kind: 'day'; date: string; part?: DayPart };
/** An hour without a day. 24:00 is the end of the day that is still to be named. */
export type HourReading = { kind: 'hour'; hour: number; minute: number };

export type WhenReading = InstantReading | DayReading | HourReading;

/** Why there is more than one reading. */
export type WhenDoubt =
  /** "ngày kia", "ngày kìa": North and South count differently. */
  | 'day-word'
  /** "5h" without sáng or chiều. */
  | 'hour'
  /** "12h đêm": the night before or after. */
  | 'midnight'
  /** "đầu giờ sáng" of a committee whose working hours are not known. */
  | 'opening-hour'
  /** "thứ Tư 26/11/2026" is a Thursday. */
  | 'weekday-mismatch'
  /** Two days that are not the same: "mai 26/11". */
  | 'days-disagree'
  /** "thứ 6", said on a Friday without an hour. */
  | 'today-or-next'
  /** "thứ 7 tới", said on a Friday: tomorrow, or in a week. */
  | 'this-or-next-week'
  /** "tuần sau", "cuối tuần": several days. */
  | 'which-day'
  /** "5-6/12": it begins on the first, or one of them is meant. */
  | 'several-days'
  /** Without tone marks two words look alike: "tới" and "tối", "sau" and "sáu". */
  | 'no-marks';

/** What a text says about a point in time. `ambiguous` holds at least two readings, earliest first. */
export type When =
  | WhenReading
  | { kind: 'ambiguous'; readings: WhenReading[]; why: WhenDoubt[] }
  | { kind: 'unreadable' }
  /** A day or an hour that does not exist: 30/2, 25h, 14h sáng. */
  | { kind: 'impossible' };

export type WhenOptions = {
  now: Instant;
  zone: string;
  /** What "đầu giờ sáng" and "đầu giờ chiều" mean here, as 'HH:mm'. Without it the usual hours are offered. */
  opening?: { morning: string; afternoon: string };
};

export type Clock = {
  hour: number;
  minute: number;
  /** Minutes taken off: "8h kém 15". */
  less: number;
  /** Written "05": the 24-hour clock. */
  padded: boolean;
};

/** Days that one expression may mean. */
export type DaysMeant = { days: DateTime[]; doubt?: WhenDoubt };

/** What the words said, gathered in any order before it is put together. */
export type FoundTimes = {
  clocks: Clock[];
  parts: Set<DayPart>;
  /** Said of the end of a span, and of its beginning where that has none of its own: "2h-4h chiều". */
  lentPart?: DayPart;
  opening: boolean;
  daySets: DaysMeant[];
  weekdays: Set<number>;
  /** Several of them were said as a list: "thứ 5-6". */
  weekdayList: boolean;
  /** "tới" or "sau" stood behind the weekday. */
  nextWeekday: boolean;
  /** Weeks from the present one. */
  weeks: Set<number>;
  /** "2 giờ nữa". */
  instants: Instant[];
  /** "8.10" is taken for an hour. */
  dotted: boolean;
  /** How many days were read that could be such an hour. */
  dottedDates: number;
  impossible: boolean;
};

export const nothingFound = (dotted: boolean): FoundTimes => ({
  clocks: [],
  parts: new Set(),
  opening: false,
  daySets: [],
  weekdays: new Set(),
  weekdayList: false,
  nextWeekday: false,
  weeks: new Set(),
  instants: [],
  dotted,
  dottedDates: 0,
  impossible: false,
});
