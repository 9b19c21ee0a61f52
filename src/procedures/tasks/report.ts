import type { Member } from '../../domain/committee/committee.ts';
import type { FileRef } from '../../domain/reference.ts';
import * as acts from '../../domain/tasks/acts.ts';
import { reportHeard, reportTakenBack } from '../../domain/tasks/taken-back.ts';
import type { Task, TaskReport } from '../../domain/tasks/task.ts';
import { heardAs } from '../../domain/undo.ts';
import { type Message, type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { hand, may } from '../../queries/rights.ts';
import {
  decidingTask,
  followers,
  givers,
  receivingTask,
  taskNamed,
  taskReceivers,
} from '../../queries/tasks/rights.ts';
import { reportTakenBackReply, reportTakenBackTold, withTakeBack } from '../../say/taken-back.ts';
import { referToTask } from '../../say/tasks/names.ts';
import * as say from '../../say/tasks/tasks.ts';
import { cardOf, leadOf, otherSecretaries, tellAll } from './tasks.ts';

/** Progress, a result, or that it cannot be done: to those whom it concerns. */
export async function reportTask(
  context: SeatContext,
  kind: TaskReport['kind'],
  content: { readonly text: string; readonly file: FileRef | null },
): Promise<Reply> {
  const { task } = await taskNamed(context);
  const by = hand(context, { act: 'report-task', task });
  const said = acts.reported(task, { kind, ...content }, by, context.now);
  // What a secretary writes down for somebody is no word of their own.
  const id = by.onBehalfOf === null ? heardAs(context) : null;
  const then = id === null ? said : reportHeard(task, said, id);
  await context.keep('tasks', then);
  const report = then.reports.at(-1);
  if (!report) throw new Error(`${then.id} was reported on and has no report`);
  const { committee } = context.seat;
  const { article } = taskReceivers(context, then);
  if (by.onBehalfOf !== null)
    await tellAll(context, leadOf(context, then), say.reportedForYou(then, context.seat.member));
  const whom = reportHearers(context, then, kind);
  const decide = await (kind === 'done' ? receivingTask : decidingTask)(context, then);
  const deciders = whom.filter((one) => may(context, decide, { who: one }));
  const others = whom.filter((one) => !deciders.includes(one));
  const message = (keeps: boolean) => say.reportedTo(then, report, committee, context.zone, keeps);
  const told = [
    ...(await tellAll(context, deciders, message(true))).told,
    ...(await tellAll(context, others, message(false))).told,
  ];
  const noted = say.reportedReply(then, kind, told, kind === 'handed-back' ? null : article);
  return reply(id === null ? noted : withTakeBack(noted, referToTask(then), 'n', id));
}

/** Who hears of a report: those who receive it and follow the task up, or who gave it. */
export function reportHearers(context: SeatContext, task: Task, kind: TaskReport['kind']): Member[] {
  if (kind === 'handed-back') return [...givers(context, task), ...otherSecretaries(context, task)];
  const { people, also } = taskReceivers(context, task);
  return [...new Set([...people, ...(kind === 'done' ? also : []), ...followers(context, task)])];
}

/** What who speaks reported on a task goes, as long as nothing was done on it since; those who had been told are told. */
export async function takeBackReport(context: SeatContext, id: string): Promise<Message[]> {
  const { member } = context.seat;
  const { task } = await taskNamed(context);
  const kind = task.reports.at(-1)?.kind ?? 'progress';
  const then = reportTakenBack(task, member.id, id, context.now);
  await context.keep('tasks', then);
  await tellAll(context, reportHearers(context, task, kind), reportTakenBackTold(member, task.work));
  return [reportTakenBackReply(task.work), await cardOf(context, then)];
}
