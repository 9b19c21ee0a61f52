import type { Committee } from '../../domain/committee/committee.ts';
import { upperFirst } from '../../domain/fold.ts';
import {
  isOutside,
  isOverdue,
  type Task,
  type TaskReport,
  type TaskWithDayWanted,
  wantsDay,
} from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import { dueName, unitName } from '../conclusions/names.ts';
import { comrade, cut, nameOf } from '../people/people.ts';
import { sayDay, sayShort } from '../when.ts';
import { giverWord, leadWord, placeLines } from './purposes.ts';

/** How a task is called, how it stands, and what was said of it. */

/** A button's command: what is done with the task as it was shown; nothing shows it. */
export const taskCommand = ({ id, revision }: Task, what: string): string =>
  `/nv ${referToTask({ id, revision })} ${what}`.trim();

export const referToTask = ({ id, revision }: Pick<Task, 'id' | 'revision'>): string => `#${id}.${revision}`;

/** How it stands; `decides`: for who decides on another day that is asked for. */
export const taskState = (task: Task, today: Day, decides = false): string => {
  if (task.state === 'closed') return 'đã kết thúc';
  if (task.state === 'done')
    return task.purpose?.kind === 'information' ? 'đã trả lời, chờ xem' : 'đã báo kết quả, chờ xác nhận';
  if (task.handedBack) return 'xin trả lại, chờ quyết định';
  const late = isOverdue(task, today);
  if (wantsDay(task)) return `${late ? 'QUÁ HẠN; ' : ''}${wantedText(task, decides)}`;
  if (late) return 'QUÁ HẠN';
  return waitingState(task);
};

/** How what is not late stands: whether who is outside has the text, and who is called up has said that they come. */
function waitingState(task: Task): string {
  if (isOutside(task)) return task.passedOn ? 'đã chuyển văn bản, chờ trả lời' : 'CHƯA chuyển văn bản';
  if (task.purpose?.kind === 'call-up') return task.acknowledged ? 'đã xác nhận tham gia' : 'chưa xác nhận';
  return task.purpose?.kind === 'information' ? 'chờ trả lời' : 'đang thực hiện';
}

const REPORTS: Record<TaskReport['kind'], string> = {
  progress: 'Tiến độ',
  done: 'Kết quả',
  'handed-back': 'Xin trả lại',
};

export const reportLine = (report: TaskReport, zone: string): string =>
  `${REPORTS[report.kind]} (${sayShort(report.at, zone)}): ${report.text === '' ? '' : cut(report.text, 800)}${report.file ? ` [tệp ${cut(report.file.name, 100)}]` : ''}`;

/** What is to be done, by whom, by when, given by whom, and how it stands. */
export const taskFacts = (task: Task, committee: Committee, today: Day, zone: string): string[] => [
  cut(task.work, 1_000),
  ...(task.source ? [`Theo kết luận của ${cut(task.source, 150)}`] : []),
  `${leadWord(task)}: ${unitName(task.lead, committee)}`,
  ...(task.with.length > 0
    ? [`Phối hợp: ${cut(task.with.map((unit) => unitName(unit, committee)).join(', '), 600)}`]
    : []),
  ...(task.purpose?.kind === 'call-up' ? placeLines(task) : [upperFirst(dueName(task))]),
  `${giverWord(task)}: ${comrade(nameOf(committee, task.givenBy))}`,
  `Tình trạng: ${taskState(task, today)}${task.closedAt ? ` lúc ${sayShort(task.closedAt, zone)}` : ''}`,
];

/** What was said of it since: another day that is asked for, and the last reports. */
export const taskHistory = ({ wanted, reports }: Task, zone: string): string[] => [
  ...(wanted ? [`Xin đổi hạn: ${sayDay(wanted.day)}. Lý do: ${cut(wanted.reason, 500)}`] : []),
  ...reports.slice(-3).map((report) => reportLine(report, zone)),
];
/** "đã xin lùi hạn đến thứ Ba, ngày 15/12/2026, chờ đồng chí quyết định". */
export function wantedText({ wanted: { day }, due }: TaskWithDayWanted, decides: boolean): string {
  const later = due !== null && day > due;
  const what = later ? 'đã xin lùi hạn đến' : 'đã xin đổi hạn sang';
  return `${what} ${sayDay(day)}, ${decides ? 'chờ đồng chí quyết định' : 'chờ quyết định'}`;
}

/** Who was told of what they were asked for, and who has to hear of it another way. */
export const toldLines = (told: readonly string[], missed: readonly string[]): string[] => [
  ...(told.length > 0 ? [`Đã báo: ${cut(told.map(comrade).join(', '), 600)}.`] : []),
  ...(missed.length > 0
    ? [`Chưa nhắn riêng được cho: ${cut(missed.join(', '), 600)}; xin báo bằng cách khác.`]
    : []),
];
