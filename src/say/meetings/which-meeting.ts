import type { Message } from '../../ports/message.ts';
import { cut } from '../people/people.ts';

/** What is done with the meeting that is chosen. */
const USES = {
  attend: 'ghi: dự họp',
  absent: 'ghi: xin vắng',
  delegate: 'ghi: cử người dự thay',
  'as-before': 'giữ câu trả lời trước đó',
  'answer-for': 'ghi câu trả lời thay thành viên',
  opinion: 'gửi ý kiến bằng văn bản',
  chair: 'ghi nhận việc giao người chủ trì',
  announce: 'gửi thông báo họp',
  nudge: 'nhắc người chưa trả lời',
  cancel: 'hủy',
  move: 'dời',
  mend: 'sửa',
  proposal: 'nộp báo cáo đề xuất',
  prepare: 'giao chuẩn bị',
  papers: 'xem hoặc thêm tài liệu',
  roll: 'điểm danh',
  guests: 'ghi khách mời',
  records: 'lấy hồ sơ',
} as const;

export type MeetingUse = keyof typeof USES;

export const whichMeeting = (use: MeetingUse): string =>
  `Đồng chí nói về cuộc họp nào, để ${USES[use]}? Xin chọn:`;

/** To words that are none of the meetings: they are answered next, and the question goes. */
export const noMeetingChosen = (use: MeetingUse, files: readonly string[]): Message => ({
  text: [
    `Tôi đã bỏ câu hỏi “cuộc họp nào, để ${USES[use]}” và chưa ghi nhận gì.`,
    ...(files.length > 0
      ? [`Tệp ${files.map((name) => `“${cut(name, 80)}”`).join(', ')} chưa được lưu; cần dùng, xin gửi lại.`]
      : []),
  ].join(' '),
});
