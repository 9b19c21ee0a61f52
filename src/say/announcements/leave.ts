import { type Announcement, referToAnnouncement } from '../../domain/announcements/announcement.ts';
import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Message } from '../../ports/message.ts';
import { comrade, comradeFirst, cut, nameOf, type Said, standsFor } from '../people/people.ts';
import { sayWhen } from '../when.ts';
import { type AnnouncedIn, announcementShown, viewCommand, withdrawCommand } from './announcements.ts';

/** The word that a notice at large waits for: how it is asked for, found again and answered. */

export const leaveAsked = (of: Member, reached: boolean, announcement: Announcement): Message => ({
  text: reached
    ? `Đã xin ý kiến ${comrade(of.name)}; được đồng ý, thông báo mới gửi. Có ý kiến, tôi báo ngay.`
    : `Chưa trình được ${comrade(of.name)} qua trợ lý, thông báo chưa gửi. Xin thư ký xin ý kiến trực tiếp rồi ghi nhận tại /xemthongbao.`,
  choices: [[{ label: 'Rút đề nghị', command: withdrawCommand(announcement) }]],
});

/** To whose word it waits for, with the notice exactly as it would go out. */
export function leaveRequest(
  announcement: Announcement,
  here: AnnouncedIn,
  receivers: string,
  zone: string,
): Message[] {
  const { leave, by, at, createdAt, audience } = announcement;
  const article = leave?.article ? ` (theo ${leave.article} Quy chế)` : '';
  const when = at > createdAt ? ` lúc ${sayWhen(at, zone)}` : '';
  const what =
    audience === 'press'
      ? `đề nghị đồng chí cho cung cấp thông tin trên cho cơ quan thông tấn, báo chí${when}${article}`
      : audience === 'group'
        ? `đề nghị đồng chí cho phổ biến thông báo trên: đăng lên nhóm chung${when}${article}`
        : `xin ý kiến đồng chí để gửi thông báo trên tới ${receivers}${when}`;
  const shown = announcementShown(announcement, here, zone);
  const { choices: _, brief: __, ...preview } = shown;
  const ref = referToAnnouncement(announcement);
  return [
    preview,
    {
      text: `${comradeFirst(nameOf(here.committee, by))} ${what}. Đồng chí có đồng ý không?`,
      choices: [
        [
          { label: 'Đồng ý', command: `/chothongbao ${ref} co` },
          { label: 'Không đồng ý', command: `/chothongbao ${ref} khong` },
        ],
      ],
    },
  ];
}

export const leaveRecorded = ({ state }: Announcement): Message => ({
  text:
    state === 'unsent'
      ? 'Đã ghi nhận ý kiến đồng ý, nhưng thông báo không gửi được; lý do đã báo người gửi và thư ký.'
      : state !== 'refused'
        ? 'Đã ghi nhận ý kiến đồng ý. Thông báo được gửi theo thời gian đã đặt.'
        : 'Đã ghi nhận ý kiến không đồng ý. Thông báo không được gửi.',
});
export const leaveAnswered = (announcement: Announcement, by: Said, granted: boolean): Message => ({
  text: granted
    ? `${comradeFirst(by.word.name)}${standsFor(by.inStead)} đồng ý thông báo “${cut(announcement.circulation.title, 200)}”. Thông báo được gửi theo thời gian đã đặt.`
    : `${comradeFirst(by.word.name)}${standsFor(by.inStead)} không đồng ý thông báo “${cut(announcement.circulation.title, 200)}”. Thông báo không được gửi.`,
  ...(granted ? { choices: [[{ label: 'Xem thông báo', command: viewCommand(announcement) }]] } : {}),
});
export const VERDICTS = { granted: 'Đồng ý', refused: 'Không đồng ý' } as const;

const MOST_LISTED = 15;

export const whichLeave = (asked: readonly Announcement[], committee: Committee): Message => ({
  text: [
    'Các thông báo đang chờ ý kiến của đồng chí. Xin chọn để xem và trả lời:',
    ...asked
      .slice(0, MOST_LISTED)
      .map((one) => `- ${cut(one.circulation.title, 60)} (${comrade(nameOf(committee, one.by))})`),
  ].join('\n'),
  choices: asked
    .slice(0, MOST_LISTED)
    .map((one) => [
      { label: cut(one.circulation.title, 40), command: `/chothongbao ${referToAnnouncement(one)}` },
    ]),
});
export const noLeaveAsked = (): Message => ({
  text: 'Không có thông báo nào đang chờ ý kiến của đồng chí. Các đề nghị khác: xin gõ /duyet; thư ký ghi nhận ý kiến tại /xemthongbao.',
});
