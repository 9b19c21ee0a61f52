import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Message } from '../../ports/message.ts';
import type { Pending } from '../people/pending.ts';
import { cut } from '../people/people.ts';
import { sayWhen } from '../when.ts';
import { answerChoices } from './earlier.ts';

/** To who has changed the words of a message that was acted on: what stands, and how to change it. */

export const edited = (): string =>
  'Đồng chí vừa sửa một tin đã gửi. Tôi đã làm theo lời lúc gửi và không đọc lời sửa.';

const HOW = 'Muốn thay đổi, xin bấm chọn hoặc nhắn tin mới.';

export const editedAnswer = (meeting: Meeting, own: string, open: boolean, zone: string): Message => ({
  text: `${edited()} Cuộc họp “${cut(meeting.title, 120)}”, ${sayWhen(meeting.start, zone)}: ${own}${open ? ` ${HOW}` : ''}`,
  ...(open ? { choices: answerChoices(meeting) } : {}),
});

export const editedVote = ({ line, choices }: Pick<Pending, 'line' | 'choices'>): Message => ({
  text: `${edited()} ${line}: ý kiến đã ghi vẫn giữ nguyên. ${HOW}`,
  choices,
});

/** Where what a message changed can be looked at. */
const LOOK: Readonly<Record<string, string>> = {
  meetings: '/hop',
  reports: '/baocao',
  conclusions: '/ketluan',
  tasks: '/nhiemvu',
  sheets: '/ykien',
  announcements: '/xemthongbao',
  problems: '/phatsinh',
};

export function editedOf(shelf: string): Message {
  const command = LOOK[shelf];
  return {
    text: `${edited()} Việc đã làm theo lời lúc gửi vẫn giữ nguyên. ${command ? HOW : 'Muốn thay đổi, xin nhắn tin mới.'}`,
    ...(command ? { choices: [[{ label: 'Xem lại', command }]] } : {}),
  };
}

/** In the group, of nothing that is private. */
export const editedInGroup = (): Message => ({
  text: 'Tôi làm theo lời lúc gửi và không đọc lời sửa. Muốn thay đổi, xin nhắn tin mới.',
});
