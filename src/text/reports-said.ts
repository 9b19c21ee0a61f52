import type { Owed } from '../domain/owed.ts';
import type { Form } from '../domain/report.ts';
import { fold } from './fold.ts';
import { verdicts } from './reports-receive.ts';
import { openingOf } from './understand.ts';

/** What is said to a report that came, in place of its buttons. */

/** “Đã nhận”, “em đã nhận được báo cáo bản giấy ạ”. */
const CAME =
  /^(?:(?:da|thua|em|toi|minh|chau|bao cao|thu ky)[\s,.]+)*da nhan(?: duoc| du)?(?: bao cao)?(?: (?<form>ca hai|ban giay|ban dien tu))?(?: ban)?(?: (?:roi|a|nhe|thu ky))*[\s.!]*$/;
/** “Trả lại”, “trả lại báo cáo vì thiếu số liệu”; a reason is told by what stands before it. */
const BACK =
  /^tra lai(?: bao cao)?(?:(?: a| nhe)*[\s.!]*$|[\s,]*(?:vi ly do|vi|do|ly do)(?![a-z])[\s:,]*|\s*[:,]\s*)/;

export const soundsLikeReturn = (text: string): boolean => BACK.test(saidIn(text).said);

/** What stands behind the report's mark on the line of /nhanbaocao; `null` where it is not sure what is meant. */
export function readVerdict(text: string, owed: Owed): string | null {
  const { folded, said, own } = saidIn(text);
  const back = BACK.exec(said)?.[0];
  if (back !== undefined) return ['tra', own.slice(back.length).trim()].filter(Boolean).join(' | ');
  const came = CAME.exec(folded);
  if (!came) return null;
  const form = came.groups?.form;
  const [only, ...more] = receiptsOf(owed).filter(({ words }) => !form || words.includes(form));
  return only && more.length === 0 ? only.key : null;
}

/** The form that “đã nhận” alone stands for; `null` where it may be one or the other. */
export function soleReceipt(owed: Owed): Form | null {
  const [only, ...more] = receiptsOf(owed);
  return only && only.value !== 'both' && more.length === 0 ? only.value : null;
}

const receiptsOf = (owed: Owed) =>
  verdicts(owed).flatMap((one) => (one.value === 'back' ? [] : [{ ...one, value: one.value }]));

/** All of it folded; and without its polite opening, folded and as it was written. */
function saidIn(text: string) {
  const written = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = fold(written);
  const opening = openingOf(folded);
  return { folded, said: folded.slice(opening), own: written.slice(opening) };
}
