import type { Committee, Member } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import { noMeeting } from './cards.ts';
import { sayWhen } from './format-when.ts';
import type { Message } from './message.ts';
import { cut } from './people.ts';

const STATES: Partial<Record<Meeting['state'], string>> = {
  draft: ' [chưa thông báo]',
  proposed: ' [đề nghị, chờ quyết định]',
};
const OWN = {
  attend: 'đồng chí đã báo dự',
  absent: 'đồng chí đã xin vắng',
  proxy: 'đồng chí cử người dự thay',
} as const;
const MOST = 20;

/** Coming meetings, a short paragraph each. */
export function agenda(
  meetings: readonly Meeting[],
  committee: Committee,
  member: Member | null,
  zone: string,
): Message {
  if (meetings.length === 0) return noMeeting(committee);
  const lines = meetings.slice(0, MOST).map((meeting, at) => {
    const answer = member && meeting.invitees.includes(member.id) ? meeting.answers[member.id] : null;
    const own = answer === null ? '' : ` – ${answer ? OWN[answer.kind] : 'đồng chí chưa trả lời'}`;
    return `${at + 1}. ${sayWhen(meeting.start, zone)}: ${cut(meeting.title, 150)}${STATES[meeting.state] ?? ''}\n    ${cut(meeting.place, 120)}${own}`;
  });
  const more = meetings.length > MOST ? [`… và ${meetings.length - MOST} cuộc họp nữa.`] : [];
  return { title: `Lịch họp – ${committee.shortName}`, text: [...lines, ...more].join('\n') };
}
