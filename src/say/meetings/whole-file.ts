import type { Circulation } from '../../domain/circulation.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import type { FileRef } from '../../domain/reference.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { cut, nameOf } from '../people/people.ts';
import { sayWhen } from '../when.ts';

/** All that is kept of a meeting, as one archive. */

export const WHOLE_FILE_NAMES = {
  notice: '1. Giấy mời.txt',
  roll: '2. Trả lời và điểm danh.txt',
  opinions: '3. Ý kiến bằng văn bản.txt',
  conclusion: '4. Kết luận.txt',
  acknowledgements: '5. Xác nhận đã nhận kết luận.txt',
  tasks: '6. Nhiệm vụ.txt',
  log: '7. Nhật ký.txt',
  papers: '8. Tài liệu',
  opinionFiles: '9. Tệp kèm ý kiến',
  left: 'Tệp không lấy được.txt',
} as const;

export const wholeFileChoice = (meeting: Meeting): Choice => ({
  label: 'Hồ sơ cuộc họp (.zip)',
  command: `/hosohop ${referTo(meeting)}`,
});

export const wholeFileMessage = (meeting: Meeting, file: FileRef): Message => ({
  text: `Hồ sơ cuộc họp “${cut(meeting.title, 200)}”: giấy mời, tài liệu, trả lời và điểm danh, ý kiến, kết luận, xác nhận, nhiệm vụ, nhật ký, theo hồ sơ lúc gửi tệp. Zalo không gửi được tệp .zip: xin nhận trên Telegram, hoặc xem từng phần tại /hoso, /tailieu.`,
  file,
});

/** Who has confirmed a conclusion, and when. */
export const acknowledgementLines = (
  { to, acknowledged }: Circulation,
  committee: Committee,
  zone: string,
): string[] =>
  to.map((id) => {
    const at = acknowledged[id]?.at;
    return `${nameOf(committee, id)}: ${at ? `đã nhận lúc ${sayWhen(at, zone)}` : 'CHƯA xác nhận'}`;
  });

export const leftOutOfFile = (names: readonly string[]): string =>
  [
    'Những tệp dưới đây không lấy được từ ứng dụng đã gửi, hoặc quá lớn:',
    ...names.map((name) => `- ${name}`),
  ].join('\n');
