import { rulesOf } from '../../domain/meetings/rules.ts';
import { dayAt } from '../../domain/time/day.ts';
import { meetingFacts, meetingKeyOf, plannedAt } from '../meeting-facts.ts';
import { mornings } from '../mornings.ts';
import { preparersOf } from '../preparers.ts';
import type { Records, Reminder } from '../source.ts';

/** Working days before a meeting on which a missing proposal report is spoken of. */
const DAYS = [5, 2] as const;

/** The report that must lie before a meeting, without which its notice is held back. */
export const proposals = (records: Records): Reminder[] =>
  records.meetings.flatMap((meeting) => {
    const law = records.lawOf(meeting);
    const { calendar, zone } = law;
    const rule = rulesOf(meeting, law.regulation).proposalReport;
    if (!rule || meeting.state !== 'draft' || meeting.proposal !== null) return [];
    const day = dayAt(meeting.start, zone);
    const times = DAYS.map((before) => mornings(records)(calendar.workingDayBefore(day, before)));
    const found = times.map(
      (at, place): Reminder => ({
        key: `proposal/${meetingKeyOf(meeting)}/${meeting.start}/${DAYS[place] ?? 0}`,
        at,
        until: times[place + 1] ?? meeting.start,
        urgency: 'working',
        to: preparersOf('papers', meeting, law),
        group: false,
        line: {
          what: 'proposal',
          facts: { ...meetingFacts(meeting, records), parts: rule.fields, article: rule.article },
        },
      }),
    );
    return found.filter(({ at }) => at > plannedAt(meeting));
  });
