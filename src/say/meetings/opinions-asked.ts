import type { Member } from '../../domain/committee/committee.ts';
import type { Naming } from '../../domain/law.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import { opinionsAsked, owesOpinion } from '../../domain/meetings/opinions-asked.ts';
import { opinions } from '../../domain/meetings/requests.ts';
import type { Choice, Command, Message } from '../../ports/message.ts';
import { cut, nameOf, someNames } from '../people/people.ts';
import { sayShort, sayWhen } from '../when.ts';

/** The written opinion that a regulation asks of everybody on what a meeting is about. */

const named = ({ title, start }: Meeting, zone: string): string =>
  `“${cut(title, 150)}”, ${sayWhen(start, zone)}`;

/** In the notice. */
const opinionWanted = (article: string): string =>
  `Đồng chí chuẩn bị ý kiến bằng văn bản về các nội dung của cuộc họp (${article} Quy chế).`;

const opinionChoice = (meeting: Meeting): Command => ({
  label: 'Gửi ý kiến bằng văn bản',
  command: `/gopy ${referTo(meeting)}`,
});

/** The same where a file has come, and what it is for is asked. */
export const opinionFile = (meeting: Meeting, zone: string): Command => ({
  label: cut(`Ý kiến bằng văn bản: ${meeting.title}, ${sayShort(meeting.start, zone)}`, 60),
  command: `/gopy ${referTo(meeting)}`,
});

export const askOpinionOn = (meeting: Meeting, zone: string): Message => ({
  text: `Ý kiến bằng văn bản của đồng chí về các nội dung của cuộc họp ${named(meeting, zone)}: xin viết tại đây, hoặc gửi tệp.`,
});

export const notAnOpinion = (): Message => ({
  text: 'Nội dung này chưa phải là ý kiến. Xin viết rõ ý kiến về nội dung họp, hoặc gửi tệp.',
});

export const opinionKept = (meeting: Meeting, again: boolean, zone: string): Message => ({
  text: `Đã ghi nhận ý kiến bằng văn bản của đồng chí về cuộc họp ${named(meeting, zone)}${again ? ', thay bản trước' : ''}. Thư ký và người chủ trì đọc được.`,
});

/** To one of those asked, beside the meeting: whether theirs has come, and the way to send it. */
export function ownOpinion(
  meeting: Meeting,
  member: Member,
  naming: Naming,
): { readonly lines: readonly string[]; readonly choices: readonly Choice[][] } {
  const asked = opinionsAsked(meeting, naming);
  if (!asked || !owesOpinion(member, meeting, naming)) return { lines: [], choices: [] };
  const filed = opinions(meeting).some((one) => one.member === member.id);
  return {
    lines: [filed ? 'Ý kiến bằng văn bản của đồng chí: đã gửi.' : opinionWanted(asked.article)],
    choices: filed ? [] : [[opinionChoice(meeting)]],
  };
}

/** To who prepares it and who chairs. */
export function opinionsMissing(
  meeting: Meeting,
  naming: Pick<Naming, 'committee' | 'regulation'>,
): string[] {
  const asked = opinionsAsked(meeting, naming);
  if (!asked) return [];
  const { given, missing, article } = asked;
  const names = missing.map((id) => nameOf(naming.committee, id));
  const rest = missing.length === 0 ? '' : `; chưa gửi: ${someNames(names, 30)}`;
  return [
    `Ý kiến bằng văn bản (${article} Quy chế): đã gửi ${given.length}/${given.length + missing.length}${rest}.`,
  ];
}
