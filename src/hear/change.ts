import { openingOf } from './openings.ts';
import { type Opinion, readOpinion } from './opinion.ts';
import { heard, spoken, wording } from './wording.ts';

const CHANGE = wording('^(?:thay đổi|đổi|sửa)(?: (?:lại|ý|ý kiến|phiếu))*(?: (?:thành|sang|là))?[\\s:,“”"]+');

/** “Đổi thành không đồng ý”: the opinion that is to stand in place of an earlier one; `null` for anything else. */
export function readChange(text: string): Opinion | null {
  const said = spoken(text);
  const opening = openingOf(said);
  const head = heard(said, CHANGE, opening)?.[0];
  if (head === undefined) return null;
  return readOpinion(said.text.slice(opening + head.length).replace(/[”"]/g, ''));
}
