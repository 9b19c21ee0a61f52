import type { SeatContext } from '../command.ts';
import { dayAt } from '../domain/day.ts';
import { after, HOUR, type Instant } from '../domain/instant.ts';
import { doubtLines, offHours, sameTime } from '../text/planning.ts';

/** What a planner should know of a start: a day off, an uncertain calendar, another meeting at the same time. */
export async function planWarnings(
  context: SeatContext,
  start: Instant,
  ofMeeting: string | null,
): Promise<string[]> {
  const day = dayAt(start, context.zone);
  const today = dayAt(context.now, context.zone);
  const warnings = context.calendar.isWorkingDay(day) ? [] : [offHours(day)];
  warnings.push(...doubtLines(context.calendar.doubts(today, day)));
  for (const other of await context.meetings()) {
    const near = after(other.start, -2 * HOUR) < start && start < after(other.start, 2 * HOUR);
    if (other.id !== ofMeeting && other.state === 'called' && near)
      warnings.push(sameTime(other, context.zone));
  }
  return warnings;
}
