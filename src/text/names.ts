import { fold, nfc } from './fold.ts';

const collator = new Intl.Collator('vi');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

const lastWordFirst = (name: string): [string, string] => {
  const words = wordsOf(nfc(name).replace(/\s+/g, ' '));
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
};

/** Vietnamese order of full names (họ, đệm, tên): by the given name, which is the last word, then by the rest. */
export const compareNames = (a: string, b: string): number => {
  const [givenA, restA] = lastWordFirst(a);
  const [givenB, restB] = lastWordFirst(b);
  return collator.compare(givenA, givenB) || collator.compare(restA, restB);
};

/** The name with its marks, whichever vowel the tone was put on: "Thuý" and "Thúy" are equal, "Thùy" is not. */
const spelling = (text: string): string =>
  wordsOf(nfc(text).toLowerCase().replace(/\s+/g, ' '))
    .map((word) => {
      const letters = word.normalize('NFD');
      return nfc(letters.replace(TONES, '')) + (letters.match(TONES) ?? []).join('');
    })
    .join(' ');

/** Every word of the query begins a word of the name, each a different one. Longest first, so none is wasted. */
const fitsByPrefix = (query: string, name: string): boolean => {
  const free = wordsOf(name);
  return wordsOf(query)
    .sort((a, b) => b.length - a.length)
    .every((word) => {
      const index = free.findIndex((candidate) => candidate.startsWith(word));
      if (index >= 0) free.splice(index, 1);
      return index >= 0;
    });
};

/**
 * The entries whose name fits the query, of the best rank only and in the order of the list. Ranks: the full
 * name; then every word of the query begins a word of the name. Marks and case do not count, except that a full
 * name typed with its marks picks "Lê Hùng" out of "Lê Hùng" and "Lê Hưng". Several hits mean: ask. Never guesses.
 */
export const findByName = <T>(query: string, list: readonly T[], nameOf: (entry: T) => string): T[] => {
  const wanted = fold(query);
  if (wanted === '') return [];
  const hits = (fits: (name: string) => boolean): T[] => list.filter((entry) => fits(nameOf(entry)));

  const exact = hits((name) => fold(name) === wanted);
  if (exact.length > 0) {
    const typed = spelling(query);
    const asTyped = typed === wanted ? [] : exact.filter((entry) => spelling(nameOf(entry)) === typed);
    return asTyped.length > 0 ? asTyped : exact;
  }
  return hits((name) => fitsByPrefix(wanted, fold(name)));
};
