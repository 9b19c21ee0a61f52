import { groupAt, isGroup, type Unchecked } from './unchecked.ts';
import type { Path } from './yaml-wording.ts';

/**
 * A profile as it was written or kept before, in the form of today: one rhythm of meetings stood without a list, the
 * day of a report was one before which it had to come, who may be authorised to call a meeting was named by the words of
 * who calls it, and a body had one majority on all of its matters. Pure; what is of today's form stays as it is.
 */
export function takenOver(profile: unknown): unknown {
  return isGroup(profile) ? withTimings(withMajorities(withConveners(withRhythms(profile)))) : profile;
}

function withMajorities(profile: Unchecked): Unchecked {
  if (!isGroup(profile.decisions)) return profile;
  const decisions = Object.entries(profile.decisions).map(([body, rules]) => [body, withMajority(rules)]);
  return { ...profile, decisions: Object.fromEntries(decisions) };
}

/** How a body decides, as it was while it had one majority. */
export const withMajority = (rules: unknown): unknown =>
  isGroup(rules) && isGroup(rules.majority) && 'matters' in rules.majority
    ? { ...rules, majority: [rules.majority] }
    : rules;

function withConveners(profile: Unchecked): Unchecked {
  if (!isGroup(profile.meetings)) return profile;
  const meetings = Object.entries(profile.meetings).map(([body, rules]) => {
    if (!isGroup(rules) || !isGroup(rules.convene)) return [body, rules];
    const convene = Object.entries(rules.convene).map(([kind, rule]) => [kind, withAuthorised(rule)]);
    return [body, { ...rules, convene: Object.fromEntries(convene) }];
  });
  return { ...profile, meetings: Object.fromEntries(meetings) };
}

/** A right to call meetings as it was before those who may be authorised had words of their own. */
export function withAuthorised(rule: unknown): unknown {
  if (!isGroup(rule) || !Array.isArray(rule.authorised)) return rule;
  const { authorised, article, quote } = rule;
  return { ...rule, authorised: { by: authorised, article, quote } };
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
  const [meetings = '', body = '', rule, at, ...rest] = path;
  if (meetings === 'decisions' && rule === 'majority' && at !== undefined)
    return isGroup(groupAt(groupAt(written, 'decisions'), String(body)).majority)
      ? [meetings, body, rule, ...rest]
      : path;
  if (meetings !== 'meetings' || at === undefined) return path;
  const all = groupAt(groupAt(written, 'meetings'), String(body));
  if (rule === 'regular' && isGroup(all.regular)) return [meetings, body, rule, ...rest];
  const [part, key, ...below] = rest;
  if (rule !== 'convene' || part !== 'authorised' || key === undefined) return path;
  if (!Array.isArray(groupAt(all.convene, String(at)).authorised)) return path;
  return key === 'by' ? [meetings, body, rule, at, part, ...below] : [meetings, body, rule, at, key];
}
