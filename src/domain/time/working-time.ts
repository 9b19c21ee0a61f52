import type { Calendar } from './calendar.ts';
import { addDays, dayAt, instantAt } from './day.ts';
import type { OfficeHours } from './deadline.ts';
import { after, type Instant, toMilliseconds } from './instant.ts';

/** The moment at which so much working time, in milliseconds, has gone by since an instant. */
export function workingTimeAfter(
  at: Instant,
  time: number,
  office: OfficeHours,
  calendar: Calendar,
  zone: string,
): Instant {
  let left = time;
  for (let day = dayAt(at, zone); ; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    const open = instantAt(day, office.from, zone);
    const from = at > open ? at : open;
    const there = toMilliseconds(instantAt(day, office.to, zone)) - toMilliseconds(from);
    if (there >= left) return after(from, left);
    left -= Math.max(0, there);
  }
}
