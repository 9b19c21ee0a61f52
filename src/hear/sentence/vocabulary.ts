import { fold } from '../../domain/fold.ts';
import { spoken } from '../wording.ts';
import { MARKED_COMPOUNDS } from './lexicon/compounds.ts';

/** Which tag each way of saying something has, looked up as it is written or by its letters alone. */
export interface Vocabulary {
  readonly marked: ReadonlyMap<string, string>;
  readonly toneless: ReadonlyMap<string, string>;
  readonly words: ReadonlySet<string>;
}

type Table = Readonly<Record<string, string>>;

/**
 * The tables in order of preference: where two know the same words, the first one's sense is meant. `letters` says what
 * letters without any mark are taken for. Put together at the first sentence: a start need not wait for it.
 */
export function vocabularyOf(letters: Table, ...tables: readonly Table[]): () => Vocabulary {
  let known: Vocabulary | null = null;
  return () => {
    known ??= together(letters, tables);
    return known;
  };
}

function together(letters: Table, tables: readonly Table[]): Vocabulary {
  const marked = new Map<string, string>();
  const toneless = new Map<string, string>(Object.entries(letters));
  for (const table of tables)
    for (const [tag, words] of waysIn(table)) {
      if (!marked.has(words)) marked.set(words, tag);
      const folded = fold(words);
      if (!toneless.has(folded)) toneless.set(folded, tag);
    }
  for (const [tag, words] of waysIn(MARKED_COMPOUNDS)) if (!marked.has(words)) marked.set(words, tag);
  return { marked, toneless, words: new Set([...marked.keys()].flatMap((one) => one.split(' '))) };
}

const waysIn = (table: Table): [tag: string, words: string][] =>
  Object.entries(table).flatMap(([tag, said]) =>
    said.split('|').map((one): [string, string] => [tag, spoken(one).words]),
  );

/** No way of saying something is longer. */
export const MOST_WORDS = 6;
