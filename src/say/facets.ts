import type { Facet } from '../ports/facet.ts';
import type { Choice, Message } from '../ports/message.ts';

/** What a preview is made of, as it is named to who mends it. */
const NAMES: Record<Facet, string> = {
  title: 'Tên cuộc họp',
  start: 'Thời gian',
  place: 'Địa điểm',
  agenda: 'Nội dung họp',
  kind: 'Loại cuộc họp',
  people: 'Thành phần',
  guests: 'Khách mời',
  reason: 'Lý do',
  content: 'Nội dung',
  deadline: 'Thời hạn',
  question: 'Vấn đề xin ý kiến',
  audience: 'Nơi nhận',
  disclosure: 'Mức phổ biến',
  acknowledgement: 'Việc xác nhận',
  sending: 'Lúc gửi',
  papers: 'Tài liệu',
  chair: 'Người chủ trì',
  lead: 'Người thực hiện',
  tasks: 'Nhiệm vụ',
  goals: 'Mục tiêu',
  schedule: 'Tiến độ',
  results: 'Kết quả',
  delegate: 'Người dự thay',
  post: 'Chức vụ, đơn vị',
  opinion: 'Ý kiến',
};

/** Under a preview that can be mended: which of it. `since` names the preview. */
export const whichFacet = (
  facets: readonly { readonly name: string; readonly facet: Facet }[],
  since: string,
): Message => ({
  text: 'Sửa mục nào? Bấm chọn, hoặc gõ luôn nội dung mới, ví dụ: “đổi phòng 3”.',
  choices: facets.map(({ name, facet }) => [{ label: NAMES[facet], command: `/sua ${since} ${name}` }]),
});

/** The question of an argument that was answered before. */
export const askAnew = (asked: Message): Message => ({
  ...asked,
  choices: [...(asked.choices ?? []), [KEEP]],
});

/** Typed it says the same. */
const KEEP: Choice = { label: 'Giữ nguyên', command: 'giữ nguyên', quiet: true };

/** The question behind one that was answered. */
export const withQuestionBefore = (asked: Message): Message => ({
  ...asked,
  choices: [...(asked.choices ?? []), [BACK]],
});

const BACK: Choice = { label: 'Câu trước', command: '/cautruoc', quiet: true };
