import { type Member, memberById } from '../../domain/committee/committee.ts';
import { ownMatterOf } from '../../domain/committee/own-matters.ts';
import type { TaskLine } from '../../domain/conclusions/conclusion.ts';
import * as acts from '../../domain/tasks/acts.ts';
import { boundBy, giving } from '../../domain/tasks/giving.ts';
import type { Task } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import { type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { todayOf } from '../../queries/reports/list.ts';
import { hand } from '../../queries/rights.ts';
import { taskNamed } from '../../queries/tasks/rights.ts';
import * as say from '../../say/tasks/giving.ts';
import { taskNoted } from '../../say/tasks/tasks.ts';
import { nextNumber } from '../number.ts';
import { leadOf, resultsGoTo, tellAll } from './tasks.ts';

/** What is given, by whose word, and by which article. */
interface Giving {
  readonly work: TaskLine;
  readonly lead: Member;
  readonly due: Day | null;
}

function planned(context: SeatContext, id: string, { work, lead, due }: Giving) {
  const by = hand(context, { act: 'give-task', lead });
  const { body } = giving(context.seat.member, lead, context.law);
  const agency = work.lead.member === lead.id ? work.lead.agency : (lead.agency ?? '');
  const line = {
    ...work,
    lead: { member: lead.id, agency },
    due,
    dueText: due === work.due ? work.dueText : '',
  };
  const from = {
    committee: context.seat.committee.id,
    conclusion: null,
    givenBy: by.word.id,
    by: by.by,
    inStead: by.inStead,
    ...(body ? ownMatterOf(body) : {}),
  };
  return { by, task: acts.given(id, line, from, context.now) };
}

const told = (context: SeatContext, task: Task, article: string | null, works = false) =>
  say.givenTold(
    task,
    context.seat.committee,
    todayOf(context),
    context.zone,
    {
      article,
      to: resultsGoTo(context, task),
      bound: boundBy(task, context.seat.committee, context.seat.regulation),
    },
    works,
  );

export async function previewTask(context: SeatContext, args: Giving) {
  const { by, task } = planned(context, '?', args);
  const { choices: _, ...shown } = told(context, task, by.article);
  return { preview: [shown], question: say.giveQuestion(args.lead, by.for), yes: 'Giao' };
}

export async function giveTask(context: SeatContext, args: Giving): Promise<Reply> {
  const { by, task } = planned(context, await nextNumber(context, 'tasks'), args);
  await context.keep('tasks', task);
  const { committee, member } = context.seat;
  const others = task.with.flatMap((unit) => (unit.member ? (memberById(committee, unit.member) ?? []) : []));
  const lead = await tellAll(context, leadOf(context, task), told(context, task, by.article));
  const beside = await tellAll(context, others, told(context, task, by.article, true));
  if (by.for) await tellAll(context, [by.for], say.givenInYourName(task, member, committee));
  return reply(taskNoted(lead, beside));
}

export async function withdrawTask(context: SeatContext): Promise<Reply> {
  const { task } = await taskNamed(context);
  const by = hand(context, { act: 'reassign-task', task });
  const then = acts.taskWithdrawn(task, by, context.now);
  await context.keep('tasks', then);
  const { committee } = context.seat;
  const wrote = memberById(committee, task.log[0]?.by ?? '');
  const whom = [...leadOf(context, task), ...(wrote ? [wrote] : [])];
  return reply(taskNoted(await tellAll(context, whom, say.withdrawnTold(then, by))));
}
