import { secretaries } from '../../domain/committee/committee.ts';
import { remindingOf } from '../../domain/committee/reminding.ts';
import { type Day, dayAt, instantAt } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { ReminderLine } from '../../say/committee/reminders-lines.ts';
import { mornings } from '../mornings.ts';
import type { Records, Reminder } from '../source.ts';

/** On so many working mornings a secretary hears of the same thing; from then on it is for the lists. */
const MOST = 10;

/** Something that waits for others, and that a secretary looks after. */
export interface Waits {
  /** Names it within its committee: `answers/2026-3`. */
  readonly key: string;
  readonly since: Instant;
  /** From then on it waits no more; `null` where it waits until somebody does it. */
  readonly before: Instant | null;
  /** What one secretary is told of it; `null` where it is theirs to do, and they hear of that elsewhere. */
  readonly line: (secretary: string, day: Day) => ReminderLine | null;
}

/**
 * On each working morning after the day since which it waits, to each secretary. What is left of a morning's message when
 * the office closes is of no use: the next morning has its own.
 */
export function eachMorning(all: readonly Waits[], records: Records): Reminder[] {
  const { committee, calendar, zone } = records;
  const morning = mornings(records);
  const { hours } = remindingOf(committee);
  const people = secretaries(committee);
  return all.flatMap(({ key, since, before, line }) => {
    const found: Reminder[] = [];
    let day = dayAt(since, zone);
    for (let count = 0; count < MOST; count += 1) {
      day = calendar.workingDayAfter(day, 1);
      const at = morning(day);
      if (before !== null && at >= before) break;
      const closes = instantAt(day, hours.to, zone);
      const until = before !== null && before < closes ? before : closes;
      for (const { id } of people) {
        const said = line(id, day);
        const common = { at, until, urgency: 'working', to: [id], group: false } as const;
        if (said) found.push({ ...common, key: `waiting/${key}/${day}/${id}`, line: said });
      }
    }
    return found;
  });
}
