import { secretaries } from '../../domain/committee/committee.ts';
import { giversOf } from '../../domain/conclusions/right.ts';
import { dayWaitsFor } from '../../domain/tasks/acts.ts';
import { giversNow, resultsTo, toldOfOverdue } from '../../domain/tasks/people.ts';
import { isOutside, type Task } from '../../domain/tasks/task.ts';
import { addDays, type Day, instantAt } from '../../domain/time/day.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import { fallingWithin, mornings, remembered } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

/** So many days before its last day, the lead of a task is reminded; 0 is that day. */
const DAYS = [7, 3, 1, 0];
/** After this many days an overdue task is for the list, and no news. */
const NEWS_FOR = 10 * DAY;

type Dated = Task & { readonly due: Day };

const numberOf = ({ id }: Task): string => id.slice(id.lastIndexOf('/') + 1);

/**
 * To the lead of a task, on the last working day up to so many days before its last day; and once it is overdue, on
 * the first working day after, to the lead and to those whom the regulation has urge it.
 */
export const taskReminders: Source = {
  name: 'tasks',
  plan(records, from, to) {
    const open = records.tasks.filter(
      (task): task is Dated => task.state === 'open' && task.due !== null && task.purpose?.kind !== 'call-up',
    );
    const morning = mornings(records);
    const scheduleOf = remembered((due: Day) => schedule(due, records));
    const found = open.flatMap((task) => [
      ...before(task, scheduleOf(task.due), morning, records),
      ...overdue(task, morning, records),
    ]);
    return fallingWithin(found, from, to).filter(({ at, until }) => at < until);
  },
};

/** On which working day how many days are left, the earliest first. */
function schedule(due: Day, { calendar }: Records): (readonly [Day, number])[] {
  const nearest = new Map<Day, number>();
  for (const left of DAYS) nearest.set(calendar.previousWorkingDay(addDays(due, -left)), left);
  return [...nearest].sort(([one], [other]) => (one < other ? -1 : 1));
}

const addressees = (task: Task, records: Records): Pick<Reminder, 'to' | 'orElse'> => {
  const watching = secretaries(records.committee).map(({ id }) => id);
  // Who asked somebody outside sees to the answer.
  const instead = isOutside(task)
    ? [...new Set([...giversNow(task, records).map(({ id }) => id), ...watching])]
    : watching;
  return { to: task.lead.member ? [task.lead.member] : instead, orElse: watching };
};

function before(
  task: Dated,
  days: readonly (readonly [Day, number])[],
  morning: (day: Day) => string,
  records: Records,
): Reminder[] {
  const end = instantAt(addDays(task.due, 1), '00:00', records.zone);
  return days.flatMap(([day, left], at): Reminder[] => {
    const next = days[at + 1];
    // Who has just been given it has no need to be reminded of it.
    if (morning(day) <= task.at) return [];
    return [
      {
        key: `task/${numberOf(task)}/${task.lead.member ?? '_'}/d-${left}/${task.due}`,
        at: morning(day),
        until: next ? morning(next[0]) : end,
        urgency: 'working',
        ...addressees(task, records),
        group: false,
        line: { what: 'task', facts: { task } },
      },
    ];
  });
}

function overdue(task: Dated, morning: (day: Day) => string, records: Records): Reminder[] {
  const { calendar, regulation } = records;
  const at = morning(calendar.workingDayAfter(task.due, 1));
  const told = toldOfOverdue(task, records).map(({ id }) => id);
  const givers = new Set(giversOf(task, records).map(({ id }) => id));
  const { article } =
    task.purpose || task.body ? { article: null } : (regulation.tasks.overdue ?? resultsTo(task, records));
  const common = { at, until: after(at, NEWS_FOR), urgency: 'working', group: false } as const;
  const key = `task/${numberOf(task)}/late/${task.due}`;
  const own: Reminder[] = task.lead.member
    ? [{ ...common, key: `${key}/own`, to: [task.lead.member], line: { what: 'task', facts: { task } } }]
    : [];
  // Who gave it also decides on another day, where one is asked for.
  const late = [
    { name: key, to: told.filter((id) => !givers.has(id)), decides: false },
    ...told
      .filter((id) => givers.has(id))
      .map((id) => ({ name: `${key}/${id}`, to: [id], decides: dayWaitsFor(task, id) })),
  ];
  return [
    ...own,
    ...late
      .filter(({ to }) => to.length > 0)
      .map(
        ({ name, to, decides }): Reminder => ({
          ...common,
          key: name,
          to,
          line: { what: 'task-late', facts: { task, article, decides } },
        }),
      ),
  ];
}
