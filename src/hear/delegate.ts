import { HONORIFIC, lacksGivenName } from './names.ts';
import { heard, type Spoken, wording } from './wording.ts';

const ADDRESSED = `(?:${HONORIFIC}[.,:]? )*`;
const NAME = '([\\s\\S]{2,200}?)';
const END = '(?: tôi| em| mình| ạ| nhé)*[\\s.!]*$';
const IN_PLACE = '(?:dự thay|đi thay|dự họp thay|đi họp thay|họp thay)';
const GOES = '(?:đi dự|đi họp|dự họp|tham dự)';

// "Cứ" (go on), "nhớ" (remember) and "thấy" (see) are what "cử", "nhờ" and "thay" are without marks.
const ENTRUSTS_TO_GO = wording(
  `^ủy quyền(?: cho)? ${ADDRESSED}${NAME} (?:${IN_PLACE}|${GOES}|thay|dự)${END}`,
  `^ủy quyền(?: cho)? ${ADDRESSED}${NAME} (?:${IN_PLACE}|${GOES})${END}`,
);
const SENDS = wording(
  `^(?:cử|nhờ|để)(?: cho)? ${ADDRESSED}${NAME} (?:${IN_PLACE}|${GOES}|thay|dự)${END}`,
  `^(?:cử|nhờ|để)(?: cho)? ${ADDRESSED}${NAME} (?:${IN_PLACE}|${GOES})${END}`,
);
const STANDS_IN = wording(`^${ADDRESSED}${NAME} ${IN_PLACE}${END}`);
const ENTRUSTS = wording(`^ủy quyền(?: cho)? ${ADDRESSED}${NAME}${END}`);

/** Nobody is called so: it was a question, or talk of delegates. */
const NO_NAME = wording(
  ':|^(?:nhất trí|đồng ý|thống nhất|duyệt|nhắc|báo)(?=\\s)|(?:^|\\s)(?:tài liệu|giấy mời|lịch|giúp|giùm|cố|thu xếp|sắp xếp|bố trí|xem|coi|ráng|ai|mấy|gì|nào|không|chưa|sẽ|đã|để|cử|nhờ|nếu|thì|người|lại|gửi)(?=\\s|$)|^(?:anh|chị|em|đồng chí|ông|bà|cô|chú)$|\\?',
);
/** "Lê Văn Tám": each word with a capital. */
const CAPITALS = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,5}$/u;

/** Whom somebody sends: "cử anh Bình dự thay", "ủy quyền cho đồng chí Lê Văn Tám"; `null` where nobody surely is. */
export function readDelegate(said: Spoken, opening: number): string | null {
  const goes =
    heard(said, ENTRUSTS_TO_GO, opening) ?? heard(said, SENDS, opening) ?? heard(said, STANDS_IN, opening);
  const going = goes && endsInName(said, opening, goes) ? null : goes;
  const found = going ?? heard(said, ENTRUSTS, opening);
  const [start, end] = found?.indices?.[1] ?? [0, 0];
  const name = said.text.slice(opening + start, opening + end);
  if (name === '') return null;
  const inside = { ...said, words: said.words.slice(opening + start, opening + end) };
  if (heard(inside, NO_NAME)) return null;
  return going || CAPITALS.test(name) ? name : null;
}

/** "Cử đồng chí Nguyễn Văn Thay": what looks like the verb is the end of the name. */
function endsInName({ text }: Spoken, opening: number, found: RegExpExecArray): boolean {
  const [start, end] = found.indices?.[1] ?? [0, 0];
  const verb = text.slice(opening + end).trim();
  const capital = /^\p{Lu}/u.test(verb) && text !== text.toUpperCase();
  return (
    /^(?:thay|dự)(?![\p{L} ])/iu.test(verb) &&
    (capital || lacksGivenName(text.slice(opening + start, opening + end)))
  );
}
