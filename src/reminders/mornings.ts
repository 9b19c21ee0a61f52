import { remindingOf } from '../domain/committee/reminding.ts';
import { type Day, instantAt } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Records } from './source.ts';

/** Ten thousand reports fall on few days, so that what follows from a day is worked out once. */
export function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key) ?? work(key);
    known.set(key, found);
    return found;
  };
}

/** When a day's reminders go out. */
export function mornings({ committee, zone }: Pick<Records, 'committee' | 'zone'>): (day: Day) => Instant {
  const { morning } = remindingOf(committee);
  return remembered((day) => instantAt(day, morning, zone));
}

/** Whether an instant lies in (from, to]. Of ten thousand few do: it is asked before anything else is worked out. */
export const isWithin = (at: Instant, from: Instant, to: Instant): boolean => from < at && at <= to;

export const fallingWithin = <Of extends { readonly at: Instant }>(
  all: readonly Of[],
  from: Instant,
  to: Instant,
): Of[] => all.filter(({ at }) => isWithin(at, from, to));
