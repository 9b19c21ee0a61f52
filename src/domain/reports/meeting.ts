import type { Regulation } from '../../regulations/schema.ts';
import type { Committee, Member } from '../committee/committee.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import { type Due, dueForMeeting } from './due.ts';
import { type Duty, dutiesOf } from './duty.ts';
import { owersOf } from './people.ts';

/** Duties to report before each meeting of the committee. */
export const isForMeetings = ({ due }: Duty): boolean => due === 'each-meeting';

/** Meetings of the committee, before which reports are gathered: a working session with one of its leaders is none. */
export const gathersReports = ({ body, kind }: Pick<Meeting, 'body' | 'kind'>): boolean =>
  body === 'committee' && kind !== 'working-session';

export interface MeetingReport {
  readonly article: string;
  readonly due: Due;
}

/** What somebody who is invited owes by a meeting, once its notice is out. */
export function reportsForMeeting(
  meeting: Meeting,
  member: Member,
  committee: Committee,
  regulation: Regulation,
  calendar: Calendar,
  zone: string,
  now: Instant,
): MeetingReport[] {
  if (!gathersReports(meeting)) return [];
  const theirs = dutiesOf(regulation).filter(
    (duty) =>
      isForMeetings(duty) &&
      owersOf(duty, committee, regulation, now).some((ower) => ower.member.id === member.id),
  );
  return theirs.map(({ article }) => ({ article, due: dueForMeeting(meeting, calendar, zone) }));
}
