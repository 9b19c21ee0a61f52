import type { Act } from '../../domain/committee/act.ts';
import type { Member } from '../../domain/committee/committee.ts';
import { giversOf } from '../../domain/conclusions/right.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { readReference } from '../../domain/reference.ts';
import { dayWaitsFor } from '../../domain/tasks/acts.ts';
import { followersTold, isPartyTo, resultsTo } from '../../domain/tasks/people.ts';
import type { Task } from '../../domain/tasks/task.ts';
import type { SeatContext } from '../../ports/command.ts';
import type { TaskRights } from '../../say/tasks/tasks.ts';
import { may } from '../rights.ts';

/** Which task is meant, and what who speaks may do with it. */

/** The task that a button names, for who has to do with it; `revision` is what the button was made for. */
export async function taskNamed(
  context: SeatContext,
): Promise<{ readonly task: Task; readonly revision: number }> {
  const { committee, member } = context.seat;
  const reference = readReference(context.subject);
  const own = reference?.id.startsWith(`${committee.id}/`);
  const task = reference && own ? await context.tx.tasks.get(reference.id) : null;
  if (!reference || !task) throw new DomainError('task-unknown');
  const rights = await rightsOn(context, task);
  const theirs = isPartyTo(task, member, context.law) || watchesTask(context, task);
  if (!theirs && !Object.values(rights).some(Boolean)) throw new DomainError('task-unknown');
  return { task, revision: reference.version };
}

/** Whether who speaks watches over it with others: of a further body only whose matter that is. */
export const watchesTask = (context: SeatContext, { body }: Task): boolean =>
  may(context, { act: 'watch-tasks', ...(body && { body }) });

/** The same, where a decision counts only for what was shown. */
export async function asShown(context: SeatContext): Promise<Task> {
  const { task, revision } = await taskNamed(context);
  if (task.revision !== revision) throw new DomainError('task-changed');
  return task;
}

export const givers = ({ law }: SeatContext, task: Task) => giversOf(task, law);
export const taskReceivers = ({ law }: SeatContext, task: Task) => resultsTo(task, law);

export const followers = ({ law }: SeatContext, task: Task) => followersTold(task, law);

export async function anyReached(context: SeatContext, people: readonly Member[]): Promise<boolean> {
  for (const one of people) if (await context.reaches(one)) return true;
  return false;
}

export const decidingTask = async (context: SeatContext, task: Task): Promise<Act> => ({
  act: 'decide-task',
  task,
  reachable: await anyReached(context, givers(context, task)),
});
export const receivingTask = async (context: SeatContext, task: Task): Promise<Act> => ({
  act: 'receive-task',
  task,
  reachable: await anyReached(context, taskReceivers(context, task).people),
});

export async function rightsOn(context: SeatContext, task: Task): Promise<TaskRights> {
  const decide = may(context, await decidingTask(context, task));
  const reassign = may(context, { act: 'reassign-task', task });
  return {
    report: may(context, { act: 'report-task', task }),
    receive: may(context, await receivingTask(context, task)),
    decideDay: decide && dayWaitsFor(task, context.seat.member.id),
    keep: decide,
    reassign,
    gather: reassign || watchesTask(context, task),
  };
}

/** Whether a task waits for the word of who speaks. */
export async function taskWaits(context: SeatContext, task: Task): Promise<boolean> {
  const rights = await rightsOn(context, task);
  return (
    (rights.receive && task.state === 'done') || rights.decideDay || (rights.reassign && task.handedBack)
  );
}
