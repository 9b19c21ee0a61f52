import type { Delegate } from '../domain/meetings/answer.ts';
import { bareName, lacksGivenName } from './names.ts';

const STANDS_IN = /[\s,]+(?:((?:dự|đi)(?: họp)?|họp)\s+)?(thay)(?: cho)?((?: tôi| em| mình)?)[\s.!]*$/iu;
const BREAK = /\s*[,;|]/;

/**
 * "Nguyễn Văn Bình, Phó Giám đốc Sở Nội vụ": the name, and the post behind a comma or a bar; `null` where none was said.
 * `whole`: it stood before a bar, and nothing is cut off its end.
 */
export function readNameAndPost(text: string, whole = false): Delegate {
  const written = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const said = whole || written.includes('|') ? written : withoutStandIn(written);
  const at = said.search(BREAK);
  if (at < 1) return { name: bareName(said), post: null };
  const post = said.slice(at).replace(/^[\s,;|]+|[\s,;|]+$/g, '');
  return { name: bareName(said.slice(0, at)), post: post === '' ? null : post };
}

/** The two in one line, as they are read again. */
export const nameAndPost = ({ name, post }: Delegate): string =>
  post === null ? `${name} |` : `${name} | ${post}`;

/** Without "dự thay", "thay tôi" at the end; "Nguyễn Văn Thay" and "Lê Dự" are people. */
function withoutStandIn(said: string): string {
  const found = STANDS_IN.exec(said);
  if (!found) return said;
  const [, goes = '', stands = '', whom = ''] = found;
  const rest = said.slice(0, found.index);
  const shouted = said === said.toUpperCase();
  const isName = (word: string): boolean => !shouted && /^\p{Lu}/u.test(word);
  if (whom !== '') return rest;
  if (isName(stands)) return said;
  if (goes !== '') return isName(goes) || lacksGivenName(rest) ? `${rest} ${goes}` : rest;
  if (lacksGivenName(rest)) return said;
  // All in small letters, or all in capitals, "thay" may be the name.
  return /\p{Lu}/u.test(rest) && !shouted ? rest : said;
}
