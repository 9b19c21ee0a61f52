import type { Meeting } from '../domain/meeting.ts';
import { referToSheet, type Sheet } from '../domain/sheet.ts';
import { decision, type WaitingLine } from './answers.ts';
import { answerChoices } from './cards.ts';
import { sayWhen } from './format-when.ts';
import type { Choice, Command, Message } from './message.ts';
import type { Opinion } from './opinion.ts';
import { cut } from './people.ts';
import { voteChoices } from './sheets.ts';
import { sheetTitle } from './sheets-names.ts';

/** Something that waits for somebody's word, or that they can still answer otherwise. */
export interface Pending {
  /** "Phiếu “Thông qua kế hoạch?”, hạn 16 giờ 00, thứ Tư, ngày 25/11/2026" */
  readonly line: string;
  /** Shows it, with all that it can be answered. */
  readonly open: Command;
  /** What answers it at once, as it stands under it. */
  readonly choices: readonly (readonly Choice[])[];
  /** What can be typed instead; `null` for what wants more than a word. */
  readonly typed: string | null;
  /** They have answered, and may change it. */
  readonly answered: boolean;
  /** The command that an opinion stands for; `null` where it would not carry all of it. */
  readonly taken?: (opinion: Opinion) => string | null;
}

type Item = Omit<Pending, 'answered'>;

export const invitationItem = (meeting: Meeting, reference: string, zone: string): Item => ({
  line: `Giấy mời họp “${cut(meeting.title, 120)}”, ${sayWhen(meeting.start, zone)}`,
  open: { label: `Giấy mời: ${cut(meeting.title, 40)}`, command: `/hop ${reference}` },
  choices: answerChoices(meeting),
  typed: '“tôi dự”, “em xin vắng vì …”',
});

export const sheetItem = (sheet: Sheet, zone: string): Item => ({
  line: `Phiếu lấy ý kiến ${sheetTitle(sheet)}, hạn ${sayWhen(sheet.deadline, zone)}`,
  open: { label: `Phiếu: ${cut(sheet.question, 40)}`, command: `/ykien ${referToSheet(sheet)}` },
  choices: voteChoices(sheet),
  typed: '“đồng ý”, “không đồng ý”, “ý kiến khác: …”',
  taken: ({ yes, words }) => `/ykien ${referToSheet(sheet)} ${yes ? 'dy' : 'kdy'} ${words}`.trimEnd(),
});

export const receiptItem = (title: string, received: Command): Item => ({
  line: `Xác nhận đã nhận “${cut(title, 120)}”`,
  open: { ...received, label: `${received.label}: ${cut(title, 40)}` },
  choices: [[received]],
  typed: '“đã nhận”',
});

/** A request carries no words of who decides: with any, it is asked what is to be recorded. */
export const requestItem = ({ line, subject, mark }: WaitingLine): Item => ({
  line,
  open: { label: cut(line, 45), command: '/duyet' },
  choices: [
    [
      { label: 'Đồng ý', command: decision(subject, mark, true) },
      { label: 'Không đồng ý', command: decision(subject, mark, false) },
    ],
  ],
  typed: '“đồng ý”, “không đồng ý” (không kèm lời)',
  taken: ({ yes, words }) => (words === '' ? decision(subject, mark, yes) : null),
});

export const nothingPending = (): Message => ({
  text: 'Hiện không có việc nào chờ đồng chí trả lời. Xin gõ /lich để xem các việc sắp tới, /trogiup để xem những việc tôi làm được.',
});

/** Said in a word, to one thing that it does not answer. */
export const askPending = ({ line, choices, typed, answered }: Pending): Message => ({
  text: `Tôi chưa ghi nhận gì. ${answered ? 'Đồng chí đã trả lời, và còn thay đổi được' : 'Đang chờ đồng chí trả lời'}: ${line}. Xin bấm chọn${typed === null ? '' : `, hoặc nhắn rõ: ${typed}`}.`,
  choices,
});

const MOST = 10;

/** Several things that it could be said to. A bare opinion is taken with the choice. */
export function whichPending(all: readonly Pending[], opinion: Opinion | null): Message {
  const shown = all.slice(0, MOST);
  const choiceOf = ({ open, taken, answered }: Pending): Command => {
    const command = opinion && opinion.words === '' && !answered ? taken?.(opinion) : null;
    return command ? { label: `${opinion?.yes ? 'Đồng ý' : 'Không đồng ý'}: ${open.label}`, command } : open;
  };
  const head = all.every(({ answered }) => answered)
    ? 'Không có việc nào chờ đồng chí trả lời. Đã trả lời, và còn thay đổi được'
    : 'Đang chờ đồng chí';
  return {
    text: [
      `Tôi chưa ghi nhận gì. ${head}: ${all.length} việc. Đồng chí nói về việc nào? Xin chọn, hoặc trả lời bằng số:`,
      ...shown.map(({ line }, at) => `${at + 1}. ${line}`),
      ...(all.length > shown.length ? [`… và ${all.length - shown.length} việc nữa: gõ /lich, /duyet.`] : []),
    ].join('\n'),
    choices: shown.map((one) => [choiceOf(one)]),
    listed: shown.length,
  };
}
