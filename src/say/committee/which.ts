import type { Committee } from '../../domain/committee/committee.ts';
import type { Message } from '../../ports/message.ts';

export const whichOne = (): string => 'Đồng chí muốn nói về Ban nào? Xin chọn, hoặc trả lời bằng số:';
export const chosenCommittee = (committee: Committee): Message => ({
  text: `Từ nay các lệnh nhắn riêng dùng cho ${committee.name}. Đổi lại bằng /chonban.`,
});
