import { chairOf } from '../../domain/committee/acting.ts';
import { meetingRules } from '../../domain/committee/bodies.ts';
import { type Member, memberById } from '../../domain/committee/committee.ts';
import type { Conclusion } from '../../domain/conclusions/conclusion.ts';
import { opinions } from '../../domain/meetings/attendance.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { quorumThere } from '../../domain/meetings/quorum.ts';
import { outcomeOf } from '../../domain/sheets/result.ts';
import type { Sheet } from '../../domain/sheets/sheet.ts';
import { sayDelegates } from '../meetings/own-answer.ts';
import { quorumByRoll } from '../meetings/quorum.ts';
import { postOf } from '../people/people.ts';
import { conclusionLine } from '../sheets/result.ts';
import { type Block, heading, type PaperDocument, text } from './document.ts';
import { frame, type Issued, type PaperNaming } from './frame.ts';
import { agendaBlocks, chairIn } from './invitation.ts';
import { membersBy, typed } from './parts.ts';
import { personWithPost } from './signatures.ts';
import { officialDayOf, officialTime } from './when.ts';

export interface MinutesFacts {
  readonly meeting: Meeting;
  /** Shows of hands in it. */
  readonly sheets: readonly Sheet[];
  readonly conclusion: Conclusion | null;
  /** Who keeps them. */
  readonly secretary: Member | null;
}

/** Biên bản họp (Mẫu 1.9), with what Quyết định 45/2018/QĐ-TTg wants in it, in the order of events. */
export function minutesPaper(facts: MinutesFacts, naming: PaperNaming, issued: Issued | null): PaperDocument {
  const { meeting, secretary } = facts;
  const { committee, regulation, zone } = naming;
  const { body } = meeting;
  const chair = chairOf(meeting, { committee, regulation });
  return {
    ...frame('minutes', body, naming, issued),
    about: null,
    title: { name: 'Biên bản', excerpt: meeting.title },
    addressees: [],
    basis: [],
    body: [
      text(`${officialTime(meeting.start, zone)}.`, 'Thời gian bắt đầu:'),
      text(`${meeting.place}.`, 'Địa điểm:'),
      text(`${chairIn(chair, meeting, naming)}.`, 'Chủ trì:'),
      text(secretary ? `${personWithPost(secretary, body, naming)}.` : '…………', 'Thư ký:'),
      heading(1, 'I. Thành phần tham dự'),
      ...rollIn(facts, naming),
      heading(1, 'II. Nội dung'),
      ...(agendaBlocks(meeting).length > 0 ? agendaBlocks(meeting) : [text('…………', 'Nội dung:')]),
      ...papersIn(meeting),
      heading(1, 'III. Ý kiến tại cuộc họp'),
      ...opinionsIn(facts, naming),
      ...votesIn(facts, naming),
      heading(1, `${facts.sheets.length > 0 ? 'V' : 'IV'}. Kết luận`),
      ...(facts.conclusion ? typed(facts.conclusion.text) : [text('…………')]),
      text(`Cuộc họp kết thúc vào …… giờ ……, ${officialDayOf(meeting.start, zone)}./.`),
    ],
    signatures: [
      { authority: ['Thư ký'], agencyPost: null, name: secretary?.name ?? '' },
      { authority: ['Chủ tọa'], agencyPost: null, name: chair.member?.name ?? '' },
    ],
    copies: ['Lưu: VT, Hồ sơ'],
    annex: null,
  };
}

/** Who came, who came in whose place and by what mandate, who stayed away with leave and without. */
function rollIn({ meeting }: MinutesFacts, { committee, regulation }: PaperNaming): Block[] {
  const by = (state: string): Member[] =>
    membersBy(
      meeting.invitees.filter((id) => meeting.attendance[id]?.state === state),
      committee,
    );
  const named = (one: Member): string => [one.name, postOf(one)].filter((part) => part !== '').join(', ');
  const excused = (one: Member): boolean => {
    const answer = meeting.answers[one.id];
    return (
      answer !== undefined &&
      answer.kind !== 'attend' &&
      ['granted', 'not-required'].includes(answer.consent.state)
    );
  };
  const { proxy, delegates: may } = meetingRules(meeting.body, regulation);
  const present = by('present');
  const delegates = by('delegate');
  const absent = by('absent');
  const marked = present.length + delegates.length + absent.length;
  const quorum = quorumThere(meeting, { committee, regulation });
  const list = (lead: string, all: readonly Member[], say: (one: Member) => string = named): Block[] =>
    all.length === 0
      ? []
      : [
          text(`${all.length} đồng chí.`, `${lead}:`),
          ...all.map((one, at) => text(`${at + 1}. ${say(one)}${at === all.length - 1 ? '.' : ';'}`)),
        ];
  return [
    text(
      `${meeting.invitees.length} đồng chí; có mặt ${present.length}, dự thay ${delegates.length}, vắng ${absent.length}${marked < meeting.invitees.length ? `, chưa điểm danh ${meeting.invitees.length - marked}` : ''}.`,
      'Được mời:',
    ),
    ...(quorum ? [text(quorumByRoll(quorum))] : []),
    ...list('Có mặt', present),
    ...list(
      `Dự thay${proxy ? ` (${proxy.article} Quy chế)` : ''}${may ? `, ${sayDelegates(may)} (${may.article} Quy chế)` : ''}`,
      delegates,
      (one) => {
        const delegate = meeting.attendance[one.id]?.delegate;
        const who = [delegate?.name ?? '…………', delegate?.post ?? ''].filter((part) => part !== '').join(', ');
        return `${who}, dự thay ${named(one)}`;
      },
    ),
    ...list('Vắng có phép', absent.filter(excused)),
    ...list(
      'Vắng không phép',
      absent.filter((one) => !excused(one)),
    ),
    ...(meeting.guests.length > 0 ? [text(`${meeting.guests.join('; ')}.`, 'Khách mời:')] : []),
  ];
}

const papersIn = ({ papers }: Meeting): Block[] =>
  papers.length === 0 ? [] : [text(`${papers.map(({ title }) => title).join('; ')}.`, 'Tài liệu:')];

/** Each person's, as they gave it in writing; what was said in the room its secretary writes down. */
function opinionsIn({ meeting }: MinutesFacts, { committee }: PaperNaming): Block[] {
  const written = opinions(meeting).map(({ member, opinion }) => {
    const name = memberById(committee, member)?.name ?? '…………';
    const words = opinion.text.trim() === '' ? 'có văn bản gửi kèm' : opinion.text.trim();
    return text(`${words.replace(/[.\s]+$/u, '')}.`, `Đồng chí ${name} (ý kiến bằng văn bản):`);
  });
  return [...written, text('…………')];
}

function votesIn({ sheets }: MinutesFacts, { regulation }: PaperNaming): Block[] {
  if (sheets.length === 0) return [];
  return [
    heading(1, 'IV. Biểu quyết'),
    ...sheets.map((sheet, at) => {
      const { tally, verdict } = outcomeOf(sheet);
      const counts =
        verdict === 'withheld'
          ? 'số phiếu kín quá ít, không công bố'
          : `đồng ý ${tally.yes}, không đồng ý ${tally.no}, ý kiến khác ${tally.other}, không biểu quyết ${tally.silent}`;
      return text(
        `${at + 1}. ${sheet.question.replace(/[.;:\s]+$/u, '')} – Kết quả: ${counts}. ${conclusionLine(sheet, regulation)}`,
      );
    }),
  ];
}
