import { type Committee, secretaries } from '../../domain/committee/committee.ts';
import { countedAt, ended } from '../../domain/sheets/end.ts';
import { awaitsDecision } from '../../domain/sheets/result.ts';
import { deciderOfSheet, toldOfSheet } from '../../domain/sheets/right.ts';
import { closedAt, isSheetClosed, type Sheet, silentOnSheet } from '../../domain/sheets/sheet.ts';
import { dayAt } from '../../domain/time/day.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

/** A result is news for this long. */
const NEWS_FOR = 10 * DAY;
/** So many working days after its end, a sheet on which nothing was decided is brought up again. */
const UNDECIDED_FOR = 5;

/**
 * Opinion sheets: a nudge to the silent on the working day before the deadline and on its day; and when the deadline
 * has passed the result, to those who were asked, who asked and who decides; later once more to who has not decided.
 */
export const sheets: Source = {
  name: 'sheets',
  plan(records, from, to) {
    const open = records.sheets.filter(({ state }) => state === 'open');
    return fallingWithin(
      [
        ...open.flatMap((sheet) => [...nudges(sheet, records), ...results(sheet, records)]),
        ...records.sheets.flatMap((sheet) => undecided(sheet, records)),
      ],
      from,
      to,
    );
  },
};

const keyOf = ({ id }: Sheet): string => `sheet/${id.slice(id.indexOf('/') + 1)}`;

function nudges(sheet: Sheet, records: Records): Reminder[] {
  const { committee, now, zone } = records;
  const silent = silentOnSheet(countedAt(sheet, now, { members: committee.members, zone }));
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

function results(open: Sheet, records: Records): Reminder[] {
  const { committee, zone } = records;
  const sheet = ended(open, { members: committee.members, zone });
  const at = sheet.deadline;
  const decider = deciderOfSheet(sheet, records)?.member.id ?? null;
  // A deadline at the close of the office would else be news of the next morning.
  const told = { at, until: after(at, NEWS_FOR), urgency: 'waking', group: false } as const;
  const news: Reminder = {
    ...told,
    key: `${keyOf(sheet)}/result`,
    to: toldOfSheet(sheet, records).map(({ id }) => id),
    line: { what: 'sheet-result', facts: { sheet, decides: false } },
  };
  if (decider === null || !awaitsDecision(sheet)) return [news];
  const decide: Reminder = {
    ...told,
    key: `${keyOf(sheet)}/decide`,
    to: [decider],
    orElse: watching(committee),
    insteadOf: news.key,
    line: { what: 'sheet-result', facts: { sheet, decides: true } },
  };
  return [news, decide];
}

/** Once more to who decides, where days after its end nothing was decided. */
function undecided(sheet: Sheet, records: Records): Reminder[] {
  const { calendar, committee, now, zone } = records;
  if (!isSheetClosed(sheet, now) || !awaitsDecision(sheet)) return [];
  const decider = deciderOfSheet(sheet, records)?.member.id;
  if (!decider) return [];
  const day = calendar.workingDayAfter(dayAt(closedAt(sheet), zone), UNDECIDED_FOR);
  const at = mornings(records)(day);
  return [
    {
      key: `${keyOf(sheet)}/undecided`,
      at,
      until: after(at, NEWS_FOR),
      urgency: 'working',
      to: [decider],
      orElse: watching(committee),
      group: false,
      line: { what: 'sheet-undecided', facts: { sheet } },
    },
  ];
}

/** Those who may write down the word of who cannot be reached. */
const watching = (committee: Committee): string[] => secretaries(committee).map(({ id }) => id);
