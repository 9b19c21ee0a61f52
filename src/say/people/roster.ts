import type { Member } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import type { Ruled } from '../../domain/law.ts';
import type { RosterChange } from '../../domain/people/roster.ts';
import type { Task } from '../../domain/tasks/task.ts';
import type { Choice, Message } from '../../ports/message.ts';
import type { MainBody } from '../../regulations/schema.ts';
import { taskCommand } from '../tasks/names.ts';
import {
  cite,
  comrade,
  comradeFirst,
  cut,
  nameOf,
  postOf,
  roleTitle,
  type Said,
  standsFor,
} from './people.ts';

/** Who is in the team and on the committee, and how it changes. */

const bodyOf = (body: MainBody, { committee, regulation }: Ruled): string =>
  body === 'team' ? bodyName('team', regulation) : committee.shortName;

/** "đồng chí Nguyễn Văn A, Chuyên viên Sở Xây dựng" */
const newcomerName = (change: RosterChange): string => {
  const { in: newcomer } = change;
  return newcomer ? [comrade(newcomer.name), postOf(newcomer)].filter(Boolean).join(', ') : '';
};

/** What a change is, without who said it. */
export function changeText(change: RosterChange, law: Ruled): string {
  const where = bodyOf(change.body, law);
  const out = comrade(nameOf(law.committee, change.out ?? ''));
  const role = change.in ? roleTitle(change.in.role, law.regulation) : '';
  switch (change.what) {
    case 'join':
      return `cử ${newcomerName(change)} tham gia ${where} (${role})`;
    case 'leave':
      return `${out} thôi tham gia ${where}`;
    case 'post':
      return `giao ${comrade(change.in?.name ?? '')} làm ${role} trong ${where}`;
    case 'replace':
      return change.in
        ? `thay ${out} trong ${where} bằng ${newcomerName(change)} (${role})`
        : `thay ${out} trong ${where}`;
  }
}

/** Whose word a change is, by which article or which decision. */
export interface By extends Said {
  readonly article: string | null;
  readonly decision: string;
}

const byWhat = ({ article, decision }: By): string =>
  decision === '' ? cite(article) : ` theo Quyết định ${decision.replace(/^quyết định (?:số )?/i, '')}`;

/** To everybody whom a change concerns. */
export const changeTold = (change: RosterChange, by: By, law: Ruled): Message => ({
  title: 'Thay đổi danh sách',
  text:
    by.decision === ''
      ? `${comradeFirst(by.word.name)}${standsFor(by.inStead)}: ${changeText(change, law)}${byWhat(by)}.`
      : `Ghi vào danh sách${byWhat(by)}: ${changeText(change, law)}. Người ghi: ${comrade(by.word.name)}.`,
});

/** To who is said to have said it. */
export const changeInYourName = (secretary: Member): string =>
  `${comradeFirst(secretary.name)} ghi nhận theo ý kiến của đồng chí. Nếu không đúng, xin báo ngay thư ký.`;

export const rosterChangeQuestion = (told: readonly string[], giver: Member | null): string =>
  `${giver ? `Ghi nhận theo ý kiến của ${comrade(giver.name)}` : 'Ghi vào danh sách'} và báo ${told.length > 0 ? told.map(comrade).join(', ') : 'những người liên quan'}?`;

/** To an account whose owner is no longer on the list. */
export const youLeft = (change: RosterChange, law: Ruled): Message => ({
  text: `Đồng chí thôi tham gia ${bodyOf(change.body, law)} nên không nhận thông báo tại đây nữa. Nếu có nhầm lẫn, xin liên hệ thư ký.`,
});

/** For who made the change: who comes can be reached when they are linked. */
export const changeNoted = (
  newcomer: Member | null,
  invites: boolean,
  missed: readonly string[],
): Message => ({
  text: [
    'Đã ghi vào danh sách.',
    ...(newcomer && newcomer.accounts.length === 0
      ? [
          `${comradeFirst(newcomer.name)} chưa kết nối với trợ lý${invites ? '' : '; thư ký đã được báo để mời'}.`,
        ]
      : []),
    ...(missed.length > 0 ? [`Chưa nhắn riêng được cho: ${missed.join(', ')}; xin báo bằng cách khác.`] : []),
  ].join(' '),
  ...(newcomer && newcomer.accounts.length === 0 && invites ? { choices: [inviteChoice(newcomer)] } : {}),
});

const inviteChoice = (member: Member): Choice[] => [
  { label: `Mời ${cut(member.name, 30)} kết nối`, command: `/thanhvien mời ${member.no}` },
];

/** To a secretary who did not make the change: who is to be invited. */
export const inviteNewcomer = (newcomer: Member): Message => ({
  text: `${comradeFirst(newcomer.name)} chưa kết nối với trợ lý. Mời để đồng chí ấy nhận thông báo:`,
  choices: [inviteChoice(newcomer)],
});

const MOST_HANDED = 8;

/** What stays open of who leaves, with the button that gives it on. `to` took their place. */
export function handOver(gone: Member, to: Member | null, tasks: readonly Task[]): Message {
  const shown = tasks.slice(0, MOST_HANDED);
  return {
    title: `Việc còn dở của ${comrade(gone.name)}`,
    text: [
      ...tasks.map((task) => `- Nhiệm vụ: ${cut(task.work, 200)}`),
      'Nhiệm vụ vẫn đứng tên người cũ cho đến khi giao lại.',
    ].join('\n'),
    choices: shown.map((task): Choice[] => [
      to
        ? {
            label: `Chuyển ${cut(to.name, 25)}: ${cut(task.work, 30)}`,
            command: `${taskCommand(task, 'g')}|@${to.no}`,
          }
        : { label: `Giao lại: ${cut(task.work, 40)}`, command: taskCommand(task, 'g') },
    ]),
  };
}
