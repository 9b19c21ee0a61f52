import type { Announcement } from '../../domain/announcements/announcement.ts';
import { isPrivate, referToAnnouncement, wasSent } from '../../domain/announcements/announcement.ts';
import type { HeldBack } from '../../domain/announcements/right.ts';
import { amongPresent, silentOn } from '../../domain/circulation.ts';
import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Naming } from '../../domain/law.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { briefOf } from '../brief.ts';
import { reachedLines, turns } from '../circulated.ts';
import { comrade, cut, missedLines, nameOf, someNames } from '../people/people.ts';
import { sayWhen } from '../when.ts';
import { audienceName, notReachedLine } from './announcements.ts';

/** Notices at large as their senders see them: what became of each, and whom it reached. */

const stateOf = (one: Announcement, committee: Committee, zone: string): string =>
  ({
    asked: `chờ ý kiến ${comrade(nameOf(committee, one.leave?.of ?? ''))}`,
    planned: `sẽ gửi lúc ${sayWhen(one.at, zone)}`,
    sent: `đã gửi lúc ${sayWhen(one.at, zone)}`,
    withdrawn: wasSent(one) ? 'đã rút, không còn hiệu lực' : 'đã hủy, không gửi',
    refused: 'không được đồng ý, không gửi',
    unsent: 'không gửi được khi đến giờ',
  })[one.state];

const line = (one: Announcement, committee: Committee, zone: string): string =>
  `${cut(one.circulation.title, 60)}: ${stateOf(one, committee, zone)}`;

export const noAnnouncements = (): Message => ({
  text: 'Chưa có thông báo nào đồng chí xem được. Gửi thông báo: /thongbao.',
});

const MOST_LISTED = 15;

export function announcementList(all: readonly Announcement[], committee: Committee, zone: string): Message {
  const shown = all.slice(0, MOST_LISTED);
  return {
    title: 'Thông báo đã gửi và đang chờ',
    text: [
      ...shown.map((one) => `- ${line(one, committee, zone)}`),
      ...(all.length > shown.length
        ? [`Còn ${all.length - shown.length} thông báo cũ hơn: tìm bằng /hoso.`]
        : []),
      'Chọn một thông báo để xem ai đã nhận, nhắc, đính chính hoặc rút:',
    ].join('\n'),
    choices: shown.map((one) => [
      { label: cut(one.circulation.title, 40), command: `/xemthongbao ${referToAnnouncement(one)}` },
    ]),
  };
}

/** Who it reached, by what, and who acknowledged; page by page. */
export function announcementDetail(
  one: Announcement,
  page: number,
  { committee, regulation, zone }: Naming,
): Message {
  const { to, version, wantsAcknowledgement } = amongPresent(one.circulation, committee);
  const ref = referToAnnouncement(one);
  const reached = reachedLines(one.circulation, page, committee, zone);
  const group = one.audience === 'group';
  const listed = wasSent(one) && isPrivate(one.audience);
  return {
    title: `Thông báo “${cut(one.circulation.title, 120)}”`,
    text: [
      `Người gửi: ${comrade(nameOf(committee, one.by))}. Gửi tới: ${audienceName(one.audience, regulation)}${one.audience === 'chosen' ? ` (${to.length})` : ''}.`,
      `Tình trạng: ${stateOf(one, committee, zone)}${version > 1 ? `; bản đính chính lần ${version - 1}` : ''}.`,
      ...(wasSent(one) && group
        ? [`Đã đăng ở ${one.posts.filter((post) => post.version === version).length} nhóm.`]
        : []),
      ...(listed && !wantsAcknowledgement ? ['Không cần xác nhận.'] : []),
      ...(listed ? reached.lines : []),
    ].join('\n'),
    choices: [
      ...(listed ? turns(reached, (to) => `/xemthongbao ${ref} ${to}`) : []),
      ...buttons(one, ref, committee),
    ],
  };
}

function buttons(one: Announcement, ref: string, committee: Committee): Choice[][] {
  const rows: Choice[][] = [];
  const rest = silentOn(amongPresent(one.circulation, committee)).length;
  if (one.state === 'sent' && rest > 0)
    rows.push([{ label: `Nhắc ${rest} người chưa xác nhận`, command: `/xemthongbao ${ref} nhac` }]);
  if (one.state === 'sent' && !one.leave)
    rows.push([{ label: 'Đính chính', command: `/suathongbao ${ref}` }]);
  if (one.state === 'asked')
    rows.push([
      { label: 'Ghi nhận: đồng ý', command: `/chothongbao ${ref} co` },
      { label: 'Ghi nhận: không', command: `/chothongbao ${ref} khong` },
    ]);
  if (one.state === 'asked' || one.state === 'planned' || one.state === 'sent')
    rows.push([
      { label: one.state === 'sent' ? 'Rút thông báo' : 'Hủy, không gửi', command: `/rutthongbao ${ref}` },
    ]);
  return rows;
}

/** To those who have not acknowledged, and to nobody else. */
export const announcementNudge = (one: Announcement, committee: Committee, zone: string): Message => ({
  title: 'Nhắc xác nhận thông báo',
  text: `Thông báo “${cut(one.circulation.title, 200)}” của ${comrade(nameOf(committee, one.by))}, gửi lúc ${sayWhen(one.at, zone)}, đang chờ đồng chí xác nhận đã nhận. Xin gõ /danhan hoặc bấm “Đã nhận”.`,
  choices: [[{ label: 'Đã nhận', command: `/danhan ${referToAnnouncement(one)} tb` }]],
  brief: briefOf('reminder', committee, `Xin xác nhận: ${one.circulation.title}`, one.at, zone),
});
export const announcementNudgeQuestion = (names: readonly string[], unreachable: readonly string[]): string =>
  [`Nhắc ${names.length} đồng chí chưa xác nhận: ${someNames(names, 40)}?`, ...missedLines(unreachable)].join(
    '\n',
  );
export const nudgedWho = (count: number, unreachable: readonly string[]): Message => ({
  text: `Đã nhắc riêng ${count} đồng chí chưa xác nhận.${unreachable.length > 0 ? ` Chưa liên lạc được: ${someNames(unreachable, 20)}; xin báo bằng cách khác.` : ''}`,
});
export const everybodyAcknowledged = (): Message => ({ text: 'Mọi người đã xác nhận; không cần nhắc ai.' });
export const nudgedLately = (at: Instant, zone: string): Message => ({
  text: `Đã nhắc lúc ${sayWhen(at, zone)}. Xin nhắc lại sau một giờ.`,
});

export const askCorrection = (): string =>
  'Nội dung đính chính là gì? Xin gõ toàn bộ nội dung mới, hoặc gửi tệp thay thế.';
export const correctQuestion = (
  { audience }: Announcement,
  people: number,
  unreachable: readonly string[],
): string =>
  audience === 'press'
    ? 'Giao bản đính chính trên để chuyển tới cơ quan thông tấn, báo chí?'
    : audience === 'group'
      ? 'Đăng bản đính chính trên lên nhóm chung?'
      : [
          ...notReachedLine(unreachable),
          `Gửi bản đính chính trên tới ${people} đồng chí? Các xác nhận trước đó không còn tính cho bản này.`,
        ].join('\n');
export const askWithdrawReason = (): string => 'Lý do rút thông báo?';
export const NO_REASON = 'Không nêu lý do';
export const withdrawAnnouncementQuestion = (one: Announcement, zone: string): string =>
  one.state === 'sent'
    ? `Rút thông báo “${cut(one.circulation.title, 120)}” và báo cho mọi người đã nhận?`
    : `Hủy thông báo “${cut(one.circulation.title, 120)}” (gửi lúc ${sayWhen(one.at, zone)}), không gửi nữa?`;
export const withdrawnReply = (one: Announcement, wasSent: boolean): Message => ({
  text: wasSent
    ? one.audience === 'press'
      ? 'Đã ghi rút thông tin. Nơi nào đã nhận bản thông tin, xin đồng chí báo trực tiếp.'
      : one.audience === 'group'
        ? 'Đã rút thông báo và báo trong nhóm. Nơi không sửa được tin đã đăng thì bản cũ vẫn còn hiện, kèm tin báo đã rút.'
        : 'Đã rút thông báo và báo những đồng chí đã nhận. Tin đã đến máy người nhận không thu hồi được.'
    : 'Đã hủy. Thông báo không được gửi.',
});
export const leaveWithdrawn = (one: Announcement, by: Member): Message => ({
  text: `Đồng chí ${by.name} đã rút đề nghị về thông báo “${cut(one.circulation.title, 200)}”; đồng chí không cần trả lời nữa.`,
});

/** To its author and the secretaries: its time came, and it did not go out. */
export function announcementHeldBack(
  one: Announcement,
  held: HeldBack,
  committee: Committee,
  zone: string,
): Message {
  const author = comrade(nameOf(committee, one.by));
  const title = `Thông báo “${cut(one.circulation.title, 200)}” của ${author} đã đến giờ nhưng không gửi`;
  if (held.why === 'author-left')
    return {
      text: `${title}, vì người gửi đã thôi tham gia. Nếu vẫn cần, xin thư ký gửi thông báo mới: /thongbao.`,
    };
  if (held.why === 'no-group')
    return {
      text: `${title}, vì không còn nhóm nào được gắn. Xin quản trị viên gõ /ketnoi trong nhóm, rồi gửi thông báo mới: /thongbao.`,
    };
  if (held.why === 'too-late')
    return {
      text: `${title}: đặt gửi lúc ${sayWhen(one.at, zone)} khi trợ lý không hoạt động, nay đã quá một ngày. Nếu vẫn cần, xin gửi thông báo mới: /thongbao.`,
    };
  const article = held.article ? ` (theo ${held.article} Quy chế)` : '';
  const whose = held.of ? comrade(held.of.name) : 'lãnh đạo';
  return {
    text: `${title}, vì nay phải có ý kiến đồng ý của ${whose}${article}. Nếu vẫn cần, xin gửi thông báo mới: /thongbao; trợ lý sẽ xin ý kiến.`,
  };
}
