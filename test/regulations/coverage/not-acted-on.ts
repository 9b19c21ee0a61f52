import { INERT } from '../../../src/say/committee/regulation-inert.ts';

/** Rules on which the program does not act, by where they stand in a profile, and why; `/quyche` says the same. */
export const NOT_ACTED_ON: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(INERT).map(([path, { why }]) => [path, why]),
);
