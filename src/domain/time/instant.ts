/**
 * A point in time, as it is stored and compared: ISO 8601 in UTC with milliseconds
 * ("2026-11-21T02:00:00.000Z"). All of them have the same width, so `<` compares them.
 */
export type Instant = string;

let last: { readonly milliseconds: number; readonly instant: Instant } = {
  milliseconds: 0,
  instant: '1970-01-01T00:00:00.000Z',
};
/** Of the same moment it is asked again and again. */
export function toInstant(milliseconds: number): Instant {
  if (milliseconds !== last.milliseconds)
    last = { milliseconds, instant: new Date(milliseconds).toISOString() };
  return last.instant;
}
export const toMilliseconds = (instant: Instant): number => Date.parse(instant);

/** The instant `milliseconds` after another (before it, when negative). */
export const after = (instant: Instant, milliseconds: number): Instant =>
  toInstant(toMilliseconds(instant) + milliseconds);

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Platforms have clocks of their own, and some tell whole seconds, rounded down. */
const CLOCKS_APART = 2 * SECOND;
/** Whether something was said before what came earlier: by the platforms' clocks, as far as they can be compared. */
export const saidBefore = (one: Instant, other: Instant): boolean =>
  toMilliseconds(one) + CLOCKS_APART < toMilliseconds(other);
