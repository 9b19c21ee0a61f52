import type { Member } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Message } from '../../ports/message.ts';
import { comrade, comradeFirst, cut, ofAnother } from '../people/people.ts';
import { sayWhen } from '../when.ts';

/** To a secretary about to write over what a member said themself. */
export const ownAnswerStands = (member: Member, own: string): string =>
  `${comradeFirst(member.name)} đã tự trả lời: ${ofAnother(own)} Ghi nhận câu trả lời khác thay đồng chí ấy?`;
/** To a member for whom a secretary answered. */
export const answeredForYou = (secretary: Member, meeting: Meeting, own: string, zone: string): Message => ({
  text: `Thư ký (${comrade(secretary.name)}) đã ghi nhận thay đồng chí cho cuộc họp “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}. ${own} Nếu chưa đúng, xin gõ /hop để trả lời lại.`,
});
export const answeredFor = (member: Member, own: string): Message => ({
  text: `Đã ghi nhận thay ${comrade(member.name)} (có ghi tên đồng chí là người nhập). ${ofAnother(own)}`,
});

/** Questions to a secretary who answers for a member. */
export const askWhoFor = (): string => 'Ghi nhận thay cho ai? Xin gõ họ tên.';
export const askAnswerFor = (): string => 'Đồng chí ấy trả lời thế nào? Xin chọn:';
export const askDetailFor = (kind: 'attend' | 'absent' | 'proxy'): string =>
  kind === 'proxy' ? 'Họ tên người dự thay?' : 'Lý do vắng?';

/** What a sentence of a secretary's was taken for, before it is recorded for somebody else. */
export function answerForHeard(
  member: Member,
  { title }: Meeting,
  kind: 'attend' | 'absent' | 'proxy',
  said: string,
): string {
  const answers = {
    attend: 'dự họp',
    absent: `xin vắng, lý do: ${cut(said, 300)}`,
    proxy: `cử ${cut(said, 200)} dự thay`,
  };
  return `Ghi nhận thay ${comrade(member.name)} cho “${cut(title, 120)}”: ${answers[kind]}?`;
}
