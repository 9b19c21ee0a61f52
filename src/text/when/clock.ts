import { digitsAt, numberAt } from './numbers.ts';
import { isGlued, plainAt, rawAt, type Token } from './tokens.ts';
import type { DayPart, Found } from './types.ts';

const HOUR_WORDS = new Set(['h', 'g', 'gio']);
const MINUTE_WORDS = new Set(['phut', 'ph', 'p', "'", '’', '′']);
const DATE_SIGNS = new Set(['/', '-', '.']);
/** A number standing apart before one of these is no minute: "8h 26 tháng 11", "8h 9h". */
const NOT_BEHIND_A_MINUTE = new Set(['thang', 'h', 'g', 'gio', ':']);

const PARTS: Record<string, DayPart> = { trua: 'trưa', chieu: 'chiều', dem: 'đêm', khuya: 'đêm' };

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
  const startsDate =
    DATE_SIGNS.has(next) && isGlued(tokens, at + 1) && digitsAt(tokens, at + 2) !== undefined;
  const counts = plainAt(tokens, at + 2) === 'nua' || (next === 'ngay' && rawAt(tokens, at + 2) === 'sau'); // "8h 10 ngày nữa"
  if (startsDate || counts || NOT_BEHIND_A_MINUTE.has(next)) return undefined;
  return digits.digits?.length === 2 ? found : undefined;
};

/** "8h", "8h30'", "8:30", "8g30", "8 giờ rưỡi", "9h kém 15", "14 giờ 00", "hai giờ". Says how many tokens it took. */
export const clockRule = (tokens: readonly Token[], at: number, found: Found): number => {
  const hour = numberAt(tokens, at);
  if (!hour) return 0;
  let end = at + hour.length;
  let minute = 0;
  let less = 0;
  if (plainAt(tokens, end) === ':') {
    const minutes = digitsAt(tokens, end + 1);
    if (!hour.digits || !minutes) return 0;
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
  } else return 0;

  const fits = hour.value <= 24 && minute <= 59 && less <= 59 && (hour.value < 24 || minute === 0);
  if (!fits) found.impossible = true;
  found.clocks.push({ hour: hour.value, minute, less, padded: /^0\d/.test(hour.digits ?? '') });
  return end - at;
};

/** "sáng", "trưa", "chiều", "tối", "đêm", and "đầu giờ" (the working hours begin). */
export const partRule = (tokens: readonly Token[], at: number, found: Found): number => {
  const raw = rawAt(tokens, at);
  if (plainAt(tokens, at) === 'dau' && ['gio', 'buoi'].includes(plainAt(tokens, at + 1))) {
    found.opening = true;
    return 2;
  }
  const part = raw === 'sáng' || raw === 'tối' ? raw : PARTS[plainAt(tokens, at)];
  if (!part) return 0;
  found.parts.add(part);
  return 1;
};
