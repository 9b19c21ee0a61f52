import type { Committee } from '../../domain/committee/committee.ts';
import * as acts from '../../domain/tasks/acts.ts';
import { acknowledged, daysOffWithin, endedBy } from '../../domain/tasks/call-up.ts';
import { isOutside, type Task, type Unit } from '../../domain/tasks/task.ts';
import { type Day, dayAt } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { type Message, type Reply, reply, type SeatContext, type Transaction } from '../../ports/command.ts';
import { hand } from '../../queries/rights.ts';
import { givers, taskNamed } from '../../queries/tasks/rights.ts';
import { keepUnlogged } from '../../records/keep.ts';
import { unitName } from '../../say/conclusions/names.ts';
import * as say from '../../say/tasks/call-up.ts';
import { nextNumber } from '../number.ts';
import { leadOf, tellAll } from './tasks.ts';

/** Who is called, from when to when, where, for what. */
interface CallUp {
  readonly whom: readonly Unit[];
  readonly from: Day;
  readonly to: Day;
  readonly place: string;
  readonly work: string;
}

function planned(context: SeatContext, id: string, batch: string, lead: Unit, args: CallUp) {
  const by = hand(context, { act: 'give-task', lead: null, purpose: 'call-up' });
  const { from, place, to, work } = args;
  const task = acts.given(
    id,
    { work, lead, with: [], due: to, dueText: '', doubts: [] },
    {
      committee: context.seat.committee.id,
      conclusion: null,
      givenBy: by.word.id,
      by: by.by,
      inStead: by.inStead,
      purpose: { kind: 'call-up', batch, from, place, article: by.article },
    },
    context.now,
  );
  return { by, task };
}

const letterOf = ({ seat }: SeatContext, task: Task): Message => say.expertLetter(task, seat);

export async function previewCallUp(context: SeatContext, args: CallUp) {
  const { committee } = context.seat;
  const all = args.whom.map((unit) => planned(context, '?', '?', unit, args));
  const tasks = all.map(({ task }) => task);
  const inside = tasks.find((task) => !isOutside(task));
  const outside = tasks.find(isOutside);
  const { choices: _, ...shown } = inside ? say.calledTold(inside, committee) : { text: '' };
  const names = tasks.map(({ lead }) => unitName(lead, committee));
  const off = daysOffWithin(args.from, args.to, context.calendar);
  return {
    preview: [...(inside ? [shown] : []), ...(outside ? [letterOf(context, outside)] : [])],
    question: say.callUpQuestion(names, off, all[0]?.by.for ?? null),
    yes: 'Trưng tập',
  };
}

export async function callUp(context: SeatContext, args: CallUp): Promise<Reply> {
  const { committee, member } = context.seat;
  const tasks: Task[] = [];
  const told: string[] = [];
  const missed: string[] = [];
  for (const unit of args.whom) {
    const id = await nextNumber(context, 'tasks');
    const { task } = planned(context, id, tasks[0]?.id ?? id, unit, args);
    await context.keep('tasks', task);
    tasks.push(task);
    const reached = await tellAll(context, leadOf(context, task), say.calledTold(task, committee));
    told.push(...reached.told);
    missed.push(...reached.missed);
  }
  const { for: word } = hand(context, { act: 'give-task', lead: null, purpose: 'call-up' });
  if (word) await tellAll(context, [word], say.calledInYourName(tasks, member, committee));
  const outside = tasks
    .filter(isOutside)
    .flatMap((task) => [letterOf(context, task), say.passOnExpert(task)]);
  return { messages: [say.calledUp(tasks, told, missed), ...outside] };
}

/** Who was called says that they come; who called them hears it. */
export async function comes(context: SeatContext): Promise<Reply> {
  const { task } = await taskNamed(context);
  const by = hand(context, { act: 'report-task', task });
  const then = acknowledged(task, by, context.now);
  if (then !== task) {
    await context.keep('tasks', then);
    await tellAll(context, givers(context, then), say.comesTold(then, context.seat.committee));
  }
  return reply(say.comesNoted(then));
}

/** Closes the call-ups of a committee whose last day has passed. */
export async function endCallUps(
  tx: Transaction,
  { id }: Committee,
  now: Instant,
  zone: string,
): Promise<void> {
  for (const [, task] of await tx.tasks.list(`${id}/`)) {
    const then = endedBy(task, dayAt(now, zone), now);
    if (then !== task) keepUnlogged(tx, 'tasks', then, 'clock');
  }
}
