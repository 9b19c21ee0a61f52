import type { FileRef } from '../../domain/reference.ts';
import { quorumOf } from '../../domain/sheets/result.ts';
import {
  answeredBy,
  type Ballot,
  countedOn,
  isSheetClosed,
  referToSheet,
  type Sheet,
  silentOnSheet,
} from '../../domain/sheets/sheet.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Brief, Choice, Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { briefOf } from '../brief.ts';
import { reachedLines, turns } from '../circulated.ts';
import { sheetQuorumRule } from '../meetings/quorum.ts';
import { NOT_YET } from '../own-words.ts';
import { wordChoice } from '../papers/names.ts';
import { comrade, cut, nameOf, someNames } from '../people/people.ts';
import { sayShort, sayWhen } from '../when.ts';
import { basisLines, MATTERS, modeLine, type SheetNaming, sayPeriod, sheetTitle, VOTES } from './names.ts';

/** What those who are asked see of a sheet. */
const key = (sheet: Sheet, act: string): string => `/ykien ${referToSheet(sheet)} ${act}`;

export const voteChoices = (sheet: Sheet): Choice[][] => [
  [
    { label: VOTES.yes, command: key(sheet, 'dy') },
    { label: VOTES.no, command: key(sheet, 'kdy') },
  ],
  [{ label: VOTES.other, command: key(sheet, 'yk') }],
];

/** The limits are said where the promise is made. */
const SECRET =
  'Phiếu kín: chỉ công bố số phiếu; tên không lưu cạnh ý kiến, sau khi kết thúc không ai ghép lại được. Trước đó ý kiến lưu dưới mã để còn thay đổi được; người quản trị toàn bộ hệ thống vẫn có thể lần ra. Lựa chọn vẫn đi qua ứng dụng nhắn tin, và câu chữ ở “Ý kiến khác” có thể làm lộ người viết.';
const OPEN = 'Công khai: tên và ý kiến được ghi trong kết quả gửi những người được hỏi.';

function sheetText(sheet: Sheet, naming: SheetNaming): string {
  const { regulation, zone } = naming;
  const quorum = quorumOf(sheet);
  return [
    `Vấn đề xin ý kiến: ${sheet.question}`,
    ...basisLines(sheet, naming),
    ...(sheet.matter === 'other' ? [] : [`Loại việc: ${MATTERS[sheet.matter]}.`]),
    `Cách quyết định: ${modeLine(sheet, regulation)}`,
    ...(quorum ? [sheetQuorumRule(quorum, sheet.meeting !== null)] : []),
    sheet.secret ? SECRET : OPEN,
    `Hạn trả lời: ${sayWhen(sheet.deadline, zone)}; trước hạn đồng chí thay đổi được.`,
    ...periodLines(sheet),
    ...(sheet.meeting === null ? dutyLines(regulation) : []),
    sheet.silence === null ? 'Không trả lời thì không tính là đồng ý.' : silenceLine(sheet.silence),
    ...(sheet.papers.length > 0 ? [`Tài liệu kèm theo: ${sheet.papers.length} tệp.`] : []),
  ].join('\n');
}

/** Said before it counts: in the sheet, and whenever somebody is reminded of it. */
export const silenceLine = (basis: string): string => `Không trả lời được coi là đồng ý (căn cứ: ${basis}).`;

/** Whether the time that the regulation gives is given. */
const periodLines = ({ period }: Sheet): string[] =>
  period
    ? [
        period.kept
          ? `Thời hạn lấy ý kiến: ${sayPeriod(period)}.`
          : `Hạn này ngắn hơn thời hạn lấy ý kiến ${sayPeriod(period)}.`,
      ]
    : [];

/** Whose duty it is to give opinions, and that they come in time, where the text says so. */
function dutyLines(regulation: Regulation): string[] {
  const { given, inTime } = regulation.opinions;
  return [
    ...(given ? [`Cho ý kiến là nhiệm vụ của thành viên (${given.article} Quy chế).`] : []),
    ...(inTime ? [`Ý kiến phải đúng hạn (${inTime.article} Quy chế).`] : []),
  ];
}

/** "Phiếu lấy ý kiến (kín) – bản sửa" */
const kindOf = ({ meeting, secret, circulation }: Sheet): string =>
  `${meeting === null ? 'Phiếu lấy ý kiến' : 'Biểu quyết trong cuộc họp'}${secret ? ' (kín)' : ''}${circulation.version > 1 ? ' – bản sửa' : ''}`;

/** Who sits in two committees must see whose it is. */
const titleOf = (sheet: Sheet, { committee }: SheetNaming): string =>
  `${kindOf(sheet)} – ${committee.shortName}`;

/** To each of those who are asked. */
export const sheetCard = (sheet: Sheet, naming: SheetNaming): Message => ({
  title: titleOf(sheet, naming),
  text: sheetText(sheet, naming),
  choices: voteChoices(sheet),
  brief: briefFor('notice', sheet, naming),
});

/** What is asked is not in it. */
const briefFor = (kind: Brief['kind'], sheet: Sheet, { committee, zone }: SheetNaming): Brief =>
  briefOf(kind, committee, `${kindOf(sheet)}: hạn trả lời`, sheet.deadline, zone);

export const sheetPaperMessage = (sheet: Sheet, file: FileRef): Message => ({
  text: `Tài liệu “${cut(file.name, 150)}” của phiếu lấy ý kiến ${sheetTitle(sheet)}.`,
  file,
});

/** Where it stands for who was asked; what a secret ballot says is not said back. */
export function ownLine(sheet: Sheet, member: string): string {
  if (!answeredBy(sheet).includes(member)) return 'Đồng chí chưa trả lời.';
  const own = sheet.ballots[member];
  if (sheet.secret || !own) return 'Đồng chí đã gửi phiếu kín (nội dung không hiện lại).';
  return `Đồng chí đã trả lời: ${VOTES[own.vote]}${own.text === '' ? '' : ` – “${cut(own.text, 300)}”`}.`;
}

/** The sheet as it stands for who looks at it: their own answer, and for who manages it how far it is. */
export function sheetNow(
  sheet: Sheet,
  mine: { readonly member: string; readonly asked: boolean; readonly manages: boolean },
  naming: SheetNaming,
): Message {
  const managed = mine.manages ? progressLines(sheet, naming) : [];
  return {
    title: titleOf(sheet, naming),
    text: [
      sheetText(sheet, naming),
      '',
      ...(mine.asked ? [ownLine(sheet, mine.member)] : []),
      ...managed,
    ].join('\n'),
    choices: [...(mine.asked ? voteChoices(sheet) : []), ...(mine.manages ? manageChoices(sheet) : [])],
  };
}

/** Of a secret sheet no names: who is not silent has answered. */
export function progressLines(sheet: Sheet, { committee }: SheetNaming): string[] {
  const silent = sheet.secret ? [] : silentOnSheet(sheet).map((id) => nameOf(committee, id));
  return [
    `Đã trả lời ${answeredBy(sheet).length}/${countedOn(sheet).length} đồng chí; ý kiến chỉ hiện khi phiếu kết thúc.`,
    ...(silent.length > 0 ? [`Chưa trả lời: ${someNames(silent, 30)}.`] : []),
  ];
}

function manageChoices(sheet: Sheet): Choice[][] {
  const silent = silentOnSheet(sheet).length > 0;
  return [
    ...(silent ? [[{ label: 'Nhắc người chưa trả lời', command: key(sheet, 'nh') }]] : []),
    [{ label: 'Xem ai đã nhận', command: key(sheet, 'nn') }],
    [
      { label: 'Kết thúc sớm', command: key(sheet, 'kt') },
      ...(answeredBy(sheet).length === 0 ? [{ label: 'Sửa câu hỏi', command: key(sheet, 'sua') }] : []),
    ],
    [wordChoice('sheet', referToSheet(sheet))],
  ];
}

export const decideChoice = (sheet: Sheet): Choice => ({
  label: 'Ghi quyết định',
  command: key(sheet, 'qd'),
});

/** On a secret sheet the answer is not said back: the chat would keep it. */
export const voteNoted = (sheet: Sheet, ballot: Ballot, zone: string): Message => ({
  text: sheet.secret
    ? `Đã ghi nhận phiếu kín của đồng chí về ${sheetTitle(sheet)}. Thay đổi được đến ${sayWhen(sheet.deadline, zone)}: gõ /ykien.`
    : `Đã ghi nhận: ${VOTES[ballot.vote]}${ballot.text === '' ? '' : ` – “${cut(ballot.text, 300)}”`}, về ${sheetTitle(sheet)}. Thay đổi được đến ${sayWhen(sheet.deadline, zone)}: gõ /ykien.`,
});

export const votedToast = (): string => 'Đã ghi nhận.';

/** All sheets of somebody: those that wait for their answer first. */
export function sheetList(
  rows: readonly { readonly sheet: Sheet; readonly note: string }[],
  now: Instant,
  zone: string,
  mayOpen: boolean,
): Message {
  const how = mayOpen ? ' Gửi phiếu mới: /xinykien.' : '';
  if (rows.length === 0) return { text: `Hiện không có phiếu lấy ý kiến nào của đồng chí.${how}` };
  const shown = rows.slice(0, MOST_LISTED);
  return {
    title: 'Phiếu lấy ý kiến',
    text: [
      ...shown.map(
        ({ sheet, note }, at) =>
          `${at + 1}. ${sheetTitle(sheet)}${sheet.secret ? ' (kín)' : ''}: ${isSheetClosed(sheet, now) ? 'đã kết thúc' : `hạn ${sayShort(sheet.deadline, zone)}`}; ${note}`,
      ),
      ...(rows.length > shown.length ? [`… và ${rows.length - shown.length} phiếu cũ hơn.`] : []),
      `Bấm hoặc trả lời bằng số để xem.${how}`,
    ].join('\n'),
    choices: shown.map(({ sheet }) => [
      { label: cut(sheet.question, 50), command: `/ykien ${referToSheet(sheet)}` },
    ]),
    listed: shown.length,
  };
}

const MOST_LISTED = 15;

export const nudgeFor = (sheet: Sheet, naming: SheetNaming): Message => ({
  title: `Nhắc trả lời phiếu lấy ý kiến – ${naming.committee.shortName}`,
  text: `Đồng chí chưa trả lời phiếu ${sheetTitle(sheet)} (người xin ý kiến: ${comrade(nameOf(naming.committee, sheet.openedBy))}). Hạn trả lời: ${sayWhen(sheet.deadline, naming.zone)}.${sheet.silence === null ? '' : ` ${silenceLine(sheet.silence)}`}`,
  choices: voteChoices(sheet),
  brief: briefFor('reminder', sheet, naming),
});

/** Whom a sheet reached, for who manages it: that they were asked is no secret, also where what they answered is. */
export function sheetReach(sheet: Sheet, page: number, { committee, zone }: SheetNaming): Message {
  const reached = reachedLines(sheet.circulation, page, committee, zone);
  return {
    title: `Ai đã nhận: phiếu lấy ý kiến ${sheetTitle(sheet)}`,
    text: reached.lines.join('\n'),
    choices: turns(reached, (to) => `/ykien ${referToSheet(sheet)} nn ${to}`),
  };
}

/** What a sentence was taken for that is neither yes nor no. */
export const otherHeard = ({ secret }: Sheet, words: string): string =>
  `Ghi vào “Ý kiến khác”: ${secret ? 'lời vừa nhắn' : `“${words}”`}?\n${NOT_YET}`;

/** A no that says why, before it is counted. */
export const noHeard = ({ question }: Sheet, why: string): string =>
  `Ghi “${VOTES.no}” về “${cut(question, 120)}”?\nLý do: “${why}”\n${NOT_YET}`;
