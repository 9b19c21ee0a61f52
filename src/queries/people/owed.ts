import { openTasks } from '../../domain/tasks/task.ts';
import type { SeatContext } from '../../ports/command.ts';
import { type OwedItem, owedReportItem, owedTaskItem } from '../../say/people/owed.ts';
import { tasksOf } from '../conclusions/list.ts';
import { listedReports, namingOf } from '../reports/list.ts';
import { TO_HAND_IN } from '../reports/wishes.ts';

/** The tasks that somebody leads and has not done, the nearest day first. */
export async function tasksOwedBy(context: SeatContext): Promise<OwedItem[]> {
  const own = context.seat.member.id;
  return (
    openTasks(await tasksOf(context))
      .filter(({ lead, state, handedBack }) => lead.member === own && state === 'open' && !handedBack)
      // Who is called up comes; there is nothing to report.
      .filter(({ purpose }) => purpose?.kind !== 'call-up')
      .map((one) => owedTaskItem(one, { committee: context.seat.committee }))
  );
}

/** The reports that they owe and have not handed in. The whole committee's are worked out for it. */
export async function reportsOwedBy(context: SeatContext): Promise<OwedItem[]> {
  const naming = await namingOf(context);
  return (await listedReports(TO_HAND_IN, context))
    .filter(({ due, state }) => due !== null && state !== 'handed-in')
    .map((one) => owedReportItem(one, naming));
}
