import { badRequest, notSimulated } from './refusal.ts';

/** The parameters of one call after the check: every field known, every value of its type. */
export interface Params {
  readonly [field: string]: unknown;
}

type Kind = 'int' | 'bool' | 'text' | 'chat' | 'json';
type Fields = Readonly<Record<string, Kind>>;

const TO: Fields = { chat_id: 'chat', message_thread_id: 'int' };
const HOW: Fields = {
  parse_mode: 'text',
  disable_notification: 'bool',
  protect_content: 'bool',
  reply_parameters: 'json',
  reply_markup: 'json',
};
const ONE: Fields = { chat_id: 'chat', message_id: 'int' };
const SCOPE: Fields = { scope: 'json', language_code: 'text' };
const DROP: Fields = { drop_pending_updates: 'bool' };

/** What each method takes here. What the real one takes beyond this would change what it does: refused. */
const METHODS: Readonly<Record<string, Fields>> = {
  getMe: {},
  getUpdates: { offset: 'int', limit: 'int', timeout: 'int', allowed_updates: 'json' },
  setWebhook: {
    url: 'text',
    max_connections: 'int',
    allowed_updates: 'json',
    secret_token: 'text',
    ip_address: 'text',
    ...DROP,
  },
  deleteWebhook: DROP,
  getWebhookInfo: {},
  setMyCommands: { commands: 'json', ...SCOPE },
  getMyCommands: SCOPE,
  deleteMyCommands: SCOPE,
  sendMessage: { ...TO, ...HOW, text: 'text', entities: 'json', link_preview_options: 'json' },
  sendDocument: {
    ...TO,
    ...HOW,
    document: 'text',
    caption: 'text',
    caption_entities: 'json',
    disable_content_type_detection: 'bool',
  },
  editMessageText: {
    ...ONE,
    text: 'text',
    parse_mode: 'text',
    entities: 'json',
    link_preview_options: 'json',
    reply_markup: 'json',
  },
  editMessageReplyMarkup: { ...ONE, reply_markup: 'json' },
  deleteMessage: ONE,
  answerCallbackQuery: {
    callback_query_id: 'text',
    text: 'text',
    show_alert: 'bool',
    url: 'text',
    cache_time: 'int',
  },
  getChat: { chat_id: 'chat' },
  getChatMember: { chat_id: 'chat', user_id: 'int' },
  getFile: { file_id: 'text' },
  leaveChat: { chat_id: 'chat' },
};

/**
 * A misspelled parameter is ignored by Telegram, and the bot's author learns of it in production.
 * Here it is refused by name.
 */
export function readParams(method: string, raw: Record<string, unknown>): Params {
  const fields = METHODS[method] ?? {};
  const params: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    const kind = fields[name];
    if (kind === undefined) throw notSimulated(`the field "${name}" of ${method}`);
    const read = readValue(kind, value);
    if (read === undefined) throw notSimulated(`this value of the field "${name}" of ${method}`);
    params[name] = read;
  }
  return params;
}

/** Forms carry everything as text, objects as JSON: so both spellings of a value are read. */
function readValue(kind: Kind, value: unknown): unknown {
  if (kind === 'text') return typeof value === 'string' ? value : undefined;
  if (kind === 'bool')
    return value === true || value === 'true'
      ? true
      : value === false || value === 'false'
        ? false
        : undefined;
  if (kind === 'json')
    return typeof value === 'string'
      ? parsed(value)
      : typeof value === 'object'
        ? (value ?? undefined)
        : undefined;
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (Number.isSafeInteger(number)) return number;
  // "@channel": no chat of this fake has a public name, and the check of the chat will say so.
  return kind === 'chat' && typeof value === 'string' ? value : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("can't parse JSON encoded object");
  }
}

export const isMethod = (method: string): boolean => Object.hasOwn(METHODS, method);

/** An object inside a parameter, refused by name when it has a field it should not have. */
export function readObject(value: unknown, where: string, allowed: readonly string[]): Params {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest(`${where} must be an Object`);
  }
  for (const field of Object.keys(value)) {
    if (!allowed.includes(field)) throw notSimulated(`the field "${field}" of ${where}`);
  }
  return value as Params;
}

export function readList(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) throw badRequest(`${where} must be an Array`);
  return value;
}

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;
