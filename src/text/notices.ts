import type { Committee } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Message } from './message.ts';
import { someNames } from './people.ts';

export const undelivered = (meeting: Meeting, names: readonly string[]): Message => ({
  text: `Thông báo họp “${meeting.title}” chưa đến được ${names.length} đồng chí: ${someNames(names, 40)}. Các đồng chí này đã chặn trợ lý hoặc chưa bấm Bắt đầu; xin báo bằng cách khác và gõ /thanhvien để gửi lại mã mời.`,
});

export const topicGone = (committee: Committee): Message => ({
  text: `Chủ đề nhận thông báo trong nhóm của ${committee.shortName} không còn. Từ nay tôi gửi vào chủ đề chung của nhóm. Muốn đổi, xin quản trị viên gõ /ketnoi trong chủ đề mới.`,
});
