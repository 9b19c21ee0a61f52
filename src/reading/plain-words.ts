import type { Party } from '../say/reading/question.ts';
import { PARTY_WORDS, SAME } from '../say/reading/same-words.ts';
import type { Answers } from './answers.ts';

/** Words as they are compared: a text's own names, numbers and turns of phrase as the questions say them. */

/** What a text calls somebody, and what the questions call them. */
export type OwnNames = readonly (readonly [own: string, plain: string])[];

/** What each body is called in a text, in full and in short, by its id. */
export type BodyNames = readonly (readonly [body: string, name: string])[];

const WORD = /[\p{L}\d]+/gu;

export function plainWords(text: string, own: OwnNames = []): string[] {
  const words = wordsIn(text);
  return replaced(replaced(words, phrases(own)), COMMON);
}

/** The words of a text, letters and numbers written in one way: "uỷ" as "ủy", "06" as "6". */
const wordsIn = (text: string): string[] =>
  (text.normalize('NFC').toLocaleLowerCase('vi').match(WORD) ?? []).map((word) =>
    /^\d+$/.test(word) ? String(Number(word)) : toneMoved(word),
  );

/** The older way of placing a tone: "uỷ", "hoà". */
const toneMoved = (word: string): string =>
  word.replace(/u([ỳýỷỹỵ])$|o([àáảãạ])$|o([èéẻẽẹ])$/u, (whole) => MOVED[whole] ?? whole);

const MOVED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['u', 'ỳýỷỹỵ', 'ùúủũụ', 'y'],
    ['o', 'àáảãạ', 'òóỏõọ', 'a'],
    ['o', 'èéẻẽẹ', 'òóỏõọ', 'e'],
  ].flatMap(([first = '', from = '', to = '', last = '']) =>
    [...from].map((letter, at) => [`${first}${letter}`, `${[...to][at]}${last}`]),
  ),
);

type Phrases = ReadonlyMap<string, readonly (readonly [from: readonly string[], to: readonly string[]])[]>;

/** By the first word, the longest phrase first. */
function phrases(pairs: OwnNames): Phrases {
  const all = new Map<string, (readonly [readonly string[], readonly string[]])[]>();
  for (const [own, plain] of pairs) {
    const from = wordsIn(own);
    const [first] = from;
    if (first !== undefined) all.set(first, [...(all.get(first) ?? []), [from, wordsIn(plain)]]);
  }
  for (const list of all.values()) list.sort(([one], [other]) => other.length - one.length);
  return all;
}

function replaced(words: readonly string[], by: Phrases): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = by
      .get(words[at] ?? '')
      ?.find(([from]) => from.every((word, step) => words[at + step] === word));
    out.push(...(found ? found[1] : [words[at] ?? '']));
    at += found ? found[0].length : 1;
  }
  return out;
}

const COMMON = phrases(SAME);

/** What a text calls its bodies and titles, by its answers; nothing as long as nobody answered that. */
export function ownWords(answers: Answers): OwnNames {
  const values = (id: string): Readonly<Record<string, unknown>> => {
    const answer = answers[id];
    return answer?.state === 'said' ? (answer.entries[0]?.values ?? {}) : {};
  };
  const bodies = (['committee', 'team'] as const).flatMap((body) => {
    const { name, short } = values(`bodies.${body}`);
    return [name, short].map((own) => [own, PARTY_WORDS[body]] as const);
  });
  const { short } = values('bodies.committee');
  const titles = Object.entries(values('titles')).flatMap(([role, title]) => [
    [title, PARTY_WORDS[role as Party]] as const,
    [withoutBody(title, short), PARTY_WORDS[role as Party]] as const,
  ]);
  return [...titles, ...bodies].flatMap(([own, plain]) =>
    typeof own === 'string' && own.trim() !== '' && plain !== undefined ? [[own, plain] as const] : [],
  );
}

/** By the answers; nothing as long as nobody answered that. */
export function bodyNames(answers: Answers): BodyNames {
  const entries = (id: string): readonly Readonly<Record<string, unknown>>[] => {
    const answer = answers[id];
    return answer?.state === 'said' ? answer.entries.map(({ values }) => values) : [];
  };
  const named = [
    ...entries('bodies.committee').map((values) => ({ ...values, id: 'committee' })),
    ...entries('bodies.team').map((values) => ({ ...values, id: 'team' })),
    ...entries('bodies.further'),
  ] as readonly Readonly<Record<string, unknown>>[];
  return named.flatMap(({ id, name, short }) =>
    [name, short].flatMap((one) =>
      typeof id === 'string' && typeof one === 'string' && one.trim() !== '' ? [[id, one] as const] : [],
    ),
  );
}

/** "Chủ tịch Hội đồng" is "Chủ tịch" too. */
const withoutBody = (title: unknown, body: unknown): unknown =>
  typeof title === 'string' && typeof body === 'string' && title.endsWith(` ${body}`)
    ? atLeastTwo(title.slice(0, -body.length - 1))
    : null;

const atLeastTwo = (words: string): string | null => (words.includes(' ') ? words : null);
