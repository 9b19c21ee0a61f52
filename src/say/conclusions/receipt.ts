import type { Circulation } from '../../domain/circulation.ts';
import type { Receipt } from '../../domain/receipt.ts';
import type { FileRef } from '../../domain/reference.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { cut } from '../people/people.ts';
import { sayWhen } from '../when.ts';

/** That something was received: a conclusion, a notice at large. */

const titled = ({ title }: Pick<Circulation, 'title'>): string => {
  const short = cut(title, 200);
  return short.includes('“') ? short : `“${short}”`;
};

export const acknowledgedReply = (circulation: Circulation, known: boolean): Message => ({
  text: known
    ? `Đồng chí đã xác nhận trước đó: ${titled(circulation)}.`
    : `Đã ghi nhận đồng chí đã nhận: ${titled(circulation)}.`,
});

export const olderVersion = (circulation: Circulation): Message => ({
  text: `Lựa chọn này là của bản cũ. ${titled(circulation)} đã có bản đính chính; xin xem bản mới dưới đây và xác nhận lại.`,
});

export const copyOfAnnouncement = (
  title: string,
  text: string,
  file: FileRef | null,
  choice: Choice,
): Message => ({
  title: cut(title, 250),
  text: cut(text, 3_500),
  ...(file ? { file } : {}),
  choices: [[choice]],
});

export const whichReceived = (): string => 'Đồng chí xác nhận đã nhận văn bản nào? Xin chọn:';
export const receivedLabel = ({ title, version }: Circulation): string =>
  `${cut(title, 180)}${version > 1 ? ` (đính chính lần ${version - 1})` : ''}`;
export const nothingToAcknowledge = (): Message => ({
  text: 'Hiện không có văn bản nào chờ đồng chí xác nhận đã nhận.',
});

/** A line of a reminder: what was not acknowledged, when it was sent, how to answer. */
export const receiptDue = ({ shelf, circulation, sentAt }: Receipt, zone: string): string => {
  const { title, version } = circulation;
  const named = shelf === 'announcements' ? `Thông báo ${titled({ title })}` : titled({ title });
  const corrected = version > 1 ? ` (đính chính lần ${version - 1})` : '';
  return `${named}${corrected}, gửi lúc ${sayWhen(sentAt, zone)}: đồng chí chưa xác nhận đã nhận. Xin bấm “Đã nhận”, trả lời “đã nhận” hoặc gõ /danhan.`;
};
