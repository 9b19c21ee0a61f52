import { fold, nfc } from '../domain/fold.ts';

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
const fitsByPrefix = (query: readonly string[], name: readonly string[]): boolean => {
  const taken = new Set<number>();
  return query.every((word) => {
    const index = name.findIndex((candidate, at) => !taken.has(at) && candidate.startsWith(word));
    if (index >= 0) taken.add(index);
    return index >= 0;
  });
};

/**
 * The entries whose name fits the query, of the best rank only and in the order of the list. Ranks: the full
 * name; then every word of the query begins a word of the name. Marks and case do not count, except that a full
 * name typed with its marks picks "Lê Hùng" out of "Lê Hùng" and "Lê Hưng". Several hits mean: ask. Never guesses.
 */
export const findByName = <T>(query: string, list: readonly T[], nameOf: (entry: T) => string): T[] => {
  // "anh Bình", but first as it stands: somebody may be called Anh.
  const bare = withoutHonorific(query);
  for (const find of [byFullName, byPrefix]) {
    for (const one of bare === query ? [query] : [query, bare]) {
      const found = find(one, list, nameOf);
      if (found.length > 0) return found;
    }
  }
  return [];
};

/** The entries in whose name a word stands as it is; marks and case do not count. */
export const findByWord = <T>(word: string, list: readonly T[], nameOf: (entry: T) => string): T[] =>
  list.filter((entry) => folded(nameOf(entry)).words.includes(fold(word)));

function byFullName<T>(query: string, list: readonly T[], nameOf: (entry: T) => string): T[] {
  const wanted = fold(query);
  const exact = wanted === '' ? [] : list.filter((entry) => folded(nameOf(entry)).whole === wanted);
  const typed = spelling(query);
  const asTyped = typed === wanted ? [] : exact.filter((entry) => spelling(nameOf(entry)) === typed);
  return asTyped.length > 0 ? asTyped : exact;
}

function byPrefix<T>(query: string, list: readonly T[], nameOf: (entry: T) => string): T[] {
  const wanted = wordsOf(fold(query)).sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [];
  return list.filter((entry) => fitsByPrefix(wanted, folded(nameOf(entry)).words));
}

/** How somebody is addressed; the source of a pattern, in small letters. */
export const HONORIFIC = '(?:đồng chí|đ ?[/.] ?c|đc|anh|chị|ông|bà|em|cô|chú|bác)';
const BEHIND = '(?:[.,:]?\\s+|(?<=/ ?c)[.:]?\\s*)';
const ADDRESSED = new RegExp(`^(?:các )?${HONORIFIC}${BEHIND}`, 'iu');
const ADDRESSED_TONELESS = new RegExp(`^(?:cac )?${fold(HONORIFIC)}${BEHIND}`, 'iu');
/** Without marks "chu", "co", "ba" are as well the first word of a name. */
const SURELY_TONELESS = new RegExp(
  `^(?:dong chi|d ?[/.] ?c|dc|anh|em|(?:chi|ong|ba)(?= \\p{Lu}))${BEHIND}`,
  'u',
);

/** A name without how its bearer is addressed: "đồng chí Bình", "đ/c anh Bình". To look somebody up with, never to keep. */
function withoutHonorific(query: string): string {
  return stripped(query, [ADDRESSED, ADDRESSED_TONELESS]);
}

/** A name as it is written down: what surely is no part of it is left out, "đồng chí đ/c Nguyễn Văn Nam". */
export const bareName = (said: string): string =>
  stripped(said, fold(said) === said.toLowerCase() ? [ADDRESSED, SURELY_TONELESS] : [ADDRESSED]);

function stripped(said: string, forms: readonly RegExp[]): string {
  let bare = said.normalize('NFC').trim();
  for (let form = forms.find((one) => one.test(bare)); form; form = forms.find((one) => one.test(bare))) {
    const rest = bare.replace(form, '');
    if (rest === '') return said;
    bare = rest;
  }
  return bare;
}

/** "Nguyễn Văn", "nguyen thi": the name itself is still to come. */
export const lacksGivenName = (said: string): boolean => /(?:^| )(?:van|thi)$/.test(fold(said));

/** Names of a committee are looked through again and again: each is folded once, and forgotten when there are many. */
const FOLDED = new Map<string, Folded>();
const MOST_FOLDED = 5_000;
interface Folded {
  readonly whole: string;
  readonly words: readonly string[];
}
function folded(name: string): Folded {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const whole = fold(name);
  const made = { whole, words: wordsOf(whole) };
  FOLDED.set(name, made);
  return made;
}
