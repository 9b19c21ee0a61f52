import { fold } from '../domain/fold.ts';
import type { Owed } from '../domain/reports/owed.ts';
import type { Form } from '../domain/reports/report.ts';
import { missingForms } from '../domain/reports/state.ts';
import { openingOf } from './openings.ts';
import { heard, spoken, WORD_END, wording } from './wording.ts';

/** What is said to a report that came, in place of its buttons. */
export type ReportVerdict = Form | 'both' | 'back';

/** The answers that a report can still get, each with its key on a button and the words that say it. */
export function verdictsOn(owed: Owed): { key: string; value: ReportVerdict; words: string[] }[] {
  const missing = missingForms(owed.record, owed.forms);
  const came = owed.record !== null && owed.record.handedIn.length + owed.record.received.length > 0;
  return [
    ...(missing.length > 1 ? [{ key: 'ca', value: 'both' as const, words: ['ca hai', 'du'] }] : []),
    ...missing.map((form) => ({
      key: form === 'paper' ? 'giay' : 'dt',
      value: form,
      words: form === 'paper' ? ['ban giay'] : ['ban dien tu', 'da nhan', 'xac nhan'],
    })),
    ...(came && owed.state !== 'returned'
      ? [{ key: 'tra', value: 'back' as const, words: ['tra', 'chua dat'] }]
      : []),
  ];
}

/** “Đã nhận”, “em đã nhận được báo cáo bản giấy ạ”. */
const CAME = wording(
  '^(?:(?:dạ|thưa|em|tôi|mình|cháu|báo cáo|thư ký)[\\s,.]+)*đã nhận(?: được| đủ)?(?: báo cáo)?(?: (?<form>cả hai|bản giấy|bản điện tử))?(?: bản)?(?: (?:rồi|ạ|nhé|thư ký))*[\\s.!]*$',
);

/** “Trả lại”, “trả lại báo cáo vì thiếu số liệu”; a reason is told by what stands before it. */
const BACK = wording(
  `^trả lại(?: báo cáo)?(?:(?: ạ| nhé)*[\\s.!]*$|[\\s,]*(?:vì lý do|vì|do|lý do)${WORD_END}[\\s:,]*|\\s*[:,]\\s*)`,
);

export const soundsLikeReturn = (text: string): boolean => {
  const said = spoken(text);
  return heard(said, BACK, openingOf(said)) !== null;
};

/** What stands behind the report's mark on the line of /nhanbaocao; `null` where it is not sure what is meant. */
export function readVerdict(text: string, owed: Owed): string | null {
  const said = spoken(text);
  const opening = openingOf(said);
  const back = heard(said, BACK, opening)?.[0];
  if (back !== undefined)
    return ['tra', said.text.slice(opening + back.length).trim()].filter(Boolean).join(' | ');
  const came = heard(said, CAME);
  if (!came) return null;
  const form = came.groups?.form && fold(came.groups.form);
  const [only, ...more] = receiptsOf(owed).filter(({ words }) => !form || words.includes(form));
  return only && more.length === 0 ? only.key : null;
}

/** The form that “đã nhận” alone stands for; `null` where it may be one or the other. */
export function soleReceipt(owed: Owed): Form | null {
  const [only, ...more] = receiptsOf(owed);
  return only && only.value !== 'both' && more.length === 0 ? only.value : null;
}

const receiptsOf = (owed: Owed) =>
  verdictsOn(owed).flatMap((one) => (one.value === 'back' ? [] : [{ ...one, value: one.value }]));

/** Whether words, or the name of a file, are about a report. */
export const namesReport = (said: string): boolean =>
  /(?:^|[\W_])(?:bao[ _-]?cao|bc)(?:[\W_]|$)/.test(fold(said.slice(0, 2_000)));

/** “Em gửi file trong nhóm rồi mà”: sent before, and asked about again. */
const SENT =
  /^(?:da |thi |e |em |toi |tui |minh |ben em |ben toi )*(?:da )?(?:gui|goi|nop|up|chuyen)(?: \S+){0,6} (?:roi|r)(?: (?:ma|a|nhe|nha|do|chi|anh|em))*[\s.!?]*$/;
export const soundsSent = (text: string): boolean => SENT.test(fold(text));
