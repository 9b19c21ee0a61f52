import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import type { Message } from '../../ports/message.ts';
import type { BodyMeetings, Regulation } from '../../regulations/schema.ts';
import { cut } from '../people/people.ts';
import { notHeld } from '../unheld.ts';

type Part = NonNullable<BodyMeetings['proposalReport']>['fields'][number];

const NAMES: Readonly<Record<Part, string>> = { goals: 'mục tiêu', schedule: 'tiến độ', results: 'kết quả' };

/** "mục tiêu, tiến độ, kết quả" */
export const sayProposalParts = (parts: readonly Part[]): string =>
  parts.map((part) => NAMES[part]).join(', ');

const PARTS = {
  goals: 'Mục tiêu của nội dung đề xuất?',
  schedule: 'Tiến độ thực hiện?',
  results: 'Kết quả thực hiện?',
} as const;
export const askProposalPart = (part: keyof typeof PARTS): string => `Báo cáo đề xuất – ${PARTS[part]}`;

export const partTooShort = (part: keyof typeof PARTS): Message => ({
  text: `Nội dung này chưa đủ rõ. ${askProposalPart(part)} Nếu chủ trì cho gửi khi chưa có báo cáo, chủ trì trả lời “miễn” kèm lý do.`,
});

/** What the report says, for who reads the meeting's facts; its lines are short where it is not the report itself. */
export const proposalLines = (meeting: Meeting, most: number): string[] =>
  meeting.proposal?.kind === 'filed'
    ? [
        'Báo cáo đề xuất:',
        `- Mục tiêu: ${cut(meeting.proposal.goals, most)}`,
        `- Tiến độ: ${cut(meeting.proposal.schedule, most)}`,
        `- Kết quả: ${cut(meeting.proposal.results, most)}`,
      ]
    : [];
export const proposalPreview = (meeting: Meeting): Message => ({
  title: `Báo cáo đề xuất: ${cut(meeting.title, 200)}`,
  text: proposalLines(meeting, 1_200).slice(1).join('\n'),
});
export const proposalQuestion = (): string =>
  'Nộp báo cáo đề xuất này? Người chủ trì xem khi quyết định thành phần; người được mời xem trong giấy mời.';

export const askWaiverReason = (): string =>
  'Xin ghi cả lý do, ví dụ: miễn, họp khẩn theo chỉ đạo của UBND tỉnh.';

const next = (meeting: Meeting) => [[{ label: 'Gửi thông báo', command: `/moihop ${referTo(meeting)}` }]];

export const proposalNoted = (meeting: Meeting, article: string): Message => ({
  text: `Đã nhận báo cáo đề xuất cho “${cut(meeting.title, 200)}” (${article} Quy chế).`,
  choices: next(meeting),
});
export const proposalWaivedReply = (meeting: Meeting, article: string): Message => ({
  text: `Đã ghi nhận: người chủ trì cho gửi thông báo khi chưa có báo cáo đề xuất (${article} Quy chế). Lý do được lưu lại.`,
  choices: next(meeting),
});
export const proposalNotNeeded = (meeting: Meeting, regulation: Regulation): Message => ({
  text: `${notHeld(regulation, meeting.kind === 'working-session' ? [] : `meetings.${meeting.body}.proposalReport`, 'báo cáo đề xuất cho cuộc họp này')}.`,
});
