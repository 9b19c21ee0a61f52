import { fold } from '../domain/fold.ts';
import { readAbsence } from './absence.ts';
import { isGesture } from './agreement.ts';
import { readDelegate } from './delegate.ts';
import { isAddressed, openingOf, widestOpeningOf } from './openings.ts';
import { heard, resembles, type Spoken, spoken, WORD_END, wording } from './wording.ts';

/** A command said in plain Vietnamese: its name, and what was said besides. */
export interface Understood {
  readonly command: string;
  readonly rest: string;
}

/**
 * `unsure`: it may well be an answer to something, but not surely which. What is not surely meant is asked back: an
 * absence that nobody asked for, put before the head, cannot be taken back.
 */
export type Understanding = Understood | 'unsure' | null;

/** What is understood from whole sentences alone: a first word says too little to answer for somebody. */
export const ANSWER_COMMANDS: ReadonlySet<string> = new Set(['thamgia', 'vang', 'uyquyen', 'danhan']);

const COMES = 'tham dự|tham gia|có mặt|đi họp|dự họp|dự cuộc họp';
const GLADLY = '(?: họp| cuộc họp| dự| ạ| nhé)*[\\s.!]*$';
// Without marks "dự" is "đủ" (enough) as well; "tôi dự" and "sẽ dự" are not.
const AGREED = '(?:(?:đồng ý|nhất trí|xác nhận|đăng ký) )?';
const ATTEND = wording(
  `^${AGREED}(?:sẽ )?(?:có dự|dự|${COMES})${GLADLY}`,
  `^${AGREED}(?:(?:sẽ )?(?:${COMES})|sẽ dự)${GLADLY}`,
);
const I_ATTEND = wording(`^(?:dạ[\\s,]+)?(?:tôi|em|mình|cháu) dự${GLADLY}`);

const SPEAKS = '(?:(?:dạ|thưa|em|tôi|mình|cháu|báo cáo|thư ký)[\\s,.]+)*';
const WHAT =
  '(?:được|đủ|rõ|báo cáo|bản giấy|bản điện tử|thông báo|kết luận|thông báo kết luận|văn bản|giấy|rồi|ạ|nhé|thư ký)';
// "Đã nhắn" (wrote to somebody) is "đã nhận" (received) without its mark.
const WILL_DO =
  '(?:[\\s,.]+(?:và |em |tôi )?(?:sẽ|xin) (?:thực hiện|triển khai|chấp hành|nghiên cứu)(?: ngay| nghiêm túc| đúng hạn)*)?';
const RECEIVED = wording(
  `^${SPEAKS}đã (?:nhận|xem|đọc)(?: ${WHAT})*${WILL_DO}(?: ạ| nhé)*[\\s.!]*$`,
  `^${SPEAKS}đã (?:nhận được|xem|đọc)(?: ${WHAT})*${WILL_DO}(?: ạ| nhé)*[\\s.!]*$`,
);

/** The command, where nothing stands behind it. */
const REPORT = /^bao cao[\s.!]*$/;
/** "bận…" may be a reason or a delay; "ok", "đồng ý", "vâng" may be an answer (to what, is another question) or courtesy. */
const UNSURE =
  /^(?:ban (?:qua|roi|lam|viec|hop|di|cong tac)|ban$|vang|bao vang|nghi hop|ok|oke|okay|u|uh|co|khong|(?:(?:ko|k|kg|khg|hong|chua|hoan toan)(?: hoan toan)? (?:the )?)?(?:dong y|nhat tri|thong nhat|tan thanh)|(?:ko|k|kg|khg|hong) (?:du|tham du|di|den)|duoc|ro|du|tham du|se du|van du|di duoc|den|nhan (?:duoc )?roi|cu (?:anh|chi|dong chi|ong|ba)|da (?:xin|bao|duoc)[^,.;]* vang)(?![a-z])/;
const BUSY = wording(`^bận${WORD_END}`, null);

/**
 * Reads short answers as people type them, with tone marks or without: "tôi dự", "em xin vắng vì bận họp HĐND",
 * "cử anh Bình dự thay".
 */
export function understand(text: string): Understanding {
  const said = spoken(text);
  return actOf(said) ?? (mayAnswer(said) ? 'unsure' : null);
}

function actOf(said: Spoken): Understood | null {
  const opening = openingOf(said);
  if (heard(said, ATTEND, opening) || heard(said, I_ATTEND)) return { command: 'thamgia', rest: '' };
  if (heard(said, RECEIVED)) return { command: 'danhan', rest: said.text };
  const delegate = readDelegate(said, opening);
  if (delegate !== null) return { command: 'uyquyen', rest: delegate };
  const reason = readAbsence(said, opening);
  return reason === null ? null : { command: 'vang', rest: reason };
}

function mayAnswer(said: Spoken): boolean {
  if (isGesture(said.text)) return true;
  const opening = widestOpeningOf(said);
  const rest = fold(said.text.slice(opening));
  if (rest === '') return said.text !== '' && !REPORT.test(fold(said.text));
  return (
    isAddressed(said) || UNSURE.test(rest) || heard(said, BUSY, opening) !== null || resembles(said, RECEIVED)
  );
}
