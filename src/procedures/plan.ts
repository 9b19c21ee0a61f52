import type { SeatContext } from '../command.ts';
import { chairOf } from '../domain/acting.ts';
import type { Doubt } from '../domain/calendar.ts';
import { type Day, dayAt } from '../domain/day.ts';
import { after, HOUR } from '../domain/instant.ts';
import type { Meeting } from '../domain/meeting.ts';
import { nameOf } from '../text/people.ts';
import { chairAdded, doubtLines, offHours, sameTime, sameTimeDraft } from '../text/planning.ts';

/**
 * What a planner should know of a meeting: a day off, an uncertain calendar where days are counted, another meeting
 * at the same time. `counts`: whether a lead time applies.
 */
export async function planWarnings(
  context: SeatContext,
  meeting: Meeting,
  counts: boolean,
): Promise<string[]> {
  const { committee } = context.seat;
  const day = dayAt(meeting.start, context.zone);
  const today = dayAt(context.now, context.zone);
  const warnings = context.calendar.isWorkingDay(day) ? [] : [offHours(day)];
  warnings.push(...doubtLines(matter(context.calendar.doubts(today, day), counts, day)));
  const chair = chairOf(meeting, committee, await context.regulationOf(meeting)).member;
  for (const other of await context.meetings()) {
    const near =
      after(other.start, -2 * HOUR) < meeting.start && meeting.start < after(other.start, 2 * HOUR);
    if (other.id === meeting.id || !near) continue;
    if (other.state === 'called') warnings.push(sameTime(other, context.zone));
    if (other.state !== 'draft' && other.state !== 'proposed') continue;
    const theirs = chairOf(other, committee, await context.regulationOf(other)).member;
    const needed = new Set([...other.invitees, ...(theirs ? [theirs.id] : [])]);
    const both = [...new Set([...(chair ? [chair.id] : []), ...meeting.invitees])].filter((id) =>
      needed.has(id),
    );
    if (both.length > 0)
      warnings.push(
        sameTimeDraft(
          other,
          both.map((id) => nameOf(committee, id)),
          context.zone,
        ),
      );
  }
  return warnings;
}

/** What is said of a chair who came onto the list though nobody named them. */
export const chairWarnings = (context: SeatContext, named: readonly string[], meeting: Meeting): string[] =>
  meeting.invitees
    .filter((id) => !named.includes(id))
    .map((id) => chairAdded(nameOf(context.seat.committee, id)));

/** Proposed days off matter where days are counted to a deadline, or on the day of the meeting itself. */
const matter = (doubts: readonly Doubt[], counts: boolean, day: Day): Doubt[] =>
  doubts.flatMap((doubt) => {
    if (counts || doubt.reason !== 'proposed-days') return [doubt];
    const days = doubt.days.filter((one) => one === day);
    return days.length > 0 ? [{ ...doubt, days }] : [];
  });
