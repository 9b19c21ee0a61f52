import type { Calendar } from '../time/calendar.ts';
import { addDays, type Day, dayAt, instantAt } from '../time/day.ts';
import type { OfficeHours } from '../time/deadline.ts';
import { DAY, type Instant } from '../time/instant.ts';

/** What a committee can have switched off; each is the name of a source in src/reminders. */
export const REMINDER_KINDS = [
  'reports',
  'late',
  'meetings',
  'answers',
  'requests',
  'tasks',
  'sheets',
  'watch',
  'receipts',
  'waiting',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What a committee has set for itself; what is left out is as in `remindingOf`. */
export interface Reminding {
  /** So many days before the day that a report is aimed at; 0 is that day. */
  readonly days?: readonly number[];
  /** Outside these hours, and on days off, nobody is reminded of what can wait. */
  readonly hours?: OfficeHours;
  readonly off?: readonly ReminderKind[];
}

/** Whoever has such settings: a committee. */
interface Settings {
  readonly reminding?: Reminding;
}

export const BOUNDS = {
  days: 8,
  longest: 30,
  earliest: '05:00',
  latest: '22:00',
  /** Minutes between the two ends: a tick must fall in between whatever else is under way. */
  shortest: 60,
} as const;

const DEFAULTS = { days: [14, 7, 3, 1, 0], hours: { from: '07:30', to: '17:00' }, off: [] } as const;
/** A reminder that cannot wait for the office to open, like that of an hour before a meeting. */
const WAKING: OfficeHours = { from: '06:00', to: '21:00' };
/** After the office has opened, so that the first minutes are for those who write themselves. */
const AFTER_OPENING = 30;

/** Where no day is set for a report, so many days before the last working day of its period, whatever was set. */
export const BEFORE_PERIOD_END: readonly number[] = [7, 0];

/** How far a tick plans ahead, and for how long a reminder can be live; both in milliseconds. */
export const AHEAD = 32 * DAY;
export const LIVE = 62 * DAY;

/** The reminders of a committee: its own settings over the defaults. */
export const remindingOf = ({ reminding }: Settings): Required<Reminding> & { readonly morning: string } => {
  const hours = reminding?.hours ?? DEFAULTS.hours;
  return {
    days: reminding?.days ?? DEFAULTS.days,
    hours,
    off: reminding?.off ?? DEFAULTS.off,
    morning: inMinutes(minutesOf(hours.from) + AFTER_OPENING),
  };
};

/** `working`: in the committee's hours, on working days. `waking`: any day, while people are up. */
export type Urgency = 'working' | 'waking';

/** The first moment, at or after an instant, at which a reminder may go out. */
export function opening(
  at: Instant,
  urgency: Urgency,
  committee: Settings,
  calendar: Calendar,
  zone: string,
): Instant {
  const hours = urgency === 'waking' ? WAKING : remindingOf(committee).hours;
  const goes = (day: Day): boolean => urgency === 'waking' || calendar.isWorkingDay(day);
  let day = dayAt(at, zone);
  if (goes(day) && at < instantAt(day, hours.to, zone)) {
    const open = instantAt(day, hours.from, zone);
    return at < open ? open : at;
  }
  do day = addDays(day, 1);
  while (!goes(day));
  return instantAt(day, hours.from, zone);
}

/** "07:30" as minutes since midnight, and back. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const inMinutes = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Days as somebody wants them: each once, the farthest first; `null` where they cannot be. */
export function daysOf(wanted: readonly number[]): number[] | null {
  const days = [...new Set(wanted)].sort((one, other) => other - one);
  const fits = days.every((day) => Number.isInteger(day) && day >= 0 && day <= BOUNDS.longest);
  return fits && days.length > 0 && days.length <= BOUNDS.days ? days : null;
}

/** Whether reminders can go out in these hours at all. */
export const isHours = ({ from, to }: OfficeHours): boolean =>
  from >= BOUNDS.earliest && to <= BOUNDS.latest && minutesOf(to) - minutesOf(from) >= BOUNDS.shortest;

/**
 * Until when those invited are to answer. No regulation says it: the end of the office hours of the working day
 * before the meeting, so that who chairs still knows who comes.
 */
export const answerBy = (start: Instant, committee: Settings, calendar: Calendar, zone: string): Instant =>
  instantAt(calendar.workingDayBefore(dayAt(start, zone), 1), remindingOf(committee).hours.to, zone);
