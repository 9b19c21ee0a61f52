import { NOT, NOT_TONELESS } from './opinion.ts';
import { asksAnything, isQuestion } from './question.ts';
import { heard, type Spoken, WORD_END, wording } from './wording.ts';

const HERE = 'mặt|họp|được|cuộc họp|buổi họp|buổi này|lần này|ạ|nhé';
const DAY = 'hôm nay|ngày mai|sáng nay|chiều nay|tối nay|sáng mai|chiều mai|mai';
const MORE = `(?: (?:${HERE}|${DAY}))*`;
const CAUSE = '(?:vì l[ýí] do|vì|do|l[ýí] do|là do|bởi vì|bởi|tại vì|tại)';
/** The sentence ends here, or the reason comes: "vắng 3 đồng chí" and "không dự kiến được" are something else. */
const THEN = `(?=[\\s.!]*$|\\s*[,.:;!(–-]|\\s+${CAUSE}${WORD_END})`;

const COMES = 'tham dự|dự họp|dự cuộc họp|dự được|đi họp|đi dự|đi được|đến họp|đến dự|đến được';
/**
 * Without marks "vang" alone may be "vâng" (yes), and "khong du" may be "không đủ" (not enough); what stands behind
 * them leaves no doubt.
 */
const ABSENT = wording(
  `^(?:(?:báo )?vắng|nghỉ họp|${NOT} (?:dự|${COMES}))${MORE}${THEN}`,
  `^(?:báo vắng|vắng (?:mặt|họp)|vắng(?= (?:vì|do|lý do|bởi vì|tại))|nghỉ họp|${NOT_TONELESS} (?:${COMES}))${MORE}${THEN}`,
);
const BECAUSE = wording(`^[\\s,.:;!–-]*(?:${CAUSE}${WORD_END})?[\\s,.:]*`);
const GIVES_CAUSE = wording(`^[\\s,.:;!–-]*${CAUSE}${WORD_END}`);

/**
 * The reason in "xin vắng vì ốm", empty where none is given; `null` where nobody surely asks to be absent. A request
 * cannot be taken back from whoever decides, so a question or talk of absences is none.
 */
export function readAbsence(said: Spoken, opening: number): string | null {
  const absent = heard(said, ABSENT, opening);
  if (!absent) return null;
  const after = opening + absent[0].length;
  const asks = heard(said, GIVES_CAUSE, after) ? isQuestion : asksAnything;
  if (asks(said, after)) return null;
  const because = heard(said, BECAUSE, after)?.[0].length ?? 0;
  return said.text.slice(after + because).trim();
}
