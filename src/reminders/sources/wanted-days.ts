import { secretaries } from '../../domain/committee/committee.ts';
import { giversOf } from '../../domain/conclusions/right.ts';
import { dayWaitsFor } from '../../domain/tasks/acts.ts';
import { type Task, wantsDay } from '../../domain/tasks/task.ts';
import { dayAt } from '../../domain/time/day.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

/** After this many days it stands in the overdue lines and in /duyet, and is no news. */
const NEWS_FOR = 10 * DAY;

/**
 * Another day that was asked for a task, to who decides on it: on the second working day after it was asked for, and
 * on the working day before the task is due. Where none of them can be written to, the secretaries hear it.
 */
export const wantedDays: Source = {
  name: 'requests',
  plan(records, from, to) {
    return fallingWithin(
      records.tasks.flatMap((task) => ofTask(task, records)),
      from,
      to,
    );
  },
};

function ofTask(task: Task, records: Records): Reminder[] {
  const { committee, calendar, zone } = records;
  if (task.state !== 'open' || !wantsDay(task)) return [];
  const { wanted, due } = task;
  const morning = mornings(records);
  const second = morning(calendar.workingDayAfter(dayAt(wanted.at, zone), 2));
  const last = due === null ? second : morning(calendar.workingDayBefore(due, 1));
  const times = [...new Set([second, last])].filter((at) => at > wanted.at).sort();
  const deciders = giversOf(task, records).filter(({ id }) => dayWaitsFor(task, id));
  const others = secretaries(committee).filter(({ id }) => id !== task.lead.member);
  return times.map(
    (at, place): Reminder => ({
      key: `task/${task.id.slice(task.id.lastIndexOf('/') + 1)}/wanted/${wanted.at}/${at}`,
      at,
      until: times[place + 1] ?? after(at, NEWS_FOR),
      urgency: 'working',
      to: deciders.map(({ id }) => id),
      orElse: others.map(({ id }) => id),
      group: false,
      line: { what: 'day-wanted', facts: { task } },
    }),
  );
}
