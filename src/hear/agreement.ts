import { fold } from '../domain/fold.ts';
import { AGREES, NOT, NOT_TONELESS } from './opinion.ts';
import { heard, type Spoken, spoken, type Wording, wording } from './wording.ts';

/** A yes or a no is a few words; more is something else. */
const LONGEST = 60;

const SPEAKS = 'em|tôi|mình|thưa';
/** Without marks "da" may be "đã", and what was done already agrees to nothing. */
const BEFORE_YES = wording(
  `^(?:(?:dạ|vâng|ừ|ok|oke|cứ|${SPEAKS}) (?=\\S))+`,
  `^(?:(?:ok|oke|cứ|${SPEAKS}) (?=\\S))+`,
);
const BEFORE_NO = wording(`^(?:(?:dạ|vâng|ừ|ok|oke|${SPEAKS}) (?=\\S))+`);
// "Dạ em…" only begins to say something.
const COURTESY = wording('(?:(?<!^dạ) (?:ạ|nhé|nha|nhá|em|đi))+$');

const SENDS = '(?:có )?gửi(?: luôn| ngay)?';
const ASSENTS = `${SENDS}|có|ok|oke|okay|u|uh|ừ|ừm|xác nhận|(?:hoàn toàn )?${AGREES}`;
// Without marks "đúng" (right) is "đừng" (don't) and "dừng" (stop), and "vâng" (yes) is "vắng" (absent).
const YES = wording(`^(?:${ASSENTS}|đúng|đúng rồi|dạ|vâng)$`, `^(?:${ASSENTS})$`);

const refuses = (not: string): string =>
  `${not}|${not} gửi|${not} gửi nữa|${not} cần|${not} cần nữa|(?:hoàn toàn )?${not} ${AGREES}|phản đối|hủy|bỏ|ngừng|ngừng lại`;
const HALTS = '(?:đừng|dừng)(?: [^?]*)?';
const NO = wording(
  `^(?:thôi|(?:thôi )?(?:${refuses(NOT)}|${HALTS}))$`,
  `^(?:thôi|(?:thôi )?(?:${refuses(NOT_TONELESS)}))$`,
);
const ENOUGH = wording('^thôi$');
const BEGINS_WITH_ENOUGH = wording('^thôi[ ,]');

/**
 * Whether a typed answer goes on with a preview or drops it; `null` where it is not surely either: then it is asked
 * again. `button` is what stands on the button that goes on, and its own words win: where it says "Hủy cuộc họp",
 * "hủy" means that.
 */
export function readAgreement(text: string, button: string): 'yes' | 'no' | null {
  const said = bare(text);
  const yes = without(BEFORE_YES, said);
  if (isButton(yes, button)) return 'yes';
  const no = without(BEFORE_NO, said);
  if (heard(no, NO)) return mayBeButton(no, button) ? null : 'no';
  return heard(yes, YES) ? 'yes' : null;
}

/** "Thôi", "dạ thôi ạ": ends whatever is under way. */
export const saysEnough = (text: string): boolean => heard(without(BEFORE_NO, bare(text)), ENOUGH) !== null;

/** "Thôi không cần nữa", "thôi em xin vắng vì ốm": what comes behind it says which. */
export const beginsWithEnough = (text: string): boolean => heard(spoken(text), BEGINS_WITH_ENOUGH) !== null;

const isButton = ({ words, marked }: Spoken, button: string): boolean =>
  marked ? `${spoken(button).words} `.startsWith(`${words} `) : words === fold(button);

/** "huy" for "Hủy cuộc họp": half of its words, and no marks, may mean the other button as well. */
const mayBeButton = ({ words, marked }: Spoken, button: string): boolean =>
  !marked && fold(button).startsWith(`${words} `);

function bare(text: string): Spoken {
  const said = spoken(text.slice(0, LONGEST + 1).replace(/[\s.,;:!…]+/g, ' '));
  const end = heard(said, COURTESY)?.index ?? said.words.length;
  return text.length > LONGEST ? spoken('') : { ...said, words: said.words.slice(0, end) };
}

const without = (before: Wording, said: Spoken): Spoken => ({
  ...said,
  words: said.words.slice(heard(said, before)?.[0].length ?? 0),
});

/** Emoji that say yes or no, in any colour of skin. */
const EMOJI = /[👍👎👌✅☑✔❎❌✖🆗🙆🙅💯]/u;
/** U: that Zalo sends its own signs as such codes. */
const CODES = /\/-(?:strong|ok|no)\b|\([yn]\)|(?<!\S)\+1(?!\S)/gi;
const NOTHING_ELSE = /^(?:[\s.!,]|ạ|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0E|\uFE0F|\u200D)*$/u;

/** A thumb, a tick, "+1" and nothing else: it says yes or no to something, and to what is anybody's guess. */
export function isGesture(text: string): boolean {
  if (text.length > 60) return false;
  const rest = text.replace(CODES, '');
  return (rest !== text || EMOJI.test(text)) && NOTHING_ELSE.test(rest);
}
