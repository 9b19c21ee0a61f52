import type { Clause } from './clauses.ts';
import type { SentencePart } from './sentence.ts';

/** Whom it concerns, how, and out of politeness; all else is another talk. */
const COMMON =
  'PRON ME HON WHO NAME THIRD BOTH ALL CLOSE OPEN SURE YES AGREE CAN CO NEG MTG DA THANKS THUMB UNIT POST';
export const tags = (more: string): ReadonlySet<string> => new Set(`${COMMON} ${more}`.split(' '));
/** In syllables. */
export const MOST_UNKNOWN = 2;
export const unknown = (items: readonly SentencePart[]): number =>
  items.filter(({ tag }) => tag === '_' || tag === 'CAP').length;

/** Whether what is said consists of these words, and of next to none that is not known. */
export function keepsTo(
  allowed: ReadonlySet<string>,
  items: readonly SentencePart[],
  named: boolean,
): boolean {
  const known = items.every(({ tag, raw }) => allowed.has(tag) && !AT_HOME.test(raw));
  return known && unknown(items) <= (named ? MOST_UNKNOWN : 0);
}

/** “Ok con”, “ừ em yêu”, “ở Hà Nội”: said to somebody else, of somewhere else. */
const AT_HOME = /^(?:con|bố|mẹ|má|vợ|chồng|yêu|ở)$/u;
export const itemsOf = (clauses: readonly Clause[]): readonly SentencePart[] =>
  clauses.flatMap(({ items }) => items);
