import { reportTakenBack } from '../../domain/tasks/taken-back.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { taskNamed } from '../../queries/tasks/rights.ts';
import { reportTakenBackReply, reportTakenBackTold } from '../../say/taken-back.ts';
import { cardOf, reportHearers, tellAll } from './tasks.ts';

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
