import type { Meeting } from '../../domain/meetings/meeting.ts';
import { type LeadTime, leadTimes } from '../../domain/meetings/notice.ts';
import { awaited } from '../../domain/meetings/papers.ts';
import { addDays, dayAt } from '../../domain/time/day.ts';
import { after, HOUR, type Instant } from '../../domain/time/instant.ts';
import { meetingFacts, meetingKeyOf, plannedAt } from '../meeting-facts.ts';
import { mornings } from '../mornings.ts';
import { preparersOf } from '../preparers.ts';
import type { Records, Reminder } from '../source.ts';

/** A deadline is spoken of at least this long before it. */
const NOTICE = 2 * HOUR;

/**
 * A notice or papers that are about to miss their lead time: in the morning before the strict reading runs out,
 * and in the morning before the nominal one does. Once it is late, /moihop asks the chair's reason.
 */
export const leads = (records: Records): Reminder[] =>
  records.meetings.flatMap((meeting) => {
    return leadTimes(meeting, records.lawOf(meeting))
      .filter((lead) => isMissing(meeting, lead))
      .flatMap((lead) => remind(meeting, lead, records));
  });

/** The notice of a draft; papers, as long as there are none, or some are not there or have not gone out. */
const isMissing = ({ state, papers }: Meeting, { what }: LeadTime): boolean => {
  if (state !== 'draft' && state !== 'called') return false;
  if (what === 'notice') return state === 'draft';
  return papers.length === 0 || papers.some(({ file, sentAt }) => sentAt === null || file === null);
};

function remind(meeting: Meeting, lead: LeadTime, records: Records): Reminder[] {
  const { latest, strict } = lead.deadline;
  const final = morningUpTo(after(latest, -NOTICE), records);
  const early = morningUpTo(after(strict, -NOTICE), records);
  const first = early < final ? early : morningUpTo(after(final, -1), records);
  const found = [first, final].map(
    (at, place): Reminder => ({
      key: `lead/${lead.what}/${meetingKeyOf(meeting)}/${meeting.start}/${place + 1}`,
      at,
      until: place === 0 ? final : latest,
      urgency: 'working',
      to: preparersOf(lead.what, meeting, records.lawOf(meeting)),
      group: false,
      line: {
        what: `lead-${lead.what}`,
        facts: {
          ...meetingFacts(meeting, records),
          papers: meeting.papers.length,
          awaited: awaited(meeting).map(({ title }) => title),
          amount: lead.rule.amount,
          unit: lead.rule.unit,
          latest,
          strict,
          article: lead.rule.article,
        },
      },
    }),
  );
  return found.filter(({ at }) => at > plannedAt(meeting));
}

/** The last morning of a working day that is not after an instant. */
function morningUpTo(instant: Instant, records: Records): Instant {
  const morning = mornings(records);
  const day = records.calendar.previousWorkingDay(dayAt(instant, records.zone));
  return morning(day) <= instant
    ? morning(day)
    : morning(records.calendar.previousWorkingDay(addDays(day, -1)));
}
