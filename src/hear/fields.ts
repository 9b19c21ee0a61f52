import { fold } from '../domain/fold.ts';

/** Which of some fields a text is about: offered, never decided. */

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9/]+/)
    .filter((word) => word !== '');
const threes = (words: readonly string[]): string[] =>
  words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);

/** What a field is called: its parts whole where they are of two words or more, and any three words of it in a row. */
const phrasesOf = (field: string): Set<string> =>
  new Set(
    field.split(/[;,]/).flatMap((part) => {
      const words = wordsOf(part);
      return words.length === 2 ? [words.join(' ')] : threes(words);
    }),
  );

/**
 * The places of the fields that a text names best; none where it names none. What several fields are called tells them
 * not apart, and does not count.
 */
export function fieldsNamed(text: string, fields: readonly string[]): number[] {
  const said = ` ${wordsOf(text).join(' ')} `;
  const all = fields.map(phrasesOf);
  const own = (phrase: string): boolean => all.filter((one) => one.has(phrase)).length === 1;
  const scores = all.map(
    (one) => [...one].filter((phrase) => own(phrase) && said.includes(` ${phrase} `)).length,
  );
  const best = Math.max(0, ...scores);
  return best === 0 ? [] : scores.flatMap((score, at) => (score === best ? [at] : []));
}
