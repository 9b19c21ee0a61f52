import { dayAt, dayNumber } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { cite, nameOf, someNames } from './people.ts';
import type { Dated } from './reminders-lines.ts';
import { lackingText, overdue } from './reports.ts';
import { dueShort, dueText, type Naming, reportTitle } from './reports-names.ts';

/** What people are reminded of about reports. */

type Here = Naming & { readonly now: Instant };

const MOST_NAMES = 20;

/** To who owes it, before its day. */
export const reportDue = (owed: Dated, here: Here): string =>
  `${reportTitle(owed, here)}: ${dueText(owed, here)}${left(owed, here)}${cite(owed.article)}. ${stillToDo(owed)}`;

/** To who owes it, after its day. */
export const reportLate = (owed: Dated, here: Here): string =>
  `${past(owed, here)}; ${owed.state === 'partly' ? stillToDo(owed) : `${owed.body === null ? 'chưa có bản nộp của đồng chí' : 'chưa nộp'}. Xin gõ /baocao để nộp; bản nộp lúc này vẫn được ghi nhận.`}`;

/** To the leader for all who owe the same, after its day. */
export function reportsLate(all: readonly [Dated, ...Dated[]], here: Here): string {
  const [like] = all;
  const partly = all.some(({ state }) => state === 'partly');
  const names = all.map(
    (owed) =>
      `${nameOf(here.committee, owed.member)}${owed.state === 'partly' ? ` (còn thiếu ${lackingText(owed)})` : ''}`,
  );
  const who =
    like.body === null
      ? `${all.length} đồng chí chưa nộp${partly ? ' đủ' : ''}: ${someNames(names, MOST_NAMES)}`
      : partly
        ? `còn thiếu ${lackingText(like)}`
        : 'chưa nộp';
  return `${past(like, here)}; ${who}. Gõ /baocao để xem.`;
}

/** For the group, a line for each report: how many still owe it, never who. */
export function reportsInGroup(all: readonly Dated[], here: Here): string[] {
  const groups = new Map<string, [Dated, ...Dated[]]>();
  for (const owed of all) {
    const key = `${owed.rule}/${owed.period}/${owed.due.lastDay}`;
    const group = groups.get(key);
    if (group) group.push(owed);
    else groups.set(key, [owed]);
  }
  return [...groups.values()].map((group) => {
    const [like] = group;
    const missing = `chưa nộp${group.some(({ state }) => state === 'partly') ? ' đủ' : ''}`;
    const who = like.body === null ? `${group.length} đồng chí ${missing}` : missing;
    return `${reportTitle(like, here)}: ${who}, ${dueShort(like)}${left(like, here)}${cite(like.article)}.`;
  });
}

function stillToDo(owed: Dated): string {
  if (owed.state !== 'partly') return 'Gõ /baocao để nộp.';
  return `Đã nhận một bản, còn thiếu ${lackingText(owed)}; xin gửi tới nơi nhận để được xác nhận.`;
}

const past = (owed: Dated, here: Here): string =>
  `${overdue(owed) === 'QUÁ HẠN' ? 'Quá hạn' : 'Đã hết kỳ'} – ${reportTitle(owed, here)}: ${dueText(owed, here)}${cite(owed.article)}`;

/** How much is left of the time on the calendar, up to the last day. */
function left({ due: { lastDay, basis } }: Dated, { now, zone }: Here): string {
  const days = dayNumber(lastDay) - dayNumber(dayAt(now, zone));
  if (days < 0) return '';
  if (days > 0) return `, còn ${days} ngày`;
  return basis === 'period-end' ? ', tức hôm nay' : ', hạn cuối là hôm nay';
}
