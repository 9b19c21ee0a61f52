/** Times as the end of a task's line says them with nothing before them to announce them, over folded text. */

const YEAR = '(?:\\s*[/-]\\s*\\d{4}|\\s+nam\\s+\\d{4}|\\s+nam (?:nay|sau|toi))';
const SHIFT = '(?:nay|sau|toi)';
const DATE = `\\d{1,2}(?:\\s*[/.-]\\s*\\d{1,2}(?:\\s*[/.-]\\s*\\d{4})?|\\s+thang\\s+\\d{1,2}${YEAR}?)`;
const OFTEN = '(?:hang|moi) (?:ngay|tuan|thang|quy|nam|6 thang)';

/** A stretch of the year: "tháng 12/2026", "quý I", "cuối năm". */
const STRETCH = [
  `thang (?:\\d{1,2}${YEAR}?|${SHIFT})`,
  `quy (?:(?:iv|i{1,3}|[1-4])${YEAR}?|${SHIFT})`,
  `(?:dau|giua|cuoi) (?:tuan|thang|quy|nam)(?: (?:${SHIFT}|\\d{1,4}|iv|i{1,3}))?${YEAR}?`,
  `6 thang (?:dau|cuoi) nam(?: \\d{4})?`,
].join('|');
const WEEKDAY = `(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?: tuan ${SHIFT})?`;
const TILL = `(?:(?:tu nay )?den (?:het )?)?(?:ngay ${DATE}|\\d{1,2}/\\d{1,2}(?:/\\d{4})?)`;
/** A year alone says when only behind a word that makes it so: "kế hoạch năm 2027" is a plan. */
const ANY = `${STRETCH}|(?:dau |giua |cuoi )?nam (?:\\d{4}|${SHIFT})|tuan ${SHIFT}|(?:ngay )?\\d{1,2} ${OFTEN}|(?:ngay )?${DATE}|ngay \\d{1,2}|${WEEKDAY}`;

const BEFORE = '(?:truoc|trong|cham nhat|muon nhat|den het|het|vao)(?: (?:la|het|vao|ngay|khoang))*';
const COUNTED =
  'trong (?:vong |thoi gian )?\\d{1,3} (?:ngay|tuan|thang)(?: lam viec)?(?: (?:ke )?tu [^,;]{1,60})?';
const AFTER = '(?:ngay )?sau (?:khi|cuoc|hoi nghi|phien|ky)(?: [^,;]{1,80})?';

/** Said to be when: it is cut off what is to be done. */
export const SAID = new RegExp(
  `\\s((?:${BEFORE} (?:${ANY})|${COUNTED}|${AFTER}|dinh ky (?:${OFTEN}|[^,;]{1,30})))$`,
);
/** Perhaps when, perhaps what ("số liệu tháng 11"): it stays there, and is asked about. */
export const PERHAPS = new RegExp(`\\s((?:${STRETCH}|${OFTEN}|${TILL}))$`);
/** A last day that stands within a line: it is no less said for not standing at the end, and is asked about. */
export const WITHIN = new RegExp(
  `(?:^|[\\s,;(])((?:truoc|cham nhat|muon nhat)(?: (?:la|het|vao|ngay|khoang))* (?:(?:ngay )?${DATE}|ngay \\d{1,2}|${WEEKDAY}))(?=$|[\\s.,;)])`,
);
