import type { DateTime } from 'luxon';
import { after, HOUR, type Instant, MINUTE } from '../../domain/time/instant.ts';
import { digitsAt, numberAt, shiftAt } from './numbers.ts';
import { isBetween, isGlued, plainAt, rawAt, type Token } from './tokens.ts';
import type { FoundTimes, WhenDoubt } from './types.ts';

const WEEKDAY_WORDS: Record<string, number> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 };
const FARTHEST = 3650;

/** ISO weekday and tokens taken; 0 for a "thứ" that does not exist. */
const weekdayAt = (tokens: readonly Token[], at: number): { weekday: number; length: number } | undefined => {
  const plain = plainAt(tokens, at);
  const digits = digitsAt(tokens, at + 1);
  if (plain === 'cn') return { weekday: 7, length: 1 };
  if (['chu', 'chua'].includes(plain) && plainAt(tokens, at + 1) === 'nhat') return { weekday: 7, length: 2 };
  if (plain === 'thu' || (plain === 't' && isGlued(tokens, at + 1))) {
    const weekday = digits ? digits.value - 1 : WEEKDAY_WORDS[plainAt(tokens, at + 1)];
    if (weekday !== undefined) return { weekday: weekday >= 1 && weekday <= 6 ? weekday : 0, length: 2 };
  }
  return undefined;
};

/** "-6", "và thứ 6", ", chủ nhật" behind a weekday; a lone digit only where it is nothing else. */
const anotherAt = (tokens: readonly Token[], at: number): { weekday: number; length: number } | undefined => {
  if (!isBetween(tokens, at)) return undefined;
  const named = weekdayAt(tokens, at + 1);
  if (named) return { ...named, length: named.length + 1 };
  const digit = digitsAt(tokens, at + 1);
  const next = plainAt(tokens, at + 2);
  const alone = next === '' || ['tuan', 'nay', 'sau', 'toi', ','].includes(next);
  if (!digit || digit.value < 2 || digit.value > 7 || digit.digits?.length !== 1 || !alone) return undefined;
  return { weekday: digit.value - 1, length: 2 };
};

/** "thứ 5", "thứ Năm", "t5", "chủ nhật", "cn", with "này", "tới" or "sau" behind it. */
export const weekdayRule = (tokens: readonly Token[], at: number, found: FoundTimes): number => {
  const day = weekdayAt(tokens, at);
  if (!day) return 0;
  if (day.weekday === 0) found.impossible = true;
  found.weekdays.add(day.weekday);
  let length = day.length;
  for (let more = anotherAt(tokens, at + length); more; more = anotherAt(tokens, at + length)) {
    found.weekdays.add(more.weekday);
    found.weekdayList = true;
    length += more.length;
  }
  const behind = at + length;
  const shift = shiftAt(tokens, behind);
  // "thứ 5 sau 14h" is "later than 14h", no other Thursday.
  const laterThan = rawAt(tokens, behind) === 'sau' && numberAt(tokens, behind + 1) !== undefined;
  if (!shift || shift.shift < 0 || shift.shift > 1 || laterThan) return length;
  if (shift.shift === 1) found.nextWeekday = true;
  return length + shift.length;
};

/** "tuần này", "tuần sau", "tuần tới", "cuối tuần sau". A week begins on Monday. */
export const weekRule = (
  tokens: readonly Token[],
  at: number,
  found: FoundTimes,
  today: DateTime,
): number => {
  const end = plainAt(tokens, at) === 'cuoi' ? 1 : 0;
  if (plainAt(tokens, at + end) !== 'tuan') return 0;
  const shift = shiftAt(tokens, at + end + 1);
  if (!end) {
    if (!shift) return 0;
    found.weeks.add(shift.shift);
    return 1 + shift.length;
  }
  const monday = today.startOf('week').plus({ weeks: shift?.shift ?? 0 });
  // Offices mean the Friday by it, families the Saturday or the Sunday.
  found.daySets.push({ days: [4, 5, 6].map((days) => monday.plus({ days })), doubt: 'which-day' });
  return 2 + (shift?.length ?? 0);
};

/**
 * "ngày kia" is +2 in the North; Southerners who say "mốt" for +2 mean +3. "ngày kìa" is the day after "ngày kia":
 * +3 in the North, +4 in the South. Both are therefore asked, never assumed.
 */
const DAY_WORDS: Record<string, { offsets: number[]; doubt?: WhenDoubt }> = {
  nay: { offsets: [0] },
  mai: { offsets: [1] },
  mốt: { offsets: [2] },
  kia: { offsets: [2, 3], doubt: 'day-word' },
  kìa: { offsets: [3, 4], doubt: 'day-word' },
};

/** "hôm nay", "mai", "mốt", "kia", "kìa", "hôm qua". ("hôm kia" is past, and left unread.) */
export const dayWordRule = (
  tokens: readonly Token[],
  at: number,
  found: FoundTimes,
  today: DateTime,
): number => {
  const prefixed = ['hom', 'bua'].includes(plainAt(tokens, at)) ? 1 : 0;
  const raw = rawAt(tokens, at + prefixed);
  const word = prefixed && raw === 'qua' ? { offsets: [-1] } : DAY_WORDS[raw];
  if (!word || (prefixed && ['kia', 'kìa'].includes(raw))) return 0;
  found.daySets.push({ ...word, days: word.offsets.map((days) => today.plus({ days })) });
  return 1 + prefixed;
};

/** "3 ngày nữa", "sau 3 ngày", "2 tuần sau", "1 tháng nữa". */
export const inDaysRule = (
  tokens: readonly Token[],
  at: number,
  found: FoundTimes,
  today: DateTime,
): number => {
  const before = rawAt(tokens, at) === 'sau' ? 1 : 0;
  const count = numberAt(tokens, at + before);
  if (!count) return 0;
  const unitAt = at + before + count.length;
  const behind = plainAt(tokens, unitAt + 1) === 'nua' || rawAt(tokens, unitAt + 1) === 'sau' ? 1 : 0;
  const units: Record<string, 'days' | 'weeks' | 'months'> = {
    ngay: 'days',
    hom: 'days',
    tuan: 'weeks',
    thang: 'months',
  };
  const unit = units[plainAt(tokens, unitAt)];
  if (!unit || (!before && !behind)) return 0;
  // "26 tháng sau" is the 26th of next month.
  if (unit === 'months' && !before && plainAt(tokens, unitAt + 1) !== 'nua') return 0;
  if (count.value > FARTHEST) found.impossible = true;
  else found.daySets.push({ days: [today.plus({ [unit]: count.value })] });
  return unitAt + 1 + behind - at;
};

/** "2 giờ nữa", "2 tiếng nữa", "30 phút nữa": counted from now. */
export const inHoursRule = (
  tokens: readonly Token[],
  at: number,
  found: FoundTimes,
  now: Instant,
): number => {
  const count = numberAt(tokens, at);
  if (!count || plainAt(tokens, at + count.length + 1) !== 'nua') return 0;
  const units: Record<string, number> = { gio: HOUR, h: HOUR, tieng: HOUR, phut: MINUTE };
  const unit = units[plainAt(tokens, at + count.length)];
  if (!unit) return 0;
  found.instants.push(after(now, count.value * unit));
  return count.length + 2;
};
