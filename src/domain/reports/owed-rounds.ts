import type { Regulation } from '../../regulations/schema.ts';
import type { Committee } from '../committee/committee.ts';
import { type Meeting, meetingYear } from '../meetings/meeting.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays, type Day, dayAt } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import { periodsOf } from '../time/period.ts';
import { type Due, dueForMeeting } from './due.ts';
import { atTaskEnd, type Duty, dutyBehind } from './duty.ts';
import { gathersReports, isForMeetings } from './meeting.ts';
import { type Ower, owersOf, owerUnder } from './people.ts';
import { turnIn } from './periodic.ts';
import { type Report, reportKey } from './report.ts';
import { roundsOf } from './rounds.ts';

export interface OwedFrom {
  readonly committee: Committee;
  readonly regulation: Regulation;
  readonly calendar: Calendar;
  readonly zone: string;
  readonly meetings: readonly Meeting[];
  readonly reports: readonly Report[];
}

/** A period of a duty, before it is known who owes it. */
export interface Round {
  readonly duty: Duty | null;
  readonly rule: string;
  readonly year: string;
  readonly period: string;
  readonly opens: Day;
  /** By the regulation; a day that was set comes before it. */
  readonly due: Due | null;
  readonly owers: readonly Ower[];
}

const A_YEAR = 366;

/** The periods of a duty whose last day may lie in [from, to], and what it has without a day. */
export function roundsBy(duty: Duty, records: OwedFrom, from: Day, to: Day, now: Instant): Round[] {
  const { committee, regulation, calendar, zone, meetings, reports } = records;
  const owers = owersOf(duty, { committee, regulation, now });
  const common = { duty, rule: duty.key, owers };
  if (duty.due === 'periodic' && duty.every !== null) {
    // A day that was set may lie well after the period, or before its own.
    const periods = periodsOf(duty.every, addDays(from, -A_YEAR), addDays(to, A_YEAR));
    return periods.flatMap((period) => {
      const turn = turnIn(duty, period, calendar, zone);
      return turn ? [{ ...common, year: period.key.slice(0, 4), period: period.key, ...turn }] : [];
    });
  }
  if (isForMeetings(duty))
    return meetings
      .filter((meeting) => meeting.state === 'called')
      .filter(gathersReports)
      .map((meeting) => ({
        ...common,
        year: meetingYear(meeting.id),
        period: `meeting-${meeting.id.slice(meeting.id.indexOf('/') + 1)}`,
        opens: dayAt(meeting.notice.sentAt, zone),
        due: dueForMeeting(meeting, calendar, zone),
        owers: owers.filter(({ member }) => meeting.invitees.includes(member.id)),
      }));
  // They come up when somebody says so: `demanded`.
  if (atTaskEnd(duty) || duty.due === 'on-demand') return [];
  return roundsOf(duty.key, reports, dayAt(now, zone)).map((round) => ({
    ...common,
    ...round,
    due: null,
    owers: round.recorded ? owers.filter(({ key }) => round.recorded?.has(key)) : owers,
  }));
}

/** What was asked for: of each, only those whom it was asked of. */
export const demanded = ({ committee, regulation, reports, zone }: OwedFrom, now: Instant): Round[] =>
  reports.flatMap((report) => {
    const ower = owerUnder(report.member, { committee, regulation, now });
    if (!report.demand || !ower) return [];
    const { year, rule, period } = reportKey(report.id);
    const opens = dayAt(report.demand.at, zone);
    return [{ duty: dutyBehind(report, regulation), rule, year, period, opens, due: null, owers: [ower] }];
  });
