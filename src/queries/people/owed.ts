import { openTasks } from '../../domain/tasks/task.ts';
import type { SeatContext } from '../../ports/command.ts';
import { type OwedItem, owedReportItem, owedTaskItem } from '../../say/people/owed.ts';
import { tasksOf } from '../conclusions/list.ts';
import { listedReports, namingOf } from '../reports/list.ts';
import { TO_HAND_IN } from '../reports/wishes.ts';

/** What somebody has to do and has not done: tasks that they lead, reports that they owe; the nearest day first. */
export async function owedBy(context: SeatContext): Promise<OwedItem[]> {
  const own = context.seat.member.id;
  const tasks = openTasks(await tasksOf(context)).filter(
    ({ lead, state, handedBack }) => lead.member === own && state === 'open' && !handedBack,
  );
  const naming = await namingOf(context);
  const reports = (await listedReports(TO_HAND_IN, context)).filter(
    ({ due, state }) => due !== null && state !== 'handed-in',
  );
  return [...tasks.map(owedTaskItem), ...reports.map((one) => owedReportItem(one, naming))];
}
