import { chairOf } from '../../domain/committee/acting.ts';
import { bodiesOf, hasLeft, leaderIn, postsOf } from '../../domain/committee/bodies.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { LeadTime } from '../../domain/meetings/notice.ts';
import { rhythmsMissed } from '../../domain/meetings/rhythm.ts';
import { dayAt } from '../../domain/time/day.ts';
import { after, HOUR } from '../../domain/time/instant.ts';
import type { SeatContext } from '../../ports/command.ts';
import {
  chairAdded,
  doubtLines,
  offHours,
  outsideRhythm,
  sameTime,
  sameTimeDraft,
  sameTimeElsewhere,
} from '../../say/meetings/planning.ts';
import { nameOf } from '../../say/people/people.ts';
import { may } from '../rights.ts';
import { knows } from './candidates.ts';

/**
 * What a planner should know of a meeting: a day off, an uncertain one on its day or within its lead times, a day that the
 * rhythm of the regular ones does not name, another meeting at the same time.
 */
export async function planWarnings(
  context: SeatContext,
  meeting: Meeting,
  leads: readonly LeadTime[],
): Promise<string[]> {
  const { committee } = context.seat;
  const day = dayAt(meeting.start, context.zone);
  const warnings = context.calendar.isWorkingDay(day) ? [] : [offHours(day)];
  const doubts = [context.calendar.doubts(day, day), ...leads.map(({ deadline }) => deadline.doubts)];
  warnings.push(...doubtLines(doubts.flat()));
  const missed = rhythmsMissed(meeting, day, (await context.lawOf(meeting)).regulation);
  if (missed.length > 0) warnings.push(outsideRhythm(day, missed));
  const chair = chairOf(meeting, await context.lawOf(meeting)).member;
  for (const other of await context.meetings()) {
    const near =
      after(other.start, -2 * HOUR) < meeting.start && meeting.start < after(other.start, 2 * HOUR);
    if (other.id === meeting.id || !near) continue;
    const named = known(context, other);
    if (other.state === 'called' && named) warnings.push(sameTime(other, context.zone));
    if (other.state === 'cancelled' || other.state === 'rejected' || (other.state === 'called' && named))
      continue;
    const theirs = chairOf(other, await context.lawOf(other)).member;
    const needed = new Set([...other.invitees, ...(theirs ? [theirs.id] : [])]);
    const both = [...new Set([...(chair ? [chair.id] : []), ...meeting.invitees])].filter((id) =>
      needed.has(id),
    );
    if (both.length === 0) continue;
    const names = both.map((id) => nameOf(committee, id));
    warnings.push(
      named ? sameTimeDraft(other, names, context.zone) : sameTimeElsewhere(other.start, names, context.zone),
    );
  }
  return warnings;
}

/** Who plans another may also be told of what they drafted themself. */
function known(context: SeatContext, meeting: Meeting): boolean {
  const { member } = context.seat;
  return (meeting.draftedBy === member.id && !hasLeft(member, meeting.body)) || knows(context, meeting);
}

/** What is said of a chair who came onto the list though nobody named them; whose session it is has been said. */
export const chairWarnings = (context: SeatContext, named: readonly string[], meeting: Meeting): string[] =>
  (meeting.kind === 'working-session' ? [] : meeting.invitees)
    .filter((id) => !named.includes(id) && id !== context.seat.member.id)
    .map((id) => chairAdded(nameOf(context.seat.committee, id), awayOf(context, id)));

/** Who records of this chair that they are away: only of leaders is it recorded. */
function awayOf(context: SeatContext, chair: string): 'records' | 'tells' | null {
  const { regulation } = context.seat;
  const leads = bodiesOf(regulation).some(
    (body) => postsOf(body, regulation) === body && leaderIn(body, context.law)?.id === chair,
  );
  if (!leads) return null;
  return may(context, { act: 'record-mandate', of: chair }) ? 'records' : 'tells';
}
