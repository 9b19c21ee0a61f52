import { brokenWord } from '../broken-letters.ts';

/** Vietnamese that was typed for a font of old (TCVN3, VNI), in the letters of today. */

/** By the byte: the letter that a TCVN3 font draws for it (TCVN 5712:1993, VN3). */
const TCVN3: ReadonlyMap<string, string> = pairs(
  '¡¢£¤¥¦§ ¨©ª«¬\u00ad® µ¶·¸¹ »¼½¾Æ ÇÈÉÊË ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ ßáâãä åæçèé êëìíî ïñòóô õö÷øù úûüýþ',
  'ĂÂÊÔƠƯĐ ăâêôơưđ àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ',
);

/** VNI writes a mark as a letter behind the vowel; a few letters are one. */
const VNI: readonly (readonly [string, string])[] = vni();

export type OldLetters = 'tcvn3' | 'vni';

const fromTcvn3 = (text: string): string => [...text].map((letter) => TCVN3.get(letter) ?? letter).join('');

const VNI_PIECES = new RegExp(VNI.map(([piece]) => piece).join('|'), 'gu');
const VNI_LETTERS = new Map(VNI);
const fromVni = (text: string): string =>
  text.replace(VNI_PIECES, (piece) => VNI_LETTERS.get(piece) ?? piece);

const READ = { tcvn3: fromTcvn3, vni: fromVni } as const;

/** Letters that only today's encoding has: what bears one needs no other reading. */
const TODAYS = /[\u1ea0-\u1ef9ĂăĐđĨĩŨũƠơƯư]|\p{M}/u;
const ASCII = /^[\0-\x7f]*$/;

/**
 * All texts of a table, in today's letters where they were typed in old ones; `as` says in which. What stays broken is
 * left as it is, for its reader to name.
 */
export function inTodaysLetters(texts: readonly string[]): {
  readonly as: OldLetters | null;
  readonly read: (text: string) => string;
} {
  const old = (text: string): boolean => !ASCII.test(text) && !TODAYS.test(text);
  const suspect = texts.filter((text) => old(text));
  if (!suspect.some((text) => brokenWord(text) !== null)) return { as: null, read: (text) => text };
  const tried = (['tcvn3', 'vni'] as const)
    .map((as) => ({ as, left: suspect.filter((text) => brokenWord(READ[as](text)) !== null).length }))
    .sort((one, other) => one.left - other.left);
  const best = tried[0];
  // Where a reading mends less than most of it, it is another encoding.
  if (!best || best.left * 4 > suspect.length) return { as: null, read: (text) => text };
  // Where both stand side by side, "Lê" may be of either: only what is surely old is read as such.
  const mixed = texts.some((text) => TODAYS.test(text));
  const reads = (text: string): boolean => old(text) && (!mixed || brokenWord(text) !== null);
  return { as: best.as, read: (text) => (reads(text) ? READ[best.as](text) : text) };
}

function pairs(from: string, to: string): Map<string, string> {
  const [old, today] = [from, to].map((line) => [...line].filter((letter) => letter !== ' '));
  return new Map((old ?? []).map((letter, at) => [letter, today?.[at] ?? letter]));
}

function vni(): (readonly [string, string])[] {
  const marks: Readonly<Record<string, string>> = {
    ù: '\u0301',
    ø: '\u0300',
    û: '\u0309',
    õ: '\u0303',
    ï: '\u0323',
  };
  const round: Readonly<Record<string, string>> = {
    á: '\u0301',
    à: '\u0300',
    å: '\u0309',
    ã: '\u0303',
    ä: '\u0323',
  };
  const breve: Readonly<Record<string, string>> = {
    é: '\u0301',
    è: '\u0300',
    ú: '\u0309',
    ü: '\u0303',
    ë: '\u0323',
  };
  const two = (base: string, letter: string, of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([mark, tone]): readonly [string, string] => [
      base + mark,
      (letter + tone).normalize('NFC'),
    ]);
  const small: (readonly [string, string])[] = [
    ...[...'aeouy'].flatMap((vowel) => two(vowel, vowel, marks)),
    ...two('ô', 'ơ', marks),
    ...two('ö', 'ư', marks),
    ...[...'aeo'].flatMap((vowel) => [
      [`${vowel}â`, `${vowel}\u0302`.normalize('NFC')] as const,
      ...two(vowel, `${vowel}\u0302`, round),
    ]),
    ['aê', 'ă'],
    ...two('a', 'ă', breve),
    ...Object.entries({ æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ', ô: 'ơ', ö: 'ư' }),
  ];
  const upper = small.map(([piece, letter]): readonly [string, string] => [
    piece.toUpperCase(),
    letter.toLocaleUpperCase('vi'),
  ]);
  // "Ñaø": a capital may have its mark in small letters.
  const mixed = small
    .filter(([piece]) => piece.length === 2)
    .map(([piece, letter]): readonly [string, string] => [
      piece.slice(0, 1).toUpperCase() + piece.slice(1),
      letter.toLocaleUpperCase('vi'),
    ]);
  return [...small, ...mixed, ...upper].sort(([one], [other]) => other.length - one.length);
}
