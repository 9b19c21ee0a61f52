import type { Committee } from '../../domain/committee/committee.ts';
import { type ClosedTask, TASK_AT_HAND_DAYS, type Task } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { dueName, unitName } from '../conclusions/names.ts';
import { excelChoice } from '../excel.ts';
import { cut } from '../people/people.ts';
import { sayShort } from '../when.ts';
import { taskCommand, taskState } from './names.ts';

/** Tasks in a list, a button for each. */

const PAGE = 20;

/** A list with a button for each; `all` is a secretary's or a watcher's, a page at a time. */
export function taskList(
  tasks: readonly Task[],
  committee: Committee,
  today: Day,
  how: {
    readonly all: boolean;
    readonly page: number;
    /** Over whom they watch: everybody, or the people of a further body; `null` for one's own alone. */
    readonly watches: 'all' | 'some' | null;
    /** Whether some are finished that they may read again. */
    readonly finished: boolean;
  },
): Message {
  const pages = Math.max(1, Math.ceil(tasks.length / PAGE));
  const here = Math.min(Math.max(how.page, 1), pages);
  const shown = tasks.slice((here - 1) * PAGE, here * PAGE);
  const head = how.all
    ? `Nhiệm vụ đang theo dõi (${tasks.length})`
    : `Nhiệm vụ của đồng chí (${tasks.length})`;
  const turn = (label: string, to: number): Choice[][] =>
    to >= 1 && to <= pages ? [[{ label, command: `/nhiemvu tatca ${to}` }]] : [];
  const more = [
    ...(how.all ? [...turn('Trang sau', here + 1), ...turn('Trang trước', here - 1)] : []),
    ...(how.watches && !how.all ? [[{ label: 'Tất cả nhiệm vụ', command: '/nhiemvu tatca 1' }]] : []),
    ...(how.watches === 'all' && tasks.length > 0 ? [[excelChoice('tasks')]] : []),
    ...(how.finished ? [[{ label: 'Việc đã xong', command: '/nhiemvu xong' }]] : []),
  ];
  if (tasks.length === 0)
    return {
      text: how.all
        ? 'Hiện không có nhiệm vụ nào đang thực hiện.'
        : 'Hiện đồng chí không có nhiệm vụ nào đang thực hiện.',
      ...(more.length > 0 ? { choices: more } : {}),
    };
  return {
    title: `${head}${pages > 1 ? `, trang ${here}/${pages}` : ''}`,
    text: [
      'Chọn một nhiệm vụ để xem và báo cáo:',
      ...shown.map(
        (task, at) =>
          `${at + 1}) ${cut(task.work, 120)} – ${cut(unitName(task.lead, committee), 100)}; ${dueName(task)}; ${taskState(task, today)}`,
      ),
    ].join('\n'),
    choices: [...shown.map(opening), ...more],
    listed: shown.length,
  };
}

const opening = (task: Task): Choice[] => [{ label: cut(task.work, 55), command: taskCommand(task, '') }];

/** The newest of what is finished and still at hand; older ones are in the records. */
export function finishedList(
  tasks: readonly ClosedTask[],
  committee: Committee,
  all: boolean,
  zone: string,
): Message {
  const back: Choice[] = [{ label: 'Nhiệm vụ đang thực hiện', command: '/nhiemvu' }];
  const older = 'Việc xong trước đó: thư ký tra cứu bằng /hoso.';
  if (tasks.length === 0)
    return {
      text: `Không có nhiệm vụ nào kết thúc trong ${TASK_AT_HAND_DAYS} ngày gần đây. ${older}`,
      choices: [back],
    };
  const shown = tasks.slice(0, PAGE);
  return {
    title: `${all ? 'Việc đã xong' : 'Việc đã xong của đồng chí'} trong ${TASK_AT_HAND_DAYS} ngày gần đây (${tasks.length})`,
    text: [
      'Chọn một nhiệm vụ để xem lại:',
      ...shown.map(
        (task, at) =>
          `${at + 1}) ${cut(task.work, 120)} – ${cut(unitName(task.lead, committee), 100)}; kết thúc ${sayShort(task.closedAt, zone)}`,
      ),
      ...(tasks.length > shown.length ? [`… và ${tasks.length - shown.length} nhiệm vụ nữa.`] : []),
      older,
    ].join('\n'),
    choices: [...shown.map(opening), back],
    listed: shown.length,
  };
}
