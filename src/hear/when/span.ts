import { isGlued, plainAt, rawAt, type Token } from './tokens.ts';

const DASHES = ['-', '–', '—', '~'];
const TILL = new Set([...DASHES, 'đến', 'den', 'tới']);
const AND = new Set([',', '&', 'và', 'va']);

/** "đến", "tới" or a dash between a beginning and an end. */
export const isTill = (tokens: readonly Token[], at: number): boolean => TILL.has(rawAt(tokens, at));

/** The same, or "và", "&", a comma between two of a list. */
export const isBetween = (tokens: readonly Token[], at: number): boolean =>
  isTill(tokens, at) || AND.has(rawAt(tokens, at));

/** Whether the sign there belongs to the numbers around it: a stroke always, others where no space parts them. */
export const joins = (tokens: readonly Token[], at: number): boolean =>
  plainAt(tokens, at) === '/' || (isGlued(tokens, at) && isGlued(tokens, at + 1));
