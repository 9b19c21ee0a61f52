import type { Announcement } from '../domain/announcements/announcement.ts';
import type { Decided } from '../domain/committee/act-record.ts';
import type { Committee } from '../domain/committee/committee.ts';
import { type ReminderKind, remindingOf, type Urgency } from '../domain/committee/reminding.ts';
import type { Conclusion } from '../domain/conclusions/conclusion.ts';
import type { LocalLaw } from '../domain/law.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { Plan } from '../domain/plans/plan.ts';
import type { Problem } from '../domain/problems/problem.ts';
import type { Report } from '../domain/reports/report.ts';
import type { Sheet } from '../domain/sheets/sheet.ts';
import type { Task } from '../domain/tasks/task.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { HOUR, type Instant } from '../domain/time/instant.ts';
import { workingTimeAfter } from '../domain/time/working-time.ts';
import type { Body, Regulation } from '../regulations/schema.ts';
import type { ReminderLine } from '../say/committee/reminders-lines.ts';

/** Everything of one committee that a reminder can come from, read in one transaction. */
export interface Records {
  /** When they were read. */
  readonly now: Instant;
  readonly committee: Committee;
  /** In force today. */
  readonly regulation: Regulation;
  /** By which a meeting was called, for as long as a reminder of it can be live. */
  readonly lawOf: (meeting: Meeting) => LocalLaw;
  readonly calendar: Calendar;
  readonly zone: string;
  /** Live meetings. */
  readonly meetings: readonly Meeting[];
  /** Meetings of this year and the last that have gone to the archive; `null` where that cannot be read. */
  readonly past: readonly Meeting[] | null;
  /** Reports of the open periods. */
  readonly reports: readonly Report[];
  /** Tasks that are not archived. */
  readonly tasks: readonly Task[];
  /** Problems that are not archived. */
  readonly problems: readonly Problem[];
  /** Plans of a year. */
  readonly plans: readonly Plan[];
  /** Live opinion sheets. */
  readonly sheets: readonly Sheet[];
  /** Live conclusions, drafts too. */
  readonly conclusions: readonly Conclusion[];
  /** What was decided in the stead of leaders who are away, or were of late. */
  readonly decided: readonly Decided[];
  /** Live notices at large, planned ones too. */
  readonly announcements: readonly Announcement[];
}

/** What somebody is to be reminded of, once. */
export interface Reminder {
  /**
   * Names it for good: it is sent once under this key, whatever happens in between. Another date gives another
   * key: `report/members-half-year/2026-H2/an/d-3/2026-12-14`.
   */
  readonly key: string;
  /** When it is due, before quiet hours and days off are kept. */
  readonly at: Instant;
  /** From then on it is of no use any more, and is noted as missed; at most `LIVE` after `at`. */
  readonly until: Instant;
  readonly urgency: Urgency;
  /** Members by id. */
  readonly to: readonly string[];
  /** To whom it goes where none of these can be written to. */
  readonly orElse?: readonly string[];
  /** The key of another that it takes the place of, for those who get both. */
  readonly insteadOf?: string;
  /** In whose groups it stands as well, in a digest without names and reasons. */
  readonly group: Body | false;
  /** A line of what it is about; several of one person are put together in one message. */
  readonly line: ReminderLine;
}

/** One kind of reminders: meetings, reports, tasks, the watch over periods. */
export interface Source {
  readonly name: ReminderKind;
  /** Those whose `at` lies in (from, to]; pure, in any order. */
  plan(records: Records, from: Instant, to: Instant): readonly Reminder[];
}

/** Who is asked for their word has so much working time to give it before they are reminded. */
const SILENCE = 2 * HOUR;

export const silentSince = (asked: Instant, { committee, calendar, zone }: Records): Instant =>
  workingTimeAfter(asked, SILENCE, remindingOf(committee).hours, calendar, zone);
