import { after, DAY, HOUR, type Instant, SECOND } from '../domain/time/instant.ts';
import type { Incoming } from '../ports/channel.ts';
import type { Begun } from '../ports/store.ts';

/** Platforms tell whole seconds, rounded down. */
const ROUNDED = SECOND;
/** Nothing is brought later than that; whatever says so has a wrong clock somewhere. */
const LATEST = DAY;
/** What is answered within this was answered at once: whoever is asked then was asked in time. */
const AT_ONCE = 10 * SECOND;
/** So long after a question its answer still belongs to the words that were brought late and that it was put upon. */
const ANSWERED_WITHIN = HOUR;

type Said = Pick<Incoming, 'kind'> & { readonly at: Instant };

/** What is said now, and, where it goes on with words that were brought late, when those were said. */
interface Going {
  readonly incoming: Said;
  readonly begun: Begun | null;
  readonly now: Instant;
}

/**
 * When somebody said what arrives now: a meeting that began meanwhile, or a day that ended, is no reason to refuse it.
 * Never in the future, and never by anything that its sender could set.
 */
function writtenAt({ kind, at }: Said, now: Instant): Instant {
  const late = kind === 'message' && at <= after(now, -ROUNDED) && at >= after(now, -LATEST);
  return late ? at : now;
}

/** As of when an act counts: of words that were brought late and had to be asked about, as of those. */
export function countsAt({ incoming, begun, now }: Going): Instant {
  return begun && !hasLapsed({ incoming, begun, now }) ? begun.at : writtenAt(incoming, now);
}

/** Whether it goes on with such words, too long after it was asked about them. A tap tells no time but that it came. */
export const hasLapsed = ({ incoming, begun, now }: Going): boolean =>
  begun !== null &&
  (writtenAt(incoming, now) > after(begun.since, ANSWERED_WITHIN) || begun.at < after(now, -LATEST));

/** What a question that is put now is put upon, where that was brought late; the question must not make it later still. */
export function begunBy(going: Going): Begun | null {
  const at = countsAt(going);
  return at < after(going.now, -AT_ONCE) ? { at, since: going.now } : null;
}
