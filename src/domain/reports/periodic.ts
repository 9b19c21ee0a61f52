import type { Calendar } from '../time/calendar.ts';
import { addDays, type Day } from '../time/day.ts';
import { type Period, periodAt, periodsOf } from '../time/period.ts';
import { partOf } from '../time/within.ts';
import { type Due, dueAtEnd, dueByDay, type NamedDay } from './due.ts';
import type { Duty } from './duty.ts';

type Timed = Pick<Duty, 'every' | 'within' | 'before' | 'timing' | 'after'>;

/**
 * When a duty is due in a period, and from when on; `null` where it is not in this one. "Trước ngày 30" is read
 * literally: the 29th is the last day.
 */
export function turnIn(
  duty: Timed,
  period: Period,
  calendar: Calendar,
  zone: string,
): { readonly due: Due; readonly opens: Day } | null {
  const named = namedIn(duty, period);
  if (!named && (duty.within || duty.before)) return null;
  const due = named ? dueByDay(named, calendar, zone) : dueAtEnd(period, calendar);
  const { from } = told(duty, period);
  // Over days off it is aimed at a day that may lie before its period.
  return { due, opens: due.target < from ? due.target : from };
}

/** The period, by its key, of which a report tells that is kept under one. */
export function aboutOf(duty: Duty, key: string): string {
  if (duty.due !== 'periodic' || duty.every === null) return key;
  const year = key.slice(0, 4);
  const period = periodsOf(duty.every, `${year}-01-01`, `${year}-12-31`).find((one) => one.key === key);
  return period ? told(duty, period).key : key;
}

/**
 * Where the text says so ("trước ngày 05 tháng sau"), and where it has to be there as a period begins ("trước ngày 01 hằng
 * tháng", "trước 8 giờ thứ Hai"), it tells of the one before.
 */
function told(duty: Timed, period: Period): Period {
  const named = namedIn(duty, period);
  return named && duty.every && (duty.after || named.lastDay <= period.from)
    ? periodAt(duty.every, addDays(period.from, -1))
    : period;
}

function namedIn({ within, before, timing }: Timed, period: Period): NamedDay | null {
  const named = within
    ? partOf(period, within)?.day
    : before?.map((day) => inYear(day, period)).find((day) => period.from <= day && day <= period.to);
  if (!named) return null;
  const time = within?.time ?? null;
  const counted = timing ?? 'before';
  return { named, time, timing: counted, lastDay: addDays(named, counted === 'before' && !time ? -1 : 0) };
}

/** "06-15" in the year of a period; a day that its month does not have is the last one of it. */
function inYear(day: string, { key }: Period): Day {
  const [month = '', date = ''] = day.split('-');
  const last = periodAt('P1M', `${key.slice(0, 4)}-${month}-01`).to;
  const named = `${last.slice(0, 8)}${date}`;
  return named < last ? named : last;
}
