import type { Member } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { FileRef } from '../../domain/reference.ts';
import { dutyKeyOf, dutyOf } from '../../domain/reports/duty.ts';
import { type FileFault, LARGEST_FILE } from '../../domain/reports/file.ts';
import type { MeetingReport } from '../../domain/reports/meeting.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import { type Form, type HandIn, REPORT_LIMITS, reportMark } from '../../domain/reports/report.ts';
import { lackingForms, ticks } from '../../domain/reports/state.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { comrade, comradeFirst, cut, nameOf } from '../people/people.ts';
import { notHeldBy, partNotHeld } from '../unheld.ts';
import { sayWhen } from '../when.ts';
import { aimText, dueDoubts, dueText, type ReportNaming, recipientName, reportTitle } from './names.ts';
import { templateLine } from './templates.ts';

/** What members read of the reports that they owe, and what is said when one is handed in. */
const FORMS: Record<Form, string> = { paper: 'bản giấy', electronic: 'bản điện tử' };
export const formsText = (forms: readonly Form[]): string => forms.map((form) => FORMS[form]).join(' và ');

/** "bản giấy", of a report of which something is still missing. */
export const lackingText = (owed: Pick<Owed, 'record' | 'forms'>): string =>
  formsText(lackingForms(owed.record, owed.forms));

const STATES: Record<Exclude<Owed['state'], 'late' | 'partly'>, string> = {
  'not-yet-due': 'chưa đến hạn',
  owed: 'chưa nộp',
  'handed-in': 'đã nộp, chờ xác nhận',
  'handed-in-late': 'đã nộp muộn, chờ xác nhận',
  returned: 'ĐÃ TRẢ LẠI, xin nộp lại',
  received: 'đã nhận đủ',
};

/** Where a report stands, with the ticks that are still missing. */
export function reportState(owed: Owed): string {
  const reason = owed.record?.returned.at(-1)?.reason;
  if (owed.state === 'returned') return `${STATES.returned}${reason ? `: ${cut(reason, 200)}` : ''}`;
  if (owed.state === 'received') return `${STATES.received}${owed.late ? ', nộp muộn' : ''}`;
  if (owed.state === 'partly')
    return `đã nhận ${formsText(ticks(owed.record))}, còn chờ ${lackingText(owed)}${owed.late ? '; muộn' : ''}`;
  const there = ticks(owed.record);
  if (there.length > 0)
    return `đã nhận ${formsText(there)}; bản điện tử đã nộp, chờ xác nhận${owed.late ? '; muộn' : ''}`;
  return owed.state === 'late' ? `${OVERDUE}, chưa nộp` : STATES[owed.state];
}

export const OVERDUE = 'QUÁ HẠN';

export const article = (owed: Pick<Owed, 'article'>): string =>
  owed.article ? `${owed.article} Quy chế` : notHeldBy(undefined);

/** A report in three lines: what, by when and to whom, and where it stands. */
export function reportLines(owed: Owed, naming: ReportNaming): string[] {
  const duty = dutyOf(owed, naming.regulation);
  const to = recipientName(duty, naming);
  const both = owed.forms.length > 1 ? ` (${formsText(owed.forms)})` : '';
  return [
    `${reportTitle(owed, naming)} (${article(owed)})`,
    `${owed.due ? 'Hạn: ' : ''}${dueText(owed, naming)}.`,
    `${to ? `Gửi ${to}${both}` : `Nơi nhận: ${partNotHeld(duty)}, thư ký ghi nhận`}. ${upperFirst(reportState(owed))}.`,
  ];
}

const MOST_BUTTONS = 8;

export const ownReportsTitle = ({ shortName }: Pick<ReportNaming['committee'], 'shortName'>): string =>
  `Báo cáo của đồng chí – ${shortName}`;

/** One's own reports, those with a day first, and how many of others wait to be confirmed. */
export function ownReports(
  owed: readonly Owed[],
  naming: ReportNaming,
  reader: { readonly forOthers: boolean; readonly watches: boolean; readonly demands: boolean },
  waiting: number,
): Message {
  const dated = owed.filter(({ due }) => due !== null);
  const open = owed.filter(({ due }) => due === null);
  const line = (one: Owed, at: number): string => `${at + 1}. ${reportLines(one, naming).join('\n')}`;
  const silent = open.filter((one) => !dutyOf(one, naming.regulation)?.other);
  const later = silent.map((one) => `– ${reportTitle(one, naming)} (${article(one)})`);
  const unheld = open
    .filter((one) => !silent.includes(one))
    .map((one) => `– ${reportTitle(one, naming)} (${article(one)}): ${dueText(one, naming)}`);
  const choices = handInChoices(
    dated.filter(({ state }) => state !== 'received'),
    naming,
  );
  const all = [...choices, ...(waiting > 0 ? [toReceive(waiting)] : []), ...(reader.watches ? [WATCH] : [])];
  return {
    title: ownReportsTitle(naming.committee),
    text: [
      ...(dated.length > 0 ? dated.map(line) : ['Hiện không có báo cáo nào đến kỳ đồng chí phải nộp.']),
      ...dueDoubts(dated),
      ...(later.length > 0
        ? ['', `${notHeldBy(undefined, 'thời hạn')}, chờ thư ký hoặc nơi nhận ấn định:`, ...later]
        : []),
      ...(unheld.length > 0 ? ['', 'Chờ thư ký hoặc nơi nhận ấn định ngày:', ...unheld] : []),
      '',
      ...(waiting > 0 ? [`Có ${waiting} báo cáo chờ đồng chí xác nhận: /nhanbaocao.`] : []),
      reader.forOthers
        ? `Nộp: /nopbaocao (nộp thay: gõ thêm họ tên). Xác nhận, trả lại: /nhanbaocao. Ấn định ngày: /hanbaocao.${reader.demands ? ` ${DEMAND}` : ''}`
        : howToHandIn(choices.length > 0, open.length > 0),
      ...(reader.watches ? ['Bảng theo dõi báo cáo: /baocao bảng.'] : []),
    ].join('\n'),
    ...(all.length > 0 ? { choices: all } : {}),
  };
}

/** A button for each report, as many as fit a phone. */
export const handInChoices = (owed: readonly Owed[], naming: ReportNaming): Choice[][] =>
  owed
    .slice(0, MOST_BUTTONS)
    .map((one) => [
      { label: `Nộp: ${reportTitle(one, naming)}`, command: `/nopbaocao ${reportMark(one.id)}` },
    ]);

/** To who sent a file for which there is no meeting, and owes reports. */
export const fileForReport = (none: Message, owed: readonly Owed[], naming: ReportNaming): Message => ({
  text: `${none.text}\nNếu muốn nộp báo cáo bằng tệp, xin chọn báo cáo dưới đây (hoặc gõ /nopbaocao) rồi gửi tệp.`,
  choices: handInChoices(owed, naming),
});

/** A report without a day has no button, and can be handed in. */
function howToHandIn(buttons: boolean, undated: boolean): string {
  if (buttons) return 'Nộp báo cáo: bấm nút dưới đây, hoặc gõ /nopbaocao.';
  return undated ? 'Nộp báo cáo: gõ /nopbaocao.' : '';
}

const toReceive = (waiting: number): Choice[] => [
  { label: `Xác nhận báo cáo đã nộp (${waiting})`, command: '/nhanbaocao' },
];
/** Only where the regulation lets who reads it demand one. */
export const DEMAND = 'Yêu cầu báo cáo: /yeucaubaocao.';
const WATCH: Choice[] = [{ label: 'Bảng theo dõi báo cáo', command: '/baocao bảng' }];

export const askWhichReport = (): string => 'Nộp báo cáo nào? Xin chọn:';
export const askWhichFor = (): string => 'Nộp báo cáo nào? Xin chọn, hoặc gõ họ tên thành viên để nộp thay:';
export const noReportToHandIn = (): Message => ({
  text: 'Hiện không có báo cáo nào chờ đồng chí nộp. Xin gõ /baocao để xem các báo cáo của đồng chí.',
});

export const askContent = (
  owed: Owed,
  naming: ReportNaming,
  forWhom: Member | null,
  work: readonly string[],
): Message => ({
  text: [
    ...(forWhom ? [`Nộp thay ${comrade(forWhom.name)}:`] : []),
    ...reportLines(owed, naming),
    ...dueDoubts([owed]),
    ...work,
    ...templateLine(naming.committee, dutyKeyOf(owed)),
    'Xin gửi nội dung báo cáo (gõ chữ hoặc gửi tệp). Không gửi tài liệu mật. Thôi không nộp: /thoi.',
  ].join('\n'),
});

export const contentPreview = (text: string, file: FileRef | null): Message => ({
  title: 'Nội dung báo cáo',
  text: [...(file ? [`Tệp: “${cut(file.name, 200)}”`] : []), ...(text ? [cut(text, 3_500)] : [])].join('\n'),
});
export const handInQuestion = (title: string, forWhom: Member | null): string =>
  `Nộp nội dung trên làm ${title}${forWhom ? `, thay ${comrade(forWhom.name)}` : ''}?`;
export const tooShort = (): Message => ({
  text: 'Một con số chưa phải là nội dung báo cáo. Xin gõ nội dung hoặc gửi tệp; thôi không nộp: /thoi.',
});

export const contentTooLong = (length: number): Message => ({
  text: `Nội dung dài ${length.toLocaleString('vi')} ký tự, tối đa ${REPORT_LIMITS.text.toLocaleString('vi')}. Xin rút gọn, hoặc gửi báo cáo thành tệp ngay tại đây.`,
});

const megabytes = (bytes: number): string =>
  (bytes / (1_024 * 1_024)).toLocaleString('vi', { maximumFractionDigits: 1 });

/** A file that is not taken: why, and what to send instead. */
export const fileRefused = (fault: FileFault): Message => ({
  text:
    fault.fault === 'executable'
      ? `Không nhận tệp “${cut(fault.name, 100)}” vì đuôi .${fault.ending} là tệp chương trình, có thể gây hại khi mở. Xin gửi tệp dạng văn bản, ví dụ .pdf, .docx, .xlsx.`
      : `Không nhận tệp “${cut(fault.name, 100)}” vì dung lượng ${megabytes(fault.size)} MB vượt mức tối đa ${megabytes(LARGEST_FILE)} MB. Xin nén hoặc chia nhỏ tệp rồi gửi lại.`,
});

/** To who handed it in: which version, late or not, and who is to confirm it. */
export function handedInReply(
  owed: Owed,
  naming: ReportNaming,
  sent: HandIn,
  receivers: readonly string[],
): Message {
  const count = owed.record?.handedIn.length ?? 1;
  return {
    text: [
      `Đã ghi nhận: ${reportTitle(owed, naming)}${count > 1 ? ` (bản nộp lần ${count}; các bản trước vẫn được lưu)` : ''}, lúc ${sayWhen(sent.at, naming.zone)}.`,
      ...(sent.late ? ['Báo cáo nộp sau thời hạn: vẫn được nhận và ghi là nộp muộn.'] : []),
      ...(owed.forms.includes('paper') ? ['Xin gửi kèm bản giấy theo Quy chế.'] : []),
      receivers.length > 0
        ? `Chờ xác nhận của: ${receivers.map(comrade).join(', ')}.`
        : 'Chờ thư ký xác nhận.',
    ].join(' '),
    choices: [[{ label: 'Gửi bản mới', command: `/nopbaocao ${reportMark(owed.id)}` }]],
  };
}

/** To a member for whom a secretary handed in. */
export const handedInForYou = (owed: Owed, naming: ReportNaming, secretary: Member): Message => ({
  text: `${comradeFirst(secretary.name)} (thư ký) đã nộp thay đồng chí: ${reportTitle(owed, naming)}. Nếu có nhầm lẫn, xin báo thư ký; hoặc gõ /nopbaocao để gửi bản của đồng chí.`,
});

/** Whose report it is, for those who receive it. */
export const ownerText = (owed: Owed, { committee, regulation }: ReportNaming): string => {
  const who = comrade(nameOf(committee, owed.member));
  if (owed.body === null) return who;
  return `${bodyName(owed.body ?? 'committee', regulation)} (${who})`;
};
/** What who is invited has to report by a meeting: a line of the notice. */
export const meetingReportLines = (reports: readonly MeetingReport[], today: Day): string[] =>
  reports.map(({ article, due }) => {
    return `Trước giờ họp, đồng chí nộp báo cáo phục vụ cuộc họp (${article} Quy chế)${aimText(due, today)}. Nộp: /nopbaocao.`;
  });
