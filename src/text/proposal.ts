import { type Meeting, referTo } from '../domain/meeting.ts';
import type { Message } from './message.ts';
import { cut } from './people.ts';

const PARTS = {
  goals: 'Mục tiêu của nội dung đề xuất?',
  schedule: 'Tiến độ thực hiện?',
  results: 'Kết quả thực hiện?',
} as const;
export const askPart = (part: keyof typeof PARTS): string => `Báo cáo đề xuất – ${PARTS[part]}`;

export const askWaiverReason = (): string =>
  'Xin ghi cả lý do, ví dụ: miễn, họp khẩn theo chỉ đạo của UBND tỉnh.';

const next = (meeting: Meeting) => [[{ label: 'Gửi thông báo', command: `/moihop ${referTo(meeting)}` }]];

export const proposalNoted = (meeting: Meeting, article: string): Message => ({
  text: `Đã nhận báo cáo đề xuất cho “${cut(meeting.title, 200)}” (${article} Quy chế). Bước tiếp theo: gửi thông báo bằng /moihop.`,
  choices: next(meeting),
});
export const proposalWaivedReply = (meeting: Meeting, article: string): Message => ({
  text: `Đã ghi nhận: người chủ trì cho gửi thông báo khi chưa có báo cáo đề xuất (${article} Quy chế). Lý do được lưu lại.`,
  choices: next(meeting),
});
export const proposalNotNeeded = (): Message => ({
  text: 'Quy chế không quy định báo cáo đề xuất cho cuộc họp này.',
});
