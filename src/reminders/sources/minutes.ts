import { namedBy, speakers } from '../../domain/tasks/people.ts';
import { dayAt } from '../../domain/time/day.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import { meetingFacts, meetingKeyOf } from '../meeting-facts.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Reminder, Source } from '../source.ts';

/** After so many days it stands in /ketluan, and is no news. */
const NEWS_FOR = 5 * DAY;

/**
 * On the working day after a meeting of the committee of which nobody has drafted the conclusion: to those whom the
 * regulation has write its minutes. Where it names nobody, nobody is reminded.
 */
export const minutes: Source = {
  name: 'meetings',
  plan(records, from, to) {
    const { calendar, conclusions, zone } = records;
    const drafted = new Set(conclusions.map(({ meeting }) => meeting));
    const found = records.meetings.flatMap((meeting): Reminder[] => {
      const law = records.lawOf(meeting);
      const rule = law.regulation.preparation.minutes;
      if (!rule || meeting.body !== 'committee' || meeting.state !== 'called') return [];
      if (drafted.has(meeting.id)) return [];
      const at = mornings(records)(calendar.workingDayAfter(dayAt(meeting.start, zone), 1));
      return [
        {
          key: `minutes/${meetingKeyOf(meeting)}/${meeting.start}`,
          ...{ at, until: after(at, NEWS_FOR), urgency: 'working', group: false },
          to: speakers(namedBy(rule), law).map(({ id }) => id),
          line: { what: 'minutes', facts: { ...meetingFacts(meeting, records), article: rule.article } },
        },
      ];
    });
    return fallingWithin(found, from, to);
  },
};
