import { memberById } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { referTo } from '../../domain/meetings/meeting.ts';
import { referToProblem } from '../../domain/problems/problem.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import { referToSheet, type Sheet } from '../../domain/sheets/sheet.ts';
import type { Task } from '../../domain/tasks/task.ts';
import type { Choice, Command } from '../../ports/message.ts';
import { receivedChoice } from '../conclusions/conclusions.ts';
import { outsideChoice } from '../conclusions/made-known.ts';
import { issueButton } from '../conclusions/period.ts';
import { decision, requestKey } from '../meetings/answers.ts';
import { answerChoices } from '../meetings/earlier.ts';
import { listChangeChoices } from '../meetings/list-change.ts';
import { participantsChoices } from '../meetings/settling.ts';
import { cut } from '../people/people.ts';
import { beginChoice, planChoice } from '../plans/reminders.ts';
import type { ReportNaming } from '../reports/names.ts';
import { handInChoices } from '../reports/reports.ts';
import { decideChoice, voteChoices } from '../sheets/sheets.ts';
import { taskCommand } from '../tasks/names.ts';
import { gatherLabel } from '../tasks/purposes.ts';
import { dayChoices, reportChoices } from '../tasks/tasks.ts';
import type { MeetingFacts, ReminderLine } from './reminders-lines.ts';
import { nudgeReaders, openWord } from './reminders-waiting.ts';

/** What is done about the lines of a reminder, as buttons. */

interface Buttons {
  /** All that answers it, where it is the only thing that somebody is reminded of. */
  readonly all: readonly (readonly Choice[])[];
  /** One that names the thing, beside those of others. */
  readonly one: Command;
}

type FactsOf<What extends ReminderLine['what']> = (ReminderLine & { readonly what: What })['facts'];

const MOST = 10;

const only = (one: Command): Buttons => ({ all: [[one]], one });

/** A bare “ok” to a reminder is no answer to what it reminds of: each button says to what it is one. */
const named = (choices: readonly (readonly Choice[])[], name: string): Choice[][] =>
  choices.map((row) => row.map((choice) => ({ ...choice, label: `${choice.label}: ${cut(name, 40)}` })));

const at = ({ meeting }: MeetingFacts, { meetings }: ReportNaming): Meeting | undefined =>
  meetings.find(({ id }) => id === meeting);
const on = (facts: MeetingFacts, here: ReportNaming, verb: string, command: string): Buttons => {
  const meeting = at(facts, here);
  return only({
    label: `${verb}: ${cut(facts.title, 40)}`,
    command: `/${command}${meeting ? ` ${referTo(meeting)}` : ''}`,
  });
};
const view = (facts: MeetingFacts, here: ReportNaming): Buttons => on(facts, here, 'Xem cuộc họp', 'hop');

function draftConclusion(facts: MeetingFacts, here: ReportNaming): Buttons {
  const meeting = at(facts, here);
  const label = `Soạn kết luận: ${cut(facts.title, 40)}`;
  return only({ label, command: meeting ? `/kl ${referTo(meeting)} s` : '/ketluan' });
}

function answers(facts: MeetingFacts, here: ReportNaming): Buttons {
  const meeting = at(facts, here);
  const { one } = on(facts, here, 'Trả lời giấy mời', 'hop');
  return { all: meeting ? answerChoices(meeting) : [[one]], one };
}

function request(facts: FactsOf<'request'>, here: ReportNaming): Buttons {
  const one = { label: `Trả lời: đ/c ${cut(facts.name, 40)}`, command: '/duyet' };
  const meeting = at(facts, here);
  const asker = memberById(here.committee, facts.asker);
  const answer = meeting?.answers[facts.asker];
  if (!meeting || !asker || !answer || answer.kind === 'attend') return only(one);
  const says = (yes: boolean): string => decision(referTo(meeting), requestKey(asker, answer), yes);
  const choices = [
    [
      { label: 'Đồng ý', command: says(true) },
      { label: 'Không đồng ý', command: says(false) },
    ],
  ];
  return { all: named(choices, `đ/c ${facts.name}`), one };
}

function list(facts: FactsOf<'participants'>, here: ReportNaming): Buttons {
  const { one } = on(facts, here, 'Duyệt thành phần', 'duyet');
  const meeting = at(facts, here);
  if (!meeting) return only(one);
  const { listChange } = meeting;
  const choices = listChange ? listChangeChoices(meeting, listChange) : participantsChoices(meeting);
  return { all: named(choices, 'thành phần'), one: { ...one, command: '/duyet' } };
}

const handIn = (owed: Owed, here: ReportNaming): Buttons => {
  const [[one]] = handInChoices([owed], here) as [[Command]];
  return only(one);
};
const WATCH = only({ label: 'Bảng theo dõi báo cáo', command: '/baocao bảng' });

const openTask = (task: Task): Command => ({
  label: `Nhiệm vụ: ${cut(task.work, 40)}`,
  command: taskCommand(task, ''),
});
const task = (of: Task, choices: Choice[][]): Buttons => ({ all: choices, one: openTask(of) });

const openSheet = (sheet: Sheet): Command => ({
  label: `Phiếu: ${cut(sheet.question, 40)}`,
  command: `/ykien ${referToSheet(sheet)}`,
});

/** For each thing that people are reminded of: there is none without. */
const BUTTONS: {
  readonly [What in ReminderLine['what']]: (facts: FactsOf<What>, here: ReportNaming) => Buttons;
} = {
  report: ({ owed }, here) => handIn(owed, here),
  'own-late': ({ owed }, here) => handIn(owed, here),
  'period-over': ({ owed }, here) => handIn(owed, here),
  late: () => WATCH,
  'period-long-over': () => ({
    ...WATCH,
    all: [...WATCH.all, [{ label: 'Ấn định ngày nộp', command: '/hanbaocao' }]],
  }),
  unconfirmed: () => only({ label: 'Xác nhận báo cáo đã nộp', command: '/nhanbaocao' }),
  meeting: view,
  'chaired-meeting': view,
  minutes: draftConclusion,
  'opinion-wanted': (facts, here) => on(facts, here, 'Gửi ý kiến', 'gopy'),
  delegate: view,
  'unanswered-meeting': answers,
  answer: answers,
  request,
  participants: list,
  'conclusion-waits': () => only({ label: 'Xem và trả lời dự thảo kết luận', command: '/duyet' }),
  'conclusion-due': (facts) => only(issueButton(facts)),
  'conclusion-late': (facts) => only(issueButton(facts)),
  task: ({ task: of }) => task(of, reportChoices(of)),
  'call-up': ({ task: of }) => task(of, reportChoices(of)),
  'call-up-unsaid': ({ tasks: [of] }) => only({ label: gatherLabel(of), command: taskCommand(of, 'h') }),
  'day-wanted': ({ task: of }) => task(of, named(dayChoices(of), of.work)),
  'task-late': ({ task: of, decides }) =>
    task(of, decides ? [...named(dayChoices(of), of.work), [openTask(of)]] : [[openTask(of)]]),
  problem: ({ problem }) =>
    only({ label: 'Xem và trả lời phản ánh', command: `/phatsinh ${referToProblem(problem)} xem` }),
  'plan-year': (facts) => only(beginChoice(facts)),
  'plan-waits': ({ plan }) => only(planChoice(plan)),
  sheet: ({ sheet }) => ({ all: named(voteChoices(sheet), sheet.question), one: openSheet(sheet) }),
  'sheet-undecided': ({ sheet }) => ({
    all: [[openSheet(sheet)], [decideChoice(sheet)]],
    one: openSheet(sheet),
  }),
  'sheet-result': ({ sheet, decides }) => ({
    all: [[openSheet(sheet)], ...(decides ? [[decideChoice(sheet)]] : [])],
    one: openSheet(sheet),
  }),
  receipt: ({ receipt }) => {
    const received = receivedChoice(receipt.shelf, receipt.id, receipt.circulation.version);
    return {
      all: [[received]],
      one: { ...received, label: `${received.label}: ${cut(receipt.circulation.title, 40)}` },
    };
  },
  outside: ({ conclusion }) => only(outsideChoice(conclusion)),
  'waits-answers': (facts, here) => on(facts, here, 'Nhắc trả lời', 'nhac'),
  'waits-receipts': (facts) => only(nudgeReaders(facts)),
  'waits-reports': () => WATCH,
  'waits-word': (facts) => only(openWord(facts)),
  'in-stead': () => only({ label: 'Tra cứu hồ sơ', command: '/hoso' }),
  series: ({ series, start, like }) =>
    only({ label: `Xem lại và gửi: ${cut(series.title, 40)}`, command: `/taohop #${like}.0 | ${start}` }),
  regular: () => only({ label: 'Tạo cuộc họp', command: '/taohop' }),
  'lead-notice': (facts, here) => on(facts, here, 'Gửi giấy mời', 'moihop'),
  'lead-papers': (facts, here) => on(facts, here, 'Thêm tài liệu', 'tailieu'),
  proposal: (facts, here) => on(facts, here, 'Nộp báo cáo đề xuất', 'dexuat'),
};

const buttonsOf = (line: ReminderLine, here: ReportNaming): Buttons =>
  (BUTTONS[line.what] as (facts: ReminderLine['facts'], here: ReportNaming) => Buttons)(line.facts, here);

/** Those whose answers stand beside what else somebody is reminded of: their labels are nobody else's. */
const BESIDE: ReadonlySet<ReminderLine['what']> = new Set(['answer', 'receipt']);

/** Where one thing is spoken of, all that answers it; of several, one button each, as many as are of use. */
export function reminderButtons(lines: readonly ReminderLine[], here: ReportNaming): Choice[][] {
  const counts = new Map<ReminderLine['what'], number>();
  for (const { what } of lines) counts.set(what, (counts.get(what) ?? 0) + 1);
  const rows = new Map<string, Choice[]>();
  for (const line of lines) {
    if (rows.size >= MOST) break;
    const { all, one } = buttonsOf(line, here);
    const whole = lines.length === 1 || (BESIDE.has(line.what) && counts.get(line.what) === 1);
    for (const row of whole ? all : [[one]]) rows.set(JSON.stringify(row), [...row]);
  }
  return [...rows.values()].slice(0, MOST);
}
