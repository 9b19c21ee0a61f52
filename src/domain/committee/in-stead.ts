import type { Instant } from '../time/instant.ts';
import type { ActRecord } from './act-record.ts';

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
