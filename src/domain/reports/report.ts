import type { LogEntry } from '../meetings/log.ts';
import type { FileRef } from '../reference.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';

/** What happened to one report that somebody owes. Where nothing happened yet there is no record. */
export interface Report {
  /** `<committee>/<year>/<rule>/<period>/<member>`, see `reportId`. */
  readonly id: string;
  readonly committee: string;
  /** The regulation's key of the duty, or `demand-<number>` for one that was asked for. */
  readonly rule: string;
  /** A calendar period (see `period.ts`); `meeting-<year>-<number>`; `<year>-r<round>`; `demand-<number>`. */
  readonly period: string;
  /** Who owes it: a member's id, or `_team` and `_committee` for a body, whoever answers for it at the time. */
  readonly member: string;
  /** What was asked for; `null` for a duty that needs nobody's asking. */
  readonly demand: Demand | null;
  /** The day set by who may set it; earlier than the regulation's, or where the regulation names none. */
  readonly set: DaySet | null;
  readonly handedIn: readonly HandIn[];
  /** What the receiver ticked: that it came, on paper or electronically. */
  readonly received: readonly ReportReceipt[];
  /** Sent back; a later hand-in answers it. */
  readonly returned: readonly { readonly by: string; readonly at: Instant; readonly reason: string }[];
  readonly log: readonly LogEntry[];
}

export interface Demand {
  /** The regulation's key of the duty to report when asked. */
  readonly duty: string;
  readonly about: string;
  /** In whose name; `null` for somebody outside, who is in `outside`. */
  readonly by: string | null;
  readonly outside: string | null;
  readonly recordedBy: string;
  /** For whom who asks acted, and by which article. */
  readonly inStead?: LogEntry['inStead'];
  readonly at: Instant;
}

export interface DaySet {
  readonly day: Day;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

export interface HandIn {
  readonly at: Instant;
  /** The member, or a secretary on their behalf. */
  readonly by: string;
  readonly text: string;
  readonly file: FileRef | null;
  readonly late: boolean;
}

export interface ReportReceipt {
  readonly form: Form;
  /** Who received it; a secretary may have ticked it for them. */
  readonly by: string;
  readonly recordedBy: string;
  readonly at: Instant;
}

export type Form = 'paper' | 'electronic';

export const REPORT_LIMITS = { text: 3_500, about: 500, reason: 1_000 };

export interface ReportKey {
  readonly committee: string;
  readonly year: string;
  readonly rule: string;
  readonly period: string;
  readonly member: string;
}

export const reportId = ({ committee, year, rule, period, member }: ReportKey): string =>
  [committee, year, rule, period, member].join('/');

export const reportKey = (id: string): ReportKey => {
  const [committee = '', year = '', rule = '', period = '', member = ''] = id.split('/');
  return { committee, year, rule, period, member };
};

/** Names a report in a button, which has little room. */
export function reportMark(id: string): string {
  let sum = 0;
  for (const letter of id) sum = (sum * 131 + (letter.codePointAt(0) ?? 0)) % 36 ** 7;
  return `bc${sum.toString(36).padStart(7, '0')}`;
}

/** The same as it was shown to a receiver: with every version, and each time it is sent back, it is another. */
export const shownMark = ({ id, record }: { readonly id: string; readonly record: Report | null }): string =>
  `${reportMark(id)}.${(record?.handedIn.length ?? 0) + (record?.returned.length ?? 0)}`;
