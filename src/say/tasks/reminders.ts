import type { Committee } from '../../domain/committee/committee.ts';
import { upperFirst } from '../../domain/fold.ts';
import { type Task, type TaskWithDayWanted, wantsDay } from '../../domain/tasks/task.ts';
import { type Day, dayAt, dayNumber } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { dueName, unitName } from '../conclusions/names.ts';
import { cut } from '../people/people.ts';
import { sayNear } from '../when.ts';
import { wantedText } from './names.ts';
import { nounOf, placeLines } from './purposes.ts';

/** Reminders of tasks, a line each. */
interface Here {
  readonly committee: Committee;
  readonly now: Instant;
  readonly zone: string;
}

/** To who leads it. */
export function taskDue(task: Task, { now, zone }: Here): string {
  return `${nounOf(task)} “${cut(task.work, 200)}”: ${dueNear(task, dayAt(now, zone))}${wanted(task, false)}. Gõ /nhiemvu để báo tiến độ, kết quả.`;
}

function dueNear(task: Task, today: Day): string {
  if (task.due === null) return dueName(task);
  const near = sayNear(task.due, today);
  if (near) return `hạn trong ${near}`;
  const days = dayNumber(task.due) - dayNumber(today);
  return `${dueName(task)}, ${days < 0 ? 'ĐÃ QUÁ HẠN' : `còn ${days} ngày`}`;
}

/** Before a call-up begins: to who is called. */
export const callUpNear = (task: Task): string =>
  `Làm việc tập trung “${cut(task.work, 200)}”. ${placeLines(task).join('; ')}${task.acknowledged ? '' : '; đồng chí chưa xác nhận tham gia'}. Gõ /nhiemvu để xem.`;

/** To who called them: who has not said that they come. */
export const callUpUnsaid = (tasks: readonly Task[], { committee }: Here): string =>
  `Chưa xác nhận tham gia làm việc tập trung “${cut(tasks[0]?.work ?? '', 200)}”: ${cut(tasks.map(({ lead }) => unitName(lead, committee)).join(', '), 600)}. Gõ /nhiemvu để xem.`;

/** To who urges it. */
export const taskLate = (task: Task, article: string | null, decides: boolean, { committee }: Here): string =>
  `${nounOf(task)} quá hạn – ${unitName(task.lead, committee)}: “${cut(task.work, 200)}”, ${dueName(task)}${article ? ` (theo dõi, đôn đốc: ${article} Quy chế)` : ''}${wanted(task, decides)}. Gõ ${decides ? '/duyet để trả lời' : '/nhiemvu để xem'}.`;

/** To who decides on another day. */
export const taskDayWanted = (task: TaskWithDayWanted, { committee }: Here): string =>
  `${upperFirst(unitName(task.lead, committee))} ${wantedText(task, true)}: nhiệm vụ “${cut(task.work, 200)}”, ${dueName(task)}. Lý do: ${cut(task.wanted.reason, 300)}. Gõ /duyet để trả lời.`;

const wanted = (task: Task, decides: boolean): string =>
  wantsDay(task) ? `; ${wantedText(task, decides)}` : '';
