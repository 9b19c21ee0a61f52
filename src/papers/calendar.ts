import ical, { ICalAlarmType, ICalCalendarMethod, type ICalEvent, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import { printable } from '../domain/tidy.ts';
import { addDays } from '../domain/time/day.ts';
import type { SaidEvent } from '../say/calendar.ts';

/** No summer time, and none since 1975; the offset stands in every file, for calendars that know no such place. */
const VIETNAM = 'Asia/Ho_Chi_Minh';
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${VIETNAM}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

const HOUR = 3_600;
/** Seconds before a meeting begins, and before the first minute of a day on which something is due (nine the morning before). */
const BEFORE_MEETING = [24 * HOUR, HOUR];
const BEFORE_DAY = [15 * HOUR];

/** A calendar of these events, the same bytes for the same events: nothing in it says when it was made. */
export function calendarOf(name: string, events: readonly SaidEvent[], zone: string): string {
  const calendar = ical({
    name: oneLine(name),
    prodId: { company: 'thu-ky-so', product: 'thu-ky-so', language: 'VI' },
  });
  calendar.method(ICalCalendarMethod.PUBLISH).ttl(HOUR);
  // No zone of the calendar itself: its stamps must be in UTC. Elsewhere hours are given in UTC as well.
  calendar.timezone({ name: null, generator: (name) => (name === VIETNAM ? VTIMEZONE : null) });
  for (const one of events) added(calendar.createEvent(timesOf(one, zone)), one);
  return calendar.toString();
}

const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ');

function timesOf({ id, title, at }: SaidEvent, zone: string) {
  const shown = { id: `${id}@thu-ky-so`, summary: oneLine(title) };
  if ('day' in at) {
    const day = (date: string) => DateTime.fromISO(date, { zone: 'utc' });
    return { ...shown, start: day(at.day), end: day(addDays(at.day, 1)), allDay: true };
  }
  const there = zone === VIETNAM ? zone : 'utc';
  const start = DateTime.fromISO(at.start, { zone: there });
  const end = DateTime.fromISO(at.end, { zone: there });
  return { ...shown, start, end, ...(zone === VIETNAM ? { timezone: VIETNAM } : {}) };
}

function added(event: ICalEvent, { text, place, at, sequence, stamp, cancelled }: SaidEvent): void {
  event.description(printable(text)).sequence(sequence).stamp(new Date(stamp)).lastModified(new Date(stamp));
  if (place) event.location(oneLine(place));
  event.status(cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED);
  if (cancelled) return;
  for (const trigger of 'day' in at ? BEFORE_DAY : BEFORE_MEETING)
    event.createAlarm({ type: ICalAlarmType.display, trigger, description: event.summary() });
}
