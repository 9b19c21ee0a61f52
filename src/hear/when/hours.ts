import type { Clock, DayPart, FoundTimes, WhenDoubt, WhenOptions } from './types.ts';

/** Minutes since the beginning of the day that the text may mean; from 1440 on they are in the night after it. */
export type Hours = { minutes: number[]; doubt?: WhenDoubt };

const NOON = 12;
const MIDNIGHT = 24;

const within = (hour: number, from: number, to: number): boolean => hour >= from && hour <= to;

/** The hours of the day a spoken hour may be; none when it cannot be ("14h sáng"). */
const hoursOf = (hour: number, part: DayPart | undefined, padded: boolean): number[] => {
  const both = [hour, hour + NOON];
  switch (part) {
    case 'sáng':
      return hour === NOON ? [0, NOON] : hour < NOON ? [hour] : [];
    case 'trưa':
      return within(hour, 10, 14) ? [hour] : within(hour, 1, 2) ? [hour + NOON] : [];
    case 'chiều':
      if (within(hour, 8, 11)) return both;
      return within(hour, 12, 19) ? [hour] : within(hour, 1, 7) ? [hour + NOON] : [];
    case 'tối':
      if (within(hour, 1, 4)) return both;
      if (hour === NOON) return [0, MIDNIGHT];
      return within(hour, 17, 24) ? [hour] : within(hour, 5, 11) ? [hour + NOON] : [];
    case 'đêm':
      if (within(hour, 5, 6)) return both;
      // The night before that day, or the one after.
      if (hour === NOON) return [0, MIDNIGHT];
      if (within(hour, 0, 4)) return [hour, hour + MIDNIGHT];
      return within(hour, 18, 24) ? [hour] : within(hour, 7, 11) ? [hour + NOON] : [];
    default:
      return within(hour, 1, 6) && !padded ? both : [hour];
  }
};

const minutesOf = (clock: Clock, part: DayPart | undefined): number[] =>
  hoursOf(clock.hour, part, clock.padded)
    .map((hour) => hour * 60 + clock.minute - clock.less)
    .filter((minute) => minute >= 0);

const clockMinutes = (text: string): number => {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
};

/** Where nobody has said when work begins, the usual hours of offices are offered. */
const openings = (part: DayPart | undefined, opening: WhenOptions['opening']): number[] => {
  const morning = (opening ? [opening.morning] : ['07:30', '08:00']).map(clockMinutes);
  const afternoon = (opening ? [opening.afternoon] : ['13:30', '14:00']).map(clockMinutes);
  if (part === 'sáng') return morning;
  if (part === 'chiều') return afternoon;
  return part === undefined ? [...morning, ...afternoon] : [];
};

/** undefined: no hour was given. No minutes: an hour that does not exist. 'clash': two that disagree. */
export const hoursFound = (found: FoundTimes, options: WhenOptions): Hours | undefined | 'clash' => {
  const [part = found.lentPart] = found.parts;
  if (found.parts.size > 1) return 'clash';
  const [first, ...others] = found.clocks.map((clock) => minutesOf(clock, part));
  if (first === undefined) {
    return found.opening ? { minutes: openings(part, options.opening), doubt: 'opening-hour' } : undefined;
  }
  const minutes = first.filter((minute) => others.every((other) => other.includes(minute)));
  if (minutes.length === 0 && others.length > 0) return 'clash';
  return { minutes, doubt: minutes.some((minute) => minute >= MIDNIGHT * 60) ? 'midnight' : 'hour' };
};
