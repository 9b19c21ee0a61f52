import { belowBy } from '../../domain/committee/agency.ts';
import type { Committee, Member } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { upperFirst } from '../../domain/fold.ts';
import { isOutside, type Task } from '../../domain/tasks/task.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { dueName, unitName } from '../conclusions/names.ts';
import { cite, comrade, comradeFirst, cut, nameOf, postOf, sayLevel, stoodFor } from '../people/people.ts';
import { taskCommand, toldLines } from './names.ts';
import { gatherLabel } from './purposes.ts';
import { reportChoices } from './tasks.ts';

/** Asking agencies for information: what is asked, said to whom, passed on to whom, and gathered. */

export const askWhat = (): Message => ({
  text: 'Đề nghị cung cấp thông tin gì, nơi nào, trước ngày nào? Ví dụ: số liệu dân cư đến 30/11, Công an xã, trước 05/12.',
});
export const askInformationFrom = (): Message => ({
  text: 'Đề nghị cơ quan, đơn vị nào? Xin ghi tên, cách nhau dấu phẩy; hoặc “tất cả” (các cơ quan có người trong danh sách).',
});
export const askBy = (): Message => ({
  text: 'Xin trả lời trước ngày nào? Ví dụ: 05/12, thứ 6 tuần sau.',
});
export const askByAnew = (written: string): Message => ({
  text: `Hạn “${cut(written, 100)}” chưa rõ là ngày nào. Xin cho ngày cụ thể.`,
});
export const notAnAgency = (written: string): Message => ({
  text: `“${cut(written, 60)}” không có trong danh sách thành viên và tôi chưa rõ là cơ quan nào. Xin ghi tên đầy đủ, ví dụ: Công an xã, Trường Tiểu học.`,
});

/** To who sits for the agency. */
export const askedTold = (task: Task, committee: Committee): Message => ({
  title: 'Đề nghị cung cấp thông tin',
  text: [
    `${comradeFirst(nameOf(committee, task.givenBy))}${stoodFor(task.log[0]?.inStead, committee)} đề nghị ${unitName(task.lead, committee)} cung cấp${cite(task.purpose?.article ?? null)}:`,
    cut(task.work, 1_000),
    upperFirst(dueName(task)),
    `Xin trả lời tại đây; ${comrade(nameOf(committee, task.givenBy))} nhận ngay.`,
  ].join('\n'),
  choices: reportChoices(task),
});

/** The text for an agency that has no chat here, ready to be passed on. */
export const letter = (task: Task, regulation: Regulation, asker: Member): Message => ({
  title: `Kính gửi: ${cut(task.lead.agency, 200)}`,
  text: [
    `Căn cứ ${task.purpose?.article ?? ''} ${regulation.title}, ${asking(task, regulation, asker)} đề nghị quý cơ quan cung cấp:`,
    cut(task.work, 1_000),
    `${upperFirst(dueName(task))}.`,
    ...belowLines(task, regulation),
    `Trả lời xin gửi về: ${[comrade(asker.name), postOf(asker)].filter(Boolean).join(', ')}.`,
  ].join('\n'),
});

/** In whose name it is asked: the team's; a leader's where that is by another article. */
const asking = (task: Task, regulation: Regulation, asker: Member): string =>
  task.purpose?.article === regulation.team.informationRequests?.article
    ? bodyName('team', regulation)
    : postOf(asker);

/** To a committee of a level below: how it stands to this one, by which article. */
function belowLines({ lead, purpose }: Task, regulation: Regulation): string[] {
  const below = belowBy(lead.agency, regulation);
  if (!below) return [];
  return below.relation === 'own-regulation'
    ? [
        `Quy chế hoạt động của quý Ban do Trưởng Ban Chỉ đạo ${sayLevel(below.level)} ban hành, căn cứ Quy chế này (${below.article}).`,
      ]
    : below.article === purpose?.article
      ? []
      : [`Quan hệ chỉ đạo, hướng dẫn, kiểm tra, đôn đốc: ${below.article}.`];
}

/** Beside that text, to who passes it on. */
export const passOn = (task: Task, committee: Committee): Message => ({
  text: `Văn bản trên để chuyển tới ${unitName(task.lead, committee)}, nơi chưa nhắn tin được qua trợ lý. Chuyển xong xin bấm “Đã chuyển văn bản”; có trả lời xin bấm “Ghi trả lời”.`,
  choices: reportChoices(task),
});

export const sendRequestQuestion = (
  tasks: readonly Task[],
  committee: Committee,
  asker: Member | null,
): string => {
  const names = (all: readonly Task[]): string =>
    cut(all.map(({ lead }) => unitName(lead, committee)).join(', '), 600);
  const inside = tasks.filter((task) => !isOutside(task));
  const outside = tasks.filter(isOutside);
  return [
    ...(asker ? [`Ghi theo ý kiến của ${comrade(asker.name)}; đồng chí ấy được báo ngay.`] : []),
    ...(outside.length > 0 ? [`Ngoài danh sách, cần chuyển văn bản: ${names(outside)}.`] : []),
    inside.length > 0 ? `Gửi đề nghị trên tới: ${names(inside)}?` : 'Ghi nhận đề nghị trên?',
  ].join(' ');
};

/** To who leads the team, and to who is said to ask. */
export const askedInYourBody = (
  tasks: readonly Task[],
  by: Member,
  yours: boolean,
  committee: Committee,
): Message => {
  const [first] = tasks;
  const whom = cut(tasks.map(({ lead }) => unitName(lead, committee)).join(', '), 600);
  const act = yours ? 'ghi nhận đồng chí đề nghị' : 'đã đề nghị';
  return {
    text: `${comradeFirst(by.name)} ${act} cung cấp thông tin “${cut(first?.work ?? '', 300)}”, ${first ? dueName(first) : ''}: ${whom}.`,
    ...(first ? { choices: [[{ label: gatherLabel(first), command: taskCommand(first, 'h') }]] } : {}),
  };
};

export const asked = (
  tasks: readonly Task[],
  told: readonly string[],
  missed: readonly string[],
): Message => {
  const [first] = tasks;
  return {
    text: [
      `Đã ghi nhận đề nghị tới ${tasks.length} nơi.`,
      ...toldLines(told, missed),
      'Tôi nhắc khi gần hạn và báo khi có trả lời.',
    ].join(' '),
    ...(first ? { choices: [[{ label: gatherLabel(first), command: taskCommand(first, 'h') }]] } : {}),
  };
};

export const passedOnNoted = (task: Task, committee: Committee): Message => ({
  text: `Đã ghi nhận: văn bản đã chuyển tới ${unitName(task.lead, committee)}. Có trả lời xin bấm “Ghi trả lời”.`,
  choices: reportChoices(task),
});
