import { type Announcement, referToAnnouncement } from '../../domain/announcements/announcement.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { Conclusion } from '../../domain/conclusions/conclusion.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Plan } from '../../domain/plans/plan.ts';
import { type Problem, referToProblem } from '../../domain/problems/problem.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import { answeredBy, referToSheet, SHEET_LIMITS, type Sheet } from '../../domain/sheets/sheet.ts';
import type { Task } from '../../domain/tasks/task.ts';
import { type Day, dayAt } from '../../domain/time/day.ts';
import type { Meant } from '../../hear/another-meeting.ts';
import type { Opinion } from '../../hear/opinion.ts';
import { readVerdict } from '../../hear/reports.ts';
import type { PendingLine } from '../../ports/command.ts';
import type { Choice, Command, Message } from '../../ports/message.ts';
import { conclusionCommand } from '../conclusions/names.ts';
import { decision, type WaitingLine } from '../meetings/answers.ts';
import { answerChoices } from '../meetings/earlier.ts';
import { type PlanNaming, planCommand, planTitle } from '../plans/names.ts';
import { type ProblemNaming, problemBrief } from '../problems/problems.ts';
import type { ReportNaming } from '../reports/names.ts';
import { receiveCommand, reportOption, verdictChoices } from '../reports/receive.ts';
import { wordsTooLong } from '../sheets/asking.ts';
import { sheetTitle } from '../sheets/names.ts';
import { voteChoices } from '../sheets/sheets.ts';
import { taskState } from '../tasks/names.ts';
import { sayShort, sayWhen } from '../when.ts';
import { type Facts, invitationFacts, sheetFacts } from './facts.ts';
import { comrade, cut, nameOf } from './people.ts';

/** What is waited for: an answer of their own, a request that they decide on, or what is answered where it is shown. */
export type PendingKind =
  | 'invitation'
  | 'sheet'
  | 'receipt'
  | 'absence'
  | 'participants'
  | 'proposal'
  | 'received-report'
  | 'elsewhere';

/** The same, with what answers it. */
export interface Pending extends PendingLine {
  readonly kind: PendingKind;
  /** Whose it is, for buttons beside those of others: "đ/c Danh Thị Hoa". */
  readonly short?: string;
  /** Who asks to stay away, and whom they send. */
  readonly asker?: { readonly name: string; readonly sends: string | null };
  /** What is known of it, for who asks. */
  readonly facts?: Facts;
  /** Of an invitation: its meeting, for who names it. */
  readonly meeting?: Meant;
  /** Shows it, with all that it can be answered. */
  readonly open: Command;
  /** What answers it at once, as it stands under it. */
  readonly choices: readonly (readonly Choice[])[];
  /** What can be typed instead; `null` for what wants more than a word. */
  readonly typed: string | null;
  /** The bare yes or no that they have answered, where it may be said back. */
  readonly recorded?: boolean;
  /** A secret ballot: words may betray whose it is. */
  readonly secret?: boolean;
  /** The command that an opinion stands for; `null` where it would not carry all of it. */
  readonly taken?: (opinion: Opinion) => string | null;
  /** The same for other words: that it came, that it goes back. */
  readonly heard?: (said: string) => string | null;
  /** What to say of words that are longer than it takes; `null` for those that are not. */
  readonly tooLong?: (said: string) => Message | null;
}

export const MOST = 10;

export type Item = Omit<Pending, 'answered'>;

export const invitationLine = ({ title, start }: Meeting, zone: string): string =>
  `Giấy mời họp “${cut(title, 120)}”, ${sayWhen(start, zone)}`;

export const invitationItem = (
  meeting: Meeting,
  member: string,
  reference: string,
  zone: string,
  chair: string | null,
): Item => ({
  kind: 'invitation',
  line: invitationLine(meeting, zone),
  open: { label: `Giấy mời: ${cut(meeting.title, 40)}`, command: `/hop ${reference}` },
  choices: answerChoices(meeting, member),
  typed: '“tôi dự”, “em xin vắng vì …”',
  facts: invitationFacts(meeting, chair, zone),
  meeting: { title: meeting.title, day: dayAt(meeting.start, zone) },
});

export function sheetItem(sheet: Sheet, member: string, zone: string): Pending {
  const answered = answeredBy(sheet).includes(member);
  const own = sheet.secret ? undefined : sheet.ballots[member]?.vote;
  return {
    kind: 'sheet',
    line: `Phiếu lấy ý kiến ${sheetTitle(sheet)}, hạn ${sayWhen(sheet.deadline, zone)}`,
    open: { label: `Phiếu: ${cut(sheet.question, 40)}`, command: `/ykien ${referToSheet(sheet)}` },
    choices: voteChoices(sheet),
    typed: answered
      ? '“đổi thành đồng ý”, “đổi thành không đồng ý”, “ý kiến khác: …”'
      : '“đồng ý”, “không đồng ý”, “ý kiến khác: …”',
    answered,
    facts: sheetFacts(sheet, zone),
    secret: sheet.secret,
    ...(own === 'yes' || own === 'no' ? { recorded: own === 'yes' } : {}),
    tooLong: ({ length }) => (length > SHEET_LIMITS.words ? wordsTooLong(length) : null),
    taken: ({ yes, words }) => `/ykien ${referToSheet(sheet)} ${yes ? 'dy' : 'kdy'} ${words}`.trimEnd(),
  };
}

export const receiptItem = (title: string, received: Command): Item => ({
  kind: 'receipt',
  line: `Xác nhận đã nhận “${cut(title, 120)}”`,
  open: { ...received, label: `${received.label}: ${cut(title, 40)}` },
  choices: [[received]],
  typed: '“đã nhận”',
});

export const reportItem = (owed: Owed, naming: ReportNaming): Item => ({
  kind: 'received-report',
  line: `Báo cáo của ${comrade(reportOption(owed, naming))}`,
  open: {
    label: cut(`Báo cáo của ${comrade(nameOf(naming.committee, owed.member))}`, 50),
    command: receiveCommand(owed, null),
  },
  choices: verdictChoices(owed),
  typed: owed.forms.length > 1 ? '“trả lại vì …”' : '“đã nhận”, “trả lại vì …”',
  heard: (said) => {
    const verdict = readVerdict(said, owed);
    return verdict === null ? null : receiveCommand(owed, verdict);
  },
});

/** A request carries no words of who decides: with any, it is asked what is to be recorded. */
export const requestItem = (
  { line, short, subject, mark, asker }: WaitingLine,
  kind: 'absence' | 'participants' | 'proposal',
  own: boolean,
): Item => ({
  kind,
  short,
  ...(asker ? { asker } : {}),
  line,
  open: { label: cut(line, 45), command: '/duyet' },
  choices: [
    [
      { label: 'Đồng ý', command: decision(subject, mark, true) },
      { label: 'Không đồng ý', command: decision(subject, mark, false) },
    ],
  ],
  typed: own ? '“đồng ý”, “không đồng ý”' : null,
  // What a secretary says is not yet what somebody else decided.
  taken: ({ yes, words }) => (own && words === '' ? decision(subject, mark, yes) : null),
});

/** What is answered where it is shown. */
const elsewhere = (line: string, command: string): Item => ({
  kind: 'elsewhere',
  line,
  open: { label: cut(line, 50), command },
  choices: [[{ label: 'Xem và trả lời', command }]],
  typed: null,
});

export const conclusionItem = (conclusion: Conclusion, zone: string): Item =>
  elsewhere(
    `Dự thảo kết luận “${cut(conclusion.title, 100)}”, họp ${sayShort(conclusion.held, zone)}`,
    conclusionCommand(conclusion, '').trim(),
  );

export const taskItem = (task: Task, today: Day): Item =>
  elsewhere(
    `Nhiệm vụ “${cut(task.work, 100)}”: ${taskState(task, today, true)}`,
    `/nv #${task.id}.${task.revision}`,
  );

export const problemItem = (problem: Problem, { committee }: ProblemNaming): Item =>
  elsewhere(
    `Phản ánh của ${comrade(nameOf(committee, problem.by))}: ${problemBrief(problem)}`,
    `/phatsinh ${referToProblem(problem)} xem`,
  );

export const planItem = (plan: Plan, naming: PlanNaming): Item =>
  elsewhere(`${planTitle(plan, naming)}: chờ ban hành`, planCommand(plan, ''));

export const decidingItem = (sheet: Sheet): Item =>
  elsewhere(
    `Phiếu lấy ý kiến ${sheetTitle(sheet)} đã kết thúc, chờ quyết định`,
    `/ykien ${referToSheet(sheet)}`,
  );

export const leaveItem = (announcement: Announcement, committee: Committee): Item =>
  elsewhere(
    `Thông báo “${cut(announcement.circulation.title, 100)}” của ${comrade(nameOf(committee, announcement.by))}`,
    `/chothongbao ${referToAnnouncement(announcement)}`,
  );

/** Requests are answered by their code; what waits besides is only shown the way to. */
export const withDecisions = (requests: Message, others: readonly Pending[]): Message =>
  others.length === 0
    ? requests
    : {
        ...requests,
        text: [
          requests.text,
          'Ngoài ra đang chờ ý kiến của đồng chí (xin chọn để xem và trả lời):',
          ...others.slice(0, MOST).map(({ line }) => `- ${line}`),
        ].join('\n'),
        choices: [...(requests.choices ?? []), ...others.slice(0, MOST).map(({ open }) => [open])],
      };

/** What waits beside the requests of meetings, a button each. */
export function decisionsWaiting(all: readonly Pending[]): Message {
  const shown = all.slice(0, MOST);
  return {
    text: [
      'Đang chờ ý kiến của đồng chí. Xin chọn để xem và trả lời, hoặc trả lời bằng số:',
      ...shown.map(({ line }, at) => `${at + 1}. ${line}`),
      ...(all.length > shown.length ? [`… và ${all.length - shown.length} việc nữa.`] : []),
    ].join('\n'),
    choices: shown.map(({ open }) => [open]),
    listed: shown.length,
  };
}

/** Nothing of it waits; all of it can be answered otherwise. */
export const isSettled = (all: readonly PendingLine[]): boolean => all.every(({ answered }) => answered);

export const CHAIRS = 'đồng chí chủ trì, không phải trả lời';

/** A line each; among what waits, what was answered says so, and what needs no answer always. */
export const linesOf = (all: readonly PendingLine[]): string[] =>
  all.map(({ line, answered, chairs }) => {
    if (answered && chairs) return `${line} (${CHAIRS})`;
    return answered && !isSettled(all) ? `${line} (đã trả lời, còn thay đổi được)` : line;
  });
