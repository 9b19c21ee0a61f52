import { chairOf } from '../../domain/committee/acting.ts';
import type { Member } from '../../domain/committee/committee.ts';
import type { Naming } from '../../domain/law.ts';
import { earlierAnswer } from '../../domain/meetings/anew.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { LeadTime } from '../../domain/meetings/notice.ts';
import { placesFor, rulesFor } from '../../domain/meetings/standing.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Brief, Message } from '../../ports/message.ts';
import type { Body, Regulation } from '../../regulations/schema.ts';
import { briefOf } from '../brief.ts';
import { calendarChoice } from '../calendar.ts';
import { comrade, cut, kindAndBody, missedLines, someNames } from '../people/people.ts';
import { quickNotice } from '../signing.ts';
import { isUnheld, notHeld } from '../unheld.ts';
import { sayTime, sayWhen } from '../when.ts';
import { factLines, meetingHeading, movedLines } from './cards.ts';
import { answerChoices, earlierLines } from './earlier.ts';
import { ownOpinion } from './opinions-asked.ts';
import { absenceRule } from './own-answer.ts';
import { allLeadLines } from './planning.ts';
import { proposalLines } from './proposal.ts';

/** What is said when a meeting is announced, moved or cancelled, and to those who have not answered. */
export const askNewStart = ({ title, start }: Pick<Meeting, 'title' | 'start'>, zone: string): Message => ({
  text: `Cuộc họp “${cut(title, 200)}”, ${sayWhen(start, zone)}. Dời sang lúc nào? Ví dụ: thứ 6 tuần sau 8h.`,
});

export const askNewPlace = (): string => 'Địa điểm mới? Gõ “-” nếu giữ nguyên.';

export const askWhyMoved = (): string => 'Lý do dời họp?';
export const askWhyCancelled = (): string => 'Lý do hủy họp?';

/** The same where only a form gets through. */
export const brief = (
  what: string,
  meeting: Meeting,
  { committee, regulation, zone }: Naming,
  kind: Brief['kind'] = 'notice',
): Brief =>
  briefOf(
    kind,
    committee,
    `${what}: ${kindAndBody(meeting.kind, meeting.body, regulation)}`,
    meeting.start,
    zone,
  );

/** The notice, for each invitee: after the fields of a giấy mời, with what the regulation says on staying away. */
export function personalNotice(
  meeting: Meeting,
  member: Member,
  naming: Naming,
  change: string | null = null,
  reports: readonly string[] = [],
  number: string | null = null,
): Message {
  const { regulation, zone } = naming;
  const rules = rulesFor(member, meeting, regulation);
  const chairs = chairOf(meeting, naming).member?.id === member.id;
  // Who chairs comes, and is not asked whether they still do.
  const attends = earlierAnswer(meeting, member.id)?.kind === 'attend';
  const opinion = ownOpinion(meeting, member, naming);
  const head = {
    title: change ?? `Giấy mời: ${meetingHeading(meeting, naming)}`,
    choices: [...answerChoices(meeting, member.id), ...opinion.choices, [calendarChoice(meeting)]],
    brief: brief(change ?? 'Mời họp', meeting, naming),
  };
  const facts = [
    `Trân trọng kính mời ${comrade(member.name)} ${chairs ? 'chủ trì' : 'dự'}:`,
    ...factLines(meeting, naming),
    ...movedLines(meeting, zone),
    ...proposalLines(meeting, 200),
    '',
    ...reports,
    ...(chairs && attends ? [] : earlierLines(meeting, member.id, zone)),
  ];
  const signed = number === null ? [] : [`Giấy mời ${number}.`];
  const official = [...signed, quickNotice(regulation)].join('\n');
  // What the others must ask of the chair is nothing to tell the chair.
  if (chairs) return { ...head, text: [...facts, official].join('\n') };
  return {
    ...head,
    text: [
      ...facts,
      rules.absence
        ? `Không dự được, ${rules.absence.consent === 'chair' && rules.absence.to === 'chair' && !rules.absence.substitute ? 'xin báo cáo và phải được người chủ trì đồng ý' : absenceRule(rules.absence, meeting.body, regulation)} (${rules.absence.article} Quy chế).`
        : `Về việc xin vắng: ${notHeld(regulation, placesFor('absence', member, meeting, regulation))}; xin báo để người chủ trì biết.${rules.proxy ? '' : sameOfDelegates(member, meeting, regulation)}`,
      ...(rules.proxy
        ? [
            rules.proxy.needs === 'written-opinion'
              ? `Ủy quyền người dự thay phải có ý kiến bằng văn bản (${rules.proxy.article} Quy chế).`
              : `Ủy quyền người dự thay phải được người chủ trì đồng ý (${rules.proxy.article} Quy chế).`,
          ]
        : []),
      ...opinion.lines,
      official,
    ].join('\n'),
  };
}

/** Behind what is said of absences, where no rule on delegates is held. */
function sameOfDelegates(member: Member, meeting: Meeting, regulation: Regulation): string {
  const places = placesFor('proxy', member, meeting, regulation);
  return isUnheld(regulation, places)
    ? ` Về việc cử người dự thay: ${notHeld(regulation, places)}.`
    : ' Cử người dự thay cũng vậy.';
}

/** `whose`: of which body they are; `own`: the body may have none of its own, and then does without. */
export function sendQuestion(
  people: number,
  groups: { readonly count: number; readonly whose: string; readonly own: boolean },
  { body, regulation }: { readonly body: Body; readonly regulation: Regulation },
  unreachable: readonly string[],
  leads: readonly LeadTime[],
  zone: string,
): string {
  const { count, whose, own } = groups;
  const where = count > 0 ? `vào ${count} nhóm ${own ? `của ${whose}` : 'chung'} và ` : '';
  const none = own
    ? `Không đăng nhóm: ${whose} chưa có nhóm, chủ đề nhận thông báo (thư ký gõ “/ketnoi ${body === 'team' ? 'tổ” tại đó; ngay trong nhóm chung: “/ketnoi tổ chung' : whose}”${body === 'team' ? '' : ' trong nhóm riêng'}).`
    : 'Chưa gắn nhóm nào (quản trị viên gõ /ketnoi trong nhóm).';
  return [
    `Gửi thông báo trên ${where}tới ${people} đồng chí?`,
    ...(count === 0 ? [none] : []),
    ...(unreachable.length > 0
      ? [
          `Chưa nhắn riêng được cho ${unreachable.length} đồng chí: ${someNames(unreachable, 20)}. Xin báo bằng cách khác, hoặc thư ký mời kết nối (/thanhvien).`,
        ]
      : []),
    ...allLeadLines(leads, body, regulation, zone),
  ].join('\n');
}

export const noticeSent = (people: number, unreachable: number): Message => ({
  text: `Đã gửi thông báo tới ${people} đồng chí${unreachable > 0 ? `; chưa nhắn riêng được cho ${unreachable} đồng chí, xin báo bằng cách khác` : ''}.`,
  choices: [
    [
      { label: 'Ai đã trả lời', command: '/hop' },
      { label: 'Nhắc người chưa trả lời', command: '/nhac' },
    ],
  ],
});

export const movedTitle = (): string => 'Thay đổi lịch họp – xin trả lời lại';

export const moveQuestion = (people: number, groups: number, warnings: readonly string[]): string =>
  [
    `Gửi thông báo dời lịch ${groups > 0 ? 'vào nhóm và ' : ''}tới ${people} đồng chí? Các câu trả lời trước đây không còn hiệu lực; từng đồng chí thấy câu trả lời trước đây và được hỏi lại.`,
    ...warnings,
  ].join('\n');

export const movedReply = (): Message => ({
  text: 'Đã dời lịch, đã thông báo và đang hỏi lại từng đồng chí.',
});

export const cancelNotice = (meeting: Meeting, reason: string, naming: Naming): Message => ({
  title: `Hủy: ${meetingHeading(meeting, naming)}`,
  brief: brief('Hủy', meeting, naming),
  text: [
    `“${cut(meeting.title, 300)}”, ${sayWhen(meeting.start, naming.zone)} đã hủy.`,
    `Lý do: ${cut(reason, 1_000)}`,
  ].join('\n'),
});

export const cancelQuestion = (people: number, groups: number): string =>
  `Hủy cuộc họp và thông báo như trên ${groups > 0 ? 'vào nhóm, ' : ''}tới ${people} đồng chí?`;

export const cancelledReply = (): Message => ({
  text: 'Đã hủy cuộc họp và thông báo tới các đồng chí được mời.',
});

export const dropQuestion = (meeting: Meeting): string =>
  `Bỏ cuộc họp “${cut(meeting.title, 200)}”? Chưa có thông báo nào được gửi.`;
export const draftDropped = (): Message => ({
  text: 'Đã bỏ cuộc họp này. Chưa có thông báo nào được gửi nên không ai bị nhắn.',
});

export const nudge = (meeting: Meeting, member: Member, naming: Naming): Message => ({
  title: 'Đề nghị trả lời giấy mời họp',
  text: [
    ...factLines(meeting, naming),
    '',
    ...earlierLines(meeting, member.id, naming.zone),
    'Đồng chí chưa trả lời. Xin cho biết dự, xin vắng hay cử người dự thay.',
  ].join('\n'),
  brief: brief('Xin trả lời', meeting, naming, 'reminder'),
  choices: answerChoices(meeting, member.id),
});

/** `lately`: they were nudged within the hour. */
export const nudgeQuestion = (
  names: readonly string[],
  unreachable: readonly string[],
  lately: Instant | null,
  zone: string,
): string =>
  [
    ...(lately ? [`Vừa nhắc lúc ${sayTime(lately, zone)}, chưa đầy một giờ.`] : []),
    `${lately ? 'Nhắc lại' : 'Nhắc'} ${names.length} đồng chí chưa trả lời: ${someNames(names, 40)}?`,
    ...missedLines(unreachable),
  ].join('\n');

/** Who has not answered cannot be written to either. */
export const silentUnreachable = (names: readonly string[]): Message => ({
  text: `Tôi không nhắc được, vì hiện không nhắn được cho những đồng chí chưa trả lời: ${someNames(names, 20)}. Xin báo bằng cách khác.`,
});

export const nudged = (count: number, unreachable: readonly string[]): Message => ({
  text: `Đã nhắc ${count} đồng chí.${unreachable.length > 0 ? ` Không nhắn được: ${someNames(unreachable, 20)}.` : ''}`,
});

export const nobodySilent = (): Message => ({ text: 'Mọi đồng chí được mời đều đã trả lời.' });
