import { type Chair, chairOf } from '../../domain/committee/acting.ts';
import { meetingRules } from '../../domain/committee/bodies.ts';
import { memberById } from '../../domain/committee/committee.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import { absenceSteps } from '../meetings/own-answer.ts';
import { type Block, type PaperDocument, text } from './document.ts';
import { basisOf, frame, type Issued, issuerName, type PaperNaming } from './frame.ts';
import { contact, endedBlocks, filed, meetingIn, membersBy, peopleBlocks, typed } from './parts.ts';
import { personWithPost, signature } from './signatures.ts';
import { officialTime } from './when.ts';

/** Giấy mời họp (Mẫu 1.7, with what Quyết định 45/2018/QĐ-TTg wants in it). */
export function invitationPaper(meeting: Meeting, naming: PaperNaming, issued: Issued | null): PaperDocument {
  const { committee, regulation, zone } = naming;
  const { body } = meeting;
  const convene = meetingRules(body, regulation).convene[meeting.kind];
  const convener = memberById(committee, meeting.convenedBy);
  const guests = meeting.guests.length > 0 ? [text(`${meeting.guests.join('; ')}.`, 'Khách mời:')] : [];
  const chair = chairOf(meeting, { committee, regulation });
  return {
    ...frame('invitation', body, naming, issued),
    about: null,
    title: { name: 'Giấy mời', excerpt: meetingName(meeting.title) },
    addressees: [],
    basis: basisOf(convene?.article ?? null, naming),
    body: endedBlocks([
      text(`${upperFirst(issuerName(body, naming))} trân trọng kính mời:`),
      ...peopleBlocks(membersBy(meeting.invitees, committee), body, naming),
      ...guests,
      text(`${meeting.title}.`, 'Tới dự:'),
      text(`${chairIn(chair, meeting, naming)}.`, 'Chủ trì:'),
      text(`${officialTime(meeting.start, zone)}.`, 'Thời gian:'),
      text(`${meeting.place}.`, 'Địa điểm:'),
      ...agendaBlocks(meeting),
      ...papers(meeting),
      ...absence(meeting, naming),
      text(`${contact(naming)}.`, 'Đầu mối liên hệ:'),
    ]),
    signatures: [signature(convener, body, naming)],
    copies: ['Như thành phần mời', ...(meeting.guests.length > 0 ? ['Khách mời'] : []), filed(body, naming)],
    annex: null,
  };
}

/** "Họp định kỳ quý IV" as it is, "Cuộc họp “Sơ kết”" where it has another name. */
const meetingName = (title: string): string =>
  upperFirst(meetingIn(title).replace(/^cuộc họp(?= [^“])/u, 'họp'));

export function chairIn(chair: Chair, meeting: Meeting, naming: PaperNaming): string {
  if (chair.member === null) return '…………';
  return upperFirst(personWithPost(chair.member, meeting.body, naming));
}

export function agendaBlocks({ agenda: written }: Meeting): Block[] {
  const [first, ...rest] = typed(written);
  if (first?.is !== 'text') return [];
  return rest.length === 0 ? [{ ...first, lead: 'Nội dung:' }] : [text('', 'Nội dung:'), first, ...rest];
}

const papers = ({ papers: all }: Meeting): Block[] =>
  all.length === 0 ? [] : [text(`${all.map(({ title }) => title).join('; ')} (gửi kèm).`, 'Tài liệu:')];

/** Whose consent it takes to stay away, and what a delegate needs, by the article. */
function absence(meeting: Meeting, { regulation }: PaperNaming): Block[] {
  const rules = rulesOf(meeting, regulation);
  const lines = [
    ...(rules.absence
      ? [
          `Đồng chí không dự họp được đề nghị ${absenceSteps(rules.absence, meeting.body, regulation).join(', đồng thời ')} (${rules.absence.article} Quy chế).`,
        ]
      : []),
    ...(rules.proxy
      ? [
          rules.proxy.needs === 'written-opinion'
            ? `Đồng chí ủy quyền người dự thay đề nghị tham gia ý kiến bằng văn bản (${rules.proxy.article} Quy chế).`
            : `Đồng chí ủy quyền người dự thay đề nghị có ý kiến đồng ý của người chủ trì cuộc họp (${rules.proxy.article} Quy chế).`,
        ]
      : []),
  ];
  return lines.map((one) => text(one));
}
