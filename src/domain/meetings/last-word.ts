import { after, type Instant, SECOND } from '../time/instant.ts';

/** Platforms have clocks of their own, and some tell whole seconds, rounded down. */
const CLOCKS_APART = 2 * SECOND;

/** Whether something was said before what came earlier: by the platforms' clocks, as far as they can be compared. */
export const saidBefore = (one: Instant, other: Instant): boolean => after(one, CLOCKS_APART) < other;
