import type { Committee } from '../domain/committee.ts';
import type { Message } from './message.ts';

export const bound = (committee: Committee, topic: boolean, reminders: boolean): Message => ({
  text: `Đã gắn ${topic ? 'chủ đề này' : 'nhóm này'} với ${committee.name} để nhận ${reminders ? 'nhắc việc' : 'thông báo'}. Không đúng thì gõ /ketnoi gỡ. Lưu ý: không gửi tài liệu mật trong nhóm.`,
});

/** To the secretaries: the bot does not know what the group is called. */
export const boundTold = (committee: Committee, reminders: boolean): Message => ({
  text: `Một nhóm vừa được gắn với ${committee.shortName} để nhận ${reminders ? 'nhắc việc' : 'thông báo'}. Nếu không đúng, xin gõ /ketnoi gỡ trong nhóm ấy.`,
});
export const unbound = (committee: Committee): Message => ({
  text: `Đã gỡ nhóm này khỏi ${committee.shortName}. Từ nay tôi im lặng ở đây.`,
});
export const unboundTold = (committee: Committee): Message => ({
  text: `Một nhóm vừa được gỡ khỏi ${committee.shortName}. Muốn gắn lại, quản trị viên gõ /ketnoi trong nhóm.`,
});

export const bindHow = (committees: readonly Committee[]): Message => ({
  text: [
    committees.length === 0
      ? 'Chưa có Ban nào được nạp. Xin nạp tệp của Ban trước: npm run committee -- import TỆP.yaml.'
      : 'Gắn nhóm này với Ban nào? Xin gõ lại trong nhóm, trong đúng chủ đề nhận thông báo:',
    ...committees.map((committee) => `/ketnoi ${committee.id} – ${committee.name}`),
  ].join('\n'),
});

export const boundElsewhere = (): Message => ({
  text: 'Nhóm này đã gắn với một Ban khác nên không gắn thêm được. Xin dùng nhóm khác.',
});
