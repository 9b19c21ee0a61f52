import { fold, nfc } from '../../domain/fold.ts';
import { spoken } from '../wording.ts';

/** A word, a number, a sign or a picture as it was typed. */
export interface WordSaid {
  /** In small letters, with its marks. */
  readonly raw: string;
  readonly plain: string;
  readonly at: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'sign' | 'smile' | 'face' | 'thumb';
  readonly capital: boolean;
}

const WORD =
  /đ ?[/.] ?c(?![\p{L}])|d ?\/ ?c(?![\p{L}])|đ\/ý|v\/v|b\/c|p\. ?họp|đ\/điểm|[=:;]+[)D(]+|\/-\w+|\+1(?!\d)|\d+(?:[/.,:-]\d+)*(?:%|[hgp]\d*(?!\p{L}))?|\p{L}[\p{L}\p{M}]*\d*|\p{Extended_Pictographic}(?:[\uFE0F\u200D]|\p{Emoji_Modifier}|\p{Extended_Pictographic})*|\S/giu;
const THUMB = /^(?:[👍👌✅☑✔🆗🙆💯🤝]|\/-(?:strong|ok)|\+1)/u;
const SMILE = /^(?:[=:;]+[)D]+|[😂🤣😄😅😆😁😜😝🤪😉😏🙃😀😃])/u;
const PICTURE = /^(?:\p{Extended_Pictographic}|[=:;]+\(|\/-)/u;

/** Signs that a Telex keyboard left in the letters: “nhaats” is “nhất”. */
const TONES: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/dd/, 'đ'],
  [/aa/, 'â'],
  [/ee/, 'ê'],
  [/oo/, 'ô'],
  [/(?:uow|uwow)/, 'ươ'],
  [/aw/, 'ă'],
  [/ow/, 'ơ'],
  [/uw/, 'ư'],
];

export interface WordsSaid {
  readonly text: string;
  readonly words: readonly WordSaid[];
}

/** `known` are the words for which Telex is undone: no other letters are touched. */
export function wordsOf(typed: string, known: (raw: string) => boolean): WordsSaid {
  const { text, words: lower } = spoken(typed);
  const words = [...text.matchAll(WORD)].map((found): WordSaid => {
    const [written] = found;
    const at = found.index;
    const end = at + written.length;
    const small = lower.slice(at, end);
    const raw = known(small) ? small : (fromTelex(small, known) ?? small);
    return {
      ...{ raw: raw.replace(/^đ ?[/.] ?c$|^d ?\/ ?c$/, 'đ/c'), plain: fold(raw), at, end },
      kind: kindOf(written),
      capital: /^\p{Lu}/u.test(written),
    };
  });
  return { text, words };
}

function kindOf(written: string): WordSaid['kind'] {
  if (THUMB.test(written)) return 'thumb';
  if (SMILE.test(written)) return 'smile';
  if (/^\d/.test(written)) return 'number';
  if (PICTURE.test(written)) return 'face';
  return /^\p{L}/u.test(written) ? 'word' : 'sign';
}

function fromTelex(small: string, known: (raw: string) => boolean): string | null {
  if (!/^[a-z]{2,}$/.test(small) || !/[sfrxjw]|aa|ee|oo|dd/.test(small)) return null;
  let tone = '';
  const letters = small.replace(/[sfrxj](?=[a-z]?$)/, (sign) => {
    tone = TONES[sign] ?? '';
    return '';
  });
  const shaped = LETTERS.reduce((word, [sign, letter]) => word.replace(sign, letter), letters);
  const vowel = /[aeiouyâêôăơư]+/.exec(shaped);
  if (!vowel) return null;
  for (let place = vowel.index; place < vowel.index + vowel[0].length; place += 1) {
    const word = nfc(shaped.slice(0, place + 1) + tone + shaped.slice(place + 1));
    if (known(word)) return word;
  }
  return known(shaped) && tone === '' ? shaped : null;
}
