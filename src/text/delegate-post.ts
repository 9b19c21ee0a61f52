import type { Delegate } from '../domain/meeting.ts';

const STANDS_IN = /[\s,]+(?:dự|đi|họp)?\s*(?:họp )?thay(?: cho)?(?: tôi| em| mình)?[\s.!]*$/iu;

/** "Nguyễn Văn Bình, Phó Giám đốc Sở Nội vụ": the name, and the post behind a comma; `null` where none was said. */
export function readNameAndPost(text: string): Delegate {
  const said = text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(STANDS_IN, '');
  const at = said.search(/\s*[,;]/);
  if (at < 1) return { name: said, post: null };
  const post = said.slice(at).replace(/^[\s,;]+|[\s,;]+$/g, '');
  return { name: said.slice(0, at), post: post === '' ? null : post };
}
