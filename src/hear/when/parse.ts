import { DateTime } from 'luxon';
import { type Day, dayAt, dayNumber } from '../../domain/time/day.ts';
import { after, DAY, toInstant } from '../../domain/time/instant.ts';
import { read } from './read.ts';
import { spellings, tokenize } from './tokens.ts';
import type { DayReading, When, WhenDoubt, WhenOptions, WhenReading } from './types.ts';

export type { DayReading, HourReading, When, WhenDoubt, WhenOptions, WhenReading } from './types.ts';

/** Nobody needs more to name a day and an hour; the bound keeps long texts cheap. */
const LONGEST = 200;
const ISO = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?$/;

const keyOf = (reading: WhenReading): string => {
  if (reading.kind === 'instant') return reading.at;
  if (reading.kind === 'day') return reading.date;
  return String(reading.hour * 60 + reading.minute).padStart(4, '0');
};

/** Without repetitions, earliest first. A day said twice keeps its part (sáng, tối …) only if both agree. */
const distinct = (readings: readonly WhenReading[]): WhenReading[] => {
  const byKey = new Map<string, WhenReading>();
  for (const reading of readings) {
    const known = byKey.get(keyOf(reading));
    const partDiffers = known?.kind === 'day' && reading.kind === 'day' && known.part !== reading.part;
    byKey.set(keyOf(reading), partDiffers ? { kind: 'day', date: known.date } : (known ?? reading));
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reading]) => reading);
};

const whenOf = (all: readonly WhenReading[], why: readonly WhenDoubt[]): When => {
  const readings = distinct(all);
  const [first, second] = readings;
  if (!first) return { kind: 'unreadable' };
  return second ? { kind: 'ambiguous', readings, why: [...new Set(why)] } : first;
};

const parseIso = (text: string, zone: string): When => {
  const time = DateTime.fromISO(text.replace(' ', 'T').toUpperCase(), { zone });
  if (!time.isValid) return { kind: 'impossible' };
  return text.length === 10
    ? { kind: 'day', date: text }
    : { kind: 'instant', at: toInstant(time.toMillis()) };
};

/**
 * Reads a day, an hour or both as people write them in chat, with or without tone marks and in any order, or an
 * ISO date. Days come first in dates, weeks begin on Monday, a date without a year is the next one. What may mean
 * two things is returned as both, and a text with a word it does not know as unreadable: it never guesses. A time
 * in the past is returned as it is.
 */
export const parseWhen = (text: string, options: WhenOptions): When => {
  if (text.length > LONGEST) return { kind: 'unreadable' };
  if (ISO.test(text.trim())) return parseIso(text.trim(), options.zone);

  const outcomes = spellings(tokenize(text)).map((tokens) => read(tokens, options));
  const readable = outcomes.filter((outcome) => typeof outcome !== 'string');
  if (readable.length === 0) {
    return outcomes.includes('impossible') ? { kind: 'impossible' } : { kind: 'unreadable' };
  }
  const keys = readable.map(({ readings }) => distinct(readings).map(keyOf).join());
  const spellingMatters = new Set(keys).size > 1;
  return whenOf(
    readable.flatMap(({ readings }) => readings),
    [...readable.flatMap(({ doubts }) => doubts), ...(spellingMatters ? (['no-marks'] as const) : [])],
  );
};

/** As parseWhen, where only the day matters: an hour beside it is read and dropped, an hour alone is unreadable. */
export const parseDay = (
  text: string,
  options: WhenOptions,
):
  | DayReading
  | { kind: 'ambiguous'; readings: DayReading[]; why: WhenDoubt[] }
  | { kind: 'unreadable' | 'impossible' } => {
  const when = parseWhen(text, options);
  if (when.kind === 'unreadable' || when.kind === 'impossible') return { kind: when.kind };
  const all = when.kind === 'ambiguous' ? when.readings : [when];
  const days = all.flatMap((reading): DayReading[] => {
    if (reading.kind === 'hour') return [];
    if (reading.kind === 'day') return [reading];
    const date = DateTime.fromISO(reading.at, { zone: options.zone }).toFormat('yyyy-MM-dd');
    return [{ kind: 'day', date }];
  });
  const readings = distinct(days).filter((reading) => reading.kind === 'day');
  const [first, second] = readings;
  if (!first) return { kind: 'unreadable' };
  return second ? { kind: 'ambiguous', readings, why: when.kind === 'ambiguous' ? when.why : [] } : first;
};

/** Whether a text names a day, whichever it is. */
export const namesDay = (text: string): boolean =>
  parseDay(text, { now: '2026-01-01T00:00:00.000Z', zone: 'utc' }).kind !== 'unreadable';

const HALF_A_YEAR = 183;

/**
 * Whether a day that was read came without its year and lies over half a year ahead: then the one that has just passed
 * is as likely a slip as the next is meant.
 */
export function yearGuessed(text: string, day: Day, { now, zone }: WhenOptions): boolean {
  if (dayNumber(day) - dayNumber(dayAt(now, zone)) <= HALF_A_YEAR) return false;
  const before = parseDay(text, { now: after(now, -365 * DAY), zone });
  return before.kind !== 'day' || before.date !== day;
}
