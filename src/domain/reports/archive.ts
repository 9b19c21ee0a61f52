import { addDays, type Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import { type Report, reportKey } from './report.ts';

/** What was due longer ago than this many days is asked for no more. */
export const LOOK_BACK = 366;

/**
 * Whether a report can leave the live data. Not before its period is asked for no more, received or not: a report
 * that left earlier would look as if it had never come.
 */
export function isReportClosed(report: Report, now: Instant): boolean {
  // A day in UTC: the bound is a year wide, and who archives knows no zone.
  const acts = report.log.map(({ at }) => at.slice(0, 10));
  const days: Day[] = [lastDayOf(report.period), report.set?.day, ...acts].flatMap((day) => day ?? []);
  const last = days.sort().at(-1);
  return last !== undefined && addDays(last, LOOK_BACK + 1) < now.slice(0, 10);
}

/** The year of its archive. */
export const reportYear = (report: Report): string => reportKey(report.id).year;

/** No period ends after its year; what is not of the calendar goes by its other days. */
const lastDayOf = (period: string): Day | null =>
  /^\d{4}/.test(period) ? `${period.slice(0, 4)}-12-31` : null;
