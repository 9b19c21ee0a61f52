import { flat, fold } from '../domain/fold.ts';
import type { FurtherBody, Regulation } from '../regulations/schema.ts';

/** As far as naming goes. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

export interface NamedCommittee {
  readonly id: string;
  /** What is said of it. */
  readonly rest: string;
}

interface Word {
  readonly word: string;
  readonly written: string;
  readonly from: number;
  readonly to: number;
}

/** Longer texts have content of their own, in which a name is part of it. */
const LONGEST = 200;

/**
 * Which of somebody's committees their words name, at the beginning (“Ba Trang: tôi dự”), at the end (“tôi dự họp bên Ba
 * Trang”) or within a question; `null` where none or several are, where the name may be a place or a reason, or where
 * nothing else is said.
 */
export function committeeNamed(text: string, committees: readonly Named[]): NamedCommittee | null {
  const said = text.normalize('NFC').trim();
  if (said.length > LONGEST) return null;
  const words = wordsOf(said);
  const found = committees.flatMap((one) => {
    const place = placeOf(words, one, committees);
    return place ? [{ id: one.id, ...place }] : [];
  });
  const [only, ...more] = found;
  if (!only || more.length > 0 || words.some(({ word }) => CLASHES.has(word))) return null;
  const first = intoName(words, only.first);
  const [before, after] = [words.slice(0, first), words.slice(only.last + 1)];
  const rest = without(said, words, first, only.last);
  if (rest === '') return null;
  if (said.startsWith('/')) return before.length === 1 && after.length === 0 ? { id: only.id, rest } : null;
  const called = first < only.first || BODY.has(words[first]?.word ?? '');
  const lead = before.at(-1)?.word ?? null;
  const fits =
    lead === null
      ? called || /^\s*[:,;–-]/u.test(said.slice(words[only.last]?.to))
      : (called || LEADS.has(lead)) && !PLACES.has(lead) && !before.some(({ word }) => REASONS.has(word));
  if (!fits || (before.length > 0 && after.length > 0 && !ASKS.test(flat(rest)))) return null;
  return { id: only.id, rest };
}

const BODY: ReadonlySet<string> = new Set(['bcd', 'ban']);
/** What belongs to a name when it stands before it. */
const INTO: ReadonlySet<string> = new Set(['bcd', 'ban', 'chi', 'dao', 'ben', 'cua', 'phia']);
const LEADS: ReadonlySet<string> = new Set(['hop', 'lich']);
const PLACES: ReadonlySet<string> = new Set([
  ...['tai', 'o', 'ubnd', 'phong', 'truong', 'so', 'den', 've', 'tu', 'voi', 'gui', 'cho', 'bao', 'di'],
]);
const REASONS: ReadonlySet<string> = new Set(['vi', 'do', 'boi', 'ban', 'phai', 'con', 'cung', 'neu']);
/** Two meetings at once: the one that is named is not the one that is spoken of. */
const CLASHES: ReadonlySet<string> = new Set(['trung', 'vuong', 'ket', 'mac']);
const ASKS = /\?|\b(?:may gio|khi nao|bao gio|o dau|ai|gi|chua|nao|luc nao|hom nao|ngay nao)\b/;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    word: flat(found[0]),
    written: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }));

/** Where its name stands, or the end of it that none of the others bears; the longest. */
function placeOf(
  words: readonly Word[],
  { id, name, shortName }: Named,
  all: readonly Named[],
): { readonly first: number; readonly last: number } | null {
  const others = all.filter((other) => other.id !== id);
  const isShared = (phrase: string): boolean =>
    others.some((other) =>
      [other.name, other.shortName].some((one) => ` ${spelt(one)} `.includes(` ${phrase} `)),
    );
  const phrases = [shortName, name].flatMap((one) => {
    const parts = spelt(one).split(' ');
    return parts.slice(0, -1).map((_, from) => parts.slice(from));
  });
  for (const phrase of phrases.sort((one, other) => other.length - one.length)) {
    if (isShared(phrase.join(' '))) continue;
    const first = words.findIndex((_, at) => phrase.every((part, step) => words[at + step]?.word === part));
    if (first >= 0) return { first, last: first + phrase.length - 1 };
  }
  return null;
}

const spelt = (name: string): string =>
  wordsOf(name)
    .map(({ word }) => word)
    .join(' ');

function intoName(words: readonly Word[], first: number): number {
  let from = first;
  while (from > 0 && INTO.has(words[from - 1]?.word ?? '')) from -= 1;
  // “Bận” is written like “Ban” by many.
  while (from < first && words[from]?.word === 'ban' && !isBody(words, from)) from += 1;
  return from;
}

const isBody = (words: readonly Word[], at: number): boolean =>
  words[at]?.written === 'Ban' || words[at + 1]?.word === 'chi';

function without(said: string, words: readonly Word[], first: number, last: number): string {
  const before = said.slice(0, words[first]?.from).replace(/[\s,:;–-]+$/u, '');
  const after = said.slice(words[last]?.to).replace(/^\s*[:,;–-]+/u, '');
  const rest = `${before} ${after.trimStart()}`.trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest.replace(/\s+([?.!])/gu, '$1') : '';
}

/** The further body whose name, or short name, stands in what was said; the longest where several do. */
export function bodyNamed(said: string, { bodies }: Pick<Regulation, 'bodies'>): FurtherBody | null {
  const text = ` ${fold(said)} `;
  const length = ({ name, short }: FurtherBody): number =>
    Math.max(
      0,
      ...[name, short ?? name].map(fold).flatMap((one) => (text.includes(` ${one} `) ? [one.length] : [])),
    );
  const found = bodies.further.filter((one) => length(one) > 0);
  return found.sort((one, other) => length(other) - length(one))[0] ?? null;
}
