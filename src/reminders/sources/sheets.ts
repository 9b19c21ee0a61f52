import { dayAt } from '../../domain/day.ts';
import { after, DAY } from '../../domain/instant.ts';
import { type Sheet, silentOn } from '../../domain/sheet.ts';
import { ended } from '../../domain/sheet-end.ts';
import { awaitsDecision } from '../../domain/sheet-result.ts';
import { deciderOfSheet } from '../../domain/sheet-right.ts';
import { mornings, within } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

/** A result is news for this long. */
const NEWS_FOR = 10 * DAY;

/**
 * Opinion sheets: a nudge to the silent on the working day before the deadline and on its day; and when the deadline
 * has passed the result, to those who were asked, who asked and who decides.
 */
export const sheets: Source = {
  name: 'sheets',
  plan(records, from, to) {
    const open = records.sheets.filter(({ state }) => state === 'open');
    return within(
      open.flatMap((sheet) => [...nudges(sheet, records), ...results(sheet, records)]),
      from,
      to,
    );
  },
};

const keyOf = ({ id }: Sheet): string => `sheet/${id.slice(id.indexOf('/') + 1)}`;

function nudges(sheet: Sheet, records: Records): Reminder[] {
  const silent = silentOn(sheet);
  if (silent.length === 0 || sheet.meeting !== null) return [];
  const morning = mornings(records);
  const last = dayAt(sheet.deadline, records.zone);
  const days = [records.calendar.workingDayBefore(last, 1), last];
  const times = days.map(morning).filter((at) => at > sheet.at && at < sheet.deadline);
  return times.map((at, place) => ({
    key: `${keyOf(sheet)}/nudge/${at}`,
    at,
    until: times[place + 1] ?? sheet.deadline,
    urgency: 'working',
    to: silent,
    group: false,
    line: { what: 'sheet', facts: { sheet } },
  }));
}

function results(open: Sheet, { committee, regulation, now, zone }: Records): Reminder[] {
  const sheet = ended(open, { members: committee.members, zone });
  const at = sheet.deadline;
  const decider = deciderOfSheet(sheet, committee, regulation, now)?.member.id ?? null;
  const decides = decider !== null && awaitsDecision(sheet) ? decider : null;
  const all = [
    ...new Set([...sheet.circulation.to, sheet.openedBy, sheet.recordedBy, ...(decider ? [decider] : [])]),
  ];
  // A deadline at the close of the office would else be news of the next morning.
  const told = { at, until: after(at, NEWS_FOR), urgency: 'waking', group: false } as const;
  const news: Reminder = {
    ...told,
    key: `${keyOf(sheet)}/result`,
    to: all.filter((id) => id !== decides),
    line: { what: 'sheet-result', facts: { sheet, decides: false } },
  };
  if (decides === null) return [news];
  const line = { what: 'sheet-result', facts: { sheet, decides: true } } as const;
  return [news, { ...told, key: `${keyOf(sheet)}/decide`, to: [decides], orElse: [sheet.recordedBy], line }];
}
