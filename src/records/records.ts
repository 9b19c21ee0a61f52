import type { ActRecord } from '../domain/committee/act-record.ts';
import type { KeptOne, RecordShelf } from '../domain/committee/records.ts';
import type { FoundRecord } from '../domain/committee/search.ts';
import { meetingYear } from '../domain/meetings/meeting.ts';
import type { FileRef } from '../domain/reference.ts';
import { readReference } from '../domain/reference.ts';
import { reportMark } from '../domain/reports/report.ts';
import { dayAt } from '../domain/time/day.ts';
import type { Message, SeatContext } from '../ports/command.ts';
import { ifReadable } from '../ports/store.ts';
import { actLines, recordDetail, recordFile, yearsUnreadable } from '../say/committee/records.ts';
import { recordLines } from '../say/committee/records-lines.ts';
import { ALL_YEARS, ANY, type Opened, openRecord, recordsFor } from './gather.ts';

/** The words by which a button names a kind of records. */
const WORDS: Record<RecordShelf, string> = {
  meetings: 'hop',
  conclusions: 'kl',
  tasks: 'nv',
  sheets: 'phieu',
  announcements: 'tb',
  reports: 'bc',
  problems: 'pa',
  plans: 'kh',
};
const SHELVES = Object.keys(WORDS) as RecordShelf[];

/** The button of one thing found: its number says which committee it is of, but for a report's, which is long. */
export const commandOf = ({ kind, id }: FoundRecord): string =>
  kind === 'report' ? `/hoso ${reportMark(id)}` : `/hoso #${id}.1 ${WORDS[`${kind}s`]}`;

/** What a button names, opened, if who speaks may see it; `null` where there is none. */
export async function recordNamed(context: SeatContext, word: string): Promise<Opened | null> {
  const id = readReference(context.subject)?.id;
  if (id === undefined) {
    const { records } = await recordsFor(context, { ...ALL_YEARS, ...ANY }, ['reports']);
    const report = records.find(({ found }) => reportMark(found.id) === word);
    return report ? openRecord(context, 'reports', report.found.id, report.year) : null;
  }
  const shelf = SHELVES.find((one) => WORDS[one] === word);
  if (!shelf || !id.startsWith(`${context.seat.committee.id}/`)) return null;
  return openRecord(context, shelf, id, meetingYear(id));
}

/** One thing of the records with its log, and its files after it. */
export async function recordMessages(context: SeatContext, { found, from }: Opened): Promise<Message[]> {
  const { committee, regulation } = context.seat;
  const { acts, unreadable } = await actsOf(context, from, found);
  const today = dayAt(context.now, context.zone);
  const lines = recordLines(from, { committee, regulation, zone: context.zone, today });
  const files = filesOf(from).slice(0, MOST_FILES);
  return [
    recordDetail(found.kind, found.title, lines, [
      ...actLines(acts, committee, context.zone),
      ...yearsUnreadable(unreadable),
    ]),
    ...files.map((file) => ({ text: recordFile(file.name), file })),
  ];
}

const MOST_FILES = 10;

function filesOf({ shelf, document }: KeptOne): FileRef[] {
  switch (shelf) {
    case 'meetings':
      return document.papers.flatMap((paper) => [
        ...(paper.earlier ?? []).map(({ file }) => file),
        ...(paper.file ? [paper.file] : []),
      ]);
    case 'conclusions':
      return [document.published ? document.published.file : document.file].flatMap((file) => file ?? []);
    case 'tasks':
      return document.reports.flatMap(({ file }) => file ?? []).slice(-MOST_FILES);
    case 'sheets':
      return [...document.papers];
    case 'reports':
      return document.handedIn.slice(-1).flatMap(({ file }) => file ?? []);
    case 'announcements':
    case 'problems':
      return [document.file].flatMap((file) => file ?? []);
    case 'plans':
      return [];
  }
}

/** The acts on one thing, oldest first. Who answered a sheet when is nobody's business, and least that of a secret one. */
async function actsOf(
  context: SeatContext,
  { shelf, document }: KeptOne,
  found: FoundRecord,
): Promise<{ readonly acts: ActRecord[]; readonly unreadable: readonly string[] }> {
  const { committee } = context.seat;
  const subject = `${shelf}:${found.id}`;
  const years = new Set([
    dayAt(found.at, context.zone).slice(0, 4),
    context.now.slice(0, 4),
    /\/(\d{4})[-/]/.exec(found.id)?.[1] ?? '',
    // What goes on for years has its acts in each of them.
    ...document.log.map(({ at }) => at.slice(0, 4)),
  ]);
  const archived: ActRecord[] = [];
  const unreadable: string[] = [];
  for (const year of [...years].filter((one) => one !== '').sort()) {
    const kept = await ifReadable(context.tx.archivedOf<ActRecord>('acts', committee.id, year));
    if (!kept) unreadable.push(year);
    archived.push(...(kept ?? []));
  }
  const live = (await context.tx.acts.list(`${committee.id}/`)).map(([, one]) => one);
  const isAnswer = (act: string): boolean => shelf === 'sheets' && !SHEET_ACTS.has(act);
  const acts = [...archived, ...live]
    .filter((one) => one.subject === subject && !isAnswer(one.act))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return { acts, unreadable };
}

const SHEET_ACTS: ReadonlySet<string> = new Set([
  'sheet-opened',
  'sheet-nudged',
  'sheet-corrected',
  'sheet-closed',
  'sheet-decided',
]);
