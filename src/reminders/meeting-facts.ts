import type { CalledMeeting, Meeting } from '../domain/meetings/meeting.ts';
import { tally } from '../domain/meetings/standing.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { MeetingFacts } from '../say/committee/reminders-lines.ts';
import type { Records } from './source.ts';

/** `2026-3`: a meeting within its committee. */
export const meetingKeyOf = ({ id }: Pick<Meeting, 'id'>): string => id.slice(id.indexOf('/') + 1);

/** The key under which who has not answered is reminded of the meeting itself. */
export const unansweredKey = (meeting: Pick<Meeting, 'id' | 'start'>, when: 'day' | 'hour'): string =>
  `meeting/${meetingKeyOf(meeting)}/${when}/${meeting.start}/silent`;

/** When those invited last heard of a meeting: by its notice, or by its last move. */
export const saidAt = ({ log, notice }: CalledMeeting): Instant => {
  const moved = log.findLast(({ act }) => act === 'moved')?.at ?? '';
  return moved > notice.sentAt ? moved : notice.sentAt;
};

const PLANNING = new Set(['drafted', 'redrafted', 'proposed', 'proposal-accepted', 'moved', 'announced']);

/** When those who prepare a meeting last had it before them, with all that it still needs. */
export const plannedAt = ({ log }: Meeting): Instant =>
  log.findLast(({ act }) => PLANNING.has(act))?.at ?? '';

export function meetingFacts(meeting: Meeting, { lawOf }: Records): MeetingFacts {
  const counts = tally(meeting, lawOf(meeting));
  return {
    meeting: meeting.id,
    title: meeting.title,
    start: meeting.start,
    place: meeting.place,
    come:
      counts.chairing.length +
      counts.attending.length +
      counts['proxy-valid'].length +
      counts['proxy-noted'].length,
    silent: counts.silent.length,
    invited: meeting.invitees.length,
  };
}
