import { fold } from '../domain/fold.ts';
import { heard, spoken, wording } from './wording.ts';

const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const SPEAKS = '(?:(?:dạ|thưa|vâng|cho|xin|em|tôi|mình|cháu|anh|chị)[\\s,]+)*';
const CHOOSES = '(?:(?:chọn|lấy|theo|bấm|trả lời|là)[\\s:]+)?';
const PLACE = '(số|câu|mục|ý|phương án|pa|lựa chọn|dòng|việc)';
const COURTESY = '(?:[\\s,]+(?:ạ|nhé|nha|nhá|đi|em|anh|chị|đồng chí|thư ký))*[\\s.!]*$';

/** Alone, "một" is no place in a list; behind "số" it is surely one. */
const SAID = wording(`^${SPEAKS}${CHOOSES}(?:(?:${PLACE}(?: số)?|#)\\s*)?(\\d{1,3})\\s?[.)]?${COURTESY}`);
const IN_WORDS = wording(`^${SPEAKS}${CHOOSES}${PLACE}(?: số)? (${WORDS.join('|')})${COURTESY}`);

/**
 * The number that somebody says of a numbered list, and says nothing else: "1", "2.", "số 1", "em chọn 1 ạ", "１", "câu
 * hai". `null` for a number of something ("1 người", "1/12", "15h"), for several, and for a question ("1?"). Where the
 * `labels` of the list speak of "phương án" themselves, "phương án hai" is one of those, whatever its place.
 */
export function readNumber(text: string, labels: readonly string[] = []): number | null {
  if (text.length > 60) return null;
  // Keyboards of phones also write wide digits, digits in a circle, and digits on a key.
  const said = spoken(text.normalize('NFKC').replace(/\uFE0F?\u20E3/g, ''));
  const [, place = '', number = ''] = heard(said, SAID) ?? heard(said, IN_WORDS) ?? [];
  if (number === '' || (place !== '' && labels.some((label) => mayName(label, place)))) return null;
  if (/^\d/.test(number)) return Number(number);
  return WORDS.findIndex((word) => fold(word) === fold(number)) + 1;
}

/** A label that is cut short may go on with it; “chuyển đổi số” is no “số …”. */
const mayName = (label: string, place: string): boolean =>
  label.includes('…') ||
  (place === 'số' ? / so \d/.test(` ${fold(label)}`) : ` ${fold(label)}`.includes(` ${fold(place)}`));
