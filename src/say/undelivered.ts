import type { Committee } from '../domain/committee/committee.ts';
import type { Message } from '../ports/message.ts';
import { cut } from './people/people.ts';

/** The text alone, where its file could not be carried. */
export function withoutFile({ file, ...message }: Message): Message {
  if (!file) return message;
  const note = `Tệp “${cut(file.name, 100)}” không gửi được qua ứng dụng này (loại tệp hoặc dung lượng). Xin nhận tại thư ký.`;
  return { ...message, text: [message.text, note].filter((part) => part !== '').join('\n\n') };
}

export const topicGone = (committee: Committee): Message => ({
  text: `Chủ đề nhận thông báo trong nhóm của ${committee.shortName} không còn. Từ nay tôi gửi vào chủ đề chung của nhóm. Muốn đổi, xin quản trị viên gõ /ketnoi trong chủ đề mới.`,
});
