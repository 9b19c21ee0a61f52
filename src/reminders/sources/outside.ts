import { memberById, secretaries } from '../../domain/committee/committee.ts';
import type { Conclusion, Outside } from '../../domain/conclusions/conclusion.ts';
import { outsideNow, stillToPass } from '../../domain/conclusions/outside.ts';
import { dayAt } from '../../domain/time/day.ts';
import { after, DAY, type Instant } from '../../domain/time/instant.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

/** On which working days after it may go out; after that the list itself shows what is left. */
const AFTER = [2, 7] as const;
const NEWS_FOR = 5 * DAY;

/** Who sent a conclusion is reminded, twice at most, of those outside for whom nobody wrote down that it was sent. */
export const outsideReminders: Source = {
  name: 'receipts',
  plan(records, from, to) {
    const all = records.conclusions.flatMap((conclusion) => {
      const outside = outsideNow(conclusion);
      if (!outside || stillToPass(conclusion).length === 0) return [];
      return AFTER.map((days) => reminder(conclusion, outside, days, records));
    });
    return fallingWithin(all, from, to);
  },
};

function reminder(conclusion: Conclusion, outside: Outside, days: number, records: Records): Reminder {
  const { calendar, zone, committee } = records;
  const at: Instant = mornings(records)(calendar.workingDayAfter(dayAt(outside.since, zone), days));
  const sender = memberById(committee, conclusion.circulation?.by ?? '');
  const all = secretaries(committee).map(({ id }) => id);
  return {
    key: `outside/${conclusion.id.slice(conclusion.id.indexOf('/') + 1)}/v${outside.version}/${days}`,
    at,
    until: after(at, NEWS_FOR),
    urgency: 'working',
    to: sender && sender.left === null ? [sender.id] : all,
    orElse: all,
    group: false,
    line: { what: 'outside', facts: { conclusion } },
  };
}
