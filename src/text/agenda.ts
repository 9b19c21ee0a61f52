import type { Committee, Member } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Owed } from '../domain/owed.ts';
import { noMeeting } from './cards.ts';
import { sayWhen } from './format-when.ts';
import type { Message } from './message.ts';
import { cut } from './people.ts';
import { dueShort, dueText, type Naming, reportTitle } from './reports-names.ts';

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
const MOST_REPORTS = 10;

/** Coming meetings, a short paragraph each, then what is to be reported. `member`: whose it is; `null` in a group. */
export function agenda(
  meetings: readonly Meeting[],
  owed: readonly Owed[],
  committee: Committee,
  member: Member | null,
  naming: Naming,
): Message {
  const reports = member ? ownReports(owed, naming) : groupReports(owed, naming);
  if (meetings.length === 0 && reports.length === 0) return noMeeting(committee);
  const lines = meetings.slice(0, MOST).map((meeting, at) => {
    const answer = member && meeting.invitees.includes(member.id) ? meeting.answers[member.id] : null;
    const own = answer === null ? '' : ` – ${answer ? OWN[answer.kind] : 'đồng chí chưa trả lời'}`;
    return `${at + 1}. ${sayWhen(meeting.start, naming.zone)}: ${cut(meeting.title, 150)}${STATES[meeting.state] ?? ''}\n    ${cut(meeting.place, 120)}${own}`;
  });
  const more = meetings.length > MOST ? [`… và ${meetings.length - MOST} cuộc họp nữa.`] : [];
  const empty = lines.length === 0 ? ['Chưa có cuộc họp nào sắp tới.'] : [];
  return {
    title: `Lịch – ${committee.shortName}`,
    text: [...lines, ...more, ...empty, ...reports].join('\n'),
  };
}

function ownReports(owed: readonly Owed[], naming: Naming): string[] {
  if (owed.length === 0) return [];
  const lines = owed
    .slice(0, MOST_REPORTS)
    .map((one) => `- ${reportTitle(one, naming)}: ${dueText(one, naming)}${one.late ? ' – ĐÃ QUÁ HẠN' : ''}`);
  const more = owed.length > MOST_REPORTS ? [`… và ${owed.length - MOST_REPORTS} báo cáo nữa.`] : [];
  return ['', 'Báo cáo đồng chí phải nộp (gõ /baocao):', ...lines, ...more];
}

/** In a group: which reports are due, never whose; what somebody was asked for is between them and who asked. */
function groupReports(owed: readonly Owed[], naming: Naming): string[] {
  const shared = owed.filter(({ record }) => !record?.demand);
  const titles = new Set(shared.map((one) => `- ${reportTitle(one, naming)}: ${dueShort(one)}`));
  return titles.size === 0 ? [] : ['', 'Báo cáo sắp đến hạn:', ...[...titles].slice(0, MOST_REPORTS)];
}
