import { secretaries } from '../../domain/committee/committee.ts';
import { giversNow } from '../../domain/tasks/people.ts';
import type { Purpose } from '../../domain/tasks/purpose.ts';
import { askedTogether, isOutside, type Task } from '../../domain/tasks/task.ts';
import { addDays, instantAt } from '../../domain/time/day.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

type CallUp = Task & { readonly purpose: Purpose & { readonly kind: 'call-up' } };

const numberOf = ({ id }: Task): string => id.slice(id.lastIndexOf('/') + 1);

/**
 * Before people come together: to each who is called, on the working day before; and on the one before that to who called
 * them, of those who have not said that they come.
 */
export const callUps: Source = {
  name: 'tasks',
  plan(records, from, to) {
    const open = records.tasks.filter(
      (task): task is CallUp => task.state === 'open' && task.purpose?.kind === 'call-up' && !task.handedBack,
    );
    const firsts = open.filter((task) => askedTogether(task, open)[0] === task);
    const found = [
      ...open.flatMap((task) => own(task, records)),
      ...firsts.flatMap((task) => unsaid(task, open, records)),
    ];
    return fallingWithin(found, from, to).filter(({ at, until }) => at < until);
  },
};

/** So many working days before it begins; not to who has only just been called. */
function before(task: CallUp, days: number, records: Records): Pick<Reminder, 'at' | 'until'> | null {
  const at = mornings(records)(records.calendar.workingDayBefore(task.purpose.from, days));
  const until = instantAt(addDays(task.purpose.from, 1), '00:00', records.zone);
  return at <= task.at ? null : { at, until };
}

function own(task: CallUp, records: Records): Reminder[] {
  const when = before(task, 1, records);
  if (!when) return [];
  const watching = secretaries(records.committee).map(({ id }) => id);
  const to = task.lead.member === null ? callers(task, records) : [task.lead.member];
  return [
    {
      ...when,
      key: `task/${numberOf(task)}/call-up/${task.purpose.from}`,
      ...{ urgency: 'working', group: false, to, orElse: watching },
      line: { what: 'call-up', facts: { task } },
    },
  ];
}

const callers = (task: CallUp, records: Records): string[] => giversNow(task, records).map(({ id }) => id);

function unsaid(first: CallUp, open: readonly Task[], records: Records): Reminder[] {
  const when = before(first, 2, records);
  const watching = secretaries(records.committee).map(({ id }) => id);
  const [one, ...more] = askedTogether(first, open).filter((task) => !task.acknowledged && !isOutside(task));
  if (!when || !one) return [];
  return [
    {
      ...when,
      key: `task/${numberOf(first)}/call-up-unsaid/${first.purpose.from}`,
      ...{ urgency: 'working', group: false, to: callers(first, records), orElse: watching },
      line: { what: 'call-up-unsaid', facts: { tasks: [one, ...more] } },
    },
  ];
}
