import type { Member } from '../committee/committee.ts';
import type { Law } from '../law.ts';
import type { Instant } from '../time/instant.ts';
import { dutyBehind } from './duty.ts';
import { bodyOf, type Owed } from './owed.ts';
import { owerUnder, receiversOf } from './people.ts';
import type { Report } from './report.ts';
import { receiving } from './right.ts';

/** A report that came, on which nobody of those whom it is for has said anything. */
export interface ReportsWaiting extends Pick<Owed, 'rule' | 'period' | 'body' | 'member'> {
  readonly record: Report;
  /** When its last version came. */
  readonly since: Instant;
  /** Whom it is for, but for who owes it. */
  readonly for: readonly Member[];
}

/** Whether a report waits to be confirmed. */
export const isUnconfirmed = ({ state, ended }: Pick<Owed, 'state' | 'ended'>): boolean =>
  !ended && (state === 'handed-in' || state === 'handed-in-late');

/** What of a report waits for those who receive it; `null` where nothing came, it was answered, or its ower left. */
export function waitingOf(report: Report, law: Law): ReportsWaiting | null {
  const since = report.handedIn.at(-1)?.at;
  if (!since || [...report.received, ...report.returned].some(({ at }) => at >= since)) return null;
  const ower = owerUnder(report.member, law);
  if (!ower) return null;
  const receivers = receiversOf(dutyBehind(report, law.regulation), law);
  const all = receiving({ rule: report.rule, record: report, receivers: receivers.map(({ id }) => id) }, law);
  const { rule, period } = report;
  return {
    rule,
    period,
    body: bodyOf(report.member),
    member: ower.member.id,
    record: report,
    since,
    for: all.filter(({ id, left }) => left === null && id !== ower.member.id),
  };
}
