import { heard, spoken, wording } from './wording.ts';

const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const SPEAKS = '(?:(?:dạ|thưa|vâng|cho|xin|em|tôi|mình|cháu|anh|chị)[\\s,]+)*';
const CHOOSES = '(?:(?:chọn|lấy|theo|bấm|trả lời|là)[\\s:]+)?';
const PLACE = '(?:số|câu|mục|ý|phương án|pa|lựa chọn|dòng|việc)';
const COURTESY = '(?:[\\s,]+(?:ạ|nhé|nha|nhá|đi|em|anh|chị|đồng chí|thư ký))*[\\s.!]*$';

/** Alone, "một" is no place in a list, and "chọn ba" may be; behind "số" it is surely one. */
const SAID = wording(`^${SPEAKS}${CHOOSES}(?:(?:${PLACE}(?: số)?|#)\\s*)?(\\d{1,3})\\s?[.)]?${COURTESY}`);
const IN_WORDS = wording(`^${SPEAKS}${CHOOSES}${PLACE}(?: số)? (${WORDS.join('|')})${COURTESY}`);

/**
 * The number that somebody says of a numbered list, and says nothing else: "1", "2.", "số 1", "em chọn 1 ạ", "１", "câu
 * hai". `null` for a number of something ("1 người", "1/12", "15h"), for several, and for a question ("1?").
 */
export function readNumber(text: string): number | null {
  if (text.length > 60) return null;
  // Keyboards of phones also write wide digits, digits in a circle, and digits on a key.
  const said = spoken(text.normalize('NFKC').replace(/\uFE0F?\u20E3/g, ''));
  const digits = heard(said, SAID)?.[1];
  if (digits !== undefined) return Number(digits);
  const word = heard(said, IN_WORDS)?.[1];
  if (word === undefined) return null;
  return WORDS.findIndex((one) => one === word || spoken(one).words === word || toneless(one) === word) + 1;
}

const toneless = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
