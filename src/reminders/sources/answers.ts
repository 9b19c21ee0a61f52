import { answerBy } from '../../domain/committee/reminding.ts';
import type { CalledMeeting } from '../../domain/meetings/meeting.ts';
import { tally } from '../../domain/meetings/standing.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { dayAt } from '../../domain/time/day.ts';
import { HOUR, type Instant, toMilliseconds } from '../../domain/time/instant.ts';
import { meetingFacts, meetingKeyOf, saidAt, unansweredKey } from '../meeting-facts.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

/** Who has just been invited is left alone for this long. */
const GRACE = 3 * HOUR;

/**
 * One nudge to those who have not answered: in the morning of the working day before the last day for answers, or
 * in the morning of that day where the invitation came later.
 */
export const answers: Source = {
  name: 'answers',
  plan(records, from, to) {
    const found = records.meetings.flatMap((meeting): Reminder[] => {
      if (meeting.state !== 'called') return [];
      const { silent } = tally(meeting, records.lawOf(meeting));
      const until = answerBy(meeting.start, records.committee, records.calendar, records.zone);
      const at = nudgeAt(meeting, records.calendar, records);
      if (at === null || silent.length === 0) return [];
      return [
        {
          key: `answer/${meetingKeyOf(meeting)}/${meeting.start}`,
          at,
          until,
          urgency: 'working',
          to: silent,
          insteadOf: unansweredKey(meeting, 'day'),
          group: false,
          line: { what: 'answer', facts: { ...meetingFacts(meeting, records), until } },
        },
      ];
    });
    return fallingWithin(found, from, to);
  },
};

function nudgeAt(meeting: CalledMeeting, calendar: Calendar, records: Records): Instant | null {
  const morning = mornings(records);
  const known = toMilliseconds(saidAt(meeting));
  const last = calendar.workingDayBefore(dayAt(meeting.start, records.zone), 1);
  const times = [calendar.workingDayBefore(last, 1), last].map(morning);
  return times.find((at) => toMilliseconds(at) - known >= GRACE) ?? null;
}
