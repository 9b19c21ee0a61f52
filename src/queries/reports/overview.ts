import { hasStarted } from '../../domain/meetings/meeting.ts';
import { tally } from '../../domain/meetings/standing.ts';
import { isOutstanding } from '../../domain/reports/matrix.ts';
import { openTasks } from '../../domain/tasks/task.ts';
import type { SeatContext } from '../../ports/command.ts';
import type { Stands } from '../../say/reports/overview.ts';
import { tasksOf } from '../conclusions/list.ts';
import { may } from '../rights.ts';
import { watchesTask } from '../tasks/rights.ts';
import { reportsNow } from './list.ts';

/** Whether how things stand is for who asks: for who watches over reports or tasks of others. */
export const overlooks = (context: SeatContext): boolean =>
  may(context, { act: 'watch-reports' }) || may(context, { act: 'watch-tasks' });

export async function overviewFor(context: SeatContext): Promise<Stands> {
  const meetings: Stands['meetings'][number][] = [];
  for (const meeting of await context.meetings()) {
    const under = await context.lawOf(meeting);
    const theirs = may(context, { act: 'follow-meeting', meeting }, { under });
    if (meeting.state === 'called' && !hasStarted(meeting, context.now) && theirs)
      meetings.push({ meeting, answers: tally(meeting, under) });
  }
  const reports = may(context, { act: 'watch-reports' }) ? await reportsNow(context) : null;
  const tasks = may(context, { act: 'watch-tasks' }) ? openTasks(await tasksOf(context)) : null;
  return {
    meetings,
    late: reports?.filter((one) => one.late && !one.ended && isOutstanding(one)) ?? null,
    tasks: tasks?.filter((one) => watchesTask(context, one)) ?? null,
  };
}
