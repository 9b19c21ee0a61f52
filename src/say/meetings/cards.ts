import { type Chair, chairOf } from '../../domain/committee/acting.ts';
import { chairRole, seatIn } from '../../domain/committee/bodies.ts';
import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Naming, Ruled } from '../../domain/law.ts';
import { opinions } from '../../domain/meetings/attendance.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import { quorumExpected } from '../../domain/meetings/quorum.ts';
import { lacking, standings, tally } from '../../domain/meetings/standing.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { deliveryLine } from '../deliveries.ts';
import { wordChoice } from '../papers/names.ts';
import { comrade, cut, kindAndBody, nameOf, someNames } from '../people/people.ts';
import { memberTitle, postTitle } from '../people/post-title.ts';
import { sayWhen } from '../when.ts';
import { answerChoices, earlierLines } from './earlier.ts';
import { guestNames } from './guests.ts';
import { opinionsMissing, ownOpinion } from './opinions-asked.ts';
import { ownAnswer, ownStanding, sayConsenter } from './own-answer.ts';
import { quorumSoFar } from './quorum.ts';

/** What a meeting looks like: its facts, its card in a group, its card for one member. */
function chairLine(chair: Chair, meeting: Meeting, regulation: Regulation): string {
  if (chair.member === null) return 'Chủ trì: chưa có người được giao';
  const role = seatIn(chair.member, meeting.body, regulation);
  const instead = (how: string): string =>
    `, ${how} ${postTitle(meeting.body, chairRole(meeting.body, regulation), regulation)} theo ${chair.article ?? ''} Quy chế`;
  const basis =
    chair.basis === 'acting'
      ? instead('thay mặt')
      : chair.basis === 'handed'
        ? chair.unhanded
          ? instead('chủ trì thay')
          : ', được giao chủ trì'
        : '';
  return `Chủ trì: ${comrade(chair.member.name)} (${role ? postTitle(meeting.body, role, regulation) : memberTitle(chair.member, regulation)}${basis})`;
}

/** Time, place, chair, agenda, papers: a line each. */
export function factLines(meeting: Meeting, naming: Naming): string[] {
  const chair = chairOf(meeting, naming);
  return [
    cut(meeting.title, 300),
    `Thời gian: ${sayWhen(meeting.start, naming.zone)}`,
    `Địa điểm: ${cut(meeting.place, 300)}`,
    chairLine(chair, meeting, naming.regulation),
    ...(meeting.field ? [`Lĩnh vực: ${cut(meeting.field, 300)}`] : []),
    ...formLines(meeting, naming.regulation),
    ...(meeting.agenda.trim() === '' ? [] : [`Nội dung: ${cut(meeting.agenda, 1_500)}`]),
    ...(meeting.guests.length > 0 ? [`Khách mời: ${guestNames(meeting)}`] : []),
    ...(meeting.papers.length > 0 ? [`Tài liệu: ${meeting.papers.length} (gõ /tailieu để nhận)`] : []),
  ];
}

const FORMS = [
  ['conference', 'hội nghị'],
  ['workshop', 'hội thảo'],
] as const;

/** A conference or a workshop, where the regulation lists it among the ways in which the committee works. */
function formLines({ title, body }: Meeting, { workForms }: Regulation): string[] {
  const said = title.normalize('NFC').trim().toLocaleLowerCase('vi');
  const form = FORMS.find(([kind, name]) => workForms?.forms.includes(kind) && said.startsWith(name));
  return form && workForms && body === 'committee'
    ? [`Hình thức làm việc: ${form[1]} (${workForms.article} Quy chế)`]
    : [];
}

export function meetingHeading(meeting: Meeting, { committee, regulation }: Ruled): string {
  return `${kindAndBody(meeting.kind, meeting.body, regulation)} – ${committee.shortName}`;
}

/** How many answered what; names and reasons are nobody's business in a group. */
function countLine(meeting: Meeting, law: Ruled): string {
  const counts = tally(meeting, law);
  const parts = [
    [counts.chairing.length, 'chủ trì'],
    [counts.attending.length, 'dự'],
    [counts['proxy-valid'].length + counts['proxy-noted'].length, 'cử người dự thay'],
    [counts['proxy-pending'].length, 'cử người dự thay (chưa hợp lệ)'],
    [counts['absence-granted'].length + counts['absence-noted'].length + counts.away.length, 'vắng'],
    [counts['absence-asked'].length, `xin vắng, chờ ${sayConsenter(meeting, law.regulation, 'chủ trì')}`],
    [counts['absence-refused'].length + counts['proxy-refused'].length, 'chưa được đồng ý cho vắng'],
    [counts.silent.length, 'chưa trả lời'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `Trả lời (${meeting.invitees.length} người được mời): ${said.join(' · ')}`;
}

const HOW = 'Các đồng chí chọn dưới đây, hoặc trả lời tin này: “tôi dự”, “xin vắng”.';

/** A card that is shown after the meeting began: nothing is answered any more. */
export const begun = ({ choices: _, living: __, ...card }: Message): Message => ({
  ...card,
  text: `${card.text.replace(HOW, '').trimEnd()}\n\nCuộc họp đã bắt đầu, không nhận trả lời nữa.`,
});

/** The living card of a group: edited in place as answers come in, and never longer than a message may be. */
export function groupCard(meeting: Meeting, naming: Naming): Message {
  const facts = factLines(meeting, naming);
  const title = meetingHeading(meeting, naming);
  if (meeting.state === 'cancelled') {
    return {
      title: `ĐÃ HỦY: ${title}`,
      text: `${facts.slice(0, 3).join('\n')}\n\nCuộc họp đã hủy, các đồng chí không cần trả lời.`,
    };
  }
  return {
    title: meeting.movedFrom ? `ĐÃ DỜI LỊCH: ${title}` : title,
    text: [...facts, ...movedLines(meeting, naming.zone), '', countLine(meeting, naming), HOW].join('\n'),
    choices: answerChoices(meeting),
    living: true,
  };
}

/** What the schedule was, and why it changed. */
export const movedLines = (meeting: Meeting, zone: string): string[] =>
  meeting.movedFrom
    ? [
        `Lịch cũ: ${sayWhen(meeting.movedFrom.start, zone)}, ${cut(meeting.movedFrom.place, 120)}`,
        `Lý do dời: ${cut(meeting.movedFrom.reason, 300)}`,
      ]
    : [];

/** What a card becomes when a newer one takes its place. */
export const retiredCard = (meeting: Meeting): Message => ({
  text: `Lịch cuộc họp “${cut(meeting.title, 300)}” đã thay đổi. Xin xem và trả lời ở thông báo mới.`,
});

/** Who answered what, by name: for those who prepare the meeting, in private. */
function statusLines(meeting: Meeting, law: Ruled): string[] {
  const counts = tally(meeting, law);
  const name = (id: string): string => {
    const answer = meeting.answers[id];
    const own = nameOf(law.committee, id);
    if (answer?.kind === 'attend' && answer.note) return `${own} (${cut(answer.note, 80)})`;
    return answer?.kind === 'proxy' ? `${own} → ${cut(answer.delegate.name, 80)}` : own;
  };
  const groups = [
    ['Chủ trì', counts.chairing],
    ['Dự', counts.attending],
    ['Cử người dự thay', [...counts['proxy-valid'], ...counts['proxy-noted']]],
    ['Cử người dự thay, chưa hợp lệ', counts['proxy-pending']],
    ['Vắng', [...counts['absence-granted'], ...counts['absence-noted']]],
    [`Xin vắng, chờ ${sayConsenter(meeting, law.regulation, 'chủ trì')}`, counts['absence-asked']],
    ['Không được đồng ý vắng', [...counts['absence-refused'], ...counts['proxy-refused']]],
    ['Ghi nhận đi vắng', counts.away],
    ['Chưa trả lời', counts.silent],
  ] as const;
  const filed = [...new Set(opinions(meeting).map(({ member }) => nameOf(law.committee, member)))];
  return [
    ...groups
      .filter(([, ids]) => ids.length > 0)
      .map(([what, ids]) => `- ${what} (${ids.length}): ${someNames(ids.map(name), 30)}`),
    ...(filed.length > 0
      ? [`- Ý kiến bằng văn bản (${filed.length}): ${someNames(filed, 30)}; gõ /tailieu để đọc`]
      : []),
  ];
}

/** Whether enough have said that they come, where the text asks for a number. */
function quorumLines(meeting: Meeting, law: Ruled): string[] {
  const quorum = quorumExpected(meeting, law);
  return quorum ? [quorumSoFar(quorum)] : [];
}

/** The next meeting for one member, with their own answer. */
export function memberCard(meeting: Meeting, member: Member, naming: Naming): Message {
  const facts = factLines(meeting, naming);
  const invited = meeting.invitees.includes(member.id);
  const where = standings(meeting, naming)(member.id);
  // Who prepares a meeting knows that they are not among its invitees.
  const own = invited
    ? ['', ownStanding(where, member, meeting, naming.regulation)]
    : member.secretary
      ? []
      : ['', 'Đồng chí không trong thành phần dự họp.'];
  const opinion = ownOpinion(meeting, member, naming);
  const counts = member.secretary || chairOf(meeting, naming).member?.id === member.id;
  return {
    title: meetingHeading(meeting, naming),
    text: [
      ...facts,
      ...own,
      ...(invited ? earlierLines(meeting, member.id, naming.zone) : []),
      ...opinion.lines,
      ...(counts
        ? [
            '',
            countLine(meeting, naming),
            ...quorumLines(meeting, naming),
            ...opinionsMissing(meeting, naming),
            ...statusLines(meeting, naming),
            ...deliveryLine(meeting, naming.committee),
          ]
        : []),
    ].join('\n'),
    ...(invited || counts
      ? {
          choices: [
            ...(invited ? answerChoices(meeting, member.id) : []),
            ...opinion.choices,
            ...(counts ? [[wordChoice('invitation', referTo(meeting), 'Bản Word: giấy mời')]] : []),
          ],
        }
      : {}),
  };
}

/** To a secretary: nothing is announced, but these are being prepared. */
export const onlyDrafts = (drafts: readonly Meeting[], committee: Committee, zone: string): Message => ({
  text: [
    `${committee.shortName} chưa có cuộc họp nào đã thông báo. Đang chuẩn bị:`,
    ...drafts
      .slice(0, 10)
      .map(
        (meeting) =>
          `- “${cut(meeting.title, 150)}”, ${sayWhen(meeting.start, zone)}${meeting.state === 'proposed' ? ' (đề nghị, chờ quyết định)' : ''}`,
      ),
    'Gửi thông báo: /moihop. Sửa: /suahop.',
  ].join('\n'),
});

/** What was recorded of an answer, on one line; the way to what it still lacks. */
export function answerNoted(meeting: Meeting, member: Member, regulation: Regulation, zone: string): Message {
  const own = ownAnswer(member, meeting, regulation);
  return {
    text: `Đã ghi nhận. ${own} (“${cut(meeting.title, 120)}”, ${sayWhen(meeting.start, zone)})`,
    ...(lacking(member, meeting, regulation).includes('opinion')
      ? { choices: [[{ label: 'Gửi ý kiến bằng văn bản', command: `/uyquyen ${referTo(meeting)}` }]] }
      : {}),
  };
}

export const noMeeting = (committee: Committee): Message => ({
  text: `${committee.shortName} hiện chưa có cuộc họp nào sắp tới. Khi có thông báo họp, tôi sẽ nhắn đồng chí.`,
});
