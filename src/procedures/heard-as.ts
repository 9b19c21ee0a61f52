import type { SeatContext } from '../ports/command.ts';

/** Letters of a name: short, for a button has little room. */
const LENGTH = 8;

/** A name under which something is taken back, where it was read out of words; `null` where it was chosen. */
export const heardAs = (context: SeatContext): string | null =>
  context.worded ? context.newSalt().slice(0, LENGTH) : null;
