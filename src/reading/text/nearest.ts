import type { LegalText, Span } from './legal-text.ts';
import { paragraphAt } from './locate.ts';

const wordsOf = (text: string): RegExpMatchArray[] => [...text.matchAll(/[\p{L}\d]+/gu)];
const key = (word: string): string => word.normalize('NFC').toLocaleLowerCase('vi');

/** Where the text comes nearest to words that do not stand in it, and the article of that place. */
export interface Nearest {
  readonly span: Span;
  readonly cited: string;
}

/** `null` where less than a third of the words are found together anywhere. */
export function nearest(quote: string, text: LegalText): Nearest | null {
  const asked = new Set(wordsOf(quote).map(([word]) => key(word)));
  if (asked.size === 0) return null;
  let best: { readonly span: Span; readonly common: number } | null = null;
  for (const { sentences } of text.paragraphs)
    for (const sentence of sentences) {
      const words = wordsOf(text.whole.slice(sentence.from, sentence.to));
      const { from, to, common } = window(words, asked);
      if (common === 0 || (best && common <= best.common)) continue;
      best = { common, span: { from: sentence.from + from, to: sentence.from + to } };
    }
  if (!best || best.common < asked.size / 3) return null;
  return { span: best.span, cited: paragraphAt(best.span.from, text)?.cited ?? '' };
}

/** The stretch of a sentence, as long as the quote and a little more, that has most of its words. */
function window(
  words: readonly RegExpMatchArray[],
  asked: ReadonlySet<string>,
): Span & { readonly common: number } {
  const length = asked.size + 3;
  let best = { from: 0, to: 0, common: 0 };
  for (let at = 0; at === 0 || at + length <= words.length; at += 1) {
    const some = words.slice(at, at + length);
    const common = new Set(some.map(([word]) => key(word)).filter((word) => asked.has(word))).size;
    const [first, last] = [some[0], some.at(-1)];
    if (common > best.common && first && last)
      best = { from: first.index ?? 0, to: (last.index ?? 0) + last[0].length, common };
  }
  return best;
}
