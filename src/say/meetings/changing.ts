import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Naming } from '../../domain/law.ts';
import { differenceOf } from '../../domain/meetings/change.ts';
import type { CalledMeeting, Meeting, Paper } from '../../domain/meetings/meeting.ts';
import { papersChanged } from '../../domain/meetings/papers.ts';
import { standings } from '../../domain/meetings/standing.ts';
import type { Message } from '../../ports/message.ts';
import { comradeFirst, cut, nameOf, someNames } from '../people/people.ts';
import { sayShort, sayWhen } from '../when.ts';
import { brief } from './calling.ts';
import { factLines, meetingHeading } from './cards.ts';
import { answerChoices } from './earlier.ts';
import { ownStanding } from './own-answer.ts';

/** What is said of a change after the notice, while day and hour stay: what changed first, then how it is now. */

const LONGEST = 1_200;

/** A line for each thing that is otherwise now. */
export function changeLines(before: Meeting, then: Meeting, committee: Committee): string[] {
  const { facts, guests, invited, dropped, papers } = differenceOf(before, then);
  const named = (ids: readonly string[]): string =>
    someNames(
      ids.map((id) => nameOf(committee, id)),
      20,
    );
  return [
    ...(facts.includes('title')
      ? [`Đổi tên cuộc họp: ${cut(before.title, 300)} → ${cut(then.title, 300)}`]
      : []),
    ...(facts.includes('place')
      ? [`${placeWord(before, then)}: ${cut(before.place, 300)} → ${cut(then.place, 300)}`]
      : []),
    ...(facts.includes('agenda') ? [agendaLine(before.agenda, then.agenda)] : []),
    ...(guests
      ? comeAndGo('khách mời', before.guests, then.guests, (list) => cut(list.join('; '), 400))
      : []),
    ...(invited.length > 0 ? [`Thêm thành phần: ${named(invited)}`] : []),
    ...(dropped.length > 0 ? [`Bớt thành phần: ${named(dropped)}`] : []),
    ...(papers ? paperLines(before.papers, then.papers) : []),
  ];
}

const isRoom = ({ place }: Meeting): boolean => /^phòng\b/iu.test(place.normalize('NFC'));
const placeWord = (before: Meeting, then: Meeting): string =>
  isRoom(before) && isRoom(then) ? 'Đổi phòng' : 'Đổi địa điểm';

function agendaLine(before: string, then: string): string {
  const added = before.trim() !== '' && then.startsWith(before) ? then.slice(before.length) : null;
  return added === null
    ? `Nội dung mới: ${cut(then, LONGEST)}`
    : `Thêm vào nội dung: ${cut(added.replace(/^[\s;,.]+/, ''), LONGEST)}`;
}

function comeAndGo(
  what: string,
  before: readonly string[],
  then: readonly string[],
  say: (list: readonly string[]) => string,
): string[] {
  const come = then.filter((one) => !before.includes(one));
  const gone = before.filter((one) => !then.includes(one));
  return [
    ...(come.length > 0 ? [`Thêm ${what}: ${say(come)}`] : []),
    ...(gone.length > 0 ? [`Bớt ${what}: ${say(gone)}`] : []),
  ];
}

const titled = ({ title }: Paper): string => `“${cut(title, 200)}”`;

function paperLines(before: readonly Paper[], then: readonly Paper[]): string[] {
  const { come, gone } = papersChanged(before, then);
  const added = come.filter(({ old }) => !old?.file);
  return [
    ...come.flatMap(({ old, paper }) =>
      old?.file
        ? [`Thay tài liệu: ${titled(old)}${old.title === paper.title ? '' : ` → ${titled(paper)}`}`]
        : [],
    ),
    ...(added.length > 0 ? [`Thêm tài liệu: ${added.map(({ paper }) => titled(paper)).join(', ')}`] : []),
    ...(gone.length > 0 ? [`Rút tài liệu: ${gone.map(titled).join(', ')}`] : []),
  ];
}

const reasonLine = (reason: string | null): string[] =>
  reason === null ? [] : [`Lý do: ${cut(reason, 1_000)}`];

/** To somebody whom it concerns: what they have answered stands, and can still be changed. */
export function changeNotice(
  { before, after: then, reason }: Change,
  member: Member,
  naming: Naming,
): Message {
  const where = standings(then, naming)(member.id);
  const own = ownStanding(where, member, then, naming.regulation);
  return {
    title: `Thay đổi: ${meetingHeading(then, naming)}`,
    text: [
      ...changeLines(before, then, naming.committee),
      ...reasonLine(reason),
      '',
      ...factLines(then, naming),
      '',
      then.answers[member.id] ? `${own} Câu trả lời này giữ nguyên.` : own,
    ].join('\n'),
    choices: answerChoices(then, member.id),
    brief: brief('Thay đổi', then, naming),
  };
}

/** A change with what it was before, and why where that was asked. */
export interface Change {
  readonly before: Meeting;
  readonly after: CalledMeeting;
  readonly reason: string | null;
}

/** A line in the group beside its card, which is changed in place. */
/** Of a letter about it. */
export const changeTitle = ({ title }: Meeting): string => `Thay đổi về cuộc họp “${cut(title, 150)}”`;

export const changeInGroup = (
  { before, after: then, reason }: Change,
  committee: Committee,
  zone: string,
): Message => ({
  text: [
    `Cuộc họp “${cut(before.title, 200)}”, ${sayShort(then.start, zone)}, có thay đổi:`,
    ...changeLines(before, then, committee),
    ...reasonLine(reason),
  ].join('\n'),
});

/** To who is invited no more. */
export const uninvited = (meeting: Meeting, zone: string): Message => ({
  text: `Xin báo để đồng chí biết: đồng chí không còn trong thành phần dự họp “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)}.`,
});

/** To the chair, who did not do it: who comes or goes besides. */
export const changeForChair = (
  { before, after: then }: Change,
  by: Member,
  committee: Committee,
  zone: string,
): Message => ({
  text: [
    `${comradeFirst(by.name)} đã sửa cuộc họp “${cut(then.title, 200)}”, ${sayWhen(then.start, zone)}:`,
    ...changeLines(before, then, committee),
  ].join('\n'),
});

export const paperReplaced = (meeting: Meeting, old: Paper, paper: Paper): Message => ({
  text: `Tài liệu ${titled(old)} của cuộc họp “${cut(meeting.title, 200)}” được thay bằng ${old.title === paper.title ? 'bản mới' : titled(paper)}${paper.file ? ' gửi kèm' : ''}. Xin dùng bản này.`,
  ...(paper.file ? { file: paper.file } : {}),
});

export const paperWithdrawn = (meeting: Meeting, paper: Paper): Message => ({
  text: `Tài liệu ${titled(paper)} của cuộc họp “${cut(meeting.title, 200)}” đã được rút. Xin không dùng bản đã nhận.`,
});

/** Before it goes: how many hear of it, and what is to be known of it. */
export interface ChangeAudience {
  readonly people: number;
  readonly groups: number;
  readonly unreachable: readonly string[];
  readonly warnings: readonly string[];
}

const unreachedLine = (names: readonly string[]): string[] =>
  names.length > 0
    ? [`Chưa nhắn riêng được cho ${names.length} đồng chí: ${someNames(names, 20)}. Xin báo bằng cách khác.`]
    : [];

/** A new room, a new title, more on the agenda, papers. */
export const changeQuestion = ({ people, groups, unreachable, warnings }: ChangeAudience): string =>
  [
    `Gửi thay đổi này ${groups > 0 ? `vào ${groups} nhóm và ` : ''}tới ${people} đồng chí? Các câu trả lời đã có giữ nguyên.`,
    ...unreachedLine(unreachable),
    ...warnings,
  ].join('\n');

/** Who comes or goes besides: those few hear of it, and the chair. */
export const listQuestion = (lines: readonly string[], { unreachable, warnings }: ChangeAudience): string =>
  [`${lines.join('. ')}. Gửi cho những đồng chí này?`, ...unreachedLine(unreachable), ...warnings].join('\n');

export const guestsQuestion = (lines: readonly string[]): string =>
  `${lines.join('. ')}. Ghi nhận thay đổi này?`;

/** `people`: who was told of it. */
export const changeSent = (people: number, unreachable: readonly string[]): Message => ({
  text: [people > 0 ? `Đã sửa và báo ${people} đồng chí.` : 'Đã sửa.', ...unreachedLine(unreachable)].join(
    ' ',
  ),
});
