import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Portfolio } from '../../domain/people/fields.ts';
import type { Task } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import { sameWords } from '../../hear/wording.ts';
import type { Message } from '../../ports/message.ts';
import { comrade, comradeFirst, cut, nameOf, type Said, standsFor, stoodFor } from '../people/people.ts';
import { fieldLine, suggestedPeople } from '../people/portfolios.ts';
import { taskCommand, taskFacts } from './names.ts';
import { reportChoices } from './tasks.ts';

/** Work that is given without a meeting. */

const example = (to: Member | null): string =>
  `Ví dụ: Giao ${to?.agency ?? comrade(to?.name ?? 'A')} rà soát thủ tục, hoàn thành trước 15/12.`;

export const askWork = (to: Member | null): Message => ({
  text: `Giao việc gì, cho ai, hạn nào? ${example(to)}`,
});

/** `found`: whose field the work names; they are offered, and anybody can be named. */
export const askLead = (found: readonly Portfolio[]): Message => ({
  text: [
    ...(found.length > 0 ? [fieldLine(found)] : []),
    'Giao đồng chí nào chủ trì thực hiện? Xin gõ họ tên.',
  ].join('\n'),
  ...(found.length > 0 ? { choices: suggestedPeople(found) } : {}),
});

const NO_DAY = 'Không ấn định ngày';

const withoutDay = (text: string): Message => ({ text, choices: [[{ label: NO_DAY, command: '-' }]] });

export const askDue = (): Message => withoutDay('Hạn hoàn thành? Ví dụ: 20/12, thứ 6 tuần sau.');
export const askDueAnew = (written: string): Message =>
  withoutDay(`Hạn “${cut(written, 100)}” chưa rõ là ngày nào. Xin cho ngày cụ thể.`);

export const setsNoDay = (said: string): boolean => sameWords(said.slice(0, 60), NO_DAY);

/** What the text of the regulation says of it, behind whose right it is. */
const by = (article: string | null): string => (article ? ` (${article} Quy chế)` : '');

/** For who is to do it; `works`: for who works with them. */
export const givenTold = (
  task: Task,
  committee: Committee,
  today: Day,
  zone: string,
  rule: { readonly article: string | null; readonly to: string; readonly bound: string | null },
  works = false,
): Message => ({
  title: works ? 'Nhiệm vụ phối hợp' : 'Nhiệm vụ được giao',
  text: [
    `${comradeFirst(nameOf(committee, task.givenBy))}${stoodFor(task.log[0]?.inStead, committee)} giao${by(rule.article)}:`,
    ...taskFacts(task, committee, today, zone),
    ...(rule.bound ? [`Thành viên chịu trách nhiệm triển khai kết luận ấy (${rule.bound} Quy chế).`] : []),
    ...(works ? [] : [`Kết quả báo cáo: ${rule.to}`]),
  ].join('\n'),
  ...(works ? {} : { choices: reportChoices(task) }),
});

export const giveQuestion = (lead: Member, giver: Member | null): string =>
  giver
    ? `Giao nhiệm vụ trên cho ${comrade(lead.name)} theo ý kiến của ${comrade(giver.name)}? ${comradeFirst(giver.name)} được báo ngay.`
    : `Giao nhiệm vụ trên cho ${comrade(lead.name)}?`;

/** To who is said to have given it: they may take it back. */
export const givenInYourName = (task: Task, secretary: Member, committee: Committee): Message => ({
  text: `${comradeFirst(secretary.name)} ghi nhận đồng chí giao ${comrade(nameOf(committee, task.lead.member ?? ''))}: ${cut(task.work, 500)}. Nếu không phải ý kiến của đồng chí, xin thu hồi.`,
  choices: [[{ label: 'Thu hồi nhiệm vụ', command: taskCommand(task, 'th') }]],
});

export const withdrawnTold = (task: Task, by: Said): Message => ({
  text: `${comradeFirst(by.word.name)}${standsFor(by.inStead)} thu hồi nhiệm vụ “${cut(task.work, 200)}”; đồng chí không phải thực hiện việc này.`,
});
