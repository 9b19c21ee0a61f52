import { fold } from '../../domain/fold.ts';
import { openingOf } from '../openings.ts';
import { heard, spoken, wording } from '../wording.ts';

/** All that such words are made of. */
const WORD = `(?:${[
  'nhu|theo|van|giu|nguyen|cung|y|cu',
  'tren|ben|o|tai|trong|da|vua|truoc',
  'neu|noi|ghi|gui|giao|viet|thong nhat|phan cong',
  'cac|nhung|noi dung|nhiem vu|viec|thoi han|han|muc|phan|dong',
  'ket luan|du thao|bien ban|van ban|tin nhan|tin',
  'vay|the|do|nay|a|nhe|nha',
].join('|')})`;
const BACK = new RegExp(`^(?=.*\\b(?:nhu|theo|tren|cung|y cu|y nguyen)\\b)${WORD}(?: ${WORD})*$`);

/** Whether words only point back at what was said before (“như trên”, “theo nội dung đã nêu ạ”), and say nothing else. */
export const pointsBack = (text: string): boolean => BACK.test(fold(text.replace(/[“”"().,;:!…–-]+/g, ' ')));

/** The same of a time: “(thời hạn) như trên”, “(xong) cùng thời hạn”. */
export const dueAsBefore = (text: string): boolean =>
  /^(?:nhu|cung|tren|neu|o)\b/.test(fold(text)) && pointsBack(text);

// Without marks “dùng” (use) is “đừng” (don't).
const THOSE =
  '(?: luôn| cả| hết)*(?: các| những)?(?: nhiệm vụ| việc)?(?: này| đó| ấy| trên)?(?: ạ| nhé| nha| đi)*[.! ]*$';
const USES = wording(
  `^(?:dùng|lấy|ghi nhận|đúng rồi|đồng ý|ok|oke)${THOSE}`,
  `^(?:dung|lay) (?:luon|cac|nhung)${THOSE}|^(?:ok|oke|dong y)${THOSE}`,
);

/** Whether the tasks that were read out of a text are to be used as they stand. */
export function usesThose(text: string): boolean {
  const said = spoken(text);
  return heard(said, USES, openingOf(said)) !== null || pointsBack(text);
}
