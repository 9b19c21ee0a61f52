import type { MessageEntity } from 'grammy/types';
import { badRequest } from './refusal.ts';

export interface Formatted {
  text: string;
  entities: MessageEntity[];
}

interface Open {
  tag: string;
  begin: number;
  attributes: Map<string, string>;
}

const PLAIN: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-emoji': 'custom_emoji',
};
const ESCAPE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot));?/iy;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const ATTRIBUTE = /\s+([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([a-zA-Z0-9.-]+)))?/y;

const cant = (why: string) => badRequest(`can't parse entities: ${why}`);

/** parse_mode HTML as TDLib reads it. A "<" that opens no known tag is an error there, not a text. */
export function parseHtml(html: string): Formatted {
  const open: Open[] = [];
  const entities: MessageEntity[] = [];
  let text = '';
  let at = 0;
  const here = (position: number) => `at byte offset ${Buffer.byteLength(html.slice(0, position))}`;

  while (at < html.length) {
    const char = html[at] ?? '';
    if (char === '&') {
      ESCAPE.lastIndex = at;
      const found = ESCAPE.exec(html);
      text += found ? decoded(found) : char;
      at += found ? found[0].length : 1;
    } else if (char !== '<') {
      text += char;
      at += 1;
    } else if (html[at + 1] === '/') {
      const top = open.pop();
      if (!top) throw cant(`Unexpected end tag ${here(at)}`);
      const end = /<\/([^\s>]*)\s*>/y;
      end.lastIndex = at;
      const found = end.exec(html);
      if (!found) throw cant(`Unclosed end tag ${here(at)}`);
      const name = (found[1] ?? '').toLowerCase();
      if (name !== '' && name !== top.tag) {
        throw cant(`Unmatched end tag ${here(at)}, expected "</${top.tag}>", found "</${name}>"`);
      }
      close(top, text, entities);
      at += found[0].length;
    } else {
      const start = /<([^\s>]*)/y;
      start.lastIndex = at;
      const tag = (start.exec(html)?.[1] ?? '').toLowerCase();
      let after = at + 1 + tag.length;
      if (after >= html.length) throw cant(`Unclosed start tag ${here(at)}`);
      if (!Object.hasOwn(PLAIN, tag)) throw cant(`Unsupported start tag "${tag}" ${here(at)}`);
      const attributes = new Map<string, string>();
      ATTRIBUTE.lastIndex = after;
      for (let one = ATTRIBUTE.exec(html); one; one = ATTRIBUTE.exec(html)) {
        attributes.set((one[1] ?? '').toLowerCase(), one[2] ?? one[3] ?? one[4] ?? '');
        after = ATTRIBUTE.lastIndex;
      }
      while (/\s/.test(html[after] ?? '')) after += 1;
      if (html[after] !== '>') throw cant(`Unclosed start tag "${tag}" ${here(at)}`);
      if (tag === 'span' && attributes.get('class') !== 'tg-spoiler') {
        throw cant(`Tag "span" must have class "tg-spoiler" ${here(at)}`);
      }
      open.push({ tag, begin: text.length, attributes });
      at = after + 1;
    }
  }
  const left = open.pop();
  if (left) throw cant(`Can't find end tag corresponding to start tag "${left.tag}"`);
  for (const entity of entities) {
    // The language of a <code> counts only inside a <pre>.
    if (entity.type === 'code' && 'language' in entity) delete entity.language;
  }
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function decoded(found: RegExpExecArray): string {
  const [whole, decimal, hexadecimal, name] = found;
  if (name) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function close(open: Open, text: string, entities: MessageEntity[]): void {
  const { tag, begin, attributes } = open;
  const length = text.length - begin;
  if (length === 0) return;
  const entity: Record<string, unknown> = { type: PLAIN[tag], offset: begin, length };
  if (tag === 'blockquote' && attributes.has('expandable')) entity.type = 'expandable_blockquote';
  if (tag === 'tg-emoji') entity.custom_emoji_id = attributes.get('emoji-id') ?? '';
  if (tag === 'a') {
    const url = attributes.get('href');
    if (!url) return;
    entity.url = url;
  }
  const language = /^language-(.+)$/.exec(attributes.get('class') ?? '')?.[1];
  if (tag === 'code' && language) entity.language = language;
  if (tag === 'pre') {
    // <pre><code class="language-x"> is one entity: the block, with the language of the code.
    const inner = entities.at(-1) as
      | { type: string; offset: number; length: number; language?: string }
      | undefined;
    if (inner?.type === 'code' && inner.offset === begin && inner.length === length) {
      entities.pop();
      if (inner.language) entity.language = inner.language;
    }
  }
  entities.push(entity as unknown as MessageEntity);
}
