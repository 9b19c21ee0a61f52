import { expect, test } from 'vitest';
import { HOUR } from '../../src/domain/time/instant.ts';
import { workingTimeAfter } from '../../src/domain/time/working-time.ts';
import { CALENDAR, ZONE } from './people.ts';

const OFFICE = { from: '07:30', to: '17:00' };
/** In November 2026, by local time. */
const at = (day: number, time: string): string => new Date(`2026-11-${day}T${time}:00+07:00`).toISOString();

test.each([
  ['trong giờ làm việc', at(20, '09:00'), at(20, '11:00')],
  ['trước giờ làm việc', at(20, '06:00'), at(20, '09:30')],
  ['đúng giờ tan', at(20, '15:00'), at(20, '17:00')],
  ['gần giờ tan thứ Sáu: sang thứ Hai', at(20, '16:00'), at(23, '08:30')],
  ['buổi tối', at(19, '20:00'), at(20, '09:30')],
  ['ngày nghỉ', at(21, '10:00'), at(23, '09:30')],
])('hai giờ làm việc sau: %s', (_, from, then) => {
  expect(workingTimeAfter(from, 2 * HOUR, OFFICE, CALENDAR, ZONE)).toBe(then);
});
