import { opinionsAsked } from '../../domain/meetings/opinions-asked.ts';
import { dayAt } from '../../domain/time/day.ts';
import { meetingFacts, meetingKeyOf, saidAt } from '../meeting-facts.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Reminder, Source } from '../source.ts';

/**
 * Once, on the working day before a meeting: to those whose written opinion the regulation asks for and who have not
 * sent it.
 */
export const opinionsWanted: Source = {
  name: 'answers',
  plan(records, from, to) {
    const { calendar, zone } = records;
    const found = records.meetings.flatMap((meeting): Reminder[] => {
      if (meeting.state !== 'called') return [];
      const asked = opinionsAsked(meeting, records.lawOf(meeting));
      const at = mornings(records)(calendar.workingDayBefore(dayAt(meeting.start, zone), 1));
      if (!asked || asked.missing.length === 0 || at <= saidAt(meeting)) return [];
      return [
        {
          key: `opinion/${meetingKeyOf(meeting)}/${meeting.start}`,
          ...{ at, until: meeting.start, urgency: 'working', group: false },
          to: asked.missing,
          line: {
            what: 'opinion-wanted',
            facts: { ...meetingFacts(meeting, records), article: asked.article },
          },
        },
      ];
    });
    return fallingWithin(found, from, to);
  },
};
