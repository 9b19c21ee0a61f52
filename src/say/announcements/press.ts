import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { cite, comradeFirst, cut, nameOf } from '../people/people.ts';

/** What goes to the press: the text as it is passed on, and what stands beside it. */

/** Of which committee it speaks, and by which regulation it goes out officially. */
export interface AnnouncedIn {
  readonly committee: Committee;
  readonly regulation: Regulation;
}

export function pressText(announcement: Announcement, { committee }: AnnouncedIn): Message {
  const { text, file } = announcement;
  return {
    title: 'Thông tin cung cấp cho báo chí',
    text: [
      ...(text === '' ? [] : [text]),
      ...(file && text === '' ? [`Tệp kèm theo: ${cut(file.name, 150)}`] : []),
      '',
      `Nguồn: ${committee.name}.`,
    ].join('\n'),
    ...(file ? { file } : {}),
  };
}

/** To whoever passes it on. */
export const passToPress = ({ leave }: Announcement): Message => ({
  text: `Thông tin trên được phép phổ biến${cite(leave?.article ?? null)}. Xin chuyển tới các cơ quan thông tấn, báo chí; có số văn bản xin ghi tại /vanban.`,
  choices: [[{ label: 'Sổ văn bản', command: '/vanban' }]],
});

/** To who directs such work, to know. */
export const pressTold = (
  { by, text, file }: Announcement,
  committee: Committee,
  article: string | null,
): Message => ({
  title: 'Đã cung cấp thông tin cho báo chí (để biết)',
  text: [
    `${comradeFirst(nameOf(committee, by))} chuyển tới các cơ quan thông tấn, báo chí:`,
    cut(text || (file?.name ?? ''), 1_000),
    ...(article ? [`Báo đồng chí, người chỉ đạo công tác thông tin, truyền thông${cite(article)}.`] : []),
  ].join('\n'),
});
