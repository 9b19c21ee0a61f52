import { type Committee, memberById, regulationOn } from '../domain/committee/committee.ts';
import { knowsOf, readsMattersOf } from '../domain/committee/own-matters.ts';
import { readTableWanted, type TableWanted } from '../domain/committee/table-file.ts';
import { isTold, type ToldMeeting } from '../domain/meetings/meeting.ts';
import { standings } from '../domain/meetings/standing.ts';
import { entryDay, type RegisterEntry } from '../domain/register/entry.ts';
import { isPartyTo } from '../domain/tasks/people.ts';
import { finishedTasks, openTasks } from '../domain/tasks/task.ts';
import { dayAt } from '../domain/time/day.ts';
import { gatherMatrix } from '../pictures/open.ts';
import { ifReadable, type Transaction } from '../ports/store.ts';
import type { Regulation } from '../regulations/schema.ts';
import * as say from '../say/tables.ts';
import type { Making } from './making.ts';

/** A table by the id of its file, as things stand now; `null` where there is none (any more). */
export async function tableOf(making: Making, what: string): Promise<say.SaidTable | null> {
  const wanted = readTableWanted(what);
  if (!wanted) return null;
  if (wanted.kind === 'reports') {
    const found = await gatherMatrix(making.store, wanted.committee, making.now, making.zone);
    return found && say.matrixTable(found.matrix, found.naming);
  }
  return making.store.transaction(async (tx) => {
    const committee = await tx.committees.get(wanted.committee);
    return committee ? gathered(tx, committee, wanted, making) : null;
  });
}

async function gathered(
  tx: Transaction,
  committee: Committee,
  { kind, year, reader }: TableWanted,
  { now, zone }: Making,
): Promise<say.SaidTable | null> {
  const today = dayAt(now, zone);
  const of = `${committee.id}/` as const;
  const regulation = await tx.regulations.get(regulationOn(committee, today));
  const member = memberById(committee, reader);
  if (!regulation || !member || member.left !== null) return null;
  const law = { committee, regulation, now };
  switch (kind) {
    case 'members':
      return say.memberTable({ committee, regulation }, today);
    case 'tasks': {
      const all = (await tx.tasks.list(of)).flatMap(([, one]) =>
        isPartyTo(one, member, law) || !one.body || readsMattersOf(member, one.body, law) ? [one] : [],
      );
      return say.taskTable([...openTasks(all), ...finishedTasks(all)], committee, today, zone);
    }
    case 'register': {
      const live = (await tx.register.list(of)).map(([, one]) => one);
      const kept = await together(tx, 'register', committee, year, live);
      const entries = kept.filter((one: RegisterEntry) => entryDay(one, zone).startsWith(year));
      entries.sort((one, other) => (entryDay(one, zone) < entryDay(other, zone) ? -1 : 1));
      return say.registerTable(year, entries, member, committee, zone);
    }
    default: {
      const live = (await tx.meetings.list(of)).map(([, one]) => one);
      const held = (await together(tx, 'meetings', committee, year, live))
        .filter(isTold)
        .filter(({ start }) => dayAt(start, zone).startsWith(year))
        .filter((one) => knowsOf(member, one, law))
        .sort((one, other) => (one.start < other.start ? -1 : 1));
      const rows = await Promise.all(held.map((meeting) => rowOf(tx, meeting, committee, regulation)));
      return say.attendanceTable(year, rows, committee, zone);
    }
  }
}

/** What is at hand, and what of a year is in its archive. */
async function together<Kind extends 'meetings' | 'register', Document extends { readonly id: string }>(
  tx: Transaction,
  kind: Kind,
  { id }: Committee,
  year: string,
  live: readonly Document[],
): Promise<Document[]> {
  const archived = (await ifReadable(tx.archivedOf<Document>(kind, id, year))) ?? [];
  const known = new Set(live.map((one) => one.id));
  return [...live, ...archived.filter((one) => !known.has(one.id))];
}

async function rowOf(tx: Transaction, meeting: ToldMeeting, committee: Committee, today: Regulation) {
  const regulation = (await tx.regulations.get(meeting.regulation)) ?? today;
  return { meeting, standing: standings(meeting, { committee, regulation }) };
}
