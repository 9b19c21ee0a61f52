import { fold } from '../domain/fold.ts';
import { namesAgency } from './tasks/request.ts';

const CHANGE = '(?:sua(?: doi)?|bo sung|thay the|bai bo|dieu chinh)';
/** The committee's own: another "quy chế" has its name behind it. */
const OWN = '(?:quy che)(?= (?:nay|hoat dong|lam viec|cua ban|ban chi dao|ban hanh)|\\s*$|\\s*[.,;:(])';
const AMENDS = new RegExp(`\\b${CHANGE}\\b[^.]{0,80}\\b${OWN}`);

/** "kiến nghị sửa khoản 2 Điều 7 Quy chế: …": whether a text proposes to change the regulation. */
export const amendsRegulation = (text: string): boolean =>
  AMENDS.test(fold(text.slice(0, 400)).replace(/\n/g, '.'));

/** "của UBND xã An Bình: …": the agency whose problem it is, and the problem; `null` where no agency is named so. */
export function raisedFor(text: string): { readonly from: string; readonly text: string } | null {
  const said = text.normalize('NFC').trim();
  const [, from, rest] = /^(?:phản ánh |vướng mắc )?của\s+([^:\n]{3,100}):\s*(\S[\s\S]*)$/iu.exec(said) ?? [];
  return from && rest && namesAgency(from) ? { from: from.trim(), text: rest } : null;
}
