import type { Member } from '../domain/committee/committee.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Message } from '../ports/message.ts';
import { comradeFirst, cut } from './people/people.ts';
import { sayWhen } from './when.ts';

/** What is said of words that were written in time and brought late, where their rest came too late to count so. */

const WHAT: Readonly<Record<string, string>> = {
  thamgia: 'báo dự',
  vang: 'xin vắng',
  uyquyen: 'cử người dự thay',
  ykien: 'trả lời phiếu lấy ý kiến',
  nopbaocao: 'nộp báo cáo',
};

/** `told`: whether a secretary hears of it. */
export const notAsBegun = (refused: Message, begun: Instant, told: boolean, zone: string): Message => ({
  ...refused,
  text: `${refused.text} Tin đầu của đồng chí gửi lúc ${sayWhen(begun, zone)}, nhưng câu trả lời cho câu hỏi của tôi đến quá muộn nên không tính theo lúc đó.${told ? ' Tôi đã báo thư ký.' : ''}`,
});

/** To secretaries. */
export const begunInVain = (
  member: Member,
  command: string,
  meeting: string | null,
  begun: Instant,
  zone: string,
): Message => ({
  text: `${comradeFirst(member.name)} nhắn ${WHAT[command] ?? 'tin trả lời'}${meeting ? ` (cuộc họp “${cut(meeting, 200)}”)` : ''} lúc ${sayWhen(begun, zone)}; tin đến muộn, và phần còn lại đến quá muộn nên không ghi nhận. Xin liên hệ đồng chí ấy.`,
});
