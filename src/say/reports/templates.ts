import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Duty } from '../../domain/reports/duty.ts';
import { type Template, templateOf } from '../../domain/reports/file.ts';
import type { Message } from '../../ports/message.ts';
import { cite, comrade, cut, missedLines, nameOf, someNames } from '../people/people.ts';
import { notHeld } from '../unheld.ts';
import { demandOption, partyNames, type ReportNaming } from './names.ts';

/** The forms on which reports are written: handed out, looked up, and named where a report is asked for. */

const WHEN: Record<Duty['due'], string> = {
  periodic: 'Định kỳ',
  'each-meeting': 'Mỗi kỳ họp',
  'task-done': 'Xong nhiệm vụ',
  'on-demand': 'Theo yêu cầu',
  'as-prescribed': 'Theo quy định',
};

/** "Mỗi kỳ họp: thành viên Ban Chỉ đạo (khoản 5 Điều 10)": a button is cut, so what tells them apart comes first. */
export const templateOption = (duty: Duty, naming: ReportNaming): string =>
  cut(`${WHEN[duty.due]}: ${partyNames(duty.by, naming)} (${duty.article})`, 60);

/** A form, to who is to write on it. */
export const templateFor = (
  template: Template,
  duty: Duty,
  article: string | null,
  naming: ReportNaming,
): Message => ({
  title: 'Mẫu báo cáo',
  text: [
    `${demandOption(duty, naming)}.`,
    ...(template.text === '' ? [] : [template.text]),
    ...(template.file ? [`Tệp mẫu: “${cut(template.file.name, 150)}”.`] : []),
    article === null
      ? `${comrade(nameOf(naming.committee, template.by))} gửi; mẫu báo cáo: ${notHeld(naming.regulation, 'reports.template')}.`
      : `Mẫu do ${comrade(nameOf(naming.committee, template.by))} gửi${cite(article)}.`,
    'Xem lại mẫu: /maubaocao. Nộp báo cáo: /nopbaocao.',
  ].join('\n'),
  ...(template.file ? { file: template.file } : {}),
});

/** Where a report is asked for: that there is a form for it. */
export const templateLine = (committee: Pick<Committee, 'templates'>, duty: string | null): string[] =>
  duty !== null && templateOf(committee, duty) ? ['Có mẫu: xin gõ /maubaocao.'] : [];

export const askTemplateDuty = (): string => 'Mẫu của báo cáo nào? Xin chọn:';
export const askTemplate = (duty: Duty, naming: ReportNaming): Message => ({
  text: `${demandOption(duty, naming)}. Xin gửi tệp mẫu, hoặc gõ nội dung, đường dẫn của mẫu.`,
});

export const noTemplates = (mayset: boolean): Message => ({
  text: `Chưa có mẫu báo cáo nào.${mayset ? ' Gửi mẫu: chọn bên dưới.' : ' Xin hỏi thư ký.'} Báo cáo đồng chí phải nộp: /baocao.`,
});
export const handOutMore = (): Message => ({ text: 'Gửi mẫu mới, hoặc thay mẫu đang có:' });

export const templateQuestion = (
  names: readonly string[],
  whose: Member | null,
  unreachable: readonly string[],
): string =>
  [
    ...(whose ? [`Ghi theo ý kiến của ${comrade(whose.name)}.`] : []),
    names.length > 0
      ? `Gửi mẫu trên tới ${names.length} đồng chí phải báo cáo: ${someNames(names, 30)}?`
      : 'Lưu mẫu trên? Chưa có ai phải báo cáo theo quy định này.',
    ...missedLines(unreachable),
  ].join('\n');

export const templateSaved = (told: number, unreachable: readonly string[]): Message => ({
  text: [
    `Đã lưu mẫu${told > 0 ? ` và gửi tới ${told} đồng chí` : ''}; lời nhắc nộp báo cáo có kèm mẫu.`,
    ...missedLines(unreachable),
  ].join('\n'),
});
