import type { ReportAct } from '../committee/act-name.ts';
import { DomainError } from '../domain-error.ts';
import { logged } from '../meetings/log.ts';
import { type Hand, handKept } from '../permission.ts';
import type { FileRef } from '../reference.ts';
import { addDays, type Day, dayAt } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import { isPast } from './due.ts';
import type { Owed } from './owed.ts';
import { type Demand, type Form, type Report, reportId, reportKey } from './report.ts';
import { ticks } from './state.ts';

const blank = (id: string): Report => {
  const { committee, rule, period, member } = reportKey(id);
  const nothing = { demand: null, set: null, handedIn: [], received: [], returned: [], log: [] };
  return { id, committee, rule, period, member, ...nothing };
};

const recordOf = (owed: Owed): Report => owed.record ?? blank(owed.id);

const noted = (report: Report, hand: Hand, act: ReportAct, note: string | null, now: Instant): Report => ({
  ...report,
  log: logged(report.log, { at: now, ...handKept(hand), act, note }),
});

/** Handed in; again is a new version, and the earlier ones stay. Late is taken, and marked. */
export function handedIn(
  owed: Owed,
  sent: { readonly text: string; readonly file: FileRef | null },
  hand: Hand,
  now: Instant,
  zone: string,
): Report {
  if (sent.text.trim() === '' && !sent.file) throw new DomainError('report-empty');
  const before = recordOf(owed);
  const late = isPast(owed.due, now, zone);
  const then = { ...before, handedIn: [...before.handedIn, { at: now, by: hand.by, ...sent, late }] };
  return noted(then, hand, 'report-handed-in', sent.file?.name ?? null, now);
}

/** What is not taken of a report: a file (a program, too big), a day that cannot be set, what somebody else hands in. */
type Refused = 'report-file-refused' | 'report-day-refused' | 'report-hand-in-refused';

/** What could not be taken: only that it was tried. */
export const refused = (
  owed: Owed,
  what: Refused,
  note: string | null,
  { by, onBehalfOf }: Hand,
  now: Instant,
): Report => noted(recordOf(owed), { by, onBehalfOf }, what, note, now);

/** Nudged by hand; only that it was done. */
export const nudgedFor = (owed: Owed, by: string, now: Instant): Report =>
  noted(recordOf(owed), { by, onBehalfOf: null }, 'report-nudged', null, now);

/** The receiver has it in these forms. Throws when all of them were ticked before. */
export function received(owed: Owed, forms: readonly Form[], hand: Hand, now: Instant): Report {
  const before = recordOf(owed);
  const fresh = forms.filter((form) => !ticks(before).includes(form));
  if (fresh.length === 0) throw new DomainError('report-settled');
  const by = hand.onBehalfOf ?? hand.by;
  const receipts = fresh.map((form) => ({ form, by, recordedBy: hand.by, at: now }));
  const then = { ...before, received: [...before.received, ...receipts] };
  return noted(then, hand, 'report-received', fresh.join(' '), now);
}

/** Sent back to be done again; what came and was ticked stays on record, and counts no more. */
export function sentBack(owed: Owed, reason: string, hand: Hand, now: Instant): Report {
  const before = recordOf(owed);
  const came = before.handedIn.length > 0 || before.received.length > 0;
  if (!came || owed.state === 'returned') throw new DomainError('report-nothing-there');
  const by = hand.onBehalfOf ?? hand.by;
  const then = { ...before, returned: [...before.returned, { by, at: now, reason }] };
  return noted(then, hand, 'report-sent-back', reason, now);
}

/** The latest day that may be set: the regulation's own, or the meeting's; `null` where the regulation names none. */
const latestDay = ({ record, byRule }: Owed): Day | null =>
  record?.demand || byRule === null || byRule.basis === 'period-end' ? null : byRule.lastDay;

/** A year is as far as anybody looks ahead. */
const FARTHEST = 366;

/** A day that has passed, or lies so far ahead that it is a mistyped one, and the report would be out of sight. */
export function dayOutOfReach(day: Day, now: Instant, zone: string): DomainError | null {
  const today = dayAt(now, zone);
  if (day < today) return new DomainError('day-in-past', { day });
  return day > addDays(today, FARTHEST) ? new DomainError('day-too-far', { day }) : null;
}

/** Why a day cannot be set: it has passed, comes after the regulation's, or is the day already; `null` if it can. */
export function dayRefused(owed: Owed, day: Day, now: Instant, zone: string): DomainError | null {
  const wrong = dayOutOfReach(day, now, zone);
  if (wrong) return wrong;
  const latest = latestDay(owed);
  if (latest !== null && day > latest)
    return new DomainError('report-day-after-rule', { article: owed.article ?? '', day: latest });
  return owed.due?.lastDay === day ? new DomainError('report-day-same', { day }) : null;
}

/** A day by which it must come. Throws where it cannot be set. */
export function daySet(
  owed: Owed,
  to: { readonly day: Day; readonly reason: string },
  hand: Hand,
  now: Instant,
  zone: string,
): Report {
  const fault = dayRefused(owed, to.day, now, zone);
  if (fault) throw fault;
  const by = hand.onBehalfOf ?? hand.by;
  return noted({ ...recordOf(owed), set: { ...to, by, at: now } }, hand, 'report-day-set', to.day, now);
}

/** A report that somebody asks for, of one who owes it then. */
export function demandMade(
  asked: {
    readonly committee: string;
    readonly number: number;
    readonly year: string;
    readonly member: string;
  },
  demand: Demand,
  day: Day,
  now: Instant,
  zone: string,
): Report {
  const wrong = dayOutOfReach(day, now, zone);
  if (wrong) throw wrong;
  const name = `demand-${asked.number}`;
  const id = reportId({ ...asked, rule: name, period: name });
  const by = demand.by ?? demand.recordedBy;
  const onBehalfOf = demand.by === demand.recordedBy ? null : demand.by;
  const then = { ...blank(id), demand, set: { day, by, at: now, reason: demand.about } };
  const { inStead } = demand;
  const entry = {
    at: now,
    by: demand.recordedBy,
    onBehalfOf,
    act: 'report-demanded',
    note: demand.about,
  } as const;
  return { ...then, log: logged(then.log, inStead ? { ...entry, inStead } : entry) };
}
