import { DateTime } from 'luxon';
import type { Instant } from '../../domain/time/instant.ts';
import { sayTime, sayWhen } from '../when.ts';

/** Days as they stand in papers: in words, "tháng 01" and "tháng 02" with a zero and the others without. */

const two = (value: number): string => String(value).padStart(2, '0');

/** "ngày 05 tháng 3 năm 2026"; with room for figures where nobody has typed it. */
export function officialDay(day: string | null): string {
  const [year = 0, month = 0, date = 0] = (day ?? '').split('-').map(Number);
  return day === null
    ? 'ngày       tháng       năm         '
    : `ngày ${two(date)} tháng ${month <= 2 ? two(month) : month} năm ${year}`;
}

/** "14 giờ 00, thứ Năm, ngày 05 tháng 3 năm 2026" */
export function officialTime(at: Instant, zone: string): string {
  const day = DateTime.fromISO(at, { zone }).toFormat('yyyy-MM-dd');
  const [, weekday = ''] = sayWhen(at, zone).split(', ');
  return `${sayTime(at, zone)}, ${weekday}, ${officialDay(day)}`;
}

/** "ngày 05 tháng 3 năm 2026" of an instant. */
export const officialDayOf = (at: Instant, zone: string): string =>
  officialDay(DateTime.fromISO(at, { zone }).toFormat('yyyy-MM-dd'));
