import { calendarOpened } from '../accounts/calendar-links.ts';
import { type Committee, type Member, memberById, regulationOn } from '../domain/committee/committee.ts';
import { readCalendarFile } from '../domain/meetings/made-file.ts';
import { isInvited, isTold, type Meeting, meetingYear } from '../domain/meetings/meeting.ts';
import { LOOK_BACK } from '../domain/reports/archive.ts';
import { owedReports } from '../domain/reports/owed.ts';
import { isStillOwed } from '../domain/reports/state.ts';
import { isAskedOn } from '../domain/sheets/right.ts';
import { silentOnSheet } from '../domain/sheets/sheet.ts';
import { concerns, openTasks } from '../domain/tasks/task.ts';
import { makeCalendar } from '../domain/time/calendar.ts';
import { addDays, dayAt } from '../domain/time/day.ts';
import { type Instant, toInstant } from '../domain/time/instant.ts';
import { ifReadable, type Store, type Transaction } from '../ports/store.ts';
import type { Regulation } from '../regulations/schema.ts';
import * as say from '../say/calendar.ts';
import { calendarOf } from './calendar.ts';
import type { Making } from './making.ts';

/** What an address opens: the calendar of whose it is as things stand now; `null` for any other word. */
export async function calendarAt(
  store: Store,
  token: string,
  now: Instant,
  zone: string,
): Promise<string | null> {
  const found = await store.transaction(async (tx) => {
    const whose = await calendarOpened(tx, token);
    const committee = whose && (await tx.committees.get(whose.committee));
    const member = committee && memberById(committee, whose.member);
    if (!committee || !member || member.left !== null) return null;
    return { name: say.calendarName(committee), events: await eventsOf(tx, committee, member, now, zone) };
  });
  return found && calendarOf(found.name, found.events, zone);
}

/** One meeting for one of those invited, by the id of its file; `null` where there is none for them. */
export async function meetingCalendar({ store, zone }: Making, what: string): Promise<Buffer | null> {
  const wanted = readCalendarFile(what);
  if (!wanted) return null;
  const found = await store.transaction(async (tx) => {
    const committee = await tx.committees.get(wanted.meeting.split('/')[0] ?? '');
    const live = await tx.meetings.get(wanted.meeting);
    const meeting = live ?? (committee && (await archivedMeeting(tx, committee, wanted.meeting)));
    if (!committee || !meeting || !isTold(meeting)) return null;
    const regulation = await tx.regulations.get(meeting.regulation);
    return regulation && say.meetingEvent(meeting, { committee, regulation });
  });
  return found && Buffer.from(calendarOf(found.title, [found], zone));
}

const archivedMeeting = (tx: Transaction, { id }: Committee, meeting: string): Promise<Meeting | null> =>
  ifReadable(tx.archived<Meeting>('meetings', id, meetingYear(meeting), meeting));

/** Meetings that somebody was invited to, and the days by which something of theirs is due. */
async function eventsOf(
  tx: Transaction,
  committee: Committee,
  member: Member,
  now: Instant,
  zone: string,
): Promise<say.SaidEvent[]> {
  const of = `${committee.id}/` as const;
  const today = dayAt(now, zone);
  const regulation = await tx.regulations.get(regulationOn(committee, today));
  if (!regulation) return [];
  const meetings = (await tx.meetings.list(of)).map(([, one]) => one);
  const called = meetings.filter(isTold).filter((one) => isInvited(member, one));
  const events: say.SaidEvent[] = [];
  for (const meeting of called) {
    const under: Regulation = (await tx.regulations.get(meeting.regulation)) ?? regulation;
    events.push(say.meetingEvent(meeting, { committee, regulation: under }));
  }
  const conclusions = new Map(await tx.conclusions.list(of));
  const tasks = openTasks((await tx.tasks.list(of)).map(([, one]) => one));
  for (const task of tasks) {
    if (task.due === null || task.state !== 'open' || !concerns(task, member.id)) continue;
    // What a conclusion says leaves the committee only where it was classed so.
    const from = task.conclusion === null ? null : conclusions.get(task.conclusion);
    events.push(say.taskEvent(task, task.due, from?.disclosure?.class === 'disclosable', committee));
  }
  const sheets = (await tx.sheets.list(of)).map(([, one]) => one);
  for (const sheet of sheets)
    if (
      sheet.state === 'open' &&
      sheet.meeting === null &&
      isAskedOn(member, sheet) &&
      silentOnSheet(sheet).includes(member.id)
    )
      events.push(say.sheetEvent(sheet, committee, zone));
  const reports = (await tx.reports.list(of)).map(([, one]) => one);
  const records = {
    committee,
    regulation,
    meetings,
    reports,
    zone,
    calendar: makeCalendar(committee.daysOff),
  };
  for (const owed of owedReports(records, addDays(today, -LOOK_BACK), addDays(today, LOOK_BACK), now)) {
    if (owed.ended || owed.member !== member.id || !owed.due || !isStillOwed(owed)) continue;
    const stamp = toInstant(Date.parse(`${owed.opens}T00:00:00Z`));
    events.push(say.reportEvent(owed, owed.due.lastDay, { committee, regulation, meetings, zone }, stamp));
  }
  return events;
}
