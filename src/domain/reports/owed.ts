import { type Committee, LEADERS, memberById, roleIn } from '../committee/committee.ts';
import { type Day, dayAt } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import { type Due, dueAsSet } from './due.ts';
import { dutiesOf, dutyBehind, formsOf, owesFrom } from './duty.ts';
import { demanded, type OwedFrom, type Round, roundsBy } from './owed-rounds.ts';
import { type Ower, receiversOf } from './people.ts';
import { type DaySet, type Form, type Report, type ReportKey, reportId, reportKey } from './report.ts';
import { type ReportState, stateOf } from './state.ts';

/**
 * Whether a day that somebody sets is but noted to be reminded of. A secretary tells no leader by when to report, and
 * not the committee, whoever answers for it; what was demanded has the day of who demanded it.
 */
export function isNotedDay(
  { body, member, record }: Pick<Owed, 'body' | 'member' | 'record'>,
  by: string,
  committee: Committee,
): boolean {
  const ower = memberById(committee, member);
  const role = ower && roleIn(ower, 'committee');
  const leads = body === 'committee' || (body === null && role && LEADERS.includes(role));
  return Boolean(leads) && !record?.demand && memberById(committee, by)?.secretary === true;
}

type Dated = Pick<Owed, 'rule' | 'period'> & { readonly due: { readonly lastDay: Day } };

/** Those who owe the same by the same day together, each under a key of their own. */
export function alike<Of extends Dated>(all: readonly Of[]): Map<string, [Of, ...Of[]]> {
  const groups = new Map<string, [Of, ...Of[]]>();
  for (const owed of all) {
    const key = `${owed.rule}/${owed.period}/${owed.due.lastDay}`;
    const group = groups.get(key);
    if (group) group.push(owed);
    else groups.set(key, [owed]);
  }
  return groups;
}

export type { OwedFrom } from './owed-rounds.ts';

/** One report of one person for one period, with what became of it. */
export interface Owed {
  readonly id: string;
  readonly rule: string;
  readonly period: string;
  /** Who answers for it today. */
  readonly member: string;
  /** The body that owes it, for which `member` answers; `null` for one's own. */
  readonly body: 'committee' | 'team' | null;
  /** Members who receive it and tick what came, by id; whom the regulation names, or their stand-ins today. */
  readonly receivers: readonly string[];
  /** Both ticks that the regulation asks for; one `electronic` where it says nothing. */
  readonly forms: readonly Form[];
  /** The first day of the period that it tells of: nobody hands it in before. */
  readonly opens: Day;
  readonly due: Due | null;
  /** By the regulation alone, whatever day was set. */
  readonly byRule: Due | null;
  readonly state: ReportState;
  /** Whether it came late, or is late now. */
  readonly late: boolean;
  /** Nobody owes it any more: who handed it in has left, or its meeting is over. */
  readonly ended: boolean;
  readonly article: string | null;
  readonly record: Report | null;
}

/**
 * Everything that is owed with a last day in [from, to], and what has no day at all; the same for the same records.
 * Who has left owes nothing more; what they handed in stays. Nothing is owed whose last day lies before the
 * day from which they are known here.
 */
export function owedReports(records: OwedFrom, from: Day, to: Day, now: Instant): Owed[] {
  const byId = new Map(records.reports.map((report) => [report.id, report]));
  const set = daysForAll(records.reports);
  const rounds = [
    ...dutiesOf(records.regulation).flatMap((duty) => roundsBy(duty, records, from, to, now)),
    ...demanded(records, now),
  ];
  const owed = rounds.flatMap((round) => {
    // Of thousands who owe the same, those without a record outside of the span are not even looked at.
    const forAll = set.get(roundKey(round)) ?? null;
    const near =
      round.due === null || forAll !== null || (from <= round.due.lastDay && round.due.lastDay <= to);
    const receivers = receiversOf(round.duty, { ...records, now }).map(({ id }) => id);
    return round.owers.flatMap(
      (ower) => owedBy(ower, round, receivers, near, forAll, byId, records, now) ?? [],
    );
  });
  const known = new Set(owed.map(({ id }) => id));
  const kept = records.reports
    .filter((report) => !known.has(report.id) && report.handedIn.length > 0)
    .map((report) => keptOf(report, records, now));
  const { committee } = records;
  return [...owed, ...kept].filter(
    ({ id, due, record }) =>
      (due === null || (from <= due.lastDay && due.lastDay <= to)) &&
      (record !== null || due === null || due.lastDay >= owesFrom(committee, reportKey(id).member)),
  );
}

const roundKey = ({ year, rule, period }: Pick<ReportKey, 'year' | 'rule' | 'period'>): string =>
  `${year}/${rule}/${period}`;

/** The day that was set last for each round: it holds for all who owe it, also for who joins later. */
function daysForAll(reports: readonly Report[]): Map<string, DaySet> {
  const days = new Map<string, DaySet>();
  for (const { id, set, demand } of reports) {
    if (!set || demand) continue;
    const key = roundKey(reportKey(id));
    const known = days.get(key);
    if (!known || known.at < set.at) days.set(key, set);
  }
  return days;
}

function owedBy(
  ower: Ower,
  round: Round,
  receivers: readonly string[],
  near: boolean,
  forAll: DaySet | null,
  byId: ReadonlyMap<string, Report>,
  { committee, calendar, zone }: OwedFrom,
  now: Instant,
): Owed | null {
  const { duty, rule, year, period, opens } = round;
  const id = reportId({ committee: committee.id, year, rule, period, member: ower.key });
  const record = byId.get(id) ?? null;
  if (!near && record === null) return null;
  const set = record?.set ?? forAll;
  const due = set ? dueAsSet(set.day, calendar) : round.due;
  const forms = formsOf(duty);
  return {
    id,
    rule,
    period,
    member: ower.member.id,
    body: bodyOf(ower.key),
    receivers,
    forms,
    opens,
    due,
    byRule: round.due,
    ...stateOf(record, due, forms, now, zone),
    ended: false,
    article: duty?.article ?? null,
    record,
  };
}

/** What somebody handed in who owes it no more. */
function keptOf(report: Report, { committee, regulation, calendar, zone }: OwedFrom, now: Instant): Owed {
  const duty = dutyBehind(report, regulation);
  const first = report.handedIn[0];
  const due = report.set ? dueAsSet(report.set.day, calendar) : null;
  const body = bodyOf(report.member);
  const forms = formsOf(duty);
  return {
    id: report.id,
    rule: report.rule,
    period: report.period,
    member: body === null ? report.member : (first?.by ?? ''),
    body,
    receivers: receiversOf(duty, { committee, regulation, now }).map((member) => member.id),
    forms,
    opens: dayAt(first?.at ?? now, zone),
    due,
    byRule: null,
    ...stateOf(report, due, forms, now, zone),
    ended: true,
    article: duty?.article ?? null,
    record: report,
  };
}

/** The body that owes what is kept under a key; `null` for a member. */
export const bodyOf = (key: string): Owed['body'] =>
  key === '_team' ? 'team' : key === '_committee' ? 'committee' : null;
