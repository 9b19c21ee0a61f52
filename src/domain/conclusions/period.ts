import type { Body, Regulation } from '../../regulations/schema.ts';
import type { Calendar } from '../time/calendar.ts';
import { dayAt } from '../time/day.ts';
import { lastDayOf } from '../time/deadline.ts';
import type { Instant } from '../time/instant.ts';
import type { Conclusion, IssueBy } from './conclusion.ts';

/** `null` where the text gives no days; what it says of the committee's meetings says nothing of the team's. */
export function issueBy(
  { body, held }: { readonly body: Body; readonly held: Instant },
  { conclusions: { period } }: Regulation,
  calendar: Calendar,
  zone: string,
): IssueBy | null {
  if (!period || body !== 'committee') return null;
  const { amount, unit, article } = period;
  return { amount, unit, article, lastDay: lastDayOf(period, dayAt(held, zone), calendar) };
}

/** When it first went to the members; a correction is no issue of its own. */
export const firstIssued = ({ log }: Conclusion): Instant | null =>
  log.find(({ act }) => act === 'conclusion-sent')?.at ?? null;

/** With the day that it missed noted, where it goes for the first time, and late. */
export const issuedBy = (
  conclusion: Conclusion,
  by: IssueBy | null,
  now: Instant,
  zone: string,
): Conclusion =>
  by && firstIssued(conclusion) === null && dayAt(now, zone) > by.lastDay
    ? { ...conclusion, late: by }
    : conclusion;
