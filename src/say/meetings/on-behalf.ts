import type { Member } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { comrade, cut } from '../people/people.ts';

/** Questions to a secretary who answers for a member. */
export const askWhoFor = (): string => 'Ghi nhận thay cho ai? Xin gõ họ tên.';
export const askAnswerFor = (): string => 'Đồng chí ấy trả lời thế nào? Xin chọn, hoặc trả lời bằng số:';
export const askDetailFor = (kind: 'attend' | 'absent' | 'proxy'): string =>
  kind === 'proxy' ? 'Họ tên người dự thay?' : 'Lý do vắng?';

/** What a sentence of a secretary's was taken for, before it is recorded for somebody else. */
export function answerHeard(
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
