import type { Body, MeetingKind } from '../../regulations/schema.ts';
import { DomainError } from '../domain-error.ts';
import { addDays, type Day, dayNumber, weekday } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';

/** On which day a meeting comes again: a weekday of each week, or the first or last such day of each month. */
export interface Rhythm {
  readonly each: 'week' | 'first-of-month' | 'last-of-month';
  /** 1 is Monday. */
  readonly weekday: number;
}

/** A meeting that comes again. Its days are offered to who prepares it; nothing goes out by itself. */
export interface Series {
  /** A number within its committee, given once: a button of one that has ended means no other. */
  readonly no: number;
  readonly title: string;
  readonly body: Body;
  readonly kind: MeetingKind;
  readonly rhythm: Rhythm;
  /** "08:00" */
  readonly hour: string;
  /** The meeting with which it began, after which the others are made. */
  readonly first: string;
  readonly by: string;
  readonly at: Instant;
}

/** More than these nobody keeps in view. */
const MOST = 20;

const fits = ({ each, weekday: on }: Rhythm, day: Day): boolean => {
  if (weekday(day) !== on) return false;
  if (each === 'week') return true;
  const other = addDays(day, each === 'first-of-month' ? -7 : 7);
  return other.slice(0, 7) !== day.slice(0, 7);
};

/** Its days between two, both counted. */
export function daysOfSeries(rhythm: Rhythm, from: Day, to: Day): Day[] {
  const found: Day[] = [];
  for (let day = from; dayNumber(day) <= dayNumber(to); day = addDays(day, 1))
    if (fits(rhythm, day)) found.push(day);
  return found;
}

/** The next of its days after one. */
export const nextOfSeries = (rhythm: Rhythm, after: Day): Day =>
  daysOfSeries(rhythm, addDays(after, 1), addDays(after, 45))[0] ?? addDays(after, 45);

/** Whoever has such meetings: a committee. */
interface Having {
  readonly series?: readonly Series[];
  readonly seriesCount?: number;
}

export const seriesOf = ({ series }: Having): readonly Series[] => series ?? [];

export function seriesBegun<Of extends Having>(committee: Of, what: Omit<Series, 'no'>): Of {
  const before = seriesOf(committee);
  if (before.length >= MOST) throw new DomainError('too-many', { limit: String(MOST) });
  const no = Math.max(committee.seriesCount ?? 0, ...before.map((one) => one.no)) + 1;
  return { ...committee, series: [...before, { no, ...what }], seriesCount: no };
}

export const seriesEnded = <Of extends Having>(committee: Of, no: number): Of => ({
  ...committee,
  series: seriesOf(committee).filter((one) => one.no !== no),
});
