import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Standing } from '../../domain/meetings/standing.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import type { Sheet } from '../../domain/sheets/sheet.ts';
import type { Task } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Message } from '../../ports/message.ts';
import { cut } from '../people/people.ts';
import { dueDoubts, dueShort, dueText, type ReportNaming, reportTitle } from '../reports/names.ts';
import { OVERDUE } from '../reports/reports.ts';
import { sheetTitle } from '../sheets/names.ts';
import { ownTaskLines } from '../tasks/lines.ts';
import { sayWhen } from '../when.ts';
import { noMeeting } from './cards.ts';

const STATES: Partial<Record<Meeting['state'], string>> = {
  draft: ' [chưa thông báo]',
  proposed: ' [đề nghị, chờ quyết định]',
};
const OWN = {
  attend: 'đồng chí đã báo dự',
  absent: 'đồng chí đã xin vắng',
  proxy: 'đồng chí cử người dự thay',
} as const;
const UNSAID: Partial<Record<Standing, string>> = {
  chairing: 'đồng chí chủ trì',
  away: 'đồng chí được ghi nhận đi vắng',
};
const MOST = 20;
const MOST_REPORTS = 10;
const MOST_SHEETS = 8;

/** What one member has to do beside reports: the tasks they lead or work on, the sheets they have not answered. */
export interface Own {
  readonly member: Member;
  readonly tasks: readonly Task[];
  readonly sheets: readonly Sheet[];
  readonly today: Day;
  /** Where they stand with each meeting, by its id. */
  readonly standings: ReadonlyMap<string, Standing>;
}

/** Coming meetings, a short paragraph each, then what is to be done by when. `own`: whose it is; `null` in a group. */
export function agenda(
  meetings: readonly Meeting[],
  owed: readonly Owed[],
  committee: Committee,
  own: Own | null,
  naming: ReportNaming,
  plans: readonly string[] = [],
): Message {
  const duties = own
    ? [
        ...ownReports(owed, naming),
        ...ownTaskLines(own.tasks, own.today),
        ...waitingSheets(own.sheets, naming.zone),
        ...(plans.length > 0 ? ['', ...plans] : []),
      ]
    : groupReports(owed, naming);
  if (meetings.length === 0 && duties.length === 0) return noMeeting(committee);
  const lines = meetings.slice(0, MOST).map((meeting, at) => {
    const invited = own && meeting.invitees.includes(own.member.id);
    const said = invited ? ` – ${ownWord(meeting, own)}` : '';
    return `${at + 1}. ${sayWhen(meeting.start, naming.zone)}: ${cut(meeting.title, 150)}${STATES[meeting.state] ?? ''}\n    ${cut(meeting.place, 120)}${said}`;
  });
  const more = meetings.length > MOST ? [`… và ${meetings.length - MOST} cuộc họp nữa.`] : [];
  const empty = lines.length === 0 ? ['Chưa có cuộc họp nào sắp tới.'] : [];
  return {
    title: `Lịch – ${committee.shortName}`,
    text: [...lines, ...more, ...empty, ...duties].join('\n'),
  };
}

function ownWord({ id, answers }: Meeting, { member, standings }: Own): string {
  const answer = answers[member.id];
  if (answer) return OWN[answer.kind];
  return UNSAID[standings.get(id) ?? 'silent'] ?? 'đồng chí chưa trả lời';
}

function ownReports(owed: readonly Owed[], naming: ReportNaming): string[] {
  if (owed.length === 0) return [];
  const shown = owed.slice(0, MOST_REPORTS);
  const lines = shown.map(
    (one) => `- ${reportTitle(one, naming)}: ${dueText(one, naming)}${one.late ? ` – ${OVERDUE}` : ''}`,
  );
  const more = owed.length > MOST_REPORTS ? [`… và ${owed.length - MOST_REPORTS} báo cáo nữa.`] : [];
  return ['', 'Báo cáo đồng chí phải nộp (gõ /baocao):', ...lines, ...more, ...dueDoubts(shown)];
}

function waitingSheets(sheets: readonly Sheet[], zone: string): string[] {
  if (sheets.length === 0) return [];
  const lines = sheets
    .slice(0, MOST_SHEETS)
    .map((sheet) => `- ${sheetTitle(sheet)}: hạn ${sayWhen(sheet.deadline, zone)}`);
  const more = sheets.length > MOST_SHEETS ? [`… và ${sheets.length - MOST_SHEETS} phiếu nữa.`] : [];
  return ['', 'Phiếu lấy ý kiến chờ đồng chí trả lời (gõ /ykien):', ...lines, ...more];
}

/** In a group: which reports are due, never whose. */
function groupReports(owed: readonly Owed[], naming: ReportNaming): string[] {
  const byTitle = new Map(owed.map((one) => [`- ${reportTitle(one, naming)}: ${dueShort(one)}`, one]));
  const shown = [...byTitle].slice(0, MOST_REPORTS);
  if (shown.length === 0) return [];
  const lines = shown.map(([line]) => line);
  return ['', 'Báo cáo sắp đến hạn:', ...lines, ...dueDoubts(shown.map(([, one]) => one))];
}
