import type { OwedAct, WishAct } from '../sentence/reading.ts';

/** What may be suggested: a wish, or what is told of one's own work. */
export type Suggested = WishAct | OwedAct;

/** `nothing`: talk that wishes for nothing. */
export type Label = Suggested | 'nothing';
