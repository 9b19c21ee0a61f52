import { BEFORE_PERIOD_END, remindingOf } from '../../domain/committee/reminding.ts';
import { isBinding } from '../../domain/reports/due.ts';
import { owedBySeveral } from '../../domain/reports/people.ts';
import { addDays, type Day, instantAt } from '../../domain/time/day.ts';
import { fallingWithin, isWithin, mornings, remembered } from '../mornings.ts';
import { openReports, readersOf, reportKeyOf } from '../owed.ts';
import type { Records, Reminder, Source } from '../source.ts';
import { leads } from '../watch/leads.ts';
import { proposals } from '../watch/proposals.ts';
import { regular } from '../watch/regular.ts';
import { series } from '../watch/series.ts';

/**
 * To who owes a report, and to who drafts it: so many days before the working day that it is aimed at, each on the
 * last working day up to then, and less often where no day is binding. Days that fall together in this way are one
 * reminder, the nearer one.
 */
export const reportReminders: Source = {
  name: 'reports',
  plan(records, from, to) {
    const { committee, zone } = records;
    const { days } = remindingOf(committee);
    const morning = mornings(records);
    const endOf = remembered((day: Day) => instantAt(day, '00:00', zone));
    const binding = remembered((target: Day) => schedule(target, days, records));
    const loose = remembered((target: Day) => schedule(target, BEFORE_PERIOD_END, records));
    const several = owedBySeveral(records);
    return openReports(records, from, to).flatMap((owed) => {
      const { due } = owed;
      const end = due.lateAt ?? endOf(due.lateFrom);
      const all = (isBinding(due) ? binding : loose)(due.target).filter(([day]) => day >= owed.opens);
      // Whoever has just been told of a day is not reminded of it at once.
      const told = owed.record?.set?.at ?? '';
      return all.flatMap(([day, left], index): Reminder[] => {
        const next = all[index + 1];
        const at = morning(day);
        const until = next ? morning(next[0]) : end;
        if (!isWithin(at, from, to) || at >= until || at <= told) return [];
        return readersOf(owed, records).map(({ mark, to, drafting }) => ({
          key: `report/${reportKeyOf(owed)}/d-${left}/${due.lastDay}${mark}`,
          at,
          until,
          urgency: 'working',
          to,
          group: !drafting && several(owed) && 'committee',
          line: { what: 'report', facts: { owed, drafting } },
        }));
      });
    });
  },
};

/** On which working day how many days are left, the earliest first. */
function schedule(
  target: Day,
  days: readonly number[],
  { calendar }: Pick<Records, 'calendar'>,
): (readonly [Day, number])[] {
  const nearest = new Map<Day, number>();
  for (const left of [...days].sort((one, other) => other - one))
    nearest.set(calendar.previousWorkingDay(addDays(target, -left)), left);
  return [...nearest].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** What the regulation asks for and is about to be missed: regular meetings, lead times, the proposal report. */
export const watch: Source = {
  name: 'watch',
  plan: (records, from, to) =>
    fallingWithin(
      [...regular(records, from, to), ...leads(records), ...proposals(records), ...series(records, from, to)],
      from,
      to,
    ),
};
