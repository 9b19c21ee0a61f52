import type { Regulation } from '../../regulations/schema.ts';
import { type Committee, memberById, roleIn } from '../committee/committee.ts';
import { bodyName } from '../committee/wording.ts';
import { DomainError } from '../domain-error.ts';
import { logged } from '../meetings/log.ts';
import { type Hand, handKept } from '../permission.ts';
import type { Calendar } from '../time/calendar.ts';
import { addDays, type Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Task, Unit } from './task.ts';

/** The longest time for which people are called together at once, in days: a year that was misread is no call-up. */
const LONGEST = 120;

/** Throws unless it ends on or after the day on which it begins, and not too long after. */
export function assertSpan(from: Day, to: Day): void {
  if (to < from) throw new DomainError('call-up-ends-before', { day: from });
  if (to > addDays(from, LONGEST)) throw new DomainError('too-many', { limit: `${LONGEST} ngày` });
}

/** Throws unless each is of the team, and not who calls; experts only where the rule speaks of them. */
export function assertCalled(
  units: readonly Unit[],
  caller: string,
  committee: Committee,
  { team: { callUp }, bodies }: Regulation,
): void {
  for (const { member, agency } of units) {
    const found = member === null ? null : memberById(committee, member);
    const article = callUp?.article ?? '';
    if (found === null) {
      if (!callUp?.experts) throw new DomainError('call-up-no-experts', { name: agency, article });
    } else if (roleIn(found, 'team') === null || found.id === caller)
      throw new DomainError('call-up-not-team', {
        name: found.name,
        article,
        team: bodyName('team', { bodies }),
      });
  }
}

/** The days of it on which nobody works, in order. */
export function daysOffWithin(from: Day, to: Day, calendar: Calendar): Day[] {
  const found: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (!calendar.isWorkingDay(day)) found.push(day);
  return found;
}

/** Who is called up says that they come; again it changes nothing. */
export function acknowledged(task: Task, hand: Hand, now: Instant): Task {
  if (task.state !== 'open' || task.purpose?.kind !== 'call-up') throw new DomainError('task-changed');
  if (task.acknowledged) return task;
  return {
    ...task,
    acknowledged: now,
    handedBack: false,
    revision: task.revision + 1,
    log: logged(task.log, { at: now, ...handKept(hand), act: 'acknowledged', note: null }),
  };
}

/** A call-up whose last day has passed is over; nobody has to say so. */
export const endedBy = (task: Task, today: Day, now: Instant): Task =>
  task.state !== 'open' || task.purpose?.kind !== 'call-up' || task.due === null || task.due >= today
    ? task
    : {
        ...task,
        state: 'closed',
        wanted: null,
        handedBack: false,
        closedAt: now,
        revision: task.revision + 1,
      };
