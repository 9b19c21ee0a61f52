import type { Member } from '../../domain/committee/committee.ts';
import type { Ruled } from '../../domain/law.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { LapsedWord } from '../../domain/meetings/reseated.ts';
import type { Message } from '../../ports/message.ts';
import { comrade, cut, missedLines, someNames } from '../people/people.ts';
import { sayWhen } from '../when.ts';
import { ownAnswer } from './own-answer.ts';

/** What is said of the meetings ahead, and of who acts for whom, once the list has changed. */

export interface ReseatedSaid {
  readonly meeting: Meeting;
  /** Who is invited no more, by name. */
  readonly gone: readonly string[];
  /** Who is again. */
  readonly back: readonly Member[];
  /** Who chairs it and was not on its list. */
  readonly invited: readonly Member[];
  readonly missed: readonly Member[];
  readonly chair: Member | null;
  /** What the chair before had said of it, and waits again. */
  readonly lapsed: readonly LapsedWord[];
}

const MOST_MEETINGS = 10;
const MOST = 10;

/** To the secretaries, and to who has changed the list. */
export function meetingsReseated(said: readonly ReseatedSaid[], zone: string): Message {
  const more = said.length - MOST_MEETINGS;
  const replaces = said.some(({ gone }) => gone.length > 0);
  return {
    title: 'Cuộc họp sắp tới, sau khi danh sách thay đổi',
    text: [
      ...said.slice(0, MOST_MEETINGS).map((one) => meetingLine(one, zone)),
      ...(more > 0 ? [`Và ${more} cuộc họp khác: /hop.`] : []),
      ...missedLines([...new Set(said.flatMap(({ missed }) => missed.map(({ name }) => name)))]),
      ...(replaces ? ['Mời thêm người dự: /suahop.'] : []),
    ].join('\n'),
  };
}

function meetingLine(one: ReseatedSaid, zone: string): string {
  const { meeting, gone, back, invited, chair, lapsed } = one;
  const named = (what: string, names: readonly string[]): string[] =>
    names.length > 0 ? [`${what} ${someNames(names, MOST)}`] : [];
  const parts = [
    ...named('không còn mời', gone),
    ...named(
      'mời lại',
      back.map((member) =>
        meeting.answers[member.id]
          ? `${member.name} (câu trả lời trước đây vẫn được tính)`
          : `${member.name} (chưa trả lời)`,
      ),
    ),
    ...lapsed.map((what) => LAPSED[what]),
    chair
      ? `chủ trì: ${comrade(chair.name)}${invited.includes(chair) ? ' (được mời thêm)' : ''}`
      : 'chưa có người chủ trì',
  ];
  return `- “${cut(meeting.title, 150)}”, ${sayWhen(meeting.start, zone)}: ${parts.join('; ')}.`;
}

const LAPSED: Readonly<Record<LapsedWord, string>> = {
  participants: 'thành phần dự chờ người chủ trì mới đồng ý',
  proposal: 'việc cho gửi khi chưa có báo cáo đề xuất chờ người chủ trì mới',
  chair: 'việc giao chủ trì trước đây hết hiệu lực',
};

/** To who is on the list again: the notice, with where their answer stands. */
export const invitedAgain = (
  notice: Message,
  meeting: Meeting,
  member: Member,
  { regulation }: Ruled,
): Message => ({
  ...notice,
  text: [
    `Đồng chí có tên lại trong danh sách nên được mời lại.${meeting.answers[member.id] ? ` Câu trả lời trước đây vẫn được tính: ${ownAnswer(member, meeting, regulation)}` : ''}`,
    notice.text,
  ].join('\n'),
});
