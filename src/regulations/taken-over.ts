import type { Path } from './yaml-wording.ts';

/**
 * A profile as it was written or kept before, in the form of today: one rhythm of meetings stood without a list. Pure;
 * what is of today's form stays as it is.
 */
export function takenOver(profile: unknown): unknown {
  if (!isGroup(profile) || !isGroup(profile.meetings)) return profile;
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

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
