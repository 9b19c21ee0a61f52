import { isGroup, type Unchecked } from './unchecked.ts';
import type { Path } from './yaml-wording.ts';

/**
 * A profile as it was written or kept before, in the form of today: one rhythm of meetings stood without a list, and the
 * day of a report was one before which it had to come. Pure; what is of today's form stays as it is.
 */
export function takenOver(profile: unknown): unknown {
  return isGroup(profile) ? withTimings(withRhythms(profile)) : profile;
}

function withTimings(profile: Unchecked): Unchecked {
  if (!isGroup(profile.reports)) return profile;
  const reports = Object.entries(profile.reports).map(([list, duties]) => [
    list,
    Array.isArray(duties) ? duties.map(withTiming) : duties,
  ]);
  return { ...profile, reports: Object.fromEntries(reports) };
}

/** A duty as it was before it said how its day counts. */
export const withTiming = (duty: unknown): unknown =>
  isGroup(duty) && !('timing' in duty) && hasDueDay(duty) ? { ...duty, timing: 'before' } : duty;

/** Whether a duty, of whatever shape, names the day by which a report must come. */
export function hasDueDay({ before, within }: Unchecked): boolean {
  const part = isGroup(within) ? within : {};
  return [before, part.day, part.weekday].some((named) => named !== null && named !== undefined);
}

function withRhythms(profile: Unchecked): Unchecked {
  if (!isGroup(profile.meetings)) return profile;
  const meetings = Object.fromEntries(
    Object.entries(profile.meetings).map(([body, rules]) => [
      body,
      isGroup(rules) && isGroup(rules.regular) && !('other' in rules.regular && !('every' in rules.regular))
        ? { ...rules, regular: [rules.regular] }
        : rules,
    ]),
  );
  return { ...profile, meetings };
}

/** Where a place of the form of today stands in a profile as it was written. */
export function placeBefore(path: Path, written: unknown): Path {
  const [meetings, body, regular, at, ...rest] = path;
  if (meetings !== 'meetings' || regular !== 'regular' || at === undefined) return path;
  const all = isGroup(written) && isGroup(written.meetings) ? written.meetings[String(body)] : undefined;
  return isGroup(all) && isGroup(all.regular) ? [meetings, body ?? '', regular, ...rest] : path;
}
