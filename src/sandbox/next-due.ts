import type { Committee } from '../domain/committee/committee.ts';
import { AHEAD } from '../domain/committee/reminding.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import { leadTimes } from '../domain/meetings/notice.ts';
import { type Calendar, makeCalendar } from '../domain/time/calendar.ts';
import { after, HOUR, type Instant } from '../domain/time/instant.ts';
import type { Transaction } from '../ports/store.ts';
import type { Regulation } from '../regulations/schema.ts';
import type { TurnOccasion } from '../say/sandbox-turn.ts';

/** What the clock can be turned to. */
export interface NextDue {
  readonly at: Instant;
  readonly occasion: TurnOccasion;
}

/** The next instant at which something is due in a committee, or `null`. */
export async function nextDue(
  tx: Transaction,
  committee: Committee,
  zone: string,
  now: Instant,
): Promise<NextDue | null> {
  const calendar = makeCalendar(committee.daysOff);
  const wake = await tx.wakes.get(committee.id);
  // That far ahead nothing is due yet; it only has to be looked at again.
  const wakes = wake && wake.at < after(wake.set, AHEAD) ? [wake.at] : [];
  const mandates = committee.mandates.flatMap((mandate) => [mandate.from, mandate.until]);
  const found: NextDue[] = [
    ...mandates.map((at): NextDue => ({ at, occasion: { what: 'mandate' } })),
    ...wakes.map((at): NextDue => ({ at, occasion: { what: 'reminder' } })),
  ];
  for (const [, meeting] of await tx.meetings.list(`${committee.id}/`)) {
    const regulation = await tx.regulations.get(meeting.regulation);
    if (regulation) found.push(...ofMeeting(meeting, regulation, calendar, zone, now));
  }
  return found.filter(({ at }) => at > now).sort((one, other) => (one.at < other.at ? -1 : 1))[0] ?? null;
}

function ofMeeting(
  meeting: Meeting,
  regulation: Regulation,
  calendar: Calendar,
  zone: string,
  now: Instant,
): NextDue[] {
  if (meeting.state === 'cancelled' || meeting.state === 'rejected') return [];
  const { title } = meeting;
  const deadlines = leadTimes(meeting, { regulation, calendar, zone, now }).map(
    (lead) => lead.deadline.latest,
  );
  const open = meeting.state === 'called' ? [] : deadlines;
  return [
    ...open.map((at): NextDue => ({ at, occasion: { what: 'lead', meeting: title } })),
    // The roll can be called from two hours before the start.
    { at: after(meeting.start, -2 * HOUR), occasion: { what: 'roll', meeting: title } },
    { at: meeting.start, occasion: { what: 'start', meeting: title } },
  ];
}
