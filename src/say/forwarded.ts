import type { Member } from '../domain/committee/committee.ts';
import { type Meeting, referTo } from '../domain/meetings/meeting.ts';
import type { Message } from '../ports/message.ts';
import { comrade, cut } from './people/people.ts';

/** What is said to words that somebody only passed on. */
const NOT_THEIRS =
  'Tin chuyển tiếp không được tính là lời của đồng chí, nên tôi không ghi nhận và không làm theo.';

/** `typed`: there is no button for it. */
export const forwarded = (typed: boolean): string =>
  typed ? `${NOT_THEIRS} Nếu là ý kiến của đồng chí, xin tự nhắn nội dung ấy.` : NOT_THEIRS;

/** Before what they can do instead. */
export const forwardedTo = (message: Message): Message => ({
  ...message,
  text: `${NOT_THEIRS} ${message.text}`,
});

/** To a command that was forwarded into the group. */
export const forwardedInGroup = (): Message => ({
  text: 'Tin chuyển tiếp không được tính là lời của đồng chí, nên tôi không làm theo. Xin tự gõ trong nhóm, hoặc nhắn riêng cho tôi.',
});

export const captionLeftOut = (): Message => ({
  text: 'Tôi chỉ nhận tệp; lời kèm theo tệp chuyển tiếp không được tính là lời của đồng chí, nên không ghi nhận.',
});

export interface Recordable {
  readonly member: Member;
  readonly meeting: Meeting;
}

const MOST = 5;

/** To a secretary: the same with a way to record an answer for whose words it is. */
export function withRecording(message: Message, all: readonly Recordable[]): Message {
  const name = all[0]?.member.name ?? '';
  return {
    ...message,
    text: `${message.text} Muốn ghi nhận thay ${comrade(name)}, xin bấm “Ghi thay”.`,
    choices: [
      ...(message.choices ?? []),
      ...all.slice(0, MOST).map(({ member, meeting }) => [
        {
          label: `Ghi thay đ/c ${cut(member.name, 30)}: ${cut(meeting.title, 40)}`,
          command: `/traloithay ${referTo(meeting)} @${member.no}`,
        },
      ]),
    ],
  };
}

/** Said instead of taking what bears the mark of a state secret. It repeats nothing of it. */
export const secretRefused = (): Message => ({
  text: 'Nội dung hoặc tên tệp vừa gửi có dấu chỉ độ mật (Mật, Tối mật, Tuyệt mật) nên trợ lý không nhận và không lưu. Pháp luật về bảo vệ bí mật nhà nước không cho gửi, lưu tin mật trên mạng. Xin đồng chí xóa tin vừa gửi và chuyển theo đường văn thư mật; ở đây chỉ ghi “có tài liệu nhận trực tiếp”.',
});
