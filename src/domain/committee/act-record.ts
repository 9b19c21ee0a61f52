import type { LogEntry, Way } from '../meetings/log.ts';
import type { Instant } from '../time/instant.ts';
import type { ActName } from './act-name.ts';

/** One line of the committee's append-only log: who did what, when, by which channel, on whose behalf. */
export interface ActRecord {
  readonly committee: string;
  readonly at: Instant;
  readonly by: string;
  /** In whose name, where it was not their own right. */
  readonly onBehalfOf: string | null;
  readonly channel: string;
  /** An older program may have written a name that the list has no more. */
  readonly act: ActName;
  /** What it was about: `meetings:kien-giang/2026-3`. */
  readonly subject: string | null;
  readonly note: string | null;
  /** How their word came, where somebody else wrote it down. */
  readonly way?: Way;
  /** For whom whose word it is acted, and by which article. */
  readonly inStead?: LogEntry['inStead'];
}

const nameOf = ({ at, by, onBehalfOf, act, note }: LogEntry): string =>
  JSON.stringify([at, by, onBehalfOf, act, note]);

/** The entries of a document's log that its stored form does not have yet, however it was folded meanwhile. */
export function freshEntries(before: readonly LogEntry[], now: readonly LogEntry[]): LogEntry[] {
  // Nearly always something was only added: what stands before it need not be looked at.
  let same = 0;
  while (same < before.length && before[same] === now[same]) same += 1;
  const known = new Map<string, number>();
  for (const entry of before.slice(same)) known.set(nameOf(entry), (known.get(nameOf(entry)) ?? 0) + 1);
  return now.slice(same).filter((entry) => {
    const left = known.get(nameOf(entry)) ?? 0;
    if (left > 0) known.set(nameOf(entry), left - 1);
    return left === 0;
  });
}

/** Something that was decided in somebody's stead, and what it was about. */
export interface Decided {
  readonly act: ActRecord;
  readonly title: string;
}

/** What was decided in a leader's stead in [since, until), oldest first. */
export const inSteadIn = (
  all: readonly ActRecord[],
  leader: string,
  since: Instant,
  until: Instant,
): ActRecord[] =>
  all
    .filter(({ inStead, at }) => inStead?.of === leader && since <= at && at < until)
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
