import { fold } from '../../domain/fold.ts';
import { bareName } from '../names.ts';
import type { Sentence, SentencePart } from './sentence.ts';

const PREFIX = new Set([
  'PRON',
  'HON',
  'OPEN',
  'LET',
  'LEAVE',
  'SEND',
  'CU',
  'COMMA',
  'STOP',
  'THEN',
  'ME',
  'WILL',
]);

/** Name and post of whom somebody sends, in either order: “chị Lan phó phòng”, “phó phòng Phạm Thị Lan”. */
export function personIn(sentence: Sentence, items: readonly SentencePart[]): { name: string; post: string } {
  let said = [...items];
  while (said[0] && PREFIX.has(said[0].tag)) said = said.slice(1);
  while (said.at(-1) && /^(?:COMMA|CLOSE|LET|SURE|WILL|THEN|MUST)$/.test(said.at(-1)?.tag ?? '')) said.pop();
  if (said.length === 0) return { name: '', post: '' };
  const text = (part: readonly SentencePart[]): string => {
    const [first] = part;
    const last = part.at(-1);
    return first && last ? sentence.text.slice(first.at, last.end).replace(/^[\s,–-]+|[\s,–-]+$/g, '') : '';
  };
  const isPost = ({ tag }: SentencePart): boolean => tag === 'POST' || tag === 'UNIT';
  const begins = said.findIndex(isPost);
  const cutAt = said.findIndex(({ tag }) => tag === 'COMMA');
  if (begins === 0) {
    // The post comes first: the name is the last run of capitals.
    let from = said.length;
    while (from > 1 && said[from - 1]?.capital && !isPost(said[from - 1] as SentencePart)) from -= 1;
    const hon = said.findIndex(({ tag }, at) => at > 0 && (tag === 'HON' || tag === 'PRON'));
    if (hon > 0) return { name: bareName(text(said.slice(hon))), post: text(said.slice(0, hon)) };
    const name = from < said.length ? text(said.slice(from)) : '';
    return { name, post: text(said.slice(0, name === '' ? said.length : from)) };
  }
  const at = begins > 0 ? begins : cutAt;
  if (at < 0) return { name: bareName(text(said)), post: '' };
  return { name: bareName(text(said.slice(0, at))), post: text(said.slice(at)) };
}

/** Nobody is called so. */
export const isNoName = (name: string): boolean =>
  name === '' ||
  /\d/.test(name) ||
  name.split(' ').length > 6 ||
  /^(?:(?:mot|1|ai|nguoi|cap|dong chi|anh|chi|em|ong|ba|co|khac|can bo|nguoi khac|ai do)(?: |$))+/.test(
    fold(name),
  );
