import type { Committee } from '../../domain/committee/committee.ts';
import { type Meeting, type Paper, referTo } from '../../domain/meetings/meeting.ts';
import type { Message } from '../../ports/message.ts';
import { cut, nameOf, someNames } from '../people/people.ts';
import { sayWhen } from '../when.ts';

/** What is asked and said while a part of a meeting is put right, before its notice or after. */

export const PARTS = {
  title: 'Tên cuộc họp',
  start: 'Thời gian',
  place: 'Địa điểm',
  agenda: 'Nội dung',
  invitees: 'Thành phần',
  guests: 'Khách mời',
  papers: 'Tài liệu',
  field: 'Lĩnh vực',
  chair: 'Người chủ trì',
} as const;

/** Of a meeting that is of none of the fields that were handed out. */
export const OF_NO_FIELD = 'Không riêng lĩnh vực nào';

export const askField = (): string => 'Sửa mục nào? Xin chọn, hoặc gõ ngay, ví dụ: phòng 3.';

export const askAgendaAnew = (): string => 'Nội dung cuộc họp? Gõ “thêm …” để bổ sung vào nội dung đã có.';

export const askGuestsAnew = (guests: readonly string[]): string =>
  [
    guests.length > 0 ? `Khách mời hiện nay: ${cut(guests.join('; '), 400)}.` : 'Chưa có khách mời.',
    'Gõ “thêm …”, “bớt …”, hoặc gõ lại cả danh sách, cách nhau dấu chấm phẩy; gõ “không có” nếu không mời ai.',
  ].join('\n');

export const askPaper = (papers: readonly Paper[]): string =>
  papers.length > 0
    ? 'Thay hoặc rút tài liệu nào? Để thêm tài liệu, xin gửi tệp.'
    : 'Cuộc họp chưa có tài liệu. Để thêm, xin gửi tệp kèm chú thích là tên tài liệu.';

/** Of one paper: a new file takes its place, or it goes. */
export const askPaperChange = (paper: Paper): Message => ({
  text: `Tài liệu “${cut(paper.title, 200)}”: gửi tệp mới để thay, hoặc gõ “rút”.`,
  choices: [[{ label: 'Rút tài liệu', command: 'rút' }]],
});

/** Day and hour of an announced meeting change by a move, which asks everybody anew. */
export const timeElsewhere = (meeting: Meeting): Message => ({
  text: `Cuộc họp “${cut(meeting.title, 200)}” đã thông báo: đổi thời gian là dời cuộc họp, từng đồng chí được hỏi lại.`,
  choices: [[{ label: 'Dời cuộc họp', command: `/doihop ${referTo(meeting)}` }]],
});

export const chairElsewhere = (meeting: Meeting): Message => ({
  text: `Đổi người chủ trì “${cut(meeting.title, 200)}”: ghi nhận việc giao chủ trì.`,
  choices: [[{ label: 'Giao chủ trì', command: `/chutri ${referTo(meeting)}` }]],
});

/** Asked for something else in its place, somebody leaves it as it is. */
export const nothingChanged = (meeting: Meeting): Message => ({
  text: `Cuộc họp “${cut(meeting.title, 200)}” giữ nguyên, không sửa gì.`,
});

/** What a sentence was taken for, before the meeting that nobody was told of yet is edited by it. */
export function editHeard(
  changed: Meeting,
  part: Exclude<keyof typeof PARTS, 'chair'>,
  committee: Committee,
  zone: string,
): string {
  const now = {
    title: changed.title,
    start: sayWhen(changed.start, zone),
    place: changed.place,
    agenda: cut(changed.agenda, 500),
    invitees: someNames(
      changed.invitees.map((id) => nameOf(committee, id)),
      20,
    ),
    guests: cut(changed.guests.join('; '), 400),
    field: changed.field ?? OF_NO_FIELD,
    papers: someNames(
      changed.papers.map(({ title }) => title),
      20,
    ),
  };
  return `Sửa cuộc họp “${cut(changed.title, 120)}” thành – ${PARTS[part]}: ${now[part]}?`;
}
