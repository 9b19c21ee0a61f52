import type { Committee, Member } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import type { Ruled } from '../../domain/law.ts';
import { isOutside, type Task } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { unitName } from '../conclusions/names.ts';
import { wordChoice } from '../papers/names.ts';
import { cite, comrade, comradeFirst, cut, nameOf, stoodFor } from '../people/people.ts';
import { partNotHeld } from '../unheld.ts';
import { sayDay, sayPlainDay } from '../when.ts';
import { referToTask, taskCommand, toldLines } from './names.ts';
import { gatherLabel, placeLines } from './purposes.ts';
import { reportChoices } from './tasks.ts';

/** The people of the team called together to work in one place for a time. */

export const askCallUp = (): Message => ({
  text: 'Trưng tập ai, từ ngày nào đến ngày nào, làm việc gì? Ví dụ: toàn Tổ từ 07/12 đến 11/12, biên tập đề án.',
});
export const askCalled = (team: string): Message => ({
  text: `Trưng tập ai của ${team}? Xin ghi họ tên, cách nhau dấu phẩy; hoặc “toàn Tổ”.`,
});
export const askCallUpFrom = (): string => 'Từ ngày nào? Ví dụ: 07/12, thứ 2 tuần sau.';
export const askTo = (): string => 'Đến hết ngày nào? Ví dụ: 11/12, thứ 6 tuần sau.';
export const askCallUpPlace = ({ team }: Regulation): Message => ({
  text: `Làm việc tập trung tại đâu? (${partNotHeld(team.callUp, 'địa điểm')}.)`,
});
export const askCallUpWork = (): Message => ({ text: 'Làm việc gì? Ví dụ: biên tập đề án.' });
export const notCalled = (written: string): Message => ({
  text: `Không tìm thấy “${cut(written, 60)}” trong danh sách. Xin ghi họ tên đầy đủ; chuyên gia ngoài danh sách xin ghi “chuyên gia” trước họ tên.`,
});

/** To who is called up. */
export const calledTold = (task: Task, committee: Committee): Message => ({
  title: 'Trưng tập làm việc tập trung',
  text: [
    `${comradeFirst(nameOf(committee, task.givenBy))}${stoodFor(task.log[0]?.inStead, committee)} trưng tập ${isOutside(task) ? unitName(task.lead, committee) : 'đồng chí'} làm việc tập trung${cite(task.purpose?.article ?? null)}:`,
    cut(task.work, 1_000),
    ...placeLines(task),
  ].join('\n'),
  choices: reportChoices(task),
});

/** The text for an expert whom the committee has nobody of, ready to be passed on. */
export const expertLetter = (task: Task, { committee, regulation }: Ruled): Message => ({
  title: `Kính gửi: ${cut(task.lead.agency, 200)}`,
  text: [
    `Căn cứ ${task.purpose?.article ?? ''} ${regulation.title}, ${bodyName('team', regulation)} trân trọng mời tham gia làm việc tập trung:`,
    cut(task.work, 1_000),
    ...placeLines(task),
    `Trả lời xin gửi về: ${comrade(nameOf(committee, task.givenBy))}.`,
  ].join('\n'),
});

export const passOnExpert = (task: Task): Message => ({
  text: `Văn bản trên để chuyển tới ${cut(task.lead.agency, 120)}, nơi chưa nhắn tin được qua trợ lý. Chuyển xong xin bấm “Đã chuyển văn bản”; có trả lời xin bấm “Ghi trả lời”.`,
  choices: reportChoices(task),
});

/** Days off among the days are said before anybody is called. */
export const callUpQuestion = (
  names: readonly string[],
  off: readonly Day[],
  leader: Member | null,
): string =>
  [
    ...(leader ? [`Ghi theo ý kiến của ${comrade(leader.name)}; đồng chí ấy được báo ngay.`] : []),
    ...(off.length > 0 ? [`Lưu ý: thời gian này có ngày nghỉ: ${offNames(off)}.`] : []),
    `${off.length > 0 ? 'Vẫn trưng tập' : 'Trưng tập'} ${cut(names.join(', '), 600)}?`,
  ].join(' ');

const offNames = (off: readonly Day[]): string => {
  const shown = off.slice(0, 6).map(sayDay).join('; ');
  const last = off.at(-1);
  return off.length > 6 && last ? `${shown}; … đến ${sayPlainDay(last)} (tất cả ${off.length} ngày)` : shown;
};

export const calledUp = (
  tasks: readonly Task[],
  told: readonly string[],
  missed: readonly string[],
): Message => {
  const [first] = tasks;
  return {
    text: [
      `Đã ghi nhận trưng tập ${tasks.length} người.`,
      ...toldLines(told, missed),
      'Tôi báo khi có người không tham gia được.',
    ].join(' '),
    ...(first
      ? {
          choices: [
            [{ label: gatherLabel(first), command: taskCommand(first, 'h') }],
            [wordChoice('call-up', referToTask(first))],
          ],
        }
      : {}),
  };
};

/** To who is said to have called them. */
export const calledInYourName = (tasks: readonly Task[], by: Member, committee: Committee): Message => {
  const [first] = tasks;
  return {
    text: `${comradeFirst(by.name)} ghi nhận đồng chí trưng tập ${cut(tasks.map(({ lead }) => unitName(lead, committee)).join(', '), 600)}: ${cut(first?.work ?? '', 300)}.`,
    ...(first ? { choices: [[{ label: gatherLabel(first), command: taskCommand(first, 'h') }]] } : {}),
  };
};

export const comesNoted = (task: Task): Message => ({
  text: `Đã ghi nhận đồng chí tham gia: ${cut(task.work, 200)}. ${placeLines(task).join('; ')}.`,
  choices: reportChoices(task),
});
export const comesTold = (task: Task, committee: Committee): Message => ({
  text: `${unitName(task.lead, committee).replace(/^đồng/, 'Đồng')} xác nhận tham gia làm việc tập trung “${cut(task.work, 200)}”.`,
});
