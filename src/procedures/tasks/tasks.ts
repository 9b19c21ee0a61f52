import { type Member, memberById, secretaries } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { taskEndDuty } from '../../domain/reports/duty.ts';
import * as acts from '../../domain/tasks/acts.ts';
import { isPartyTo } from '../../domain/tasks/people.ts';
import {
  type ClosedTask,
  concerns,
  finishedTasks,
  isPlain,
  openTasks,
  type Task,
} from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import { type Message, type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { tasksOf } from '../../queries/conclusions/list.ts';
import { todayOf } from '../../queries/reports/list.ts';
import { hand, may } from '../../queries/rights.ts';
import {
  anyReached,
  asShown,
  decidingTask,
  givers,
  receivingTask,
  rightsOn,
  taskNamed,
  taskReceivers,
  taskWaits,
  watchesTask,
} from '../../queries/tasks/rights.ts';
import { finishedList, taskList } from '../../say/tasks/list.ts';
import * as say from '../../say/tasks/tasks.ts';
import { notHeld } from '../../say/unheld.ts';
import { reachOf } from '../meetings/announce.ts';

/** One's own open tasks, and what waits for one's word; or all of them, for who watches over them. */
export async function listTasks(context: SeatContext, all: boolean, page: number): Promise<Reply> {
  const { committee, member } = context.seat;
  const tasks = await tasksOf(context);
  const open = openTasks(tasks);
  const general = may(context, { act: 'watch-tasks' });
  const watched = open.filter((task) => (task.body ? watchesTask(context, task) : general));
  const watches = general ? 'all' : watched.length > 0 ? 'some' : null;
  if (all && !watches) authoriseWatch(context);
  const shown = all || (general && !open.some((task) => concerns(task, member.id)));
  // Who watches over all of them has the whole list besides.
  const isTheirs = async (task: Task): Promise<boolean> =>
    (!general && isPartyTo(task, member, context.law)) || (await taskWaits(context, task));
  const own: Task[] = [];
  for (const task of open)
    if (concerns(task, member.id) || (!shown && (await isTheirs(task)))) own.push(task);
  const list = shown
    ? open.filter((task) => watched.includes(task) || isPartyTo(task, member, context.law))
    : own;
  const finished = finishedFor(context, tasks).length > 0;
  return reply(taskList(list, committee, todayOf(context), { all: shown, page, watches, finished }), {
    replace: context.tapped,
  });
}

/** What was finished lately: one's own, or all of it for who watches over tasks. */
export async function listFinished(context: SeatContext): Promise<Reply> {
  const { committee } = context.seat;
  const all = may(context, { act: 'watch-tasks' });
  const finished = finishedFor(context, await tasksOf(context));
  return reply(finishedList(finished, committee, all, context.zone), { replace: context.tapped });
}

const finishedFor = (context: SeatContext, tasks: readonly Task[]): ClosedTask[] => {
  const all = may(context, { act: 'watch-tasks' });
  const watched = (task: Task): boolean => (task.body ? watchesTask(context, task) : all);
  return finishedTasks(tasks).filter(
    (task) => isPartyTo(task, context.seat.member, context.law) || watched(task),
  );
};

const authoriseWatch = (context: SeatContext): void => {
  hand(context, { act: 'watch-tasks' });
};

export async function showTask(context: SeatContext): Promise<Reply> {
  const { task } = await taskNamed(context);
  return reply(await cardOf(context, task));
}

/** To whom its result is reported, with the article. */
export function resultsGoTo(context: SeatContext, task: Task): string {
  const { people, article } = taskReceivers(context, task);
  // The rule on results is that of the committee's tasks.
  if (task.body) return people.map(({ name }) => `đồng chí ${name}`).join(', ');
  return `${people.map(({ name }) => `đồng chí ${name}`).join(', ')} (${article ? `${article} Quy chế` : notHeld(context.seat.regulation, 'tasks.results')})`;
}

export async function cardOf(context: SeatContext, task: Task): Promise<Message> {
  const to = resultsGoTo(context, task);
  const rights = await rightsOn(context, task);
  return say.taskCard(task, context.seat.committee, todayOf(context), rights, to, context.zone);
}

/** Tells each of them but who acts: whom it reached, by name, and whom not. */
export async function tellAll(
  context: SeatContext,
  people: readonly Member[],
  message: Message,
): Promise<{ told: string[]; missed: string[] }> {
  const told: string[] = [];
  const missed: string[] = [];
  for (const one of new Set(people)) {
    if (one.id === context.seat.member.id || one.left !== null) continue;
    ((await context.tell(one, message)) ? told : missed).push(one.name);
  }
  return { told, missed };
}

export const leadOf = ({ seat }: SeatContext, task: Task): Member[] => {
  const found = task.lead.member ? memberById(seat.committee, task.lead.member) : null;
  return found ? [found] : [];
};

/** The secretaries, but for one who leads it. */
export const otherSecretaries = ({ seat }: SeatContext, task: Task): Member[] =>
  secretaries(seat.committee).filter(({ id }) => id !== task.lead.member);

/** The task with the day that is asked for, and who is asked. */
async function dayWanted(context: SeatContext, day: Day, reason: string) {
  const { task } = await taskNamed(context);
  const by = hand(context, { act: 'report-task', task });
  const then = acts.dayWanted(task, { day, reason }, by, context.now, context.zone);
  const whom = givers(context, then);
  const asked = (await anyReached(context, whom)) ? whom : otherSecretaries(context, then);
  return { then, asked };
}

export async function previewDay(context: SeatContext, day: Day, reason: string) {
  const { then, asked } = await dayWanted(context, day, reason);
  const { choices: _, ...shown } = say.dayWantedTo(then, context.seat.committee);
  const { people } = await reachOf(
    context,
    asked.filter(({ id }) => id !== context.seat.member.id),
  );
  return { preview: [shown], question: say.dayWantedQuestion(people.map(({ name }) => name)) };
}

export async function wantDay(context: SeatContext, day: Day, reason: string): Promise<Reply> {
  const { then, asked } = await dayWanted(context, day, reason);
  await context.keep('tasks', then);
  const { told } = await tellAll(context, asked, say.dayWantedTo(then, context.seat.committee));
  return reply(say.dayWantedReply(then, told));
}

export async function decideDay(context: SeatContext, yes: boolean): Promise<Reply> {
  const task = await asShown(context);
  const by = hand(context, await decidingTask(context, task));
  const then = acts.dayDecided(task, yes, by, context.now);
  await context.keep('tasks', then);
  return reply(
    say.taskNoted(await tellAll(context, leadOf(context, then), say.dayDecidedTold(then, yes, by))),
  );
}

export async function closeTask(context: SeatContext): Promise<Reply> {
  const task = await asShown(context);
  const by = hand(context, await receivingTask(context, task));
  const then = acts.closed(task, by, context.now);
  await context.keep('tasks', then);
  const { committee, member, regulation } = context.seat;
  const told = say.closedTold(then, by);
  const duty = isPlain(then) ? taskEndDuty(regulation) : null;
  const watching = secretaries(committee);
  const lead = leadOf(context, then).filter((one) => !watching.includes(one));
  const atLead = await tellAll(context, lead, told);
  const owing = bodyName('committee', context.seat.regulation);
  const atOthers = await tellAll(context, watching, say.withReportDuty(told, duty, owing));
  const { also, onward } = taskReceivers(context, then);
  await tellAll(
    context,
    [...also, ...onward].filter((one) => !watching.includes(one)),
    told,
  );
  return reply(say.withReportDuty(say.taskNoted(atLead, atOthers), member.secretary ? duty : null, owing));
}

export async function reopenTask(context: SeatContext, reason: string): Promise<Reply> {
  const task = await asShown(context);
  const by = hand(context, await receivingTask(context, task));
  const then = acts.reopened(task, reason, by, context.now);
  await context.keep('tasks', then);
  return reply(
    say.taskNoted(await tellAll(context, leadOf(context, then), say.reopenedTold(then, by, reason))),
  );
}

export async function keepTask(context: SeatContext): Promise<Reply> {
  const task = await asShown(context);
  const by = hand(context, await decidingTask(context, task));
  const then = acts.kept(task, by, context.now);
  await context.keep('tasks', then);
  return reply(say.taskNoted(await tellAll(context, leadOf(context, then), say.keptTold(then, by))));
}

export async function reassignTask(context: SeatContext, to: Member): Promise<Reply> {
  const { committee } = context.seat;
  const { task } = await taskNamed(context);
  const by = hand(context, { act: 'reassign-task', task });
  const unit = { member: to.id, agency: to.agency ?? '' };
  const then = acts.reassigned(task, unit, by, context.now);
  await context.keep('tasks', then);
  const now = await tellAll(context, [to], say.reassignedTold(then, committee));
  const before = await tellAll(context, leadOf(context, task), say.takenAwayTold(then, committee));
  return reply(say.taskNoted(now, before));
}
