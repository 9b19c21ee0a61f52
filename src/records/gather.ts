import type { KeptOne, RecordShelf } from '../domain/committee/records.ts';
import type { FoundRecord, Query } from '../domain/committee/search.ts';
import { inForceItems } from '../domain/plans/plan.ts';
import { type Report, reportKey } from '../domain/reports/report.ts';
import type { Sheet } from '../domain/sheets/sheet.ts';
import type { Task } from '../domain/tasks/task.ts';
import { dayAt } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { SeatContext } from '../ports/command.ts';
import { type ArchiveKind, ifReadable, type Kept } from '../ports/store.ts';
import { may } from '../queries/rights.ts';
import { planTitle } from '../say/plans/names.ts';
import { type Naming, reportTitle } from '../say/reports/names.ts';

/** Something of the records: how it is found, and what it is. */
export interface Recorded {
  readonly found: FoundRecord;
  readonly from: KeptOne;
}

/** What was found, and the years of which some part cannot be read. */
export interface Gathered {
  readonly records: readonly Recorded[];
  readonly unreadable: readonly string[];
}

/** Records older than this many years are looked for by the days that somebody names. */
const YEARS_BACK = 6;

/** All of the committee's records that who speaks may see: what is at hand, and the archives of the query's years. */
export async function recordsFor(context: SeatContext, query: Pick<Query, 'from' | 'to'>): Promise<Gathered> {
  const years = yearsOf(context, query);
  const unreadable = new Set<string>();
  const read = <Name extends RecordShelf>(shelf: Name) => readAll(context, shelf, years, unreadable);
  const meetings = await read('meetings');
  const naming: Naming = {
    committee: context.seat.committee,
    regulation: context.seat.regulation,
    meetings,
    zone: context.zone,
  };
  const all: KeptOne[] = [
    ...meetings.map((document) => ({ shelf: 'meetings' as const, document })),
    ...(await read('conclusions')).map((document) => ({
      shelf: 'conclusions' as const,
      document,
    })),
    ...(await read('tasks')).map((document) => ({ shelf: 'tasks' as const, document })),
    ...(await read('sheets')).map((document) => ({ shelf: 'sheets' as const, document })),
    ...(await read('announcements')).map((document) => ({
      shelf: 'announcements' as const,
      document,
    })),
    ...(await read('reports')).map((document) => ({ shelf: 'reports' as const, document })),
    ...(await read('problems')).map((document) => ({ shelf: 'problems' as const, document })),
    ...(await read('plans')).map((document) => ({ shelf: 'plans' as const, document })),
  ];
  const records = all.flatMap((from) => {
    if (!may(context, { act: 'see-record', record: from })) return [];
    const entry = entryOf(from, naming);
    return entry ? [{ found: { ...entry, day: dayAt(entry.at, context.zone) }, from }] : [];
  });
  return { records, unreadable: [...unreadable].sort() };
}

function yearsOf({ now, zone }: SeatContext, { from, to }: Pick<Query, 'from' | 'to'>): string[] {
  const current = Number(dayAt(now, zone).slice(0, 4));
  const last = to ? Math.min(Number(to.slice(0, 4)), current) : current;
  // A meeting is kept under the year in which it was called, which may be the one before.
  const first = from ? Number(from.slice(0, 4)) - 1 : last - YEARS_BACK;
  const count = Math.max(0, Math.min(last - first + 1, YEARS_BACK + 2));
  return Array.from({ length: count }, (_, at) => String(last - at));
}

/** What is on the shelf and in these years' archives; what is in both counts as it is on the shelf. */
async function readAll<Name extends RecordShelf>(
  { tx, seat }: SeatContext,
  shelf: Name,
  years: readonly string[],
  unreadable: Set<string>,
): Promise<Kept[Name][]> {
  const { id } = seat.committee;
  const live = await tx[shelf].list(`${id}/`);
  const known = new Set(live.map(([one]) => one));
  const archived: Kept[Name][] = [];
  for (const year of years) {
    const kept = await ifReadable(tx.archivedOf<Kept[Name]>(shelf as ArchiveKind, id, year));
    if (!kept) unreadable.add(year);
    for (const one of kept ?? []) if (!known.has(one.id)) archived.push(one);
  }
  return [...live.map(([, document]) => document as Kept[Name]), ...archived];
}

type Entry = Omit<FoundRecord, 'day'>;

function entryOf({ shelf, document }: KeptOne, naming: Naming): Entry | null {
  const { id } = document;
  switch (shelf) {
    case 'meetings': {
      const { title, agenda, place, papers, start, invitees } = document;
      const words = [
        title,
        agenda,
        place,
        ...papers.map((paper) => `${paper.title} ${paper.file?.name ?? ''}`),
      ];
      return { kind: 'meeting', id, title, at: start, words, people: invitees };
    }
    case 'conclusions': {
      const { title, text, held, published, file, cleared } = document;
      // A correction that nobody has cleared yet is not found, nor its file.
      const words = [title, published?.text ?? text, (published ? published.file : file)?.name ?? ''];
      return { kind: 'conclusion', id, title, at: held, words, people: cleared ? [cleared.by] : [] };
    }
    case 'tasks':
      return { kind: 'task', id, ...taskEntry(document) };
    case 'sheets':
      return { kind: 'sheet', id, ...sheetEntry(document) };
    case 'announcements': {
      const { text, file, at, by, circulation } = document;
      const words = [text, file?.name ?? ''];
      return {
        kind: 'announcement',
        id,
        title: circulation.title,
        at,
        words,
        people: [by, ...circulation.to],
      };
    }
    case 'reports': {
      const last = document.handedIn.at(-1);
      const at = last?.at ?? document.log.at(-1)?.at;
      return at ? { kind: 'report', id, ...reportEntry(document, at, naming) } : null;
    }
    case 'problems': {
      const { text, file, at, by } = document;
      return {
        kind: 'problem',
        id,
        title: text.slice(0, 120),
        at,
        words: [text, file?.name ?? ''],
        people: [by],
      };
    }
    case 'plans': {
      const items = inForceItems(document);
      return {
        kind: 'plan',
        id,
        title: planTitle(document, naming),
        at: document.issued?.at ?? document.at,
        words: [planTitle(document, naming), ...items.flatMap(({ work, lead }) => [work, lead.agency])],
        people: [document.draftedBy, ...items.flatMap(({ lead }) => lead.member ?? [])],
      };
    }
  }
}

/** Found by what was to be done, by who was to do it, and by what was reported; under the day on which it was given. */
function taskEntry({ work, at, lead, with: others, givenBy, reports }: Task) {
  const units = [lead, ...others];
  return {
    title: work.slice(0, 150),
    at,
    words: [
      work,
      ...units.map(({ agency }) => agency),
      ...reports.flatMap(({ text, file }) => [text, file?.name ?? '']),
    ],
    people: [givenBy, ...units.flatMap(({ member }) => member ?? [])],
  };
}

/** Of a secret sheet nothing that anybody answered can be searched; of an open one neither, it is in its result. */
const sheetEntry = ({ question, at, circulation, openedBy, papers, decision }: Sheet) => ({
  title: question.slice(0, 150),
  at,
  words: [question, decision?.text ?? '', ...papers.map(({ name }) => name)],
  people: [openedBy, ...circulation.to],
});

function reportEntry(record: Report, at: Instant, naming: Naming) {
  const { rule, period, member } = reportKey(record.id);
  const body = member === '_team' ? 'team' : member === '_committee' ? 'committee' : null;
  const owed = { rule, period, record, body } as const;
  const words = record.handedIn.flatMap(({ text, file }) => [text, file?.name ?? '']);
  const people = [member, ...record.handedIn.map(({ by }) => by)];
  return { title: reportTitle(owed, naming), at, words, people };
}
