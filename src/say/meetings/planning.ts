import type { Member } from '../../domain/committee/committee.ts';
import type { Naming } from '../../domain/law.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import type { LeadTime } from '../../domain/meetings/notice.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import type { InStead } from '../../domain/permission.ts';
import type { DayDoubt } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Message } from '../../ports/message.ts';
import type { Body, BodyMeetings, MeetingKind, Regulation } from '../../regulations/schema.ts';
import { howOften } from '../committee/regulation-meetings.ts';
import { wordChoice } from '../papers/names.ts';
import {
  cite,
  comrade,
  comradeFirst,
  cut,
  kindAndBody,
  nameOf,
  someNames,
  standsFor,
} from '../people/people.ts';
import { memberTitle } from '../people/post-title.ts';
import { beyond, notHeld } from '../unheld.ts';
import { sayDay, sayLeadAmount, sayShort, sayTime, sayWhen } from '../when.ts';
import { factLines, meetingHeading } from './cards.ts';
import { PARTS } from './editing.ts';

/** What is said while a meeting is called, announced, moved or cancelled. */

export const askTitle = (): string => 'Tên cuộc họp là gì? Ví dụ: Họp định kỳ quý IV năm 2026.';

export const askStart = (): string => 'Họp lúc nào? Ví dụ: thứ 5 tuần sau 14h30; 14h00 26/11/2026.';

/** A former meeting, to be chosen as the pattern of a new one. */
export const asFormer = ({ title, start }: Pick<Meeting, 'title' | 'start'>, zone: string): string =>
  `Như cuộc trước: ${cut(title, 60)}, ${sayShort(start, zone)}`;

export const askStartAsBefore = ({ title, start }: Pick<Meeting, 'title' | 'start'>, zone: string): string =>
  `Như cuộc “${cut(title, 100)}”, ${sayWhen(start, zone)}. Lần này họp ngày nào? Không nêu giờ thì vẫn ${sayTime(start, zone)}.`;

export const titleWantsWords = (said: string): Message => ({
  text: `“${cut(said, 40)}” chưa phải tên cuộc họp. ${askTitle()}`,
});

export const askPlace = (): string => 'Họp ở đâu?';

/** Where somebody works, as a notice names it. */
export const roomOf = (member: Member): string => `Phòng làm việc của ${comrade(member.name)}`;

export const askAgenda = (): string => 'Nội dung cuộc họp?';

export const askKind = (): string => 'Đây là loại cuộc họp nào? Xin chọn:';

export const askParticipants = (): string =>
  'Thành phần dự họp? Xin chọn; hoặc gõ “trừ” kèm họ tên người không mời; hoặc gõ họ tên những người được mời, cách nhau dấu phẩy.';

export const guestsAlone = (): string => 'Chỉ người chủ trì và khách mời';

/** A working session is one leader's own. */
export const askHolder = (): string => 'Buổi làm việc của đồng chí nào? Xin chọn:';
export const holderLabel = (member: Member, regulation: Regulation): string =>
  `${memberTitle(member, regulation)} ${member.name}`;

/** Of which field it is, where the regulation lets somebody act in the meetings of theirs alone. */
export const askFieldOf = (): string => 'Cuộc họp thuộc lĩnh vực nào? Xin chọn:';

export function kindLabel(
  body: Body,
  kind: MeetingKind,
  how: 'convene' | 'propose',
  regulation: Regulation,
): string {
  const name = kindAndBody(kind, body, regulation);
  return how === 'propose' ? `${name} (đề nghị để lãnh đạo quyết định)` : name;
}

/** A kind of meeting that is not offered: whose it is, and by which article. */
export const reservedKind = (one: {
  readonly label: string;
  readonly who: string;
  readonly article: string;
  readonly other?: { readonly article: string; readonly quote: string } | undefined;
}): string => `${one.label}: thuộc quyền của ${one.who} (${one.article} Quy chế)${beyond(one, '')}.`;

/** What a draft will be, before it is noted. */
export function draftPreview(
  meeting: Meeting,
  naming: Naming,
  details: {
    readonly onBehalfOf: Member | null;
    /** For whom who convenes it acts. */
    readonly inStead: InStead | null;
    readonly article: string | null;
    readonly leads: readonly LeadTime[];
    readonly warnings: readonly string[];
  },
): Message {
  const invited = meeting.invitees.map((id) => nameOf(naming.committee, id));
  return {
    title: meetingHeading(meeting, naming),
    text: [
      ...factLines(meeting, naming),
      `Thành phần (${invited.length}): ${someNames(invited, 40)}`,
      ...(details.onBehalfOf
        ? [
            `Triệu tập: ${comrade(details.onBehalfOf.name)}${standsFor(details.inStead) || cite(details.article)}`,
          ]
        : []),
      ...allLeadLines(details.leads, meeting.body, naming.regulation, naming.zone),
      ...details.warnings,
    ].join('\n'),
  };
}

const LEAD_NAMES = { notice: 'Thông báo', papers: 'Tài liệu' } as const;

/** The lead times of a meeting's notice and papers; also that the regulation states none for one of them. */
export const allLeadLines = (
  leads: readonly LeadTime[],
  body: Body,
  regulation: Regulation,
  zone: string,
): string[] =>
  (['notice', 'papers'] as const).flatMap((what) => {
    const stated = leads.filter((lead) => lead.what === what);
    return stated.length > 0
      ? leadLines(stated, zone)
      : [`${LEAD_NAMES[what]}: ${notHeld(regulation, `meetings.${body}.${what}Lead`, 'thời hạn gửi')}.`];
  });

/** When each must be out, by which article, and whether that can still be kept. */
export function leadLines(leads: readonly LeadTime[], zone: string): string[] {
  return leads.map(({ what, rule, deadline, state }) => {
    const name = LEAD_NAMES[what];
    const much = sayLeadAmount(rule);
    const how = {
      'in-time': '',
      tight: ' – sắp hết hạn, nên gửi ngay',
      late: ' – ĐÃ QUÁ HẠN',
    }[state];
    return `${name}: gửi trước ít nhất ${much} (${rule.article} Quy chế), chậm nhất ${sayWhen(deadline.latest, zone)}${how}.`;
  });
}

/** Why the count of working days is not certain, each sentence once. */
export const doubtLines = (doubts: readonly DayDoubt[]): string[] => [...new Set(doubts.map(doubtLine))];

const doubtLine = ({ reason, year, days }: DayDoubt): string =>
  reason === 'proposed-days'
    ? `Lưu ý: đang có đề xuất chưa chính thức về ngày nghỉ (${days.map((day) => sayDay(day)).join('; ')}).`
    : `Lưu ý: lịch nghỉ năm ${year} chưa được xác nhận.`;

export const offHours = (day: string): string => `Lưu ý: ${sayDay(day)} là ngày nghỉ.`;

/** Another meeting at that time which is not announced yet, and whom both need. */
export const sameTimeDraft = (meeting: Meeting, names: readonly string[], zone: string): string =>
  `Lưu ý: trùng giờ với “${cut(meeting.title, 120)}” (chưa thông báo), ${sayShort(meeting.start, zone)}; cùng mời ${someNames(names, 5)}.`;

/** The same of a body whose matters are not for who plans: whom both need, and nothing of what it is about. */
export const sameTimeElsewhere = (start: Instant, names: readonly string[], zone: string): string =>
  `Lưu ý: ${sayShort(start, zone)} đã có cuộc họp khác cần ${someNames(names, 5)}.`;

/**
 * The chair was not among those who were named. `away`: whether who plans records that a leader is away, or has to tell
 * who does; `null` where it is no leader.
 */
export const chairAdded = (chair: string, away: 'records' | 'tells' | null): string =>
  [
    `Lưu ý: thành phần chưa có người chủ trì, tôi đã thêm ${comrade(chair)}.`,
    ...(away
      ? [`Nếu đồng chí ấy đi vắng, xin ${away === 'records' ? 'ghi nhận bằng /thaymat' : 'báo thư ký'}.`]
      : []),
  ].join(' ');

/** A regular meeting on a day that none of the rhythms names. */
export const outsideRhythm = (day: Day, rhythms: NonNullable<BodyMeetings['regular']>): string =>
  `Lưu ý: ${sayDay(day)} không đúng nhịp họp định kỳ mà Quy chế nêu: ${rhythms
    .map((rhythm) => `${howOften(rhythm)} (${rhythm.article} Quy chế)`)
    .join('; ')}.`;

export const sameTime = (meeting: Meeting, zone: string): string =>
  `Lưu ý: trùng giờ với “${cut(meeting.title, 120)}”, ${sayShort(meeting.start, zone)}.`;

export const draftQuestion = (proposed: boolean): { question: string; yes: string } =>
  proposed
    ? { question: 'Gửi đề nghị họp này tới người có thẩm quyền?', yes: 'Gửi đề nghị' }
    : { question: 'Ghi nhận cuộc họp này? (chưa thông báo cho ai)', yes: 'Ghi nhận' };

/** To the leader of the body: another convenes a meeting by their own right. */
export const convenedTold = (
  meeting: Meeting,
  by: Member,
  article: string | null,
  naming: Naming,
): Message => ({
  title: 'Cuộc họp do đồng chí khác triệu tập',
  text: [
    `${comradeFirst(by.name)} (${memberTitle(by, naming.regulation)}) triệu tập${cite(article)}; đang chuẩn bị, chưa gửi thông báo:`,
    ...factLines(meeting, naming),
    'Tin để đồng chí biết.',
  ].join('\n'),
});

/** To who prepares its notice by the regulation. */
export const noticeToPrepare = (
  meeting: Meeting,
  by: Member,
  article: string | null,
  sends: boolean,
  naming: Naming,
): Message => ({
  title: `Chuẩn bị thông báo: ${meetingHeading(meeting, naming)}`,
  text: [
    `${comradeFirst(by.name)} vừa chuẩn bị cuộc họp. Xin chuẩn bị thông báo, tài liệu${cite(article)}.`,
    ...factLines(meeting, naming),
  ].join('\n'),
  choices: [
    ...(sends ? [[{ label: 'Gửi thông báo', command: `/moihop ${referTo(meeting)}` }]] : []),
    [{ label: 'Thêm tài liệu', command: `/tailieu ${referTo(meeting)}` }],
  ],
});

/** `edited`: what was changed in a draft that was there before. `told`: the leader who knows of a new one. */
export function drafted(
  meeting: Meeting,
  regulation: Regulation,
  { edited, told }: { readonly edited?: keyof typeof PARTS; readonly told?: Member | null } = {},
): Message {
  const done = edited
    ? `Đã sửa ${PARTS[edited].toLocaleLowerCase('vi')}.`
    : told
      ? `Đã ghi nhận cuộc họp; đã báo ${comrade(told.name)} biết, chưa thông báo cho ai khác.`
      : 'Đã ghi nhận cuộc họp; chưa thông báo cho ai.';
  const report = rulesOf(meeting, regulation).proposalReport;
  const needed = report !== null && meeting.proposal === null;
  const first = needed
    ? ` Trước khi gửi, xin nộp báo cáo đề xuất bằng /dexuat (${report.article} Quy chế).`
    : '';
  return {
    text: `${done}${first} Có tài liệu, xin gửi tệp (gõ /tailieu).`,
    choices: [
      ...(needed ? [[{ label: 'Nộp báo cáo đề xuất', command: `/dexuat ${referTo(meeting)}` }]] : []),
      [{ label: 'Gửi thông báo', command: `/moihop ${referTo(meeting)}` }],
      [wordChoice('invitation', referTo(meeting))],
    ],
  };
}
