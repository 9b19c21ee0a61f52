import { type Committee, secretaries } from '../../domain/committee/committee.ts';
import { isBinding } from '../../domain/reports/due.ts';
import { dutyOf } from '../../domain/reports/duty.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import { alike } from '../../domain/reports/owed.ts';
import { toldOfLate } from '../../domain/reports/people.ts';
import type { Day } from '../../domain/time/day.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import { isWithin, mornings, remembered } from '../mornings.ts';
import { openReports, reportKeyOf } from '../owed.ts';
import type { Records, Reminder, Source } from '../source.ts';

/** After this many days a list of late reports is for the matrix, and no news. */
const NEWS_FOR = 10 * DAY;

/**
 * What is late, once, on the first working day after its last day: to who owes it, and as one line for all who owe
 * the same to the leader whom the regulation names and to the secretaries. Nobody is spoken of who is not told.
 */
export const late: Source = {
  name: 'late',
  plan(records, from, to) {
    const { calendar } = records;
    const morning = mornings(records);
    const dayAfter = remembered((day: Day) => calendar.workingDayAfter(day, 1));
    // What came and was sent back is no silence, and without a binding day nothing is late.
    const open = openReports(records, from, to).filter(
      ({ due, state }) => state !== 'returned' && isBinding(due),
    );
    return [...alike(open)].flatMap(([key, owed]): Reminder[] => {
      const at = morning(dayAfter(owed[0].due.lastDay));
      if (!isWithin(at, from, to)) return [];
      const once = { at, until: after(at, NEWS_FOR), urgency: 'working', group: false } as const;
      const own = owed.map(
        (report): Reminder => ({
          ...once,
          key: `late/${reportKeyOf(report)}/${report.due.lastDay}`,
          to: [report.member],
          line: { what: 'own-late', facts: { owed: report } },
        }),
      );
      const leaders = told(owed, records);
      if (leaders.length === 0) return own;
      return [
        ...own,
        { ...once, key: `late/${key}`, to: leaders, line: { what: 'late', facts: { all: owed } } },
      ];
    });
  },
};

/** The leader for them (nobody is told of their own report), then the secretaries. */
function told(owed: readonly Owed[], records: Records): string[] {
  const leaders = new Set<string>();
  for (const one of owed) {
    // What nobody asked for by name has the same leader for all who owe it.
    if (!one.record?.demand && leaders.size > 0) continue;
    const duty = dutyOf(one, records.regulation);
    const leader = toldOfLate(one, duty, records);
    if (leader) leaders.add(leader.id);
  }
  return [...new Set([...leaders, ...others(records.committee, owed)])];
}

const others = (committee: Committee, owed: readonly Owed[]): string[] =>
  secretaries(committee)
    .map(({ id }) => id)
    .filter((id) => owed.some(({ member }) => member !== id));
