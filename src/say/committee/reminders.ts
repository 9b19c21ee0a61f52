import type { Committee } from '../../domain/committee/committee.ts';
import { dayAt, dayNumber } from '../../domain/time/day.ts';
import { type Instant, MINUTE, toMilliseconds } from '../../domain/time/instant.ts';
import type { Message } from '../../ports/message.ts';
import { briefOf } from '../brief.ts';
import { outsideDue } from '../conclusions/outside.ts';
import { issueDue, issueOverdue } from '../conclusions/period.ts';
import { receiptDue } from '../conclusions/receipt.ts';
import { sayProposalParts } from '../meetings/proposal.ts';
import { quorumNear } from '../meetings/quorum.ts';
import { seriesNear } from '../meetings/series.ts';
import { cite, comrade, comradeFirst, cut } from '../people/people.ts';
import { planWaitsReminder, planYearReminder } from '../plans/reminders.ts';
import { problemWaits } from '../problems/asking.ts';
import type { ReportNaming } from '../reports/names.ts';
import {
  periodLongOver,
  periodOver,
  reportDue,
  reportLate,
  reportsInGroup,
  reportsLate,
  reportsWait,
  unconfirmed,
} from '../reports/reminders.ts';
import { sheetDue, sheetOver, sheetUndecided } from '../sheets/reminders.ts';
import { callUpNear, callUpUnsaid, taskDayWanted, taskDue, taskLate } from '../tasks/reminders.ts';
import { sayLeadAmount, sayWhen, sayWhenNear } from '../when.ts';
import { inSteadLines } from './in-stead.ts';
import { reminderButtons } from './reminders-buttons.ts';
import type { LeadFacts, MeetingFacts, ReminderLine } from './reminders-lines.ts';
import { sayRegular } from './reminders-regular.ts';
import { answersWait, receiptsWait, wordWaits } from './reminders-waiting.ts';

/** What the sentences are made from, and when they are read. */
type Here = ReportNaming & { readonly now: Instant };

/** Longer messages are refused; what is left out is counted. */
const LONGEST = 3_500;

type FactsOf<What extends ReminderLine['what']> = (ReminderLine & { readonly what: What })['facts'];

const SENTENCES: { readonly [What in ReminderLine['what']]: (facts: FactsOf<What>, here: Here) => string } = {
  report: ({ owed, drafting }, here) => reportDue(owed, drafting, here),
  'own-late': ({ owed }, here) => reportLate(owed, here),
  late: ({ all }, here) => reportsLate(all, here),
  unconfirmed: ({ all, day }, here) => unconfirmed(all, day, here),
  'period-over': ({ owed, drafting }, here) => periodOver(owed, drafting, here),
  'period-long-over': ({ all }, here) => periodLongOver(all, here),
  meeting: (facts, here) => `${soon(facts, here)}${sayMeeting(facts, here)}. Gõ /hop để xem.`,
  'chaired-meeting': (facts, here) =>
    `${soon(facts, here)}${sayMeeting(facts, here)}. Đồng chí chủ trì.${quorumNear(facts.quorum)} Gõ /hop để xem.`,
  'unanswered-meeting': (facts, here) =>
    `${soon(facts, here)}${sayMeeting(facts, here)}. Đồng chí chưa trả lời giấy mời; xin gõ /hop để trả lời.`,
  minutes: (facts, here) =>
    `Đã họp ${sayMeeting(facts, here)}: chưa có dự thảo kết luận, biên bản${cite(facts.article)}. Gõ /ketluan để soạn.`,
  'opinion-wanted': (facts, here) =>
    `Đồng chí chưa gửi ý kiến bằng văn bản về các nội dung của cuộc họp ${sayMeeting(facts, here)}${cite(facts.article)}. Gõ /gopy để gửi.`,
  delegate: (facts, here) =>
    `${soon(facts, here)}${sayMeeting(facts, here)}. Đồng chí cử ${comrade(facts.delegate)} dự thay, xin nhắc đồng chí ấy.${facts.valid ? '' : ' Việc cử người dự thay chưa hợp lệ: gõ /hop để xem còn thiếu gì.'}`,
  answer: (facts, here) =>
    `Đồng chí chưa trả lời giấy mời ${sayMeeting(facts, here)}. Xin trả lời trước ${sayWhenNear(facts.until, here.now, here.zone)}: dự, xin vắng hay cử người dự thay (gõ /hop).`,
  request: (facts, here) =>
    `${comradeFirst(facts.name)} ${facts.kind === 'proxy' ? 'xin vắng và cử người dự thay' : 'xin vắng'} ${sayMeeting(facts, here)}: ${facts.decider ? `đang chờ ${facts.named ? comrade(facts.decider) : 'người chủ trì'} quyết định` : 'chưa có người quyết định'}. Gõ /duyet để trả lời.`,
  participants: (facts, here) =>
    `${facts.change ? 'Thay đổi thành phần' : 'Thành phần'} dự ${sayMeeting(facts, here)}: ${facts.decider ? `chờ ${comrade(facts.decider)} duyệt` : 'chưa có người quyết định'}. Duyệt xong mới ${facts.change ? 'mời' : 'gửi'} được.`,
  'conclusion-waits': ({ title: name, held, decider }, { zone }) =>
    `Dự thảo kết luận “${cut(name, 150)}”, họp ${sayWhen(held, zone)}: chờ ${comrade(decider)} cho ý kiến.`,
  'conclusion-due': (facts, { now, zone }) => issueDue(facts, dayAt(now, zone), zone),
  'conclusion-late': (facts, { zone }) => issueOverdue(facts, zone),
  task: ({ task }, here) => taskDue(task, here),
  'call-up': ({ task }) => callUpNear(task),
  'call-up-unsaid': ({ tasks }, here) => callUpUnsaid(tasks, here),
  problem: ({ problem, since }, here) => problemWaits(problem, since, here),
  'plan-year': (facts, here) => planYearReminder(facts, here),
  'plan-waits': (facts, here) => planWaitsReminder(facts, here),
  'day-wanted': ({ task }, here) => taskDayWanted(task, here),
  'task-late': ({ task, article, decides }, here) => taskLate(task, article, decides, here),
  sheet: ({ sheet }, here) => sheetDue(sheet, here.zone),
  'sheet-undecided': ({ sheet }, here) => sheetUndecided(sheet, here),
  'sheet-result': ({ sheet, decides }, here) => sheetOver(sheet, decides, here),
  'in-stead': (facts, here) => inSteadLines(facts, here.committee, here.zone),
  receipt: ({ receipt }, here) => receiptDue(receipt, here.zone),
  outside: ({ conclusion }) => outsideDue(conclusion),
  'waits-answers': (facts, here) => answersWait(facts, here),
  'waits-receipts': (facts, here) => receiptsWait(facts, here),
  'waits-reports': ({ all }, here) => reportsWait(all, here),
  'waits-word': (facts, here) => wordWaits(facts, here),
  series: ({ series, start }, here) => seriesNear({ series, start, zone: here.zone }),
  regular: (facts) => sayRegular(facts),
  'lead-notice': (facts, here) =>
    `Chưa gửi thông báo ${sayMeeting(facts, here)}: ${sayLead(facts, here)}. Gõ /moihop để gửi.`,
  'lead-papers': (facts, here) =>
    `${facts.papers === 0 ? 'Chưa có tài liệu' : facts.awaited.length > 0 ? `Chưa có tệp của ${sayTitles(facts.awaited)}` : 'Chưa gửi tài liệu'} cho ${sayMeeting(facts, here)}: ${sayLead(facts, here)}. Gõ /tailieu để thêm.`,
  proposal: (facts, here) =>
    `Chưa có báo cáo đề xuất nêu ${sayProposalParts(facts.parts)} cho ${sayMeeting(facts, here)}${cite(facts.article)}; chưa có thì chưa gửi được thông báo. Gõ /dexuat để nộp.`,
};

const MOST_TITLES = 5;
const sayTitles = (titles: readonly string[]): string => {
  const named = titles.slice(0, MOST_TITLES).map((title) => `“${cut(title, 120)}”`);
  const more = titles.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` và ${more} tài liệu nữa` : ''}`;
};

/** One line, for one person. */
export const sayLine = (line: ReminderLine, here: Here): string =>
  (SENTENCES[line.what] as (facts: ReminderLine['facts'], here: Here) => string)(line.facts, here);

/** All that one person is reminded of at once, with what is done about it. */
export function personal(lines: readonly ReminderLine[], here: Here): Message {
  return {
    title: title(here.committee),
    text: listed(lines.map((line) => sayLine(line, here))),
    brief: briefOf(
      'reminder',
      here.committee,
      `Nhắc việc: ${lines.length} việc cần đồng chí xem`,
      here.now,
      here.zone,
    ),
    choices: reminderButtons(lines, here),
  };
}

/** What several committees remind one person of; `null` where it is too long for one message. */
export function together(
  parts: readonly { readonly name: string; readonly message: Message }[],
): Message | null {
  const text = parts.map(({ name, message }) => `${name}:\n${message.text}`).join('\n\n');
  if (text.length > LONGEST) return null;
  const rows = new Map(
    parts.flatMap(({ message }) => message.choices ?? []).map((row) => [JSON.stringify(row), row]),
  );
  return {
    title: `Nhắc việc – ${cut(parts.map(({ name }) => name).join(', '), 150)}`,
    text,
    choices: [...rows.values()],
  };
}

/** What stands in the group: how many, never who or why; `null` where nothing is for it. */
export function digest(lines: readonly ReminderLine[], here: Here): Message | null {
  const reports = reportsInGroup(
    lines.flatMap((line) => (line.what === 'report' ? [line.facts.owed] : [])),
    here,
  );
  const said = [
    ...reports,
    ...lines.flatMap((line) => (line.what === 'meeting' ? [groupMeeting(line.facts, here)] : [])),
  ];
  if (said.length === 0) return null;
  const how = reports.length > 0 ? '\nNộp báo cáo trong tin nhắn riêng với trợ lý: /baocao.' : '';
  return { title: title(here.committee), text: `${listed(said)}${how}` };
}

const title = (committee: Committee): string => `Nhắc việc – ${committee.shortName}`;

function listed(lines: readonly string[]): string {
  const [only, ...more] = lines;
  if (only !== undefined && more.length === 0) return only;
  let text = '';
  for (const [at, line] of lines.entries()) {
    if (text.length + line.length > LONGEST)
      return `${text}… và ${lines.length - at} việc nữa. Gõ /lich để xem.`;
    text += `- ${line}\n`;
  }
  return text.trimEnd();
}

const sayMeeting = ({ title: name, start, place }: MeetingFacts, { zone }: Here): string =>
  `“${cut(name, 150)}”, ${sayWhen(start, zone)}, tại ${cut(place, 120)}`;

function soon({ start }: MeetingFacts, { now, zone }: Here): string {
  const minutes = Math.round((toMilliseconds(start) - toMilliseconds(now)) / MINUTE);
  if (minutes <= 90) return `Còn khoảng ${minutes} phút: `;
  const days = dayNumber(dayAt(start, zone)) - dayNumber(dayAt(now, zone));
  return days === 0 ? 'Hôm nay họp: ' : days === 1 ? 'Ngày mai họp: ' : 'Sắp họp: ';
}

const groupMeeting = (facts: MeetingFacts, here: Here): string =>
  `${soon(facts, here)}${sayMeeting(facts, here)}. ${facts.come} dự trên ${facts.invited} đồng chí được mời${facts.silent > 0 ? `, ${facts.silent} chưa trả lời` : ''}.`;

function sayLead({ amount, unit, latest, strict, article }: LeadFacts, { now, zone }: Here): string {
  const much = sayLeadAmount({ amount, unit });
  // What is past is no advice.
  const safe = now < strict && strict < latest ? `nên gửi trước ${sayWhenNear(strict, now, zone)}, ` : '';
  return `phải gửi trước ít nhất ${much}${cite(article)}, ${safe}chậm nhất ${sayWhenNear(latest, now, zone)}`;
}
