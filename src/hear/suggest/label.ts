import type { SentenceAct } from '../sentence/reading.ts';

/** What may be suggested: a wish, or what is told of one's own work. */
export type Suggested = Exclude<
  SentenceAct,
  | 'attend'
  | 'absent'
  | 'delegate'
  | 'consent'
  | 'refuse'
  | 'change'
  | 'agree'
  | 'disagree'
  | 'other'
  | 'acknowledge'
>;

/** `nothing`: talk that wishes for nothing. */
export type Label = Suggested | 'nothing';
