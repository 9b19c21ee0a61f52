import { DomainError } from '../domain-error.ts';
import { logged } from '../meetings/log.ts';
import type { Instant } from '../time/instant.ts';
import type { Task, TaskStanding } from './task.ts';

/** The task with its newest report marked as read out of words, under a name by which it is taken back. */
export const reportHeard = (before: Task, then: Task, id: string): Task => ({
  ...then,
  heard: { id, revision: then.revision, ...standingOf(before) },
});

const standingOf = (task: Task): TaskStanding =>
  task.state === 'done'
    ? { state: 'done', handedBack: false }
    : { state: 'open', handedBack: task.handedBack };

/**
 * “Không phải ý tôi”, of a report on a task by who gave it: it goes, and the task stands as before it, as long as nothing
 * was done on it since.
 */
export function reportTakenBack(task: Task, member: string, id: string, now: Instant): Task {
  const { heard, reports, log } = task;
  const last = log.at(-1);
  if (last?.act === 'word-taken-back' && last.by === member && last.note === id)
    throw new DomainError('word-gone');
  if (heard?.id !== id || heard.revision !== task.revision || reports.at(-1)?.by !== member)
    throw new DomainError('word-newer');
  const { heard: _, ...own } = task;
  const { id: __, revision, ...standing } = heard;
  return {
    ...{ ...own, ...standing, closedAt: null },
    reports: reports.slice(0, -1),
    revision: revision + 1,
    log: logged(log, { at: now, by: member, onBehalfOf: null, act: 'word-taken-back', note: id }),
  };
}
