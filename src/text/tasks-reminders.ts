import type { Committee } from '../domain/committee.ts';
import { dayAt, dayNumber } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import type { Task } from '../domain/task.ts';
import { dueName, unitName } from './conclusions-names.ts';
import { cut } from './people.ts';

/** Reminders of tasks, a line each. */

interface Here {
  readonly committee: Committee;
  readonly now: Instant;
  readonly zone: string;
}

/** To who leads it. */
export function taskDue(task: Task, { now, zone }: Here): string {
  const days = task.due === null ? 0 : dayNumber(task.due) - dayNumber(dayAt(now, zone));
  const left =
    days < 0
      ? 'ĐÃ QUÁ HẠN'
      : days === 0
        ? 'hạn cuối là hôm nay'
        : days === 1
          ? 'còn 1 ngày'
          : `còn ${days} ngày`;
  return `Nhiệm vụ “${cut(task.work, 200)}”: ${dueName(task)}, ${left}. Gõ /nhiemvu để báo tiến độ, kết quả.`;
}

/** To who urges it. */
export const taskLate = (task: Task, article: string | null, { committee }: Here): string =>
  `Nhiệm vụ quá hạn – ${unitName(task.lead, committee)}: “${cut(task.work, 200)}”, ${dueName(task)}${article ? ` (theo dõi, đôn đốc: ${article} Quy chế)` : ''}. Gõ /nhiemvu để xem.`;
