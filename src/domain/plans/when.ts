import type { Calendar } from '../time/calendar.ts';
import { addDays, type Day } from '../time/day.ts';

/** When in its year an item is due: `2027`, `2027-H1`, `2027-Q1`, `2027-03`, or a day. */
export type PlanTime = string;

const two = (value: number): string => String(value).padStart(2, '0');

/** The first and the last day of it. */
export function spanOf(when: PlanTime): { readonly from: Day; readonly to: Day } {
  const [year = '', part = '', day] = when.split('-');
  if (day !== undefined) return { from: when, to: when };
  const months = part === '' ? 12 : part.startsWith('H') ? 6 : part.startsWith('Q') ? 3 : 1;
  const last = part === '' ? 12 : Number(part.replace(/\D/g, '')) * months;
  const next = last === 12 ? `${Number(year) + 1}-01-01` : `${year}-${two(last + 1)}-01`;
  return { from: `${year}-${two(last - months + 1)}-01`, to: addDays(next, -1) };
}

/** The last working day of it: by then it is done. */
export const dueOf = (when: PlanTime, calendar: Calendar): Day =>
  calendar.previousWorkingDay(spanOf(when).to);

/** Whether any day of it lies between two days, both included. */
export function touches(when: PlanTime, from: Day, to: Day): boolean {
  const span = spanOf(when);
  return span.from <= to && from <= span.to;
}
