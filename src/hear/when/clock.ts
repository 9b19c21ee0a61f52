import { isDayListAt } from './day-list.ts';
import { digitsAt, numberAt } from './numbers.ts';
import { isGlued, isTill, joins, plainAt, rawAt, type Token } from './tokens.ts';
import type { Clock, DayPart, FoundTimes } from './types.ts';

const HOUR_WORDS = new Set(['h', 'g', 'gio']);
const MINUTE_WORDS = new Set(['phut', 'ph', 'p', "'", '’', '′']);
const DATE_SIGNS = new Set(['/', '-', '.']);
/** A number standing apart before one of these is no minute: "8h 26 tháng 11", "8h 9h". */
const NOT_BEHIND_A_MINUTE = new Set(['thang', 'h', 'g', 'gio', ':']);

const PARTS: Record<string, DayPart> = { trua: 'trưa', chieu: 'chiều', dem: 'đêm', khuya: 'đêm' };

const dayPartAt = (tokens: readonly Token[], at: number): DayPart | undefined => {
  const raw = rawAt(tokens, at);
  return raw === 'sáng' || raw === 'tối' ? raw : PARTS[plainAt(tokens, at)];
};

type Minute = { value: number; length: number };

const withUnit = (tokens: readonly Token[], at: number, value: number, length: number): Minute => ({
  value,
  length: MINUTE_WORDS.has(plainAt(tokens, at + length)) ? length + 1 : length,
});

/** The minutes at `at`, behind the hour. A lone word ("năm", "sáu") is left alone: "8 giờ, năm 2026". */
const minuteAt = (tokens: readonly Token[], at: number): Minute | undefined => {
  const digits = digitsAt(tokens, at);
  const minute = digits ?? numberAt(tokens, at);
  if (!minute) return undefined;
  const found = withUnit(tokens, at, minute.value, minute.length);
  if (found.length > minute.length) return found;
  if (!digits) return plainAt(tokens, at) === 'muoi' || minute.length > 1 ? found : undefined;

  const next = plainAt(tokens, at + 1);
  if (next === '/') return undefined;
  if (isGlued(tokens, at)) return found;
  if (isDayListAt(tokens, at)) return undefined; // "8h 26 và 27/12"
  const startsDate =
    DATE_SIGNS.has(next) && isGlued(tokens, at + 1) && digitsAt(tokens, at + 2) !== undefined;
  const counts = plainAt(tokens, at + 2) === 'nua' || (next === 'ngay' && rawAt(tokens, at + 2) === 'sau'); // "8h 10 ngày nữa"
  if (startsDate || counts || NOT_BEHIND_A_MINUTE.has(next)) return undefined;
  return digits.digits?.length === 2 ? found : undefined;
};

type ClockFound = { clock: Clock; length: number };

const isPadded = (digits = ''): boolean => /^0\d/.test(digits);

/** "8.30" for 8:30, where it is no day of a month: 14.30, 8.00; `any` takes 8.10 as well. */
const dottedAt = (tokens: readonly Token[], at: number, any: boolean): ClockFound | undefined => {
  const [hour, minute] = [digitsAt(tokens, at), digitsAt(tokens, at + 2)];
  if (!hour || hour.value > 24 || minute?.digits?.length !== 2 || plainAt(tokens, at + 1) !== '.')
    return undefined;
  const longer = plainAt(tokens, at + 3) === '.' && digitsAt(tokens, at + 4) !== undefined;
  const aMonth = minute.value >= 1 && minute.value <= 12;
  if (!joins(tokens, at + 1) || longer || (aMonth && !any)) return undefined;
  const clock = { hour: hour.value, minute: minute.value, less: 0, padded: isPadded(hour.digits) };
  return { clock, length: 3 };
};

/** "8h", "8h30'", "8:30", "8g30", "8 giờ rưỡi", "9h kém 15", "14 giờ 00", "hai giờ", with how many tokens it took. */
const clockAt = (tokens: readonly Token[], at: number, dotted: boolean): ClockFound | undefined => {
  const hour = numberAt(tokens, at);
  if (!hour) return undefined;
  let end = at + hour.length;
  let minute = 0;
  let less = 0;
  if (plainAt(tokens, end) === ':') {
    const minutes = digitsAt(tokens, end + 1);
    if (!hour.digits || !minutes) return undefined;
    minute = minutes.value;
    end += 2;
    if (plainAt(tokens, end) === ':' && digitsAt(tokens, end + 1)) end += 2; // seconds are not kept
  } else if (plainAt(tokens, end) === 'ruoi') {
    minute = 30;
    end += 1;
  } else if (HOUR_WORDS.has(plainAt(tokens, end))) {
    end += 1;
    const kem = plainAt(tokens, end) === 'kem' ? numberAt(tokens, end + 1) : undefined;
    const minutes = minuteAt(tokens, end);
    if (plainAt(tokens, end) === 'ruoi') {
      minute = 30;
      end += 1;
    } else if (kem) {
      less = kem.value;
      end += 1 + withUnit(tokens, end + 1, kem.value, kem.length).length;
    } else if (minutes) {
      minute = minutes.value;
      end += minutes.length;
    }
  } else return dottedAt(tokens, at, dotted);
  return { clock: { hour: hour.value, minute, less, padded: isPadded(hour.digits) }, length: end - at };
};

/** Takes it, or notes that there is no such hour. */
const add = (found: FoundTimes, clock: Clock): void => {
  const { hour, minute, less } = clock;
  const fits = hour <= 24 && minute <= 59 && less <= 59 && (hour < 24 || minute === 0);
  if (!fits) found.impossible = true;
  found.clocks.push(clock);
};

export const clockRule = (tokens: readonly Token[], at: number, found: FoundTimes): number => {
  const one = clockAt(tokens, at, found.dotted);
  if (!one) return 0;
  add(found, one.clock);
  return one.length;
};

/** Before it could be taken for a day of a month that there is not. */
export const dottedClockRule = (tokens: readonly Token[], at: number, found: FoundTimes): number => {
  const one = dottedAt(tokens, at, found.dotted);
  if (!one) return 0;
  add(found, one.clock);
  return one.length;
};

/** An hour that goes without its own sign: "8-11h", "từ 8 đến 11 giờ". */
const bareHourAt = (tokens: readonly Token[], at: number): ClockFound | undefined => {
  const hour = digitsAt(tokens, at);
  if (!hour || hour.value > 24) return undefined;
  return { clock: { hour: hour.value, minute: 0, less: 0, padded: isPadded(hour.digits) }, length: 1 };
};

/** "8h-11h30", "từ 8h đến 11h", "8h sáng - 2h chiều", "8-11h": it begins then, and nothing is made of its end. */
export const clockSpanRule = (tokens: readonly Token[], at: number, found: FoundTimes): number => {
  const begin = clockAt(tokens, at, found.dotted) ?? bareHourAt(tokens, at);
  if (!begin) return 0;
  const own = dayPartAt(tokens, at + begin.length);
  const till = at + begin.length + (own ? 1 : 0);
  const end = isTill(tokens, till) ? clockAt(tokens, till + 1, found.dotted) : undefined;
  if (!end) return 0;
  const behind = till + 1 + end.length;
  const theirs = dayPartAt(tokens, behind);
  const forwards = minutesIn(begin.clock) < minutesIn(end.clock);
  // "8h-2h chiều" ends in the afternoon; without a word for it, that is no span.
  if (!forwards && !theirs) return 0;
  add(found, begin.clock);
  if (own) found.parts.add(own);
  else if (theirs && forwards) found.lentPart = theirs;
  return behind + (theirs ? 1 : 0) - at;
};

const minutesIn = ({ hour, minute, less }: Clock): number => hour * 60 + minute - less;

/** "sáng", "trưa", "chiều", "tối", "đêm", and "đầu giờ" (the working hours begin). */
export const partRule = (tokens: readonly Token[], at: number, found: FoundTimes): number => {
  if (plainAt(tokens, at) === 'dau' && ['gio', 'buoi'].includes(plainAt(tokens, at + 1))) {
    found.opening = true;
    return 2;
  }
  const part = dayPartAt(tokens, at);
  if (!part) return 0;
  found.parts.add(part);
  return 1;
};
