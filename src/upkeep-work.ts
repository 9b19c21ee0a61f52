import { isConclusionClosed } from './domain/conclusion-acts.ts';
import { after, DAY, type Instant } from './domain/instant.ts';
import { meetingYear } from './domain/meeting.ts';
import { TASK_AT_HAND_DAYS } from './domain/task.ts';
import type { Transaction } from './store.ts';

const CONCLUSION_AT_HAND = 365 * DAY;

/** Moves to the archive of their year: conclusions a year after they were sent, tasks some days after their closing. */
export async function archiveWork(tx: Transaction, now: Instant): Promise<number> {
  let archived = 0;
  const yearAgo = after(now, -CONCLUSION_AT_HAND);
  for (const [id, one] of await tx.conclusions.list()) {
    if (!isConclusionClosed(one, yearAgo)) continue;
    tx.archive('conclusions', one.committee, meetingYear(id), id, one);
    tx.conclusions.delete(id);
    archived += 1;
  }
  const before = after(now, -TASK_AT_HAND_DAYS * DAY);
  for (const [id, one] of await tx.tasks.list()) {
    if (one.closedAt === null || one.closedAt > before) continue;
    tx.archive('tasks', one.committee, meetingYear(id), id, one);
    tx.tasks.delete(id);
    archived += 1;
  }
  return archived;
}
