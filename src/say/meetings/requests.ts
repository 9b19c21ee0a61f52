import type { Member } from '../../domain/committee/committee.ts';
import type { Answer } from '../../domain/meetings/answer.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { cut } from '../people/people.ts';
import { sayShort } from '../when.ts';

/** A line each of what waits for somebody's word. */
const of = (meeting: Meeting, zone: string): string =>
  `“${cut(meeting.title, 100)}”, ${sayShort(meeting.start, zone)}`;

export const requestLine = {
  proposal: (meeting: Meeting, zone: string): string => `Đề nghị họp ${of(meeting, zone)}`,
  participants: (meeting: Meeting, zone: string): string =>
    `Thành phần dự ${of(meeting, zone)} (${meeting.invitees.length} người)`,
  absence: (
    meeting: Meeting,
    member: Member,
    answer: Exclude<Answer, { kind: 'attend' }>,
    zone: string,
  ): string =>
    `${member.name} ${answer.kind === 'proxy' ? `cử ${answer.delegate.name} dự thay` : 'xin vắng'} ${of(meeting, zone)}${answer.reason ? `: ${cut(answer.reason, 200)}` : ''}`,
};

/** The same on a button. */
export const requestShort = {
  proposal: (): string => 'đề nghị họp',
  participants: (): string => 'thành phần dự họp',
  absence: (member: Member): string => `đ/c ${member.name}`,
};
