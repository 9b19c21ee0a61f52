import { DateTime } from 'luxon';
import { fold } from '../../domain/fold.ts';
import { type Instant, toInstant } from '../../domain/time/instant.ts';
import { daysFound } from './calendar.ts';
import { clockRule, clockSpanRule, dottedClockRule, partRule } from './clock.ts';
import { monthEndRule, numericDateRule, wordDateRule } from './dates.ts';
import { dayListRule } from './day-list.ts';
import { dayWordRule, inDaysRule, inHoursRule, weekdayRule, weekRule } from './days.ts';
import { hoursFound } from './hours.ts';
import { plainAt, rawAt, type Token } from './tokens.ts';
import {
  type FoundTimes,
  nothingFound,
  type WhenDoubt,
  type WhenOptions,
  type WhenReading,
} from './types.ts';

/** What one spelling of a text says. Readings may repeat. */
export type ReadOutcome = { readings: WhenReading[]; doubts: WhenDoubt[] } | 'unreadable' | 'impossible';

/** Words that say nothing about the time. Any other unknown word makes the text unreadable: nothing is guessed. */
const POLITE =
  'lúc vào ngày hồi khoảng tầm đúng buổi sớm họp từ của là dạ ạ nhé nhe nha em anh chị đồng thưa xin sang';
/** With all their marks or with none: "đúng" and "dung", but never "đừng"; "tầm" but not "tám". */
const FILLERS = new Set([...POLITE.split(' '), ...fold(POLITE).split(' ')]);
const SIGNS = new Set([...',.;:-–—()!?"\'…']);
const FILLER_PAIRS = new Set(['thoi gian', 'bat dau']);

const fillerRule = (tokens: readonly Token[], at: number): number => {
  const plain = plainAt(tokens, at);
  if (FILLER_PAIRS.has(`${plain} ${plainAt(tokens, at + 1)}`)) return 2;
  const raw = rawAt(tokens, at);
  return FILLERS.has(raw) || SIGNS.has(raw) ? 1 : 0;
};

/** Every word taken by the first rule that knows it; undefined when one is left over. */
const gather = (
  tokens: readonly Token[],
  today: DateTime,
  now: Instant,
  dotted: boolean,
): FoundTimes | undefined => {
  const found = nothingFound(dotted);
  for (let at = 0; at < tokens.length; ) {
    const taken =
      weekdayRule(tokens, at, found) ||
      weekRule(tokens, at, found, today) ||
      inDaysRule(tokens, at, found, today) ||
      inHoursRule(tokens, at, found, now) ||
      clockSpanRule(tokens, at, found) ||
      dayListRule(tokens, at, found, today) ||
      dottedClockRule(tokens, at, found) ||
      numericDateRule(tokens, at, found, today) ||
      wordDateRule(tokens, at, found, today) ||
      monthEndRule(tokens, at, found, today) ||
      clockRule(tokens, at, found) ||
      partRule(tokens, at, found) ||
      dayWordRule(tokens, at, found, today) ||
      fillerRule(tokens, at);
    if (taken === 0) return undefined;
    at += taken;
  }
  return found;
};

/** "8.10" is a day of October, unless another day is named and no hour. */
const heard = (tokens: readonly Token[], today: DateTime, now: Instant): FoundTimes | undefined => {
  const found = gather(tokens, today, now, false);
  const hourWanted = found?.dottedDates === 1 && found.clocks.length === 0 && disagree(found, today);
  return hourWanted ? gather(tokens, today, now, true) : found;
};

const disagree = (found: FoundTimes, today: DateTime): boolean => {
  const days = daysFound(found, today, undefined);
  return (
    days !== 'clash' && days.doubts.some((doubt) => doubt === 'days-disagree' || doubt === 'weekday-mismatch')
  );
};

const A_DAY = 1440;

/** A wall-clock minute of a day; from 1440 on it is in the next day. */
const at = (day: DateTime, minute: number): DateTime =>
  day
    .plus({ days: Math.floor(minute / A_DAY) })
    .set({ hour: Math.floor((minute % A_DAY) / 60), minute: minute % 60 });

/** Only midnight keeps its 24: it is the one hour for which the end of a day is meant as such. */
const hourReading = (minute: number): WhenReading => {
  const kept = minute > A_DAY ? minute - A_DAY : minute;
  return { kind: 'hour', hour: Math.floor(kept / 60), minute: kept % 60 };
};

const together = (found: FoundTimes, now: DateTime, options: WhenOptions): ReadOutcome => {
  const today = now.startOf('day');
  const hours = hoursFound(found, options);
  if (hours === 'clash') return 'unreadable';
  if (hours?.minutes.length === 0) return 'impossible';

  if (hours === undefined) {
    const dayOnly = daysFound(found, today, undefined);
    if (dayOnly === 'clash') return 'unreadable';
    const [part] = found.parts;
    const readings = dayOnly.days.map((day): WhenReading => {
      const date = day.toFormat('yyyy-MM-dd');
      return part ? { kind: 'day', date, part } : { kind: 'day', date };
    });
    return readings.length > 0 ? { readings, doubts: dayOnly.doubts } : 'unreadable';
  }
  const doubts: WhenDoubt[] = hours.doubt && hours.minutes.length > 1 ? [hours.doubt] : [];
  const readings: WhenReading[] = [];
  for (const minute of hours.minutes) {
    const named = daysFound(found, today, at(today, minute) > now);
    if (named === 'clash') return 'unreadable';
    doubts.unshift(...named.doubts);
    if (named.days.length === 0) readings.push(hourReading(minute));
    for (const day of named.days)
      readings.push({ kind: 'instant', at: toInstant(at(day, minute).toMillis()) });
  }
  return { readings, doubts };
};

export const read = (tokens: readonly Token[], options: WhenOptions): ReadOutcome => {
  const now = DateTime.fromISO(options.now, { zone: options.zone });
  const found = heard(tokens, now.startOf('day'), options.now);
  if (!found) return 'unreadable';
  if (found.impossible) return 'impossible';
  const [instant, ...more] = found.instants;
  if (instant === undefined) return together(found, now, options);
  const alone =
    more.length + found.clocks.length + found.daySets.length + found.weekdays.size + found.weeks.size === 0;
  return alone ? { readings: [{ kind: 'instant', at: instant }], doubts: [] } : 'unreadable';
};
