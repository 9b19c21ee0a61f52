import { heard, spoken, wording } from './wording.ts';

/** More words than these say more. */
const LONGEST = 60;

const BEFORE = '(?:(?:dạ|vâng|thưa|em|tôi|mình|anh|chị|đồng chí|hiện|cái này)[\\s,]+)*';
const COURTESY = '(?:[\\s,.]+(?:ạ|nhé|nha|nhá|đi|em|anh|chị|đồng chí|thư ký|cảm ơn|cám ơn|nhiều))*[\\s.!]*$';
const THINGS =
  '(?: (?:cần|có|kèm|mời|thêm|gì|ai|nào|cả|hết|đâu|nữa|tài liệu|tệp|file|kèm theo|khách|khách mời))*';

const NONE = wording(`^${BEFORE}(?:-|(?:không|ko|kg|hông|khỏi)${THINGS})${COURTESY}`);
const DONE = wording(`^${BEFORE}(?:đã |vậy là |thế là |thế )?(?:xong|hết|đủ)(?: rồi)?${COURTESY}`);

const says = (text: string, what: typeof NONE): boolean =>
  text.length <= LONGEST && heard(spoken(text), what) !== null;

/** There is none of what was asked for, and nothing else is said: “không có gì ạ”, a dash. */
export const saysNone = (text: string): boolean => says(text, NONE);

/** Nothing more comes of what is given one after another: “xong rồi ạ”. */
export const saysDone = (text: string): boolean => says(text, DONE);
