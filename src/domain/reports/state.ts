import { addDays, dayAt } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import { type Due, isBinding, isPast } from './due.ts';
import type { Form, Report } from './report.ts';

export type ReportState =
  | 'not-yet-due'
  | 'owed'
  | 'late'
  | 'handed-in'
  | 'handed-in-late'
  /** One of two forms was ticked: the other one is still owed. */
  | 'partly'
  | 'returned'
  | 'received';

/** From this many days before the day to aim at, a report is owed and not only to come. */
const OWED_FROM = 30;

const lastOf = <Of extends { readonly at: Instant }>(list: readonly Of[]): Instant => list.at(-1)?.at ?? '';

/**
 * The ticks that count: those since it was last sent back; of what came by the bot, those since its last version. A
 * copy on paper is not undone by a newer electronic one.
 */
export const ticks = (report: Report | null): Form[] => {
  if (!report) return [];
  const returned = lastOf(report.returned);
  const version = lastOf(report.handedIn);
  return report.received
    .filter(({ form, at }) => at > returned && (form === 'paper' || at >= version))
    .map(({ form }) => form);
};

/** Whether somebody still has to do something about a report, before its day or after it. */
export const isStillOwed = ({ state }: { readonly state: ReportState }): boolean =>
  state === 'not-yet-due' ||
  state === 'owed' ||
  state === 'late' ||
  state === 'partly' ||
  state === 'returned';

/** The forms that nobody has ticked. */
export const missingForms = (report: Report | null, forms: readonly Form[]): Form[] => {
  const there = ticks(report);
  return forms.filter((form) => !there.includes(form));
};

/** The forms that are yet to come: what was handed in here only waits for its tick. */
export const lackingForms = (report: Report | null, forms: readonly Form[]): Form[] => {
  const came = report !== null && report.handedIn.length > 0 && !isReturned(report);
  return missingForms(report, forms).filter((form) => !(came && form === 'electronic'));
};

const isReturned = (report: Report): boolean =>
  report.returned.length > 0 && lastOf(report.returned) >= lastOf(report.handedIn);

/** Where a report stands. What came, however late, is never late any more; its first arrival says if it was. */
export function stateOf(
  report: Report | null,
  due: Due | null,
  forms: readonly Form[],
  now: Instant,
  zone: string,
): { readonly state: ReportState; readonly late: boolean } {
  const came = report?.handedIn[0]?.late ?? firstTickLate(report, due, zone);
  // Where no day is binding nothing is late, whatever was written down when it came.
  const late = (due === null || isBinding(due)) && (came ?? isPast(due, now, zone));
  const missing = missingForms(report, forms);
  if (report && missing.length === 0) return { state: 'received', late };
  if (report && isReturned(report)) return { state: 'returned', late };
  if (missing.length < forms.length && lackingForms(report, forms).length > 0)
    return { state: 'partly', late: late || isPast(due, now, zone) };
  if (report && report.handedIn.length > 0) return { state: late ? 'handed-in-late' : 'handed-in', late };
  if (isPast(due, now, zone)) return { state: 'late', late: true };
  const near = due !== null && addDays(due.target, -OWED_FROM) <= dayAt(now, zone);
  return { state: near ? 'owed' : 'not-yet-due', late: false };
}

/** A report that never passed through the bot was late when its first tick was. */
function firstTickLate(report: Report | null, due: Due | null, zone: string): boolean | null {
  const first = report?.received[0];
  return first ? isPast(due, first.at, zone) : null;
}
