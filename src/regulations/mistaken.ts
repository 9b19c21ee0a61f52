import { basename } from 'node:path';

/** What is handed in in place of a regulation's profile; `text`: the regulation itself, before anybody has read it. */
export type Mistaken = 'office' | 'pdf' | 'text' | 'committee';

const OFFICE = /\.(?:docx?|dotx?|odt|rtf|xlsx?|ods)$/i;
/** How a file of Office begins, packed or of before. */
const OFFICE_BEGINS = ['PK\u0003\u0004', '\uFFFD\uFFFD\u0011', '{\\rtf'];
const ENTRY = /^(?:id|version|decision|effectiveFrom|bodies|titles|base) *:/m;
const ARTICLE = /^\s*(?:Chương|Điều|Mục) [\dIVXLC]+/im;

/** What a file is, by its name, how it begins and what stands at its margin; `null` where it may be a profile. */
export function mistakenFor(name: string, file: string): Mistaken | null {
  const text = file.normalize('NFC');
  if (OFFICE.test(name) || OFFICE_BEGINS.some((begin) => text.startsWith(begin))) return 'office';
  if (/\.pdf$/i.test(name) || text.startsWith('%PDF-')) return 'pdf';
  if (isCommitteeFile(text)) return 'committee';
  const isNamedOne = /\.ya?ml$/i.test(basename(name));
  return ENTRY.test(text) || (isNamedOne && !ARTICLE.test(text)) ? null : 'text';
}

const isCommitteeFile = (text: string): boolean =>
  /^regulation *:/m.test(text) && /^(?:members|shortName) *:/m.test(text) && !/^bodies *:/m.test(text);

/** Whether a file is a regulation's profile that is handed in for a committee's file. */
export const isProfile = (text: string): boolean =>
  /^bodies *:/m.test(text) &&
  /^(?:decision|base) *:/m.test(text) &&
  !/^(?:members|regulation) *:/m.test(text);
