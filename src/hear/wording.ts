import { fold, nfc } from '../domain/fold.ts';
import { readOnce } from '../domain/read-once.ts';

/** What somebody said, ready to be compared: a place in `words` is the same place in `text`. */
export interface Spoken {
  readonly text: string;
  readonly words: string;
  /** Any tone mark stands in it: who writes one writes them all, and is taken at their word. */
  readonly marked: boolean;
}

/**
 * Words as they are looked for. Without marks "đúng" (right), "đừng" (don't) and "dừng" (stop) are one and the same,
 * so a text that has marks is compared with them, and one that has none only with what is plausible of nothing else.
 */
export interface Wording {
  readonly written: RegExp;
  /** For a text without any mark; `null` where the letters alone could as well be other words. */
  readonly toneless: RegExp | null;
  /** For what only resembles it: the letters, whatever the marks. */
  readonly letters: RegExp;
}

/** Behind a word: no more letters of it. */
export const WORD_END = '(?![\\p{L}\\p{N}])';

/** `written` is the source of a pattern, with its marks; `toneless` says what of it can be taken without any. */
export const wording = (written: string, toneless: string | null = written): Wording => ({
  written: new RegExp(evened(written), 'du'),
  toneless: toneless === null ? null : new RegExp(withoutMarks(toneless), 'du'),
  letters: new RegExp(withoutMarks(written), 'u'),
});

export function spoken(typed: string): Spoken {
  const text = nfc(typed).replace(/\s+/g, ' ').trim();
  const lower = evened(text.toLowerCase());
  // A few foreign letters grow when they are made small; none of ours does, and the places must stay.
  const words = lower.length === text.length ? lower : evened(text);
  return { text, words, marked: withoutMarks(words) !== words };
}

/** Where it stands in what was said from a place on; `null` where it does not, or only resembles it. */
export const heard = (said: Spoken, { written, toneless }: Wording, from = 0): RegExpExecArray | null =>
  (said.marked ? written : toneless)?.exec(said.words.slice(from)) ?? null;

/** Whether it could be meant, going by the letters alone. */
export const resembles = ({ words }: Spoken, { letters }: Wording, from = 0): boolean =>
  letters.test(withoutMarks(words.slice(from)));

/** Labels are few, and each message is compared with dozens of them. */
const LABELS = 2_000;
const asLabel = readOnce((label: string) => ({ marked: spoken(label).words, bare: fold(label) }), LABELS);

/** Whether a label was typed, with its marks or with none at all. */
export const sameWords = (typed: string, label: string): boolean => isLabel(spoken(typed), label);

const isLabel = ({ words, marked }: Spoken, label: string): boolean =>
  words === (marked ? asLabel(label).marked : asLabel(label).bare);

/** The same for what stands on a button, of which nobody types the "(6)" behind it. */
export const sameLabel = (typed: string | Spoken, label: string): boolean => {
  const said = typeof typed === 'string' ? spoken(typed) : typed;
  return isLabel(said, label) || (label.endsWith(')') && isLabel(said, withoutCount(label)));
};

export const withoutCount = (label: string): string => label.replace(/\s*\(\d+\)$/, '');

/** The source of a pattern keeps its capitals, which mean something there. */
const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');

/** "ủy" and "uỷ", "hòa" and "hoà" are two ways to write one word: the mark is moved to the second letter. */
const evened = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/gi, '$1$3$2')
    .normalize('NFC');
