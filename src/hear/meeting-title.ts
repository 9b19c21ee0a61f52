import { heard, spoken, wording } from './wording.ts';

/** What a meeting is called, as far as words name anything. */

const PLAIN =
  /^(?:họp|hop|cuộc họp|cuoc hop|buổi họp|buoi hop|một cuộc họp|ngồi lại(?: với nhau)?|cuộc|buổi)?$/iu;

/** Whether it only says that it is a meeting. */
export const namesNothing = (title: string): boolean => PLAIN.test(title.trim());

/** What leads to a place, a time or people that stand elsewhere: “họp ở”. */
const LEADS = 'ở|tại|lúc|vào|từ|trong|về|cho|để|với|cùng|và|bên|dưới|của|nhé|nha|ạ';
const DANGLING = wording(`(?:^|[\\s,:–-]+)(?:${LEADS})(?:[\\s,:–-]+(?:${LEADS}))*[\\s,:–-]*$`);

/** Whether it could be what a meeting is called; “họp” alone may be. */
export function canBeTitle(said: string): boolean {
  const title = withoutDangling(said);
  return /\p{L}/u.test(title) && (title === said || !namesNothing(title));
}

export function withoutDangling(title: string): string {
  const said = spoken(title);
  const found = heard(said, DANGLING);
  return found ? said.text.slice(0, found.index).trim() : title;
}
