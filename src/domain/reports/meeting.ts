import type { Member } from '../committee/committee.ts';
import type { LocalLaw } from '../law.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Calendar } from '../time/calendar.ts';
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
  law: LocalLaw,
  calendar: Calendar,
): MeetingReport[] {
  if (!gathersReports(meeting)) return [];
  const theirs = dutiesOf(law.regulation).filter(
    (duty) => isForMeetings(duty) && owersOf(duty, law).some((ower) => ower.member.id === member.id),
  );
  return theirs.map(({ article }) => ({ article, due: dueForMeeting(meeting, calendar, law.zone) }));
}
