import { fold, nfc } from '../../domain/fold.ts';

export type Token = {
  /** As written, in lower case: tells "tới" from "tối". */
  raw: string;
  /** Without marks. */
  plain: string;
  /** No white space in front of it. */
  glued: boolean;
};

const TOKEN = /\d+|\p{L}[\p{L}\p{M}]*|\S/gu;

/** Numbers, words and single signs, in order. */
export const tokenize = (text: string): Token[] => {
  let end = 0;
  return [...nfc(text).toLowerCase().matchAll(TOKEN)].map((match) => {
    const raw = match[0];
    const glued = match.index === end;
    end = match.index + raw.length;
    return { raw, plain: fold(raw), glued };
  });
};

export const plainAt = (tokens: readonly Token[], index: number): string => tokens[index]?.plain ?? '';
export const rawAt = (tokens: readonly Token[], index: number): string => tokens[index]?.raw ?? '';
export const isGlued = (tokens: readonly Token[], index: number): boolean => tokens[index]?.glued ?? false;

/** No such words: they are always something with its marks left out. */
const NEVER_BARE: Record<string, [string, string]> = { toi: ['tới', 'tối'], mot: ['mốt', 'một'] };
/** Words of their own, doubtful only where the whole text goes without marks. */
const PERHAPS_BARE: Record<string, [string, string]> = { sau: ['sau', 'sáu'] };
const MOST_DOUBTFUL_WORDS = 4;

/**
 * Every way in which marks left out can be put back, for the words where it changes the time; the text itself
 * when nothing is doubtful. None at all when there would be too many.
 */
export const spellings = (tokens: readonly Token[]): Token[][] => {
  const marked = tokens.some(({ raw, plain }) => raw !== plain);
  let results: Token[][] = [[]];
  let doubtful = 0;
  for (const token of tokens) {
    let choices = NEVER_BARE[token.raw] ?? (marked ? undefined : PERHAPS_BARE[token.raw]) ?? [token.raw];
    // "sang" without marks may also be "chuyển sang"; a text that uses marks means just that.
    if (token.raw === 'sang' && !marked) choices = ['sáng'];
    if (choices.length > 1) doubtful += 1;
    if (doubtful > MOST_DOUBTFUL_WORDS) return [];
    results = results.flatMap((done) => choices.map((raw) => [...done, { ...token, raw }]));
  }
  return results;
};

const DASHES = ['-', '–', '—', '~'];
const TILL = new Set([...DASHES, 'đến', 'den', 'tới']);
const AND = new Set([',', '&', 'và', 'va']);

/** "đến", "tới" or a dash between a beginning and an end. */
export const isTill = (tokens: readonly Token[], at: number): boolean => TILL.has(rawAt(tokens, at));

/** The same, or "và", "&", a comma between two of a list. */
export const isBetween = (tokens: readonly Token[], at: number): boolean =>
  isTill(tokens, at) || AND.has(rawAt(tokens, at));

/** Whether the sign there belongs to the numbers around it: a stroke always, others where no space parts them. */
export const joins = (tokens: readonly Token[], at: number): boolean =>
  plainAt(tokens, at) === '/' || (isGlued(tokens, at) && isGlued(tokens, at + 1));
