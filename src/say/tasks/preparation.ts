import type { Committee, Member } from '../../domain/committee/committee.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Task } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Message } from '../../ports/message.ts';
import { dueName, unitName } from '../conclusions/names.ts';
import { cite, comrade, comradeFirst, cut, nameOf, stoodFor } from '../people/people.ts';
import { sayDay, sayWhen } from '../when.ts';
import { taskState } from './names.ts';
import { reportChoices } from './tasks.ts';

/** Who prepares what of a meeting, by when. */

export const askPrepared = (): Message => ({
  text: 'Chuẩn bị nội dung gì, ai chuẩn bị, trước ngày nào? Ví dụ: Sở Tư pháp báo cáo mục 2, trước 10/12.',
});

/** Those to whom the text of the regulation gives it are offered. */
export const askPreparer = (
  named: readonly { readonly people: readonly Member[]; readonly article: string }[],
): Message => ({
  text: [
    'Đồng chí nào chuẩn bị? Xin gõ họ tên hoặc chọn.',
    ...named.map(
      ({ people, article }) =>
        `${upperFirst(article)} Quy chế: ${cut(people.map(({ name }) => name).join(', '), 300)}.`,
    ),
  ].join('\n'),
  choices: [...new Set(named.flatMap(({ people }) => people))]
    .slice(0, 8)
    .map(({ name, no }) => [{ label: name, command: `@${no}` }]),
});

/** `why`: why the day that was said is not taken. */
export const askPreparedBy = (latest: Day, why = ''): Message => ({
  text: `${why}Chuẩn bị xong trước ngày nào? Chọn dưới đây, hoặc ghi ngày khác.`,
  choices: [[{ label: sayDay(latest), command: latest.split('-').reverse().join('/') }]],
});

/** To who prepares it. */
export const preparationTold = (
  task: Task,
  meeting: Pick<Meeting, 'title' | 'start'>,
  committee: Committee,
  zone: string,
): Message => ({
  title: 'Chuẩn bị cuộc họp',
  text: [
    `${comradeFirst(nameOf(committee, task.givenBy))}${stoodFor(task.log[0]?.inStead, committee)} giao ${unitName(task.lead, committee)} chuẩn bị${cite(task.purpose?.article ?? null)}:`,
    cut(task.work, 1_000),
    `Cuộc họp: ${cut(meeting.title, 200)}, ${sayWhen(meeting.start, zone)}`,
    upperFirst(dueName(task)),
    'Nội dung, tài liệu xin gửi bằng nút “Báo kết quả”.',
  ].join('\n'),
  choices: reportChoices(task),
});

/** A day that is too late for the papers is said before it is given. */
export const preparationQuestion = (
  lead: Member,
  giver: Member | null,
  late: { readonly day: Day; readonly article: string } | null,
): string =>
  [
    ...(giver ? [`Ghi theo ý kiến của ${comrade(giver.name)}; đồng chí ấy được báo ngay.`] : []),
    ...(late
      ? [
          `Lưu ý: tài liệu họp phải gửi chậm nhất ${sayDay(late.day)}${cite(late.article)}, hạn trên muộn hơn.`,
        ]
      : []),
    `Giao ${comrade(lead.name)} chuẩn bị nội dung trên?`,
  ].join(' ');

/** Under a meeting's card, for those who see to it. */
export const preparationLines = (tasks: readonly Task[], committee: Committee, today: Day): string[] =>
  tasks.length === 0
    ? []
    : [
        '',
        `Chuẩn bị (${tasks.length}):`,
        ...tasks
          .slice(0, 12)
          .map(
            (task) =>
              `- ${cut(task.work, 120)} – ${unitName(task.lead, committee)}; ${dueName(task)}; ${taskState(task, today)}`,
          ),
      ];
