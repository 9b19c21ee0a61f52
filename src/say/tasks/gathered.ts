import type { Committee } from '../../domain/committee/committee.ts';
import type { Task } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Message } from '../../ports/message.ts';
import { dueName, unitName } from '../conclusions/names.ts';
import { cut } from '../people/people.ts';
import { reportLine, taskCommand, taskState } from './names.ts';
import { placeLines } from './purposes.ts';

/** Of all that were asked, or called, together: who answered what, and who has not. */
export function gathered(
  tasks: readonly [Task, ...Task[]],
  committee: Committee,
  today: Day,
  zone: string,
): Message {
  const [first] = tasks;
  const called = first.purpose?.kind === 'call-up';
  // Of somebody outside it is ticked in what they answered.
  const has = ({ acknowledged, reports, state }: Task): boolean =>
    called ? acknowledged !== undefined || reports.some(({ kind }) => kind === 'done') : state !== 'open';
  const answered = tasks.filter(has).length;
  const lines = tasks.map((task, at) => {
    const report = task.reports.at(-1);
    const head = `${at + 1}) ${unitName(task.lead, committee)} – ${taskState(task, today)}`;
    return report ? `${head}\n    ${cut(reportLine(report, zone), 400)}` : head;
  });
  const count = `${answered}/${tasks.length}`;
  const about = called
    ? [`Đã xác nhận: ${count}.`, ...placeLines(first)]
    : [`Đã trả lời: ${count}; ${dueName(first)}.`];
  return {
    title: `Tổng hợp: ${cut(first.work, 150)}`,
    text: cut([...about, ...lines].join('\n'), 3_500),
    choices: tasks
      .slice(0, 20)
      .map((task) => [
        { label: `Mở: ${cut(unitName(task.lead, committee), 50)}`, command: taskCommand(task, '') },
      ]),
  };
}
