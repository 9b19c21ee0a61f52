import { secretaries } from '../domain/committee/committee.ts';
import { BEFORE_PERIOD_END, remindingOf } from '../domain/committee/reminding.ts';
import { type Owed, owedReports } from '../domain/reports/owed.ts';
import { isStillOwed } from '../domain/reports/state.ts';
import { addDays, dayAt } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Dated } from '../say/committee/reminders-lines.ts';
import type { Records } from './source.ts';

/** A day is at most this far from the working day before or after it: Tết, with its weekends. */
const LONGEST_REST = 12;
/** So many working days after a period, what is owed for it is spoken of for the last time. */
export const LONG_OVER = 10;

/** Whether a report has a day, and somebody still has to do something about it. */
const isOpen = (owed: Owed): owed is Dated => owed.due !== null && !owed.ended && isStillOwed(owed);

/** What is left of a report's id once the committee and the year are known from elsewhere. */
export const reportKeyOf = ({ id }: Pick<Owed, 'id'>): string => id.split('/').slice(2).join('/');

/**
 * To whom a report that is still to come is brought in private, each with what is to be said: who owes it; and the
 * secretaries, who draft the committee's own.
 */
export function readersOf(owed: Dated, { committee }: Records): ReportReader[] {
  const own = { mark: '', to: [owed.member], drafting: false };
  if (owed.body !== 'committee') return [own];
  const others = secretaries(committee).flatMap(({ id }) => (id === owed.member ? [] : [id]));
  return others.length > 0 ? [own, { mark: '/draft', to: others, drafting: true }] : [own];
}

interface ReportReader {
  /** Tells the keys of their reminders apart. */
  readonly mark: string;
  readonly to: readonly string[];
  readonly drafting: boolean;
}

/** Two sources ask for the same records: ten thousand reports are worked out once. */
const known = new WeakMap<Records, { readonly span: string; readonly owed: readonly Dated[] }>();

/** Open reports of which something may have to be said between two instants. */
export function openReports(records: Records, from: Instant, to: Instant): readonly Dated[] {
  const span = `${from} ${to}`;
  const found = known.get(records);
  if (found?.span === span) return found.owed;
  const { zone, committee, now } = records;
  const most = Math.max(...remindingOf(committee).days, ...BEFORE_PERIOD_END);
  // As many working days are at most twice as many days, and a rest.
  const first = addDays(dayAt(from, zone), -LONGEST_REST - 2 * LONG_OVER);
  const last = addDays(dayAt(to, zone), most + 2 * LONGEST_REST);
  const owed = owedReports(records, first, last, now).filter(isOpen);
  known.set(records, { span, owed });
  return owed;
}
