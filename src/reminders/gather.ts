import type { Decided } from '../domain/committee/act-record.ts';
import { type Committee, regulationOn } from '../domain/committee/committee.ts';
import { LIVE } from '../domain/committee/reminding.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import { makeCalendar } from '../domain/time/calendar.ts';
import { dayAt, yearOf } from '../domain/time/day.ts';
import { after, type Instant } from '../domain/time/instant.ts';
import { ifReadable, type Transaction } from '../ports/store.ts';
import { decidedInStead } from '../records/in-stead.ts';
import type { Regulation } from '../regulations/schema.ts';
import type { Records } from './source.ts';

/** Reads what a committee's reminders come from. */
export async function gather(
  tx: Transaction,
  committee: Committee,
  zone: string,
  now: Instant,
): Promise<Records> {
  const meetings = (await tx.meetings.list(`${committee.id}/`)).map(([, meeting]) => meeting);
  const today = dayAt(now, zone);
  const current = regulationOn(committee, today);
  const known = new Map<string, Regulation>();
  const read = async (key: string): Promise<Regulation> => {
    const regulation = known.get(key) ?? (await tx.regulations.get(key));
    if (!regulation) throw new Error(`regulation ${key} is not in the store`);
    known.set(key, regulation);
    return regulation;
  };
  const closed = await past(tx, committee, await read(current), yearOf(today));
  const late = (closed ?? []).filter(({ start }) => start > after(now, -LIVE));
  for (const meeting of [...meetings, ...late]) await read(meeting.regulation);
  const regulationOf = (key: string): Regulation => {
    const found = known.get(key);
    if (!found) throw new Error(`regulation ${key} was not read`);
    return found;
  };
  const regulation = regulationOf(current);
  const law = { now, committee, regulation, calendar: makeCalendar(committee.daysOff), zone };
  return {
    ...law,
    lawOf: (meeting) => ({ ...law, regulation: regulationOf(meeting.regulation) }),
    meetings,
    past: closed,
    reports: (await tx.reports.list(`${committee.id}/`)).map(([, report]) => report),
    tasks: (await tx.tasks.list(`${committee.id}/`)).map(([, task]) => task),
    problems: (await tx.problems.list(`${committee.id}/`)).map(([, problem]) => problem),
    plans: (await tx.plans.list(`${committee.id}/`)).map(([, plan]) => plan),
    sheets: (await tx.sheets.list(`${committee.id}/`)).map(([, sheet]) => sheet),
    decided: await decided(tx, committee, now),
    conclusions: (await tx.conclusions.list(`${committee.id}/`)).map(([, conclusion]) => conclusion),
    announcements: (await tx.announcements.list(`${committee.id}/`)).map(([, one]) => one),
  };
}

async function decided(tx: Transaction, committee: Committee, now: Instant): Promise<Decided[]> {
  const all: Decided[] = [];
  const since = new Map<string, Instant>();
  for (const { of, from } of committee.mandates) if (from < (since.get(of) ?? now)) since.set(of, from);
  for (const [of, from] of since) all.push(...(await decidedInStead(tx, committee, of, from, now)));
  return all;
}

/** A meeting is kept under the year in which it was called, which may be the one before that of its start. */
async function past(
  tx: Transaction,
  committee: Committee,
  { meetings, conclusions }: Regulation,
  year: number,
): Promise<Meeting[] | null> {
  const rhythm = Object.values(meetings).some(({ regular }) => regular);
  if (!rhythm && !conclusions.period) return [];
  const years = await Promise.all(
    [year - 1, year].map((one) => ifReadable(tx.archivedOf<Meeting>('meetings', committee.id, String(one)))),
  );
  return years.some((one) => one === null) ? null : years.flatMap((one) => one ?? []);
}
