import { DateTime } from 'luxon';
import { readOnce } from '../read-once.ts';
import { DAY, type Instant, toInstant } from './instant.ts';

/**
 * A calendar day, "2026-11-24", without a time or a zone. All of them have the same width, so `<` compares
 * them.
 */
export type Day = string;

/** Days since 1970-01-01. Stepping over days is integer arithmetic; a zone matters only at the edges below. */
export const dayNumber = (day: Day): number => {
  const midnight = new Date(`${day}T00:00:00Z`);
  // The parser lets 30 February pass, as 2 March.
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || midnight.getUTCDate() !== Number(day.slice(8)))
    throw new RangeError(`không phải một ngày: ${day}`);
  return midnight.getTime() / DAY;
};

export const dayOf = (number: number): Day => new Date(number * DAY).toISOString().slice(0, 10);

export const isDay = (text: string): text is Day => {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
};

/** The day of the week of a day number: Monday is 1, Sunday is 7. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The day of the week: Monday is 1, Sunday is 7. */
export const weekday = (day: Day): number => weekdayOf(dayNumber(day));

/** The day `days` later (earlier, when negative). */
export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

/** The year of a day, as a number. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Ten thousand reports fall on few days, and a zone's clock is slow to read. */
const KNOWN = 10_000;

/** The day that people in `zone` (an IANA name) have at an instant. */
export const dayAt = (instant: Instant, zone: string): Day => quarterDay(quarterOf(instant), zone);

/** No zone begins its day but at a full quarter of an hour, so that many instants are read once. */
const quarterOf = (instant: Instant): Instant => {
  const [, hour, minute] = /^(\d{4}-\d\d-\d\dT\d\d:)(\d\d):\d\d\.\d{3}Z$/.exec(instant) ?? [];
  if (hour === undefined) return instant;
  return `${hour}${String(Math.floor(Number(minute) / 15) * 15).padStart(2, '0')}:00.000Z`;
};

const quarterDay = readOnce((instant: Instant, zone: string): Day => {
  const local = DateTime.fromISO(instant, { zone });
  if (!local.isValid) throw new RangeError(`không đọc được thời điểm ${instant} theo múi giờ ${zone}`);
  return local.toFormat('yyyy-MM-dd');
}, KNOWN);

const localToInstant = readOnce((local: string, zone: string): Instant => {
  const read = DateTime.fromISO(local, { zone });
  if (!read.isValid) throw new RangeError(`không đọc được giờ ${local} theo múi giờ ${zone}`);
  return toInstant(read.toMillis());
}, KNOWN);

/** The instant at which the clocks of `zone` show `time` ("HH:mm", 00:00 to 23:59) on a day. */
export const instantAt = (day: Day, time: string, zone: string): Instant => {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    throw new RangeError(`không đọc được giờ ${time} ngày ${day} theo múi giờ ${zone}`);
  return localToInstant(`${day}T${time}`, zone);
};
