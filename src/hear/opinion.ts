import { openingOf } from './openings.ts';
import { isQuestion } from './question.ts';
import { heard, spoken, WORD_END, wording } from './wording.ts';

/** What somebody says to a thing that is put before them. */
export interface Opinion {
  readonly yes: boolean;
  /** All that was said, where it is more than yes or no; else empty. */
  readonly words: string;
}

export const AGREES = '(?:đồng ý|nhất trí|thống nhất|tán thành)';
/** "Không", and how it is typed in haste. */
export const NOT = '(?:không|ko|k|kg|khg|hông|hổng)';
/** "hong" is "Hồng" as well, who may agree. */
export const NOT_TONELESS = '(?:khong|ko|k|kg|khg)';

const YES = wording(`^(?:hoàn toàn )?${AGREES}${WORD_END}`);
const refuses = (not: string): string => `^(?:(?:hoàn toàn )?${not} (?:thể )?${AGREES}|phản đối)${WORD_END}`;
const NO = wording(refuses(NOT), refuses(NOT_TONELESS));
/** Courtesy behind it. */
const NOTHING_MORE = wording('^(?: ạ| nhé| thư ký| anh| chị| em)*[\\s.!]*$');

/** “Đồng ý”, “em nhất trí ạ”, “không đồng ý vì thiếu kinh phí”; `null` for what is not surely either. */
export function readOpinion(text: string): Opinion | null {
  const said = spoken(text);
  const opening = openingOf(said);
  const [no] = heard(said, NO, opening) ?? [];
  const [yes] = no === undefined ? (heard(said, YES, opening) ?? []) : [];
  const head = no ?? yes;
  if (head === undefined || isQuestion(said, opening + head.length)) return null;
  const bare = heard(said, NOTHING_MORE, opening + head.length) !== null;
  return { yes: yes !== undefined, words: bare ? '' : said.text };
}

const CHANGE = wording('^(?:thay đổi|đổi|sửa)(?: (?:lại|ý|ý kiến|phiếu))*(?: (?:thành|sang|là))?[\\s:,“”"]+');

/** “Đổi thành không đồng ý”: the opinion that is to stand in place of an earlier one; `null` for anything else. */
export function readChange(text: string): Opinion | null {
  const said = spoken(text);
  const opening = openingOf(said);
  const head = heard(said, CHANGE, opening)?.[0];
  if (head === undefined) return null;
  return readOpinion(said.text.slice(opening + head.length).replace(/[”"]/g, ''));
}
