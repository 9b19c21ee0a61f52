import type { Committee } from '../domain/committee/committee.ts';
import { AHEAD } from '../domain/committee/reminding.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import { leadTimes } from '../domain/meetings/notice.ts';
import { type Calendar, makeCalendar } from '../domain/time/calendar.ts';
import { after, HOUR, type Instant } from '../domain/time/instant.ts';
import type { Transaction } from '../ports/store.ts';
import type { Regulation } from '../regulations/schema.ts';

/** The next instant at which something is due in a committee, or `null`. */
export async function nextDue(
  tx: Transaction,
  committee: Committee,
  zone: string,
  now: Instant,
): Promise<Instant | null> {
  const calendar = makeCalendar(committee.daysOff);
  const wake = await tx.wakes.get(committee.id);
  // That far ahead nothing is due yet; it only has to be looked at again.
  const wakes = wake && wake.at < after(wake.set, AHEAD) ? [wake.at] : [];
  const instants: Instant[] = committee.mandates
    .flatMap((mandate) => [mandate.from, mandate.until])
    .concat(wakes);
  for (const [, meeting] of await tx.meetings.list(`${committee.id}/`)) {
    const regulation = await tx.regulations.get(meeting.regulation);
    if (regulation) instants.push(...ofMeeting(meeting, regulation, calendar, zone, now));
  }
  return instants.filter((instant) => instant > now).sort()[0] ?? null;
}

function ofMeeting(
  meeting: Meeting,
  regulation: Regulation,
  calendar: Calendar,
  zone: string,
  now: Instant,
): Instant[] {
  if (meeting.state === 'cancelled' || meeting.state === 'rejected') return [];
  const deadlines = leadTimes(meeting, regulation, calendar, zone, now).map((lead) => lead.deadline.latest);
  // The roll can be called from two hours before the start.
  return [...(meeting.state === 'called' ? [] : deadlines), after(meeting.start, -2 * HOUR), meeting.start];
}
