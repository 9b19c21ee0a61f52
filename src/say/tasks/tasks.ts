import type { Committee, Member } from '../../domain/committee/committee.ts';
import { lowerFirst, upperFirst } from '../../domain/fold.ts';
import type { Duty } from '../../domain/reports/duty.ts';
import type { Task, TaskReport, TaskWithDayWanted } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { dueName, taskLine, unitName } from '../conclusions/names.ts';
import {
  comrade,
  comradeFirst,
  cut,
  missedLines,
  type Said,
  someNames,
  standsFor,
} from '../people/people.ts';
import { sayDay } from '../when.ts';
import { reportLine, taskCommand, taskFacts, taskHistory } from './names.ts';
import { doingLabels, gatherLabel, nounOf } from './purposes.ts';

/** Tasks: whose, by when, how they go, and what is answered to whom. */

/** What somebody may do with a task, by rights that were asked of authority. */
export interface TaskRights {
  readonly report: boolean;
  readonly receive: boolean;
  readonly decideDay: boolean;
  /** To leave with its lead what was handed back. */
  readonly keep: boolean;
  readonly reassign: boolean;
  /** To see what all that were asked together have answered. */
  readonly gather: boolean;
}

const button = (task: Task, label: string, what: string): Choice => ({
  label,
  command: taskCommand(task, what),
});

export const reportChoices = (task: Task): Choice[][] =>
  doingLabels(task).map((row) => row.map(([label, what]) => button(task, label, what)));
const receiveChoices = (task: Task): Choice[][] => [
  [
    button(task, task.purpose?.kind === 'information' ? 'Đã nhận đủ' : 'Xác nhận hoàn thành', 'c'),
    button(task, 'Chưa đạt', 'k'),
  ],
];
export const dayChoices = (task: Task): Choice[][] => [
  [button(task, 'Đồng ý hạn mới', 'y'), button(task, 'Không đồng ý', 'n')],
];
const backChoices = (task: Task, keep: boolean): Choice[][] => [
  [button(task, 'Giao đồng chí khác', 'g'), ...(keep ? [button(task, 'Vẫn giao đồng chí ấy', 'v')] : [])],
];

/** All of one task, with what may be done by who looks at it. */
export function taskCard(
  task: Task,
  committee: Committee,
  today: Day,
  rights: TaskRights,
  to: string,
  zone: string,
): Message {
  const open = task.state === 'open';
  const choices: Choice[][] = [
    ...(rights.receive && task.state === 'done' ? receiveChoices(task) : []),
    ...(rights.decideDay ? dayChoices(task) : []),
    ...(rights.reassign && task.handedBack ? backChoices(task, rights.keep) : []),
    ...(rights.report && open ? reportChoices(task) : []),
    ...(rights.reassign && task.state !== 'closed' && !task.handedBack
      ? [
          [
            button(task, 'Giao đồng chí khác', 'g'),
            ...(task.conclusion === null && task.state === 'open'
              ? [button(task, 'Thu hồi nhiệm vụ', 'th')]
              : []),
          ],
        ]
      : []),
  ];
  if (rights.gather && task.purpose && 'batch' in task.purpose)
    choices.push([button(task, gatherLabel(task), 'h')]);
  const file = task.reports.at(-1)?.file ?? null;
  return {
    title: `${nounOf(task)} ${task.id.slice(task.id.lastIndexOf('/') + 1)}`,
    text: [
      ...taskFacts(task, committee, today, zone),
      `Kết quả báo cáo: ${to}`,
      ...taskHistory(task, zone),
    ].join('\n'),
    ...(file ? { file } : {}),
    ...(choices.length > 0 ? { choices } : {}),
  };
}

const named = (task: Task): string => `“${cut(task.work, 200)}”`;
const thing = (task: Task): string => `${lowerFirst(nounOf(task))} ${named(task)}`;
const lead = (task: Task, committee: Committee): string => unitName(task.lead, committee);

/** What was prepared goes among the papers; who receives it says whether it is as it was wanted. */
const doneChoices = (task: Task, decides: boolean): Pick<Message, 'choices'> => {
  const choices = [
    ...(decides ? receiveChoices(task) : []),
    ...(task.purpose?.kind === 'preparation'
      ? [[{ label: 'Thêm vào tài liệu họp', command: '/tailieu' }]]
      : []),
  ];
  return choices.length > 0 ? { choices } : {};
};

/** To those who hear of it; `decides` whether it is this one's word that is awaited. */
export const reportedTo = (
  task: Task,
  report: TaskReport,
  committee: Committee,
  zone: string,
  decides: boolean,
): Message => ({
  title: task.purpose
    ? nounOf(task)
    : { progress: 'Tiến độ nhiệm vụ', done: 'Kết quả nhiệm vụ', 'handed-back': 'Xin trả lại nhiệm vụ' }[
        report.kind
      ],
  text: `${upperFirst(lead(task, committee))}: ${named(task)}.\n${reportLine(report, zone)}`,
  ...(report.file ? { file: report.file } : {}),
  ...(report.kind === 'done' ? doneChoices(task, decides) : {}),
  ...(report.kind === 'handed-back' ? { choices: backChoices(task, decides) } : {}),
});

/** To the lead, where a secretary reported for them. */
export const reportedForYou = (task: Task, secretary: Member): Message => ({
  text: `${comradeFirst(secretary.name)} (thư ký) đã ghi nhận thay đồng chí về ${thing(task)}. Nếu chưa đúng, xin gõ /nhiemvu để báo lại.`,
});

export const dayWantedTo = (task: TaskWithDayWanted, committee: Committee): Message => ({
  title: 'Xin đổi hạn nhiệm vụ',
  text: `${upperFirst(lead(task, committee))} xin đổi hạn ${thing(task)} (${dueName(task)}) sang ${sayDay(task.wanted.day)}.\nLý do: ${cut(task.wanted.reason, 1_000)}\nKhi đồng chí chưa trả lời, hạn cũ vẫn giữ nguyên.`,
  choices: dayChoices(task),
});

export const dayWantedQuestion = (to: readonly string[]): string =>
  to.length > 0
    ? `Gửi đề nghị trên tới ${to.map(comrade).join(', ')}?`
    : 'Ghi nhận đề nghị trên? Chưa nhắn riêng được cho người giao; thư ký xem được tại /nhiemvu.';

const DONE: Record<TaskReport['kind'], string> = {
  progress: 'Đã ghi nhận tiến độ',
  done: 'Đã ghi nhận kết quả',
  'handed-back': 'Đã ghi nhận đề nghị trả lại',
};

export const reportedReply = (
  task: Task,
  kind: TaskReport['kind'],
  to: readonly string[],
  article: string | null,
): Message => ({
  text: `${DONE[kind]} ${thing(task)}. ${to.length > 0 ? `Đã chuyển tới: ${to.map(comrade).join(', ')}${article ? ` (${article} Quy chế)` : ''}.` : 'Chưa nhắn riêng được cho người nhận; thư ký xem được tại /nhiemvu.'}${kind === 'done' ? ' Nhiệm vụ kết thúc khi người nhận xác nhận.' : ''}`,
});

export const dayWantedReply = (task: Task, to: readonly string[]): Message => ({
  text: `Đã ${to.length > 0 ? 'chuyển' : 'ghi nhận'} đề nghị đổi hạn ${thing(task)}${to.length > 0 ? ` tới ${to.map(comrade).join(', ')}` : '; chưa nhắn riêng được cho người giao, thư ký xem được tại /nhiemvu'}. Khi chưa được đồng ý, hạn cũ vẫn giữ nguyên.`,
});

export const dayDecidedTold = (task: Task, yes: boolean, by: Said): Message => ({
  text: yes
    ? `${comradeFirst(by.word.name)}${standsFor(by.inStead)} đồng ý đổi hạn ${thing(task)}: ${dueName(task)}.`
    : `${comradeFirst(by.word.name)}${standsFor(by.inStead)} không đồng ý đổi hạn ${thing(task)}; ${dueName(task)}.`,
});
export const closedTold = (task: Task, by: Said): Message => ({
  text: `${comradeFirst(by.word.name)}${standsFor(by.inStead)} xác nhận hoàn thành ${thing(task)}.`,
});

/** For secretaries, where the regulation wants a report on it; which of the tasks are meant, they know. */
export const withReportDuty = (told: Message, duty: Duty | null, body: string): Message =>
  duty === null
    ? told
    : {
        text: `${told.text}\n\n${upperFirst(duty.article)} Quy chế: khi kết thúc từng nhiệm vụ theo quy định, ${body} có trách nhiệm báo cáo. Nếu nhiệm vụ này thuộc diện đó, xin bấm nút dưới đây, hoặc gõ /yeucaubaocao, để ghi việc phải báo cáo và hạn.`,
        choices: [[{ label: 'Ghi báo cáo phải nộp', command: `/yeucaubaocao ${duty.key}` }]],
      };
export const reopenedTold = (task: Task, by: Said, reason: string): Message => ({
  text: `${comradeFirst(by.word.name)}${standsFor(by.inStead)} yêu cầu làm tiếp ${thing(task)}: ${cut(reason, 1_000)}`,
  choices: [[button(task, 'Mở nhiệm vụ', '')]],
});
export const keptTold = (task: Task, by: Said): Message => ({
  text: `${comradeFirst(by.word.name)}${standsFor(by.inStead)} vẫn giao đồng chí ${thing(task)}; ${dueName(task)}.`,
  choices: [[button(task, 'Mở nhiệm vụ', '')]],
});
export const reassignedTold = (task: Task, committee: Committee): Message => ({
  text: `Đồng chí được giao nhiệm vụ: ${taskLine(task, committee)}. Báo tiến độ, kết quả: /nhiemvu.`,
  choices: [[button(task, 'Mở nhiệm vụ', '')]],
});
export const takenAwayTold = (task: Task, committee: Committee): Message => ({
  text: `${nounOf(task)} ${named(task)} đã giao sang ${lead(task, committee)}; đồng chí không còn chủ trì việc này.`,
});

/** That it is noted, whom that reached and whom not. */
export function taskNoted(
  ...all: readonly { readonly told: readonly string[]; readonly missed: readonly string[] }[]
): Message {
  const told = all.flatMap((one) => one.told);
  const missed = all.flatMap((one) => one.missed);
  return {
    text: [
      'Đã ghi nhận.',
      ...(told.length > 0 ? [`Đã báo: ${someNames(told.map(comrade), 20)}.`] : []),
      ...missedLines(missed),
    ].join(' '),
  };
}

/** What is asked of who reports on a task or decides on it. */
export const askProgress = (): string => 'Tiến độ đến nay? Xin gửi nội dung, hoặc tệp.';
export const askResult = (): string => 'Kết quả thực hiện? Xin gửi nội dung, hoặc tệp.';
export const askNewDay = (): string => 'Xin đổi sang hạn nào? Ví dụ: 20/12, thứ 6 tuần sau.';
export const askWhyDay = (day: Day): string => `Xin đổi sang ${sayDay(day)}. Lý do xin đổi hạn?`;
/** Where a day came in place of the reason: perhaps another one is meant, which is asked for anew. */
export const dayIsNoReason = (day: Day): Message => ({
  text: `Đây là một ngày, chưa phải lý do. Đang xin đổi sang ${sayDay(day)}: nếu đúng, xin ghi lý do; nếu muốn ngày khác, xin gõ /thoi rồi bấm “Xin đổi hạn” lại.`,
});
export const askTaskAnswer = (): string => 'Nội dung trả lời? Xin gửi nội dung, hoặc tệp.';
export const askWhyHandedBack = (): string => 'Lý do xin trả lại nhiệm vụ?';
export const askWhyAgain = (): string => 'Kết quả còn thiếu gì, cần làm tiếp gì?';
export const askNewLead = (): string => 'Giao đồng chí nào? Xin gõ họ tên.';

/** What a sentence about a task was taken for. */
export const handBackHeard = (reason: string): string =>
  `Xin trả lại nhiệm vụ này, lý do: “${cut(reason, 300)}”?`;
