import type { Member } from '../domain/committee/committee.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { Choice, Message } from '../ports/message.ts';
import { answerChoices } from './meetings/earlier.ts';
import { comrade, comradeFirst, cut, ofAnother } from './people/people.ts';
import { sayShort } from './when.ts';

/** What is said where somebody takes back what was read out of their words. */

/** An answer to an invitation; a chair's word on a member's request (by their number), on participants; a ballot; a report. */
export type TakenBack = 'h' | `q${number}` | 't' | 'p' | 'n';

export const takeBackCommand = (subject: string, what: TakenBack, id: string): string =>
  `/gb ${subject} ${what}.${id}`;

/** The last choice under what was recorded from words. */
export const withTakeBack = (message: Message, subject: string, what: TakenBack, id: string): Message => ({
  ...message,
  choices: [...(message.choices ?? []), [{ label: TAKE_BACK, command: takeBackCommand(subject, what, id) }]],
});

export const TAKE_BACK = 'Không phải ý tôi';

/** Something that was recorded from words, as it stands, with what takes it back. */
export interface RecordedWords {
  readonly line: string;
  readonly short: string;
  readonly command: string;
}

export const reportRecorded = (work: string, said: string): string =>
  `Nhiệm vụ “${cut(work, 120)}”. Đồng chí đã báo: “${cut(said, 300)}”`;

export const decisionRecorded = (line: string, yes: boolean): string =>
  `${line}. Đồng chí đã ${yes ? 'đồng ý' : 'trả lời là không đồng ý'}`;

/** To who says that they take an answer back: nothing goes before a tap. */
export function askTakeBack(all: readonly RecordedWords[]): Message {
  const [only, ...more] = all;
  if (only && more.length === 0)
    return {
      text: `Đồng chí muốn bỏ nội dung đã ghi này? Tôi chưa bỏ gì.\n${only.line}`,
      choices: [[{ label: 'Bỏ nội dung này', command: only.command }]],
    };
  const shown = all.slice(0, MOST);
  return {
    text: [
      'Đồng chí muốn bỏ nội dung đã ghi nào? Tôi chưa bỏ gì. Xin chọn, hoặc trả lời bằng số:',
      ...shown.map(({ line }, at) => `${at + 1}. ${line}`),
      ...(all.length > shown.length ? [`… và ${all.length - shown.length} việc nữa.`] : []),
    ].join('\n'),
    choices: shown.map(({ short, command }) => [{ label: cut(`Bỏ: ${short}`, 60), command }]),
    listed: shown.length,
  };
}
const MOST = 10;

export const noAnswerToTakeBack = (): Message => ({
  text: 'Hiện không có câu trả lời nào của đồng chí rút lại được ở đây. Tôi chưa làm gì. Muốn xem các cuộc họp và câu trả lời, xin gõ /hop.',
  choices: [[{ label: 'Xem cuộc họp', command: '/hop' }]],
});

/** To who took their answer back, with what they can answer now. */
export const answerTakenBackReply = (meeting: Meeting, own: string): Message => ({
  text: `Đã bỏ câu trả lời vừa ghi cho “${cut(meeting.title, 150)}”. ${own}`,
  choices: answerChoices(meeting),
});

/** To whom had been told of it. */
export const answerTakenBackTold = (
  meeting: Meeting,
  member: Member,
  own: string,
  zone: string,
): Message => ({
  text: `${comradeFirst(member.name)} bỏ câu trả lời vừa ghi cho “${cut(meeting.title, 150)}”, ${sayShort(meeting.start, zone)}, vì tôi ghi chưa đúng ý. ${ofAnother(own)}`,
});

export const wordTakenBackReply = (line: string): Message => ({
  text: `Đã bỏ ý kiến vừa ghi: ${line}. Việc này chờ đồng chí trả lời:`,
});

export const wordTakenBackTold = (member: Member, line: string): Message => ({
  text: `${comradeFirst(member.name)} bỏ ý kiến vừa ghi: ${line}. Việc này lại chờ đồng chí ấy trả lời.`,
});

export const ballotTakenBackReply = (title: string, choices: readonly (readonly Choice[])[]): Message => ({
  text: `Đã bỏ ý kiến vừa ghi về ${title}. Xin đồng chí chọn lại, hoặc nhắn lại ý kiến:`,
  choices,
});

export const reportTakenBackReply = (work: string): Message => ({
  text: `Đã bỏ nội dung vừa báo về nhiệm vụ “${cut(work, 150)}”; nhiệm vụ như trước khi báo:`,
});

export const reportTakenBackTold = (member: Member, work: string): Message => ({
  text: `${comradeFirst(member.name)} bỏ nội dung vừa báo về nhiệm vụ “${cut(work, 150)}”, vì tôi ghi chưa đúng ý ${comrade(member.name)}. Nhiệm vụ như trước khi báo.`,
});

export const nothingToTakeBack = (): Message => ({
  text: 'Xin bấm “Không phải ý tôi” ở ngay dưới tin ghi nhận. Muốn đổi câu trả lời: /hop, /ykien, /duyet.',
});
