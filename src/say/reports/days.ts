import type { Member } from '../../domain/committee/committee.ts';
import { lowerFirst, upperFirst } from '../../domain/fold.ts';
import type { InStead } from '../../domain/permission.ts';
import type { Due } from '../../domain/reports/due.ts';
import { atTaskEnd, type Duty, dutyOf } from '../../domain/reports/duty.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import { isNotedDay } from '../../domain/reports/owed.ts';
import { reportMark } from '../../domain/reports/report.ts';
import { onlineBy } from '../../domain/reports/template.ts';
import { type Day, instantAt } from '../../domain/time/day.ts';
import type { Brief, Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { briefOf } from '../brief.ts';
import { offHours } from '../meetings/planning.ts';
import { actedBy, comrade, comradeFirst, cut, missedLines, someNames } from '../people/people.ts';
import { notHeld, partNotHeld } from '../unheld.ts';
import {
  dayIn,
  dueDoubts,
  dueText,
  lastDayText,
  type ReportNaming,
  recipientName,
  reportTitle,
} from './names.ts';
import { article } from './reports.ts';
import { templateLine } from './templates.ts';

/** Days that are set for reports, and reports that are asked for. */
export const askWhichDay = (): string => 'Ấn định ngày cho báo cáo nào? Xin chọn:';
export const noDayToSet = (): Message => ({
  text: 'Hiện không có báo cáo nào đồng chí ấn định được ngày. Xin gõ /baocao để xem.',
});
export const dayOption = (owed: Owed, people: number, naming: ReportNaming): string =>
  `${reportTitle(owed, naming)} (${article(owed)}), ${people} người – ${dueText(owed, naming)}`;

export const askDay = (owed: Owed, naming: ReportNaming): string =>
  `${reportTitle(owed, naming)}: ${dueText(owed, naming)}. Xin cho ngày chậm nhất phải nộp${owed.byRule && owed.byRule.basis !== 'period-end' ? ` (không muộn hơn ${dayIn(owed.byRule.lastDay)})` : ''}. Ví dụ: thứ 6 tuần sau; 10/12.`;
export const askDemandDay = (): string => 'Chậm nhất ngày nào phải có báo cáo? Ví dụ: thứ 6 tuần sau; 10/12.';

const EXAMPLE = 'Ví dụ: thứ 6 tuần sau; 10/12; 10/12/2026.';
export const dayUnreadable = (): Message => ({ text: `Tôi chưa đọc được ngày này. Xin gõ lại. ${EXAMPLE}` });
export const dayImpossible = (): Message => ({ text: `Không có ngày như vậy. Xin gõ lại. ${EXAMPLE}` });
/** The same of a day in a longer sentence. */
export const noSuchDay = (written: string): string => `Không có ngày “${cut(written, 40)}”.`;
export const dayHasPassed = (day: Day): string => `${upperFirst(dayIn(day))} đã qua.`;
export const dayPast = (day: Day): Message => ({
  text: `${dayHasPassed(day)} Xin cho một ngày từ hôm nay trở đi. ${EXAMPLE}`,
});
export const whichDay = (): string => 'Ngày này có thể hiểu nhiều cách. Đồng chí muốn nói:';

/** The year was not said, and the day of this year may have been meant. */
export const isThisDay = (): string =>
  'Ngày này vừa qua, lần tới còn hơn sáu tháng nữa. Nếu đúng là ngày dưới đây, xin bấm chọn; nếu không, xin gõ lại ngày:';

export const askWhyDayMoved = (was: Day): string =>
  `Hạn hiện nay là ${dayIn(was)} và có thể đã được nhắc. Lý do thay đổi? Lý do được gửi tới người phải nộp.`;

/** To each who owes: the day, and that it replaces another. */
export function dayAnnounced(
  owed: Owed,
  to: { readonly due: Due; readonly today: Day; readonly reason: string },
  by: { readonly of: Member; readonly recorder: Member; readonly inStead: InStead | null },
  ruleArticle: string | null,
  naming: ReportNaming,
): Message {
  const was = owed.due && owed.due.basis !== 'period-end' ? owed.due.lastDay : null;
  const noted = isNotedDay(owed, by.of.id, naming.committee);
  const [head, ...tail] = noted
    ? dayNoted(owed, dutyOf(owed, naming.regulation), to.due.lastDay, by.recorder)
    : [
        `chậm nhất ${lastDayText(to.due, to.today)}.`,
        `${actedBy(by.of, by.recorder, by.inStead)} ấn định${ruleArticle && !by.inStead && ruleArticle !== owed.article ? ` (${ruleArticle} Quy chế)` : ''}.`,
      ];
  const what = noted ? 'Ngày nhắc báo cáo' : 'Hạn nộp báo cáo';
  const title = was ? `Thay đổi ${lowerFirst(what)}` : what;
  return {
    title,
    text: [
      `${reportTitle(owed, naming)} (${article(owed)}): ${head}`,
      ...(was
        ? [
            `${noted ? 'Ngày' : 'Hạn'} trước đây: ${dayIn(was)}; các lời nhắc theo ${noted ? 'ngày' : 'hạn'} cũ không còn hiệu lực.`,
          ]
        : []),
      ...(to.reason === '' ? [] : [`Lý do: ${cut(to.reason, 1_000)}`]),
      `${tail.join(' ')} Nộp báo cáo: /nopbaocao.`,
    ].join('\n'),
    choices: [[{ label: 'Nộp báo cáo', command: `/nopbaocao ${reportMark(owed.id)}` }]],
    brief: dayBrief(title, to.due.lastDay, naming),
  };
}

/** Until the end of the day; what the report is about is not in it. */
const dayBrief = (subject: string, day: Day, { committee, zone }: ReportNaming): Brief =>
  briefOf('notice', committee, subject, instantAt(day, '23:59', zone), zone);

/** A day of a leader's own report, or the committee's: nobody gives them an order. */
const dayNoted = ({ byRule }: Owed, duty: Duty | null, day: Day, recorder: Member): string[] => [
  `Thư ký (${comrade(recorder.name)}) ghi ${dayIn(day)} để nhắc.`,
  ...(byRule === null || byRule.basis === 'period-end' ? [`${partNotHeld(duty, 'ngày nộp')}.`] : []),
  'Nếu đồng chí muốn ngày khác, xin báo thư ký.',
];

/** A question about a day, with what is doubtful of the day and who will not hear of it. */
const questionOn = (due: Due, isOff: boolean, question: string, unreachable: readonly string[]): string =>
  [
    ...(isOff ? [offHours(due.lastDay)] : []),
    question,
    ...dueDoubts([{ due }]),
    ...missedLines(unreachable),
  ].join('\n');

export const dayQuestion = (
  due: Due,
  isOff: boolean,
  names: readonly string[],
  unreachable: readonly string[],
): string =>
  questionOn(
    due,
    isOff,
    `Ấn định ngày và báo tới ${names.length} đồng chí phải nộp: ${someNames(names, 40)}?`,
    unreachable,
  );
export const daySetReply = (day: Day, told: number, unreachable: readonly string[]): Message => ({
  text: [`Đã ấn định: chậm nhất ${dayIn(day)}. Đã báo ${told} đồng chí.`, ...missedLines(unreachable)].join(
    '\n',
  ),
});

export const askDemandDuty = (): string => 'Yêu cầu theo quy định nào? Xin chọn:';

export const nobodyDemands = (regulation: Regulation): Message => ({
  text: `${notHeld(regulation, DUTIES, 'ai được yêu cầu báo cáo đột xuất qua trợ lý')}. Xin gõ /quyche để xem, hoặc liên hệ thư ký.`,
});
const DUTIES = ['reports.members', 'reports.team', 'reports.upward', 'reports.agencies'] as const;
export const askDemandOf = (duty: Duty): string =>
  `Theo ${duty.article} Quy chế. Yêu cầu ai báo cáo? Xin gõ họ tên (nhiều người cách nhau bằng dấu phẩy), hoặc gõ “tất cả”.`;
export const notAmong = (name: string, names: readonly string[]): Message => ({
  text: `Không tìm thấy ai tên “${cut(name, 60)}” trong số những người phải báo cáo theo quy định này: ${someNames(names, 30)}. Xin gõ lại.`,
});
export const severalAmong = (name: string, names: readonly string[]): Message => ({
  text: `“${cut(name, 60)}” trùng với nhiều người: ${names.join('; ')}. Xin gõ lại họ tên đầy đủ.`,
});
export const askAbout = (): string => 'Báo cáo về việc gì?';

export const demandNotice = (
  about: string,
  last: { readonly due: Due; readonly today: Day },
  asker: string,
  duty: Duty,
  naming: ReportNaming,
): Message => {
  const to = recipientName(duty, naming);
  const asked = atTaskEnd(duty)
    ? 'Nhiệm vụ đã kết thúc, đồng chí chuẩn bị báo cáo'
    : `${asker} yêu cầu đồng chí báo cáo`;
  const online = onlineBy(duty, naming.regulation);
  const kind = atTaskEnd(duty) ? 'Báo cáo kết thúc nhiệm vụ' : 'Yêu cầu báo cáo';
  return {
    title: `${kind} – ${naming.committee.shortName}`,
    text: [
      `${asked}: ${cut(about, 500)}`,
      `Hạn: chậm nhất ${lastDayText(last.due, last.today)}.`,
      to ? `Gửi ${to}.` : `Nơi nhận: ${partNotHeld(duty)}, thư ký ghi nhận.`,
      `Căn cứ: ${duty.article} Quy chế. Nộp báo cáo: /nopbaocao.`,
      ...templateLine(naming.committee, duty.key),
      ...(online ? [`Nộp qua trợ lý là báo cáo trực tuyến (${online} Quy chế).`] : []),
    ].join('\n'),
    brief: dayBrief(`${kind}: hạn nộp`, last.due.lastDay, naming),
  };
};
export const askerName = (
  by: Member | null,
  outside: string | null,
  recorder: Member,
  inStead: InStead | null,
): string => (by ? actedBy(by, recorder, inStead) : (outside ?? 'Cơ quan có thẩm quyền'));

export const demandQuestion = (
  due: Due,
  isOff: boolean,
  names: readonly string[],
  unreachable: readonly string[],
): string =>
  questionOn(
    due,
    isOff,
    // Who records it for their leader may be the one who owes it.
    names.length + unreachable.length === 0
      ? 'Ghi nhận yêu cầu trên? Đồng chí là người phải báo cáo.'
      : `Gửi yêu cầu trên tới ${names.length} đồng chí: ${someNames(names, 40)}?`,
    unreachable,
  );
export const demandedReply = (told: number, by: Member | null, unreachable: readonly string[]): Message => ({
  text: [
    `Đã ghi nhận${by ? ` yêu cầu của ${comrade(by.name)}` : ''}${told > 0 ? ` và gửi tới ${told} đồng chí` : ''}. Theo dõi: /baocao bảng.`,
    ...missedLines(unreachable),
  ].join('\n'),
});

/** To the leader in whose name a secretary acted. */
export const actedForYou = (message: Message, recorder: Member): Message => ({
  title: 'Thư ký ghi nhận theo ý kiến của đồng chí',
  text: `${comradeFirst(recorder.name)} vừa ghi nhận thay đồng chí việc dưới đây. Nếu chưa đúng, xin báo thư ký.\n\n${message.text}`,
});
