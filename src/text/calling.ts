import { chairOf } from '../domain/acting.ts';
import type { Doubt } from '../domain/calendar.ts';
import type { Committee, Member } from '../domain/committee.ts';
import { type Meeting, type Paper, referTo } from '../domain/meeting.ts';
import type { LeadTime } from '../domain/notice.ts';
import type { Body, MeetingKind, Regulation } from '../regulations/schema.ts';
import { answerChoices, factLines, heading } from './cards.ts';
import { sayDay, sayShort, sayWhen } from './format-when.ts';
import type { Message } from './message.ts';
import { comrade, comradeFirst, cut, kindAndBody, nameOf, someNames } from './people.ts';

/** What is said while a meeting is called, announced, moved or cancelled. */

export const askTitle = (): string => 'Tên cuộc họp là gì? Ví dụ: Họp Ban Chỉ đạo quý IV năm 2026.';
export const askStart = (): string => 'Họp lúc nào? Ví dụ: thứ 5 tuần sau 14h30; 14h00 26/11/2026.';
export const askPlace = (): string => 'Họp ở đâu?';
export const askAgenda = (): string => 'Nội dung cuộc họp?';
export const askKind = (): string => 'Đây là loại cuộc họp nào? Xin chọn, hoặc trả lời bằng số:';
export const askParticipants = (): string =>
  'Thành phần dự họp? Xin chọn; hoặc gõ “trừ” kèm họ tên người không mời; hoặc gõ họ tên những người được mời, cách nhau dấu phẩy.';
export const askGuests = (): string =>
  'Khách mời (cơ quan, chuyên gia)? Xin gõ, cách nhau dấu chấm phẩy; gõ “-” nếu không có.';
export const askNewStart = (): string => 'Dời sang lúc nào? Ví dụ: thứ 6 tuần sau 8h.';
export const askNewPlace = (): string => 'Địa điểm mới? Gõ “-” nếu giữ nguyên.';
export const askWhy = (): string => 'Lý do?';

export function kindLabel(
  body: Body,
  kind: MeetingKind,
  how: 'convene' | 'propose',
  regulation: Regulation,
): string {
  const name = kindAndBody(kind, body, regulation);
  return how === 'propose' ? `${name} (đề nghị để lãnh đạo quyết định)` : name;
}

/** What a draft will be, before it is noted. */
export function draftPreview(
  meeting: Meeting,
  committee: Committee,
  regulation: Regulation,
  zone: string,
  details: {
    readonly onBehalfOf: Member | null;
    readonly article: string | null;
    readonly leads: readonly LeadTime[];
    readonly warnings: readonly string[];
  },
): Message {
  const invited = meeting.invitees.map((id) => nameOf(committee, id));
  return {
    title: heading(meeting, committee, regulation),
    text: [
      ...factLines(meeting, committee, regulation, zone),
      `Thành phần (${invited.length}): ${someNames(invited, 40)}`,
      ...(details.onBehalfOf
        ? [
            `Triệu tập: ${comrade(details.onBehalfOf.name)}${details.article ? ` (${details.article} Quy chế)` : ''}`,
          ]
        : []),
      ...leadLines(details.leads, zone),
      ...details.warnings,
    ].join('\n'),
  };
}

/** When the notice and the papers must be out, by which article, and whether that can still be kept. */
export function leadLines(leads: readonly LeadTime[], zone: string): string[] {
  if (leads.length === 0) return ['Thời hạn gửi thông báo, tài liệu: Quy chế không quy định.'];
  return leads.map(({ what, rule, deadline, state }) => {
    const name = what === 'notice' ? 'Thông báo' : 'Tài liệu';
    const much = rule.unit === 'hours' ? `${rule.amount} giờ` : `${rule.amount} ngày làm việc`;
    const how = {
      'in-time': '',
      tight: ' – sắp hết hạn, nên gửi ngay',
      late: ' – ĐÃ QUÁ HẠN',
    }[state];
    return `${name}: gửi trước ít nhất ${much} (${rule.article} Quy chế), chậm nhất ${sayWhen(deadline.latest, zone)}${how}.`;
  });
}

/** Why the count of working days is not certain. */
export const doubtLines = (doubts: readonly Doubt[]): string[] =>
  doubts.flatMap((doubt) => {
    if (doubt.reason === 'proposed-days') {
      return [
        `Lưu ý: đang có đề xuất chưa chính thức về ngày nghỉ (${doubt.days.map((day) => sayDay(day)).join('; ')}).`,
      ];
    }
    return doubt.days.length > 0 || doubt.reason === 'unknown-year'
      ? [`Lưu ý: lịch nghỉ năm ${doubt.year} chưa được xác nhận.`]
      : [];
  });

export const offHours = (day: string): string => `Lưu ý: ${sayDay(day)} là ngày nghỉ.`;
export const sameTime = (meeting: Meeting, zone: string): string =>
  `Lưu ý: trùng giờ với “${cut(meeting.title, 120)}”, ${sayShort(meeting.start, zone)}.`;

export const drafted = (meeting: Meeting): Message => ({
  text: 'Đã ghi nhận cuộc họp; chưa thông báo cho ai. Bước tiếp theo: thêm tài liệu (gõ /tailieu rồi gửi tệp) nếu có, rồi gửi thông báo bằng /moihop.',
  choices: [[{ label: 'Gửi thông báo', command: `/moihop ${referTo(meeting)}` }]],
});

export const proposalSent = (names: readonly string[]): Message => ({
  text:
    names.length > 0
      ? `Đã chuyển đề nghị họp tới: ${names.map(comrade).join(', ')}. Khi được đồng ý, tôi sẽ báo lại đồng chí.`
      : 'Đã ghi nhận đề nghị họp, nhưng người có thẩm quyền chưa kết nối trợ lý. Xin báo trực tiếp.',
});

export const proposalFor = (
  meeting: Meeting,
  proposer: Member,
  committee: Committee,
  regulation: Regulation,
  zone: string,
): Message => ({
  title: 'Đề nghị tổ chức cuộc họp',
  text: [
    `${comradeFirst(proposer.name)} đề nghị họp (${regulation.meetings[meeting.body].propose?.article ?? ''} Quy chế):`,
    ...factLines(meeting, committee, regulation, zone),
  ].join('\n'),
  choices: [
    [
      { label: 'Đồng ý triệu tập', command: `/duyet ${referTo(meeting)} hop co` },
      { label: 'Không', command: `/duyet ${referTo(meeting)} hop khong` },
    ],
  ],
});

export const proposalDecided = (meeting: Meeting, accepted: boolean, by: Member): Message => ({
  text: accepted
    ? `${comradeFirst(by.name)} đồng ý triệu tập “${cut(meeting.title, 200)}”. Bước tiếp theo: gửi thông báo bằng /moihop.`
    : `${comradeFirst(by.name)} chưa đồng ý triệu tập “${cut(meeting.title, 200)}”.`,
  ...(accepted ? { choices: [[{ label: 'Gửi thông báo', command: `/moihop ${referTo(meeting)}` }]] } : {}),
});

export const participantsFor = (
  meeting: Meeting,
  committee: Committee,
  regulation: Regulation,
  zone: string,
): Message => {
  const names = meeting.invitees.map((id) => nameOf(committee, id));
  return {
    title: 'Xin ý kiến về thành phần dự họp',
    text: [
      ...factLines(meeting, committee, regulation, zone),
      `Thành phần (${names.length}): ${someNames(names, 80)}`,
      `Thành phần dự họp do người chủ trì quyết định (${regulation.meetings[meeting.body].participants?.article ?? ''} Quy chế).`,
    ].join('\n'),
    choices: [
      [
        { label: 'Đồng ý', command: `/duyet ${referTo(meeting)} tp co` },
        { label: 'Cần sửa', command: `/duyet ${referTo(meeting)} tp khong` },
      ],
    ],
  };
};

export const participantsAsked = (chair: Member, reached: boolean): Message => ({
  text: reached
    ? `Thành phần dự họp do người chủ trì quyết định. Tôi đã xin ý kiến ${comrade(chair.name)}; khi có ý kiến tôi sẽ báo đồng chí gửi thông báo.`
    : `Thành phần dự họp do người chủ trì quyết định. ${comradeFirst(chair.name)} chưa mở trò chuyện với trợ lý nên tôi chưa xin ý kiến được. Xin báo trực tiếp; khi đồng chí ấy chưa kết nối tài khoản, thư ký gõ /duyet để ghi nhận thay.`,
});

export const participantsDecided = (meeting: Meeting, agreed: boolean, chair: Member): Message => ({
  text: agreed
    ? `${comradeFirst(chair.name)} đồng ý thành phần dự “${cut(meeting.title, 200)}”. Bước tiếp theo: gửi thông báo bằng /moihop.`
    : `${comradeFirst(chair.name)} đề nghị sửa thành phần dự “${cut(meeting.title, 200)}”. Xin gõ /suahop để sửa, rồi /moihop để xin ý kiến lại.`,
  choices: [
    [
      agreed
        ? { label: 'Gửi thông báo', command: `/moihop ${referTo(meeting)}` }
        : { label: 'Sửa thành phần', command: `/suahop ${referTo(meeting)}` },
    ],
  ],
});

export const noted = (): Message => ({ text: 'Đã ghi nhận ý kiến của đồng chí và báo lại thư ký.' });

export const lateReason = (leads: readonly LeadTime[], zone: string): string =>
  [
    ...leadLines(
      leads.filter((lead) => lead.state === 'late'),
      zone,
    ),
    'Chỉ gửi muộn khi người chủ trì cho phép. Xin ghi lý do theo ý kiến của chủ trì (được lưu lại):',
  ].join('\n');

export const proposalMissing = (meeting: Meeting, regulation: Regulation, chairAsks: boolean): Message => ({
  text: `Chưa gửi được thông báo: nội dung họp phải có báo cáo đề xuất cụ thể, nêu mục tiêu, tiến độ và kết quả (${regulation.meetings[meeting.body].proposalReport?.article ?? ''} Quy chế). Xin nộp bằng /dexuat.${chairAsks ? ' Là người chủ trì, đồng chí có thể cho gửi khi chưa có báo cáo: gõ /dexuat rồi trả lời “miễn” kèm lý do.' : ''}`,
  choices: [[{ label: 'Nộp báo cáo đề xuất', command: `/dexuat ${referTo(meeting)}` }]],
});

/** The notice, for each invitee: after the fields of a giấy mời, with what the regulation says on staying away. */
export function personalNotice(
  meeting: Meeting,
  member: Member,
  committee: Committee,
  regulation: Regulation,
  zone: string,
  change: string | null = null,
): Message {
  const rules = regulation.meetings[meeting.body];
  return {
    title: change ?? `Giấy mời: ${heading(meeting, committee, regulation)}`,
    text: [
      `Trân trọng kính mời ${comrade(member.name)} dự:`,
      ...factLines(meeting, committee, regulation, zone),
      '',
      rules.absence
        ? `Không dự được, xin báo cáo và phải được người chủ trì đồng ý (${rules.absence.article} Quy chế).`
        : 'Về việc xin vắng: Quy chế không quy định; xin báo để người chủ trì biết.',
      ...(rules.proxy
        ? [
            rules.proxy.needs === 'written-opinion'
              ? `Ủy quyền người dự thay phải có ý kiến bằng văn bản (${rules.proxy.article} Quy chế).`
              : `Ủy quyền người dự thay phải được người chủ trì đồng ý (${rules.proxy.article} Quy chế).`,
          ]
        : []),
      'Đây là bản thông báo nhanh; bản chính thức gửi qua hệ thống quản lý văn bản.',
    ].join('\n'),
    choices: answerChoices(meeting),
  };
}

export function sendQuestion(
  people: number,
  groups: number,
  unreachable: readonly string[],
  leads: readonly LeadTime[],
  zone: string,
): string {
  const where = groups > 0 ? `vào ${groups} nhóm của Ban và ` : '';
  return [
    `Gửi thông báo trên ${where}tới ${people} đồng chí?`,
    ...(groups === 0 ? ['Ban chưa gắn nhóm nào (quản trị viên gõ /ketnoi trong nhóm).'] : []),
    ...(unreachable.length > 0
      ? [
          `Chưa nhắn riêng được cho ${unreachable.length} đồng chí: ${someNames(unreachable, 20)}. Xin báo bằng cách khác, hoặc gõ /thanhvien để mời kết nối.`,
        ]
      : []),
    ...leadLines(leads, zone),
  ].join('\n');
}

export const noticeSent = (people: number, unreachable: number): Message => ({
  text: `Đã gửi thông báo tới ${people} đồng chí${unreachable > 0 ? `; ${unreachable} đồng chí chưa kết nối, xin báo bằng cách khác` : ''}. Xem câu trả lời: /hop. Nhắc người chưa trả lời: /nhac.`,
});

export const movedTitle = (): string => 'Thay đổi lịch họp – xin trả lời lại';
export const moveQuestion = (people: number, warnings: readonly string[]): string =>
  [
    `Gửi thông báo dời lịch vào nhóm và tới ${people} đồng chí? Các câu trả lời trước đây không còn hiệu lực và được hỏi lại.`,
    ...warnings,
  ].join('\n');
export const movedReply = (): Message => ({
  text: 'Đã dời lịch, đã thông báo và đang hỏi lại từng đồng chí.',
});

export const cancelNotice = (
  meeting: Meeting,
  reason: string,
  committee: Committee,
  regulation: Regulation,
  zone: string,
): Message => ({
  title: `Hủy: ${heading(meeting, committee, regulation)}`,
  text: [
    `“${cut(meeting.title, 300)}”, ${sayWhen(meeting.start, zone)} đã hủy.`,
    `Lý do: ${cut(reason, 1_000)}`,
  ].join('\n'),
});
export const cancelQuestion = (people: number): string =>
  `Hủy cuộc họp và thông báo như trên vào nhóm, tới ${people} đồng chí?`;
export const cancelledReply = (): Message => ({
  text: 'Đã hủy cuộc họp và thông báo tới các đồng chí được mời.',
});
export const draftDropped = (): Message => ({
  text: 'Đã bỏ cuộc họp này. Chưa có thông báo nào được gửi nên không ai bị nhắn.',
});

export const nudge = (
  meeting: Meeting,
  committee: Committee,
  regulation: Regulation,
  zone: string,
): Message => ({
  title: 'Đề nghị trả lời giấy mời họp',
  text: [
    ...factLines(meeting, committee, regulation, zone),
    '',
    'Đồng chí chưa trả lời. Xin cho biết dự, xin vắng hay cử người dự thay.',
  ].join('\n'),
  choices: answerChoices(meeting),
});
export const nudgeQuestion = (names: readonly string[]): string =>
  `Nhắc ${names.length} đồng chí chưa trả lời: ${someNames(names, 40)}?`;
export const nudged = (count: number, unreachable: readonly string[]): Message => ({
  text: `Đã nhắc ${count} đồng chí.${unreachable.length > 0 ? ` Không nhắn được: ${someNames(unreachable, 20)}.` : ''}`,
});
export const nobodySilent = (): Message => ({ text: 'Mọi đồng chí được mời đều đã trả lời.' });

export const paperMessage = (meeting: Meeting, paper: Paper): Message => ({
  text: `Tài liệu “${cut(paper.title, 200)}” của cuộc họp “${cut(meeting.title, 200)}”.`,
  ...(paper.file ? { file: paper.file } : {}),
});
export const paperList = (meeting: Meeting): Message => ({
  text:
    meeting.papers.length === 0
      ? `Cuộc họp “${cut(meeting.title, 200)}” chưa có tài liệu.`
      : [
          `Tài liệu cuộc họp “${cut(meeting.title, 200)}”:`,
          ...meeting.papers.map((paper, at) => `${at + 1}. ${cut(paper.title, 200)}`),
        ].join('\n'),
});
export const papersInGroup = (meeting: Meeting): Message => ({
  ...paperList(meeting),
  text: `${paperList(meeting).text}${meeting.papers.length > 0 ? '\nĐể nhận tệp, xin gõ /tailieu khi nhắn riêng với tôi.' : ''}`,
});
export const paperAdded = (paper: string, sentTo: number | null): Message => ({
  text:
    sentTo === null
      ? `Đã thêm tài liệu “${cut(paper, 200)}”. Tài liệu sẽ gửi cùng thông báo họp.`
      : `Đã thêm và gửi tài liệu “${cut(paper, 200)}” tới ${sentTo} đồng chí.`,
});
export const paperQuestion = (people: number, leads: readonly LeadTime[], zone: string): string =>
  [
    `Cuộc họp đã thông báo. Gửi tài liệu này tới ${people} đồng chí được mời?`,
    ...leadLines(
      leads.filter((lead) => lead.what === 'papers'),
      zone,
    ),
  ].join('\n');
export const paperHint = (): string => 'Để thêm tài liệu, xin gửi tệp kèm chú thích là tên tài liệu.';

export const withChair = (meeting: Meeting, committee: Committee, regulation: Regulation): Member | null =>
  chairOf(meeting, committee, regulation).member;

export const FIELDS = {
  title: 'Tên cuộc họp',
  start: 'Thời gian',
  place: 'Địa điểm',
  agenda: 'Nội dung',
  invitees: 'Thành phần',
} as const;
export const askField = (): string => 'Sửa mục nào? Xin chọn, hoặc trả lời bằng số:';
