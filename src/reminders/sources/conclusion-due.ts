import { secretaries } from '../../domain/committee/committee.ts';
import { LIVE } from '../../domain/committee/reminding.ts';
import { concluderOf } from '../../domain/conclusions/concluder.ts';
import type { Conclusion, IssueBy } from '../../domain/conclusions/conclusion.ts';
import { issuingOffice } from '../../domain/conclusions/office.ts';
import { firstIssued, issueBy } from '../../domain/conclusions/period.ts';
import type { Law } from '../../domain/law.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { namedBy, speakers } from '../../domain/tasks/people.ts';
import { type Day, dayAt } from '../../domain/time/day.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import { meetingKeyOf } from '../meeting-facts.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

/** After so many days it stands in /ketluan, and is no news. */
const NEWS_FOR = 5 * DAY;

/** A meeting whose conclusion has not been issued, and by when it is to be. */
interface Awaited {
  readonly meeting: Meeting;
  readonly conclusion: Conclusion | null;
  readonly by: IssueBy;
  readonly law: Law;
}

function awaited(records: Records): Awaited[] {
  const { calendar, now, zone } = records;
  const of = new Map(records.conclusions.map((one) => [one.meeting, one]));
  // A meeting goes to the archive in a week, which the days given for its conclusion may outlast.
  const closed = (records.past ?? []).filter(({ start }) => start > after(now, -LIVE));
  return [...records.meetings, ...closed].flatMap((meeting) => {
    const law = records.lawOf(meeting);
    const conclusion = of.get(meeting.id) ?? null;
    const by = issueBy({ body: meeting.body, held: meeting.start }, law.regulation, calendar, zone);
    if (!by || meeting.state !== 'called' || (conclusion && firstIssued(conclusion) !== null)) return [];
    return [{ meeting, conclusion, by, law }];
  });
}

/** Who drafts it; once it is cleared, who signs and sends it as well. */
function writers({ conclusion, meeting, law }: Awaited): string[] {
  const office = conclusion?.cleared ? issuingOffice(conclusion.cleared, meeting, law) : null;
  const all = [
    ...speakers(namedBy(law.regulation.conclusions.drafted), law),
    ...secretaries(law.committee),
    ...(office?.people ?? []),
  ];
  return [...new Set(all.map(({ id }) => id))];
}

const once = ({ meeting, conclusion, by }: Awaited, name: string) =>
  ({
    key: `conclusion/${meetingKeyOf(meeting)}/${name}/${by.lastDay}`,
    urgency: 'working',
    group: false,
    facts: { title: meeting.title, held: meeting.start, meeting, conclusion, by },
  }) as const;

/** On the working day before the last one for a conclusion, and on the last: to who drafts it and the secretaries. */
export const conclusionDue: Source = {
  name: 'meetings',
  plan(records, from, to) {
    const { calendar, zone } = records;
    const morning = mornings(records);
    const found = awaited(records).flatMap((one): Reminder[] => {
      const last = calendar.previousWorkingDay(one.by.lastDay);
      const held = dayAt(one.meeting.start, zone);
      const days: [string, Day][] = [
        ['before', calendar.workingDayBefore(last, 1)],
        ['last', last],
      ];
      return days
        .filter(([, day]) => day > held)
        .map(([name, day]) => {
          const { facts, ...rest } = once(one, name);
          const at = morning(day);
          return {
            ...rest,
            at,
            until: after(at, DAY),
            to: writers(one),
            line: { what: 'conclusion-due', facts },
          };
        });
    });
    return fallingWithin(found, from, to);
  },
};

/** Once, on the working day after the last one: to the same, and to whose conclusion it is. */
export const conclusionLate: Source = {
  name: 'late',
  plan(records, from, to) {
    const found = awaited(records).map((one): Reminder => {
      const { facts, ...rest } = once(one, 'late');
      const at = mornings(records)(records.calendar.workingDayAfter(one.by.lastDay, 1));
      const chair = concluderOf(one.meeting, one.law).member;
      const to = [...new Set([...(chair ? [chair.id] : []), ...writers(one)])];
      return { ...rest, at, until: after(at, NEWS_FOR), to, line: { what: 'conclusion-late', facts } };
    });
    return fallingWithin(found, from, to);
  },
};
