import { setImmediate as nextTurn } from 'node:timers/promises';
import { foldedOf, type Indexed, indexed } from '../domain/committee/indexed.ts';
import type { KeptOne, RecordShelf } from '../domain/committee/records.ts';
import type { FoundRecord, Query, RecordKind } from '../domain/committee/search.ts';
import { reportKey } from '../domain/reports/report.ts';
import { dayAt } from '../domain/time/day.ts';
import type { SeatContext } from '../ports/command.ts';
import type { ArchiveQuery, Kept } from '../ports/store.ts';
import { may } from '../queries/rights.ts';
import { planTitle } from '../say/plans/names.ts';
import { reportTitle } from '../say/reports/names.ts';

/** Something of the records, as it was found: in the archive of `year`, if not on its shelf. */
export interface Recorded {
  readonly found: FoundRecord;
  readonly shelf: RecordShelf;
  readonly year: string;
}

/** The same with what it is. */
export interface Opened {
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
/** So many are gone through before others have their turn. */
const SLICE = 250;

const KINDS: Record<RecordShelf, RecordKind> = {
  meetings: 'meeting',
  conclusions: 'conclusion',
  tasks: 'task',
  sheets: 'sheet',
  announcements: 'announcement',
  reports: 'report',
  problems: 'problem',
  plans: 'plan',
};
const SHELVES = Object.keys(KINDS) as RecordShelf[];
/** Named by their period, which no index knows: their words do not tell whether one fits. */
const BY_PERIOD: ReadonlySet<RecordShelf> = new Set(['reports', 'plans']);

interface Entry {
  readonly shelf: RecordShelf;
  readonly year: string;
  readonly id: string;
  readonly entry: Indexed;
}
type Years = Pick<Query, 'from' | 'to'>;
type Searched = Years & Pick<ArchiveQuery, 'words' | 'people'>;
export const ALL_YEARS: Years = { from: null, to: null };

/**
 * The committee's records that who speaks may see: all that are at hand, and from the archives of the query's years those
 * that may fit it.
 */
export async function recordsFor(
  context: SeatContext,
  query: Searched,
  shelves: readonly RecordShelf[] = SHELVES,
): Promise<Gathered> {
  const { entries, unreadable } = await entriesFor(context, query, shelves);
  return { records: await seen(context, entries, query), unreadable };
}

/** One of them, opened: what stands on a shelf, or in the archive of a year; `null` where who speaks may not see it. */
export async function openRecord(
  context: SeatContext,
  shelf: RecordShelf,
  id: string,
  year: string,
): Promise<Opened | null> {
  const { tx, seat } = context;
  const live: Kept[RecordShelf] | null = await tx[shelf].get(id);
  const document = live ?? (await tx.archived<Kept[RecordShelf]>(shelf, seat.committee.id, year, id));
  if (!document) return null;
  const from = { shelf, document } as KeptOne;
  const [record] = await seen(context, [{ shelf, year, id, entry: indexed(from) }], ALL_YEARS);
  return record ? { found: record.found, from } : null;
}

/** Those that who speaks may see, by their names. */
async function seen(context: SeatContext, entries: readonly Entry[], query: Years): Promise<Recorded[]> {
  const titleOf = await titling(context, query, entries);
  const records: Recorded[] = [];
  for (const [at, one] of entries.entries()) {
    if (at % SLICE === SLICE - 1) await nextTurn();
    const { shelf, year, id, entry } = one;
    const { at: when, openTo, body, among, people, plan } = entry;
    const own = { ...(body && { body }), ...(among && { among }), ...(plan && { plan }) };
    const record = { shelf, openTo, at: when, by: people[0] ?? '', ...own };
    if (when === null || !may(context, { act: 'see-record', record })) continue;
    const title = titleOf(one);
    const folded = BY_PERIOD.has(shelf)
      ? { ...entry.folded, title: foldedOf(title, []).title }
      : entry.folded;
    records.push({
      found: { kind: KINDS[shelf], id, title, at: when, people, words: [], folded },
      shelf,
      year,
    });
  }
  return records;
}

/** What is in both counts as it is on its shelf. */
async function entriesFor(
  context: SeatContext,
  query: Searched,
  shelves: readonly RecordShelf[],
): Promise<{ readonly entries: Entry[]; readonly unreadable: readonly string[] }> {
  const { tx, seat } = context;
  const { id: committee } = seat.committee;
  const live: Entry[] = [];
  for (const shelf of shelves)
    for (const [id, document] of await tx[shelf].list(`${committee}/`))
      live.push({ shelf, year: '', id, entry: indexed({ shelf, document } as KeptOne) });
  const known = new Set(live.map(({ shelf, id }) => `${shelf} ${id}`));
  const years = yearsOf(context, query);
  const both = await Promise.all([
    tx.searchArchive({ ...query, committee, years, kinds: shelves.filter((one) => !BY_PERIOD.has(one)) }),
    tx.searchArchive({ ...ANY, committee, years, kinds: shelves.filter((one) => BY_PERIOD.has(one)) }),
  ]);
  const archived = both.flatMap(({ found }) => found);
  return {
    entries: [
      ...live,
      ...archived.flatMap(({ kind, ...one }) =>
        known.has(`${kind} ${one.id}`) ? [] : [{ shelf: kind, ...one }],
      ),
    ],
    unreadable: [...new Set(both.flatMap(({ unreadable }) => unreadable))].sort(),
  };
}

export const ANY = { words: [], people: [] } as const;

/** How each is called. A report that was due for a meeting is named by it, which may be long in the archive. */
async function titling(
  context: SeatContext,
  query: Years,
  entries: readonly Entry[],
): Promise<(one: Entry) => string> {
  const { tx, seat } = context;
  const { id: committee } = seat.committee;
  const meetings = new Map<string, string>();
  if (entries.some(({ shelf, id }) => shelf === 'reports' && reportKey(id).period.startsWith('meeting-'))) {
    const years = yearsOf(context, query);
    const { found } = await tx.searchArchive({ ...ANY, committee, years, kinds: ['meetings'] });
    for (const { id, entry } of found) meetings.set(id, entry.title);
    for (const [id, { title }] of await tx.meetings.list(`${committee}/`)) meetings.set(id, title);
  }
  return ({ shelf, id, entry }) => {
    if (entry.plan) return planTitle(entry.plan, seat);
    if (shelf !== 'reports') return entry.title;
    const { rule, period } = reportKey(id);
    const meeting = `${committee}/${period.replace('meeting-', '')}` as const;
    const title = meetings.get(meeting);
    const record = { demand: entry.demand ?? null };
    const named = title === undefined ? [] : [{ id: meeting, title }];
    return reportTitle({ rule, period, record }, { regulation: seat.regulation, meetings: named });
  };
}

function yearsOf({ now, zone }: SeatContext, { from, to }: Years): string[] {
  const current = Number(dayAt(now, zone).slice(0, 4));
  const last = to ? Math.min(Number(to.slice(0, 4)), current) : current;
  // A meeting is kept under the year in which it was called, which may be the one before.
  const first = from ? Number(from.slice(0, 4)) - 1 : last - YEARS_BACK;
  const count = Math.max(0, Math.min(last - first + 1, YEARS_BACK + 2));
  return Array.from({ length: count }, (_, at) => String(last - at));
}
