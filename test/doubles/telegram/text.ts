import type { MessageEntity } from 'grammy/types';
import { type Formatted, parseHtml } from './html.ts';
import { type Params, readList, readObject, textOf } from './params.ts';
import { badRequest, notSimulated } from './refusal.ts';

const TYPES = new Set(
  `mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler
  blockquote expandable_blockquote code pre text_link text_mention custom_emoji`.split(/\s+/),
);
const ENTITY_FIELDS = ['type', 'offset', 'length', 'url', 'user', 'language', 'custom_emoji_id'];
const MAX_RAW_BYTES = 32_768;

/** Telegram counts code points after parsing: an emoji is 1, although it is 2 of the units of an entity. */
const codePoints = (text: string): number => [...text].length;

export function readText(params: Params): Formatted {
  const raw = textOf(params.text) ?? '';
  if (raw === '') throw badRequest('message text is empty');
  const content = read(raw, params.parse_mode, params.entities);
  if (content.text === '') throw badRequest('text must be non-empty');
  if (codePoints(content.text) > 4096) throw badRequest('message is too long');
  return content;
}

export function readCaption(params: Params): Formatted {
  const content = read(textOf(params.caption) ?? '', params.parse_mode, params.caption_entities);
  if (codePoints(content.text) > 1024) throw badRequest('message caption is too long');
  return content;
}

function read(raw: string, mode: unknown, entities: unknown): Formatted {
  // A text cut through the middle of an emoji arrives as half a surrogate pair.
  if (/\p{Surrogate}/u.test(raw)) throw badRequest('strings must be encoded in UTF-8');
  if (Buffer.byteLength(raw) > MAX_RAW_BYTES) throw badRequest('text is too long');
  if (mode !== undefined && mode !== '' && entities !== undefined) {
    throw notSimulated('parse_mode and entities in one call: Telegram would drop the entities');
  }
  if (mode === undefined || mode === '') return trim({ text: raw, entities: readEntities(raw, entities) });
  const name = String(mode).toLowerCase();
  if (name === 'markdown' || name === 'markdownv2') throw notSimulated(`parse_mode ${mode}`);
  if (name !== 'html') throw badRequest('unsupported parse_mode');
  return trim(parseHtml(raw));
}

function readEntities(text: string, value: unknown): MessageEntity[] {
  if (value === undefined) return [];
  return readList(value, 'entities').map((item) => {
    const entity = readObject(item, 'MessageEntity', ENTITY_FIELDS);
    const { type, offset, length } = entity;
    if (typeof type !== 'string' || !TYPES.has(type)) {
      throw badRequest(`can't parse entities: unsupported entity type "${type}"`);
    }
    if (!Number.isInteger(offset) || Number(offset) < 0) {
      throw badRequest(`receive an entity with incorrect offset ${offset}`);
    }
    if (!Number.isInteger(length) || Number(length) <= 0) {
      throw badRequest(`receive an entity with incorrect length ${length}`);
    }
    const begin = Number(offset);
    const end = begin + Number(length);
    if (end > text.length) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${begin} ends after the end of the text at UTF-16 offset ${end}`,
      );
    }
    if (halves(text, begin)) throw badRequest('entity begins in a middle of a UTF-16 symbol');
    if (halves(text, end)) throw badRequest('entity ends in a middle of a UTF-16 symbol');
    if (type === 'text_link' && !textOf(entity.url)) {
      throw badRequest('can\'t parse entities: can\'t find field "url"');
    }
    return item as MessageEntity;
  });
}

const halves = (text: string, at: number): boolean =>
  /^[\uDC00-\uDFFF]/.test(text.slice(at)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at));

/** Telegram cuts white space at both ends and moves the entities accordingly. */
function trim({ text, entities }: Formatted): Formatted {
  const cut = text.trim();
  const shift = text.length - text.trimStart().length;
  const kept = entities.flatMap((entity) => {
    const begin = Math.max(0, entity.offset - shift);
    const end = Math.min(cut.length, entity.offset + entity.length - shift);
    return end > begin ? [{ ...entity, offset: begin, length: end - begin }] : [];
  });
  return { text: cut, entities: kept };
}
