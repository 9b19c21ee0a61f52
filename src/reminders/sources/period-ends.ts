import { secretaries } from '../../domain/committee/committee.ts';
import { isBinding } from '../../domain/reports/due.ts';
import { alike } from '../../domain/reports/owed.ts';
import type { Day } from '../../domain/time/day.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import { fallingWithin, mornings, remembered } from '../mornings.ts';
import { LONG_OVER, openReports, readersOf, reportKeyOf } from '../owed.ts';
import type { Reminder, Source } from '../source.ts';

/** For so long it is news that a period is over. */
const NEWS_FOR = 10 * DAY;

/**
 * Reports for which no day is binding, once their period is over: nobody is late. Who owes one hears it on the first
 * working day after, the secretaries many working days later, as one line for all who owe the same.
 */
export const periodEnds: Source = {
  name: 'reports',
  plan(records, from, to) {
    const { calendar, committee } = records;
    const morning = mornings(records);
    const first = remembered((end: Day) => morning(calendar.workingDayAfter(end, 1)));
    const last = remembered((end: Day) => morning(calendar.workingDayAfter(end, LONG_OVER)));
    const once = (at: string) =>
      ({ at, until: after(at, NEWS_FOR), urgency: 'working', group: false }) as const;
    // What came and was sent back is no silence.
    const open = openReports(records, from, to).filter(
      ({ due, state }) => !isBinding(due) && state !== 'returned',
    );
    const own = open.flatMap((owed) =>
      readersOf(owed, records).map(
        ({ mark, to, drafting }): Reminder => ({
          ...once(first(owed.due.lastDay)),
          key: `over/${reportKeyOf(owed)}/${owed.due.lastDay}${mark}`,
          to,
          line: { what: 'period-over', facts: { owed, drafting } },
        }),
      ),
    );
    const watching = secretaries(committee).map(({ id }) => id);
    const long = [...alike(open)].map(
      ([key, all]): Reminder => ({
        ...once(last(all[0].due.lastDay)),
        key: `long-over/${key}`,
        to: watching,
        line: { what: 'period-long-over', facts: { all } },
      }),
    );
    return fallingWithin([...own, ...long], from, to);
  },
};
