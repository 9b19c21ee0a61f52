import { fold, nfc } from '../domain/fold.ts';
import { readOpinion } from './opinion.ts';

/** Besides what is an opinion anywhere: “đồng ý”, “không nhất trí”. */
const YES = new Set(['c', 'co', 'oke', 'ok', 'duyet', 'cho phep']);
const NO = new Set(['k', 'khong', 'ko', 'tu choi', 'can sua']);
/** As often said to be polite as to decide: with a code alone they decide. */
const COURTESY = new Set(['c', 'co', 'k', 'ok', 'oke']);
const POLITE = /(?:[\s,]+(?:a|nhe|nha|em|thu ky))+$/;

/** What was typed of an answer to a request. */
export interface CodeSaid {
  /** A member's number, `tp` or `hop`; `null` where no code was said. */
  readonly key: string | null;
  /** The number of the meeting, where several wait under one code. */
  readonly number: string | null;
  /** Which request exactly, from a button. */
  readonly mark: string | null;
  /** `null` where nothing clear was said to it. */
  readonly yes: boolean | null;
  readonly courtesy: boolean;
}

/** “Mã V6 đồng ý”, “tp/3 không”, “đồng ý”. */
export function readCode(text: string): CodeSaid {
  const written = nfc(text)
    .slice(0, 100)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]+$/, '');
  const [, key = null, number = null, mark = null, words = ''] =
    /^(?:ma )?(?:v(?=\d))?(\d{1,4}|tp|hop)?(?:\/(\d{1,4}))?(?:-([a-z0-9]{1,5}))?[\s.,:)]*(.*)$/.exec(
      fold(written),
    ) ?? [];
  const word = words.replace(POLITE, '');
  const yes = YES.has(word)
    ? true
    : NO.has(word)
      ? false
      : opinionIn(written.slice(written.length - words.length));
  return { key, number, mark, yes, courtesy: COURTESY.has(word) };
}

function opinionIn(words: string): boolean | null {
  const opinion = readOpinion(words);
  return opinion?.words === '' ? opinion.yes : null;
}

/** As lists show a code: a number alone may be anything, and “họp không” asks something. */
const SHOWN = /^(?:ma (?:v?\d|tp|hop)|v\d)/;

/** Whether a text is surely an answer to a request, wherever it is said: a code as it is shown, with a yes or a no. */
export const answersCode = (text: string): boolean =>
  text.length <= 60 && SHOWN.test(fold(text)) && readCode(text).yes !== null;
