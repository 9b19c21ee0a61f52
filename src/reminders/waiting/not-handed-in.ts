import { isBinding } from '../../domain/reports/due.ts';
import { alike } from '../../domain/reports/owed.ts';
import { addDays, instantAt } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Dated } from '../../say/committee/reminders-lines.ts';
import { openReports } from '../owed.ts';
import type { Records } from '../source.ts';
import type { Waits } from './each-morning.ts';

/** So many working days after its last day, a report that nobody handed in is for the matrix. */
const NEWS_FOR = 5;

/**
 * Reports with a binding day, of members who have not handed them in: from the last working day on which they can.
 * On the first one after that, they stand among what is late.
 */
export function notHandedIn(records: Records, from: Instant, to: Instant): Waits[] {
  const { calendar, zone } = records;
  const open = openReports(records, from, to).filter(
    ({ due, state, body }) => body === null && state !== 'returned' && isBinding(due),
  );
  return [...alike(open)].map(([key, owed]): Waits => {
    const { lastDay, lateAt } = owed[0].due;
    const last = calendar.previousWorkingDay(lastDay);
    const late = calendar.workingDayAfter(lastDay, 1);
    return {
      key: `reports/${key}`,
      since: instantAt(calendar.workingDayBefore(last, 1), '00:00', zone),
      // What was wanted for a meeting is of no use behind it.
      before: lateAt ?? instantAt(addDays(calendar.workingDayAfter(lastDay, NEWS_FOR), 1), '00:00', zone),
      line: (secretary, day) => {
        const [first, ...more] = owed.filter(({ member }) => member !== secretary) as Dated[];
        return first && day !== late ? { what: 'waits-reports', facts: { all: [first, ...more] } } : null;
      },
    };
  });
}
