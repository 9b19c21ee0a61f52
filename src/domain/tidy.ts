/**
 * Characters that nobody sees: zero width, direction, soft hyphen, fillers, tags (Unicode Default_Ignorable_Code_Point
 * and the format characters). They hide a word from whoever compares it, and turn the order of what is shown.
 */
const UNSEEN = '[\\p{Default_Ignorable_Code_Point}\\p{Cf}]';
/** An emoji is made of some of them: of a variation selector, a joiner, and a flag of a region of tags. */
const EMOJI = [
  '\\u{1F3F4}[\\u{E0020}-\\u{E007E}]{2,6}\\u{E007F}',
  '[0-9#*]\\uFE0F?\\u20E3',
  '\\p{Extended_Pictographic}(?:[\\uFE0E\\uFE0F]|\\p{Emoji_Modifier}|\\u200D(?=\\p{Extended_Pictographic}))*',
].join('|');
const UNSEEN_OR_EMOJI = new RegExp(`(${EMOJI})|${UNSEEN}`, 'gu');

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** No-break, thin and wide spaces look like a space, and are one. */
const SPACES = /\p{Zs}/gu;

/** Text as it is read: nothing unseen in it, one kind of space and of line end, composed letters. */
export const tidy = (text: string): string =>
  spaced(text.replace(UNSEEN_OR_EMOJI, (_, emoji: string = '') => emoji))
    .replace(LINE_ENDS, '\n')
    .normalize('NFC')
    .trim();

/**
 * Text as any file may hold it, whoever reads that: composed, lines ended by a line feed alone, no other sign of control
 * (which no XML holds, and which ends a line of a calendar), and no half of a character.
 */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(/[^\P{Cc}\t\n]|[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '');

/** The name of a file as it is read: one line, and never nothing. */
export const tidyFileName = (name: string): string => tidy(name).replace(/\s+/g, ' ') || 'tệp đính kèm';

/** With plain spaces, letter for letter. */
export const spaced = (text: string): string => text.replace(SPACES, ' ');

/** Where unseen characters stand, for files in which somebody can put them right. */
export function unseenIn(text: string): { readonly at: number; readonly code: string }[] {
  return [...text.matchAll(UNSEEN_OR_EMOJI)].flatMap(({ 0: found, 1: emoji, index }) =>
    emoji === undefined ? [{ at: index, code: codeOf(found) }] : [],
  );
}

const codeOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
