import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { type Params, readList, readObject, textOf } from './params.ts';
import { badRequest } from './refusal.ts';

/** What a button may do; exactly one of them. The other kinds (games, payments, mini apps) are left out. */
const ACTIONS = [
  'url',
  'callback_data',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'copy_text',
];
const LOOKS = ['text', 'style', 'icon_custom_emoji_id'];
const KEYBOARD = [
  'keyboard',
  'is_persistent',
  'resize_keyboard',
  'one_time_keyboard',
  'input_field_placeholder',
  'selective',
];
const MAX_BUTTONS = 100;

/** Only an inline keyboard stays on the message; the other markups change the member's keyboard. */
export function readMarkup(value: unknown, inlineOnly: boolean): InlineKeyboardMarkup | undefined {
  if (value === undefined) return undefined;
  const fields = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (!fields.includes('inline_keyboard')) {
    if (inlineOnly) throw badRequest('inline keyboard expected');
    if (fields.includes('keyboard')) readObject(value, 'ReplyKeyboardMarkup', KEYBOARD);
    else if (fields.includes('force_reply')) {
      readObject(value, 'ForceReply', ['force_reply', 'input_field_placeholder', 'selective']);
    } else readObject(value, 'ReplyKeyboardRemove', ['remove_keyboard', 'selective']);
    return undefined;
  }
  const markup = readObject(value, 'InlineKeyboardMarkup', ['inline_keyboard']);
  const rows = readList(markup.inline_keyboard, 'inline_keyboard').map((row) =>
    readList(row, 'a row of inline_keyboard').map(readButton),
  );
  const filled = rows.filter((row) => row.length > 0);
  if (filled.flat().length > MAX_BUTTONS) throw badRequest('reply markup is too long');
  return filled.length > 0 ? { inline_keyboard: filled } : undefined;
}

function readButton(value: unknown): InlineKeyboardButton {
  const button = readObject(value, 'InlineKeyboardButton', [...LOOKS, ...ACTIONS]);
  const cant = (why: string) => badRequest(`can't parse inline keyboard button: ${why}`);
  if (!textOf(button.text)) throw cant('Can\'t find field "text"');
  const does = ACTIONS.filter((action) => action in button);
  if (does.length === 0) throw cant('Text buttons are unallowed in the inline keyboard');
  if (does.length > 1)
    throw cant(`Exactly one of the optional fields must be used, found ${does.join(', ')}`);
  if ('style' in button && !['danger', 'success', 'primary'].includes(String(button.style))) {
    throw cant('Invalid button style specified');
  }
  checkAction(button);
  return value as InlineKeyboardButton;
}

function checkAction(button: Params): void {
  if ('callback_data' in button) {
    // Bytes, not letters: a Vietnamese letter is up to three of them.
    const bytes = Buffer.byteLength(textOf(button.callback_data) ?? '');
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  }
  if ('url' in button && !isReachable(textOf(button.url) ?? '')) {
    throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
  }
  if ('copy_text' in button) {
    const text = textOf(readObject(button.copy_text, 'CopyTextButton', ['text']).text) ?? '';
    if ([...text].length < 1 || [...text].length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
}

/** Telegram refuses links to hosts without a dot, "localhost" first of all. */
function isReachable(url: string): boolean {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'tg:' || (/^https?:$/.test(protocol) && hostname.includes('.'));
  } catch {
    return false;
  }
}
