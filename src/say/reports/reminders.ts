import { isBinding } from '../../domain/reports/due.ts';
import { dutyKeyOf, dutyOf } from '../../domain/reports/duty.ts';
import { alike } from '../../domain/reports/owed.ts';
import type { ReportsWaiting } from '../../domain/reports/waiting.ts';
import { type Day, dayAt, dayNumber } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Dated } from '../committee/reminders-lines.ts';
import { cite, comrade, nameOf, someNames } from '../people/people.ts';
import { partNotHeld } from '../unheld.ts';
import { sayNear } from '../when.ts';
import { aimText, dayIn, dueShort, dueText, type ReportNaming, reportTitle } from './names.ts';
import { lackingText } from './reports.ts';
import { templateLine } from './templates.ts';

/** What people are reminded of about reports. */
type Here = ReportNaming & { readonly now: Instant };

const MOST_NAMES = 20;

/** To who owes it or drafts it, before its day. */
export const reportDue = (owed: Dated, drafting: boolean, here: Here): string =>
  `${reportTitle(owed, here)}: ${dueNear(owed, here)}${cite(owed.article)}. ${drafting ? toDraft(owed, here) : stillToDo(owed)}${withTemplate(owed, here)}`;

const withTemplate = (owed: Dated, { committee }: Here): string =>
  templateLine(committee, dutyKeyOf(owed))
    .map((line) => ` ${line}`)
    .join('');

/** To who owes it, after its day. */
export const reportLate = (owed: Dated, here: Here): string =>
  `${past(owed, here)}; ${owed.state === 'partly' ? stillToDo(owed) : `${owed.body === null ? 'chưa có bản nộp của đồng chí' : 'chưa nộp'}. Xin gõ /baocao để nộp; bản nộp lúc này vẫn được ghi nhận.`}`;

/** To who owes a report without a day or drafts it, once its period is over. */
export function periodOver(owed: Dated, drafting: boolean, here: Here): string {
  if (owed.state === 'partly') return `${over(owed, here)}; ${stillToDo(owed)}`;
  const none = `chưa có bản nộp${owed.body === null ? ' của đồng chí' : ''}`;
  return `${over(owed, here)}; ${none}. ${drafting ? toDraft(owed, here) : stillToDo(owed)}`;
}

/** To the secretaries for all who owe the same, well after the end of its period. */
export const periodLongOver = (all: readonly [Dated, ...Dated[]], here: Here): string =>
  `${over(all[0], here)}; đến nay ${notThere(all, here)}. Gõ /baocao bảng để xem, /hanbaocao để ấn định ngày.`;

const over = (owed: Dated, here: Here): string =>
  `${reportTitle(owed, here)}${cite(owed.article)}: kỳ đã hết ${dayIn(owed.due.lastDay)}, ${partNotHeld(dutyOf(owed, here.regulation), 'ngày nộp')}`;

/** To the leader for all who owe the same, after its day. */
export const reportsLate = (all: readonly [Dated, ...Dated[]], here: Here): string =>
  `${past(all[0], here)}; ${notThere(all, here)}. Gõ /baocao bảng để xem.`;

/** To a secretary for all who owe the same, on its last day and after it. */
export const reportsWait = (all: readonly [Dated, ...Dated[]], here: Here): string =>
  all[0].due.lastDay < dayAt(here.now, here.zone)
    ? `Quá hạn – ${reportTitle(all[0], here)}${cite(all[0].article)}: ${notThere(all, here)}. Gõ /baocao bảng để xem.`
    : `${reportTitle(all[0], here)}: ${dueNear(all[0], here)}${cite(all[0].article)}; ${notThere(all, here)}. Gõ /baocao bảng để xem.`;

/** Who has not handed in, of all who owe the same. */
function notThere(all: readonly [Dated, ...Dated[]], here: Here): string {
  const [like] = all;
  const partly = all.some(({ state }) => state === 'partly');
  const names = all.map(
    (owed) =>
      `${nameOf(here.committee, owed.member)}${owed.state === 'partly' ? ` (còn thiếu ${lackingText(owed)})` : ''}`,
  );
  if (like.body === null)
    return `${all.length} đồng chí chưa nộp${partly ? ' đủ' : ''}: ${someNames(names, MOST_NAMES)}`;
  return partly ? `còn thiếu ${lackingText(like)}` : 'chưa nộp';
}

/** To those for whom reports are that came on the same day, and on which they have said nothing. */
export function unconfirmed(
  all: readonly [ReportsWaiting, ...ReportsWaiting[]],
  day: Day,
  here: Here,
): string {
  const [like] = all;
  const names = all.map(({ member }) => nameOf(here.committee, member));
  const what =
    like.body === null
      ? `${all.length} bản nộp ${dayIn(day)} chưa được xác nhận: ${someNames(names, MOST_NAMES)}`
      : `bản nộp ${dayIn(day)} chưa được xác nhận`;
  return `${reportTitle(like, here)}: ${what}. Gõ /nhanbaocao để xác nhận hoặc trả lại.`;
}

/** For the group, a line for each report: how many still owe it, never who. */
export function reportsInGroup(all: readonly Dated[], here: Here): string[] {
  return [...alike(all).values()].map((group) => {
    const [like] = group;
    const missing = `chưa nộp${group.some(({ state }) => state === 'partly') ? ' đủ' : ''}`;
    const when = nearLast(like, here) ?? `${dueShort(like)}${left(like, here)}`;
    return `${reportTitle(like, here)}: ${group.length} đồng chí ${missing}, ${when}${cite(like.article)}.`;
  });
}

/** To a secretary, of the report that another answers for. */
const toDraft = (owed: Dated, { committee }: Here): string =>
  `Đề nghị đồng chí thư ký chuẩn bị. Nộp thay ${comrade(nameOf(committee, owed.member))}: /nopbaocao, gõ thêm họ tên.`;

function stillToDo(owed: Dated): string {
  if (owed.state !== 'partly') return 'Gõ /baocao để nộp.';
  return `Đã nhận một bản, còn thiếu ${lackingText(owed)}; xin gửi tới nơi nhận để được xác nhận.`;
}

const past = (owed: Dated, here: Here): string =>
  `Quá hạn – ${reportTitle(owed, here)}: ${dueText(owed, here, dayAt(here.now, here.zone))}${cite(owed.article)}`;

/** How much is left of the time on the calendar, up to the last day. */
function left({ due: { lastDay } }: Dated, { now, zone }: Here): string {
  const days = dayNumber(lastDay) - dayNumber(dayAt(now, zone));
  return days > 0 ? `, còn ${days} ngày` : '';
}

/** By when, as it is said on the day of the reminder. */
function dueNear(owed: Dated, here: Here): string {
  const today = dayAt(here.now, here.zone);
  const near = nearLast(owed, here);
  if (near !== null) return near;
  const aims = isBinding(owed.due) && aimText(owed.due, today) !== '';
  return `${dueText(owed, here, today)}${aims ? '' : left(owed, here)}`;
}

/** "hạn trong ngày mai (14/12)", where nothing else is to be said of the day. */
function nearLast(owed: Dated, { now, regulation, zone }: Here): string | null {
  const { due } = owed;
  const today = dayAt(now, zone);
  const near = due.lateAt === null && aimText(due, today) === '' ? sayNear(due.lastDay, today) : null;
  if (near === null) return null;
  return isBinding(due)
    ? `hạn trong ${near}`
    : `${partNotHeld(dutyOf(owed, regulation), 'ngày')}; cuối kỳ là ${near}`;
}
