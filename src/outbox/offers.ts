import type { Offer } from '../ports/store.ts';

/** Older numbers are forgotten: what they stood for is out of sight. */
const KEPT = 10;

/** The last ones, and with them what was put last to who is asked: however old, quoting it still means it. */
export function lastOffers(all: readonly Offer[]): Offer[] {
  const asked = all.findLast(({ asks }) => asks !== null)?.asks;
  const older = all.slice(0, -KEPT).filter(({ asks }) => asks !== null && asks === asked);
  return [...older.slice(0, KEPT), ...all.slice(-KEPT)];
}
