import { DateTime } from 'luxon';
import { readOnce } from '../domain/read-once.ts';
import type { Instant } from '../domain/time/instant.ts';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

const two = (value: number): string => String(value).padStart(2, '0');

/** Days below 10 and the months 1 and 2 take a zero, the other months do not (Nghị định 30/2020). */
const numericDate = (day: DateTime): string =>
  `${two(day.day)}/${day.month <= 2 ? two(day.month) : day.month}/${day.year}`;

const weekday = (day: DateTime): string => WEEKDAYS[day.weekday - 1] ?? '';

/** A broken value would otherwise be sent to people as "NaN/NaN/NaN". */
const valid = (value: DateTime, source: string): DateTime => {
  if (!value.isValid) throw new RangeError(`Not a point in time: ${source}`);
  return value;
};

/** A meeting's hour is said to each of many, and a zone's clock is slow to read. */
const KNOWN = 1_000;
const local = readOnce(
  (instant: Instant, zone: string): DateTime =>
    valid(DateTime.fromISO(instant, { zone }), `${instant} (${zone})`),
  KNOWN,
);

const longDay = (day: DateTime): string => `${weekday(day)}, ngày ${numericDate(day)}`;

/** For sentences: "14 giờ 00, thứ Năm, ngày 05/3/2026". Always with the weekday: it catches typing errors. */
export const sayWhen = (instant: Instant, zone: string): string => {
  const time = local(instant, zone);
  return `${two(time.hour)} giờ ${two(time.minute)}, ${longDay(time)}`;
};

/** The time of day: "09 giờ 05". */
export const sayTime = (instant: Instant, zone: string): string => {
  const time = local(instant, zone);
  return `${two(time.hour)} giờ ${two(time.minute)}`;
};

/** A date ('YYYY-MM-DD') for sentences: "thứ Năm, ngày 05/3/2026". */
export const sayDay = (date: string): string => longDay(valid(DateTime.fromISO(date, { zone: 'utc' }), date));

/** "15/12/2026", behind a word that says what of it. */
export const sayPlainDay = (date: string): string =>
  numericDate(valid(DateTime.fromISO(date, { zone: 'utc' }), date));

/** "hôm nay (02/12)", "ngày mai (03/12)"; `null` for a day that is not so near. */
export function sayNear(date: string, today: string): string | null {
  const day = valid(DateTime.fromISO(date, { zone: 'utc' }), date);
  const ahead = day.diff(DateTime.fromISO(today, { zone: 'utc' }), 'days').days;
  const word = ahead === 0 ? 'hôm nay' : ahead === 1 ? 'ngày mai' : null;
  return word && `${word} (${numericDate(day).slice(0, -5)})`;
}

/** The same instant as "17 giờ 00 ngày mai (03/12)", where it is so near. */
export function sayWhenNear(instant: Instant, now: Instant, zone: string): string {
  const day = (at: Instant): string => local(at, zone).toFormat('yyyy-MM-dd');
  const near = sayNear(day(instant), day(now));
  return near ? `${sayTime(instant, zone)} ${near}` : sayWhen(instant, zone);
}

/** For a form that takes no words: "14:00 05/03/2026". */
export const sayDigits = (instant: Instant, zone: string): string =>
  local(instant, zone).toFormat('HH:mm dd/MM/yyyy');

/** For tables and buttons: "14:00 thứ Năm 05/3/2026". */
export const sayShort = (instant: Instant, zone: string): string => {
  const time = local(instant, zone);
  return `${two(time.hour)}:${two(time.minute)} ${weekday(time)} ${numericDate(time)}`;
};

/** "02 ngày làm việc", "03 ngày", "48 giờ" */
export const sayLeadAmount = ({
  amount,
  unit,
}: {
  readonly amount: number;
  readonly unit: 'working-days' | 'days' | 'hours';
}): string =>
  unit === 'hours'
    ? `${amount} giờ`
    : `${String(amount).padStart(2, '0')} ngày${unit === 'days' ? '' : ' làm việc'}`;
