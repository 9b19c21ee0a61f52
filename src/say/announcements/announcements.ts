import {
  type Announcement,
  type Audience,
  referToAnnouncement,
} from '../../domain/announcements/announcement.ts';
import { reachedBy } from '../../domain/circulation.ts';
import { type Committee, type Member, memberById } from '../../domain/committee/committee.ts';
import { bodyName, shortName, shortTeamName } from '../../domain/committee/wording.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Choice, Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { briefOf } from '../brief.ts';
import { comrade, cut, nameOf, postOf, someNames } from '../people/people.ts';
import { quickNews } from '../signing.ts';
import { notHeld } from '../unheld.ts';
import { sayWhen } from '../when.ts';
import { type AnnouncedIn, pressText } from './press.ts';

export type { AnnouncedIn } from './press.ts';

/** A notice at large, as it looks and as it is asked for. */

const titleOf = ({ circulation: { version } }: Announcement): string =>
  version > 1 ? `Đính chính thông báo (lần ${version - 1})` : 'Thông báo';

/** What a notice is called in lists, from its first words or its file. */
export const announcementTitle = (text: string, file: { readonly name: string } | null): string =>
  cut(
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ??
      file?.name ??
      '',
    120,
  );

function body(
  announcement: Announcement,
  { committee, regulation }: AnnouncedIn,
  choices: Choice[][],
): Message {
  const { text, file, by, leave, circulation } = announcement;
  const author = memberById(committee, by);
  const post = author ? postOf(author) : '';
  const granted = leave?.given?.verdict === 'granted' ? leave.given : null;
  return {
    title: `${titleOf(announcement)} – ${committee.shortName}`,
    text: [
      ...(circulation.version > 1 ? ['Thay cho bản đã gửi trước đó.'] : []),
      ...(text === '' ? [] : [text]),
      ...(file && text === '' ? [`Tệp kèm theo: ${cut(file.name, 150)}`] : []),
      '',
      `Người gửi: ${comrade(nameOf(committee, by))}${post ? `, ${post}` : ''}${granted ? `, được sự đồng ý của ${comrade(nameOf(committee, granted.by))}` : ''}.`,
      quickNews(regulation),
    ].join('\n'),
    ...(file ? { file } : {}),
    ...(choices.length > 0 ? { choices } : {}),
  };
}

/** One member's copy. */
export function announcementFor(announcement: Announcement, here: AnnouncedIn, zone: string): Message {
  const wants = announcement.circulation.wantsAcknowledgement;
  const message = body(
    announcement,
    here,
    wants ? [[{ label: 'Đã nhận', command: `/danhan ${referToAnnouncement(announcement)} tb` }]] : [],
  );
  return {
    ...message,
    text: wants ? `${message.text}\nXin đồng chí xác nhận: gõ /danhan hoặc bấm “Đã nhận”.` : message.text,
    brief: briefOf('notice', here.committee, announcement.circulation.title, announcement.at, zone),
  };
}

/** What stands in the group: only of the class that may stand there. */
export const announcementInGroup = (announcement: Announcement, here: AnnouncedIn): Message =>
  body(announcement, here, []);

/** As it will look, wherever it goes. */
export function announcementShown(announcement: Announcement, here: AnnouncedIn, zone: string): Message {
  if (announcement.audience === 'press') return pressText(announcement, here);
  return announcement.audience === 'group'
    ? announcementInGroup(announcement, here)
    : announcementFor(announcement, here, zone);
}

export const withdrawnInGroup = (committee: Committee): Message => ({
  title: `Thông báo đã rút – ${committee.shortName}`,
  text: 'Thông báo này đã được rút, không còn hiệu lực.',
});

export const withdrawnFor = (
  announcement: Announcement,
  reason: string,
  committee: Committee,
  zone: string,
): Message => ({
  title: 'Rút thông báo',
  text: `Thông báo “${cut(announcement.circulation.title, 200)}” gửi lúc ${sayWhen(announcement.at, zone)} đã được rút, không còn hiệu lực.${reason ? `\nLý do: ${cut(reason, 500)}` : ''}`,
  brief: briefOf(
    'notice',
    committee,
    `Rút thông báo: ${announcement.circulation.title}`,
    announcement.at,
    zone,
  ),
});
export const withdrawnSaidInGroup = (announcement: Announcement, zone: string): Message => ({
  text: `Thông báo đăng lúc ${sayWhen(announcement.at, zone)} đã được rút, không còn hiệu lực.`,
});

// What is asked.

export const askNoticeText = (): string =>
  'Nội dung thông báo là gì? Xin gõ nội dung, hoặc gửi một tệp (có thể kèm lời).';
export const askAudience = (): string => 'Gửi tới ai?';
export const audienceName = (audience: Audience, regulation: Regulation): string =>
  ({
    all: `Cả ${shortName(regulation)} và ${shortTeamName(regulation)}`,
    committee: `Toàn thể ${bodyName('committee', regulation)}`,
    team: `Toàn thể ${bodyName('team', regulation)}`,
    chosen: 'Chọn từng đồng chí',
    group: 'Đăng lên nhóm chung',
    press: 'Cơ quan thông tấn, báo chí',
  })[audience];
/** Nobody sends a notice to themself alone. */
export const onlyYourself = (): Message => ({
  text: `Thông báo không gửi cho chính người soạn. ${askWhichPeople()}`,
});
export const askWhichPeople = (): string =>
  'Gửi tới những đồng chí nào? Xin gõ họ tên, cách nhau bằng dấu phẩy.';

/** Who decides what may be made known, and what it means to post it. */
export const askClass = (regulation: Regulation): string => {
  const { disclosure } = regulation.information;
  const who = disclosure
    ? `Loại thông tin được phổ biến do ${someNames(
        disclosure.by.map((role) => regulation.titles[role] ?? role),
        5,
      )} quyết định (theo ${disclosure.article} Quy chế).`
    : `Ai quyết định loại thông tin được phổ biến: ${notHeld(regulation, 'information.disclosure')}.`;
  return `Đăng lên nhóm là phổ biến thông tin. ${who} Thông báo này thuộc loại nào?`;
};
export const classNames = {
  disclosable: 'Được phổ biến: đăng nhóm',
  internal: 'Nội bộ: chỉ gửi riêng',
} as const;

export const askTime = (): string =>
  'Gửi khi nào? Chọn “Gửi ngay”, hoặc gõ thời gian, ví dụ: mai 8h; thứ 5 tuần sau 14h30.';
export const NOW_LABEL = 'Gửi ngay';
export const outsideHours = (at: Instant, zone: string): string =>
  `${sayWhen(at, zone)} là ngoài giờ làm việc. Đồng chí chọn:`;
export const atThatTime = (at: Instant, zone: string): string => `Vẫn gửi ${sayWhen(at, zone)}`;
export const atOpening = (at: Instant, zone: string): string => `Gửi ${sayWhen(at, zone)}`;
export const askAcknowledgement = (): string => 'Người nhận có cần xác nhận đã nhận không?';
export const ACKNOWLEDGE = { yes: 'Cần xác nhận', no: 'Không cần' } as const;

/** Whom it would not reach, where there are such. */
export const notReachedLine = (names: readonly string[]): string[] =>
  names.length > 0
    ? [`Chưa liên lạc được ${names.length} đồng chí: ${someNames(names, 20)}; xin báo bằng cách khác.`]
    : [];

const whereTo = (plan: { readonly audience: Audience; readonly groups: number; readonly people: number }) => {
  if (plan.audience === 'group') return `lên ${plan.groups} nhóm chung`;
  return plan.audience === 'press'
    ? 'cho cơ quan thông tấn, báo chí (trợ lý giao bản thông tin để đồng chí chuyển)'
    : `tới ${plan.people} đồng chí`;
};

/** The question under the preview. */
export function announceQuestion(
  plan: {
    readonly audience: Audience;
    readonly groups: number;
    readonly people: number;
    readonly unreachable: readonly string[];
    readonly moved: boolean;
    readonly at: Instant | null;
    readonly leaveOf: Member | null;
    readonly article: string | null;
    /** By which article its author keeps the members informed. */
    readonly informs: string | null;
    /** It is for the press, and the regulation names nobody who informs it. */
    readonly unstated: boolean;
  },
  regulation: Regulation,
  zone: string,
): string {
  const where = whereTo(plan);
  const when = plan.at ? ` lúc ${sayWhen(plan.at, zone)}` : ' ngay';
  const article = plan.article ? ` (theo ${plan.article} Quy chế)` : '';
  return [
    ...(plan.moved ? ['Thông tin nội bộ không đăng lên nhóm; thông báo được gửi riêng từng đồng chí.'] : []),
    ...notReachedLine(plan.unreachable),
    plan.leaveOf
      ? `Xin ý kiến ${comrade(plan.leaveOf.name)}${article}, được đồng ý thì gửi thông báo trên ${where}${when}?`
      : `Gửi thông báo trên ${where}${when}?`,
    ...(plan.unstated ? [`Việc thông tin cho báo chí: ${notHeld(regulation, 'information.toPress')}.`] : []),
    ...(plan.informs
      ? [`Thông tin tới thành viên ${shortName(regulation)} theo ${plan.informs} Quy chế.`]
      : []),
  ].join('\n');
}

// What is answered.

export const viewCommand = (announcement: Announcement): string =>
  `/xemthongbao ${referToAnnouncement(announcement)}`;
export const withdrawCommand = (announcement: Announcement): string =>
  `/rutthongbao ${referToAnnouncement(announcement)}`;

export const announcementReply = (
  announcement: Announcement,
  committee: Committee,
  zone: string,
): Message => {
  const inGroup = announcement.audience === 'group';
  if (announcement.state === 'sent')
    return {
      text: inGroup
        ? 'Đang đăng thông báo lên nhóm chung.'
        : announcement.audience === 'press'
          ? 'Đã giao bản thông tin để chuyển tới cơ quan thông tấn, báo chí; đã ghi vào sổ văn bản (/vanban).'
          : `Đang gửi thông báo tới ${reachedBy(announcement.circulation, committee).length} đồng chí.`,
      choices: [
        [{ label: 'Xem ai đã nhận', command: viewCommand(announcement) }],
        [{ label: 'Rút thông báo', command: withdrawCommand(announcement) }],
      ],
    };
  return {
    text: `Đã đặt: thông báo sẽ gửi lúc ${sayWhen(announcement.at, zone)}. Trước giờ đó vẫn hủy được.`,
    choices: [
      [{ label: 'Hủy, không gửi', command: withdrawCommand(announcement) }],
      [{ label: 'Xem thông báo', command: viewCommand(announcement) }],
    ],
  };
};
