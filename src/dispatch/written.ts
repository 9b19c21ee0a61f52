import type { Incoming } from '../channels/channel.ts';
import { after, DAY, type Instant, SECOND } from '../domain/instant.ts';

/** Platforms tell whole seconds, rounded down. */
const ROUNDED = SECOND;
/** Nothing is brought later than that; whatever says so has a wrong clock somewhere. */
const LATEST = DAY;

/**
 * When somebody said what arrives now: a meeting that began meanwhile, or a day that ended, is no reason to refuse it.
 * Never in the future, and never by anything that its sender could set.
 */
export function writtenAt(
  { kind, at }: Pick<Incoming, 'kind'> & { readonly at: Instant },
  now: Instant,
): Instant {
  const late = kind === 'message' && at <= after(now, -ROUNDED) && at >= after(now, -LATEST);
  return late ? at : now;
}
