import type { Seat, SeatContext } from '../ports/command.ts';

/** What papers are written from: the records, in a transaction, and who asked for it. */
export type Sources = Pick<SeatContext, 'tx' | 'zone' | 'now'> & { readonly seat: Seat };
