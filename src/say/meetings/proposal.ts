import { upperFirst, withAnd } from '../../domain/fold.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import type { Message } from '../../ports/message.ts';
import {
  type NoticeItem,
  PROPOSAL_PARTS,
  type ProposalPart,
  type Regulation,
} from '../../regulations/schema.ts';
import { cut } from '../people/people.ts';
import { notHeld } from '../unheld.ts';

const NAMES: Readonly<Record<ProposalPart, string>> = {
  goals: 'mục tiêu',
  schedule: 'tiến độ',
  results: 'kết quả',
};
const ITEMS: Readonly<Record<NoticeItem, string>> = {
  content: 'nội dung',
  time: 'thời gian',
  place: 'địa điểm',
};

/** "mục tiêu, tiến độ và kết quả" */
export const sayProposalParts = (parts: readonly ProposalPart[]): string =>
  withAnd(parts.map((part) => NAMES[part]));
/** What a notice states: "nội dung, thời gian và địa điểm". */
export const sayNoticeItems = (items: readonly NoticeItem[]): string =>
  withAnd(items.map((item) => ITEMS[item]));

/** Parts were typed in one line, and one of them is none that this regulation wants. */
export const notOfReport = (parts: readonly ProposalPart[]): Message => ({
  text: `Báo cáo đề xuất chỉ nêu ${sayProposalParts(parts)}. Xin trả lời từng mục khi được hỏi.`,
  choices: [[{ label: 'Nộp báo cáo đề xuất', command: '/dexuat' }]],
});

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
export function proposalLines({ proposal }: Meeting, most: number): string[] {
  if (proposal?.kind !== 'filed') return [];
  const said = PROPOSAL_PARTS.filter((part) => proposal[part] !== '');
  return [
    'Báo cáo đề xuất:',
    ...said.map((part) => `- ${upperFirst(NAMES[part])}: ${cut(proposal[part], most)}`),
  ];
}
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
