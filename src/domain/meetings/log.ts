import type { ActName } from '../committee/act-name.ts';
import type { Instant } from '../time/instant.ts';

/** By which way somebody's word came to who wrote it down in their name; the members' own come through the bot. */
export type Way = 'phone';

export interface LogEntry {
  readonly at: Instant;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly act: ActName;
  readonly note: string | null;
  readonly way?: Way;
  /** For whom whose word it is acted, and by which article. */
  readonly inStead?: { readonly of: string; readonly article: string };
  /** How many earlier answers of the same member by the same hand were folded into this one. */
  readonly folded?: number;
}

/** More than this only where nothing in the log can be folded. */
const MOST = 2_000;

const isAnswer = (entry: LogEntry): boolean => entry.act.startsWith('answer-');
const whose = (entry: LogEntry): string => `${entry.by} ${entry.onBehalfOf ?? entry.by}`;
const isVerdictOn = (entry: LogEntry, member: string): boolean =>
  (entry.act === 'absence-granted' || entry.act === 'absence-refused') && entry.note === member;

/**
 * The log with one entry more. A member who changes their answer again and again does not make it grow: of the
 * answers by one hand since the last word of the chair on them, the first and the last two stay, and the last says
 * how many were folded into it. Above the bound, answers between the first and the last of a hand are folded across
 * the chair's words as well, oldest first; every other act stays.
 */
export function logged(log: readonly LogEntry[], entry: LogEntry): LogEntry[] {
  const then = isAnswer(entry) ? fold(log, entry) : [...log, entry];
  return then.length > MOST ? bounded(then) : then;
}

function fold(log: readonly LogEntry[], entry: LogEntry): LogEntry[] {
  const member = entry.onBehalfOf ?? entry.by;
  const same: number[] = [];
  // A thousand answer, and each has the whole log gone through once.
  for (const [at, one] of log.entries()) {
    if (isVerdictOn(one, member)) same.length = 0;
    else if (one.by === entry.by && (one.onBehalfOf ?? one.by) === member && isAnswer(one)) same.push(at);
  }
  const dropped = same.length > 2 ? same[1] : undefined;
  if (dropped === undefined) return [...log, entry];
  const count = same.reduce((sum, at) => sum + (log[at]?.folded ?? 0), 0) + 1;
  const counted = new Set(same);
  const kept = log.flatMap((one, at) => {
    if (at === dropped) return [];
    if (one.folded === undefined || !counted.has(at)) return [one];
    const { folded: _, ...rest } = one;
    return [rest];
  });
  return [...kept, { ...entry, folded: count }];
}

function bounded(log: readonly LogEntry[]): LogEntry[] {
  const last = new Map<string, number>();
  log.forEach((one, at) => {
    if (isAnswer(one)) last.set(whose(one), at);
  });
  const seen = new Set<string>();
  let over = log.length - MOST;
  const counts = new Map<number, number>();
  const kept = new Set<number>();
  log.forEach((one, at) => {
    const hand = whose(one);
    const end = last.get(hand);
    const between = isAnswer(one) && seen.has(hand) && end !== undefined && end !== at;
    if (isAnswer(one)) seen.add(hand);
    if (between && over > 0) {
      over -= 1;
      counts.set(end, (counts.get(end) ?? 0) + 1 + (one.folded ?? 0));
    } else kept.add(at);
  });
  return log.flatMap((one, at) => {
    const more = counts.get(at);
    if (!kept.has(at)) return [];
    return [more === undefined ? one : { ...one, folded: (one.folded ?? 0) + more }];
  });
}
