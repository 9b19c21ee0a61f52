import { type ReportsWaiting, waitingOf } from '../../domain/reports/waiting.ts';
import { type Day, dayAt } from '../../domain/time/day.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Reminder, Source } from '../source.ts';

/** So many working days after a report came, those for whom it is are reminded that it waits. */
const WAITS_FOR = 3;
/** For so long it is of use to be reminded of it. */
const NEWS_FOR = 10 * DAY;

/** Reports on which nobody has said anything: once, as one line for all of the same that came on the same day. */
export const unconfirmedReminders: Source = {
  name: 'reports',
  plan(records, from, to) {
    const { calendar, reports, zone } = records;
    const morning = mornings(records);
    const groups = new Map<string, { day: Day; to: string[]; all: [ReportsWaiting, ...ReportsWaiting[]] }>();
    for (const report of reports) {
      const one = waitingOf(report, records);
      if (!one || one.for.length === 0) continue;
      const day = dayAt(one.since, zone);
      const people = one.for.map(({ id }) => id);
      const key = [one.rule, one.period, day, ...people].join('/');
      const group = groups.get(key);
      if (group) group.all.push(one);
      else groups.set(key, { day, to: people, all: [one] });
    }
    const found = [...groups].map(([key, { day, to: people, all }]): Reminder => {
      const at = morning(calendar.workingDayAfter(day, WAITS_FOR));
      return {
        key: `unconfirmed/${key}`,
        at,
        until: after(at, NEWS_FOR),
        urgency: 'working',
        to: people,
        group: false,
        line: { what: 'unconfirmed', facts: { all, day } },
      };
    });
    return fallingWithin(found, from, to);
  },
};
