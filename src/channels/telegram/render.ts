import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import type { Choice, Message } from '../channel.ts';

/** Telegram counts code points; counting UTF-16 units as JavaScript does is never too generous. */
const LONGEST_TEXT = 4_096;
const LONGEST_CAPTION = 1_024;
const LONGEST_LABEL = 60;

export interface Part {
  readonly text: string;
  readonly entities: MessageEntity[];
}

/** A message as one or several texts; the title is bold, and the rest carries no markup to escape. */
export function renderParts(message: Message): Part[] {
  const title = message.title ?? '';
  const whole = title === '' ? message.text : `${title}\n${message.text}`;
  return split(whole, LONGEST_TEXT).map((text, at) => ({
    text,
    entities: at === 0 ? bold(title, text) : [],
  }));
}

/** For edits, which cannot become two messages. */
export function renderOne(message: Message): Part {
  const [first, ...more] = renderParts(message);
  if (!first) return { text: '…', entities: [] };
  return more.length === 0 ? first : { ...first, text: `${clean(first.text.slice(0, LONGEST_TEXT - 2))}\n…` };
}

export function renderCaption(message: Message): Part {
  const title = message.title ?? '';
  const whole = title === '' ? message.text : `${title}\n${message.text}`;
  const text = whole.length <= LONGEST_CAPTION ? whole : `${clean(whole.slice(0, LONGEST_CAPTION - 1))}…`;
  return { text, entities: bold(title, text) };
}

export function renderChoices(choices: Message['choices'], username: string): InlineKeyboardMarkup {
  return {
    inline_keyboard: (choices ?? []).map((row) => row.map((choice) => renderChoice(choice, username))),
  };
}

function renderChoice(
  choice: Choice,
  username: string,
): InlineKeyboardMarkup['inline_keyboard'][number][number] {
  const text =
    choice.label.length <= LONGEST_LABEL
      ? choice.label
      : `${clean(choice.label.slice(0, LONGEST_LABEL - 1))}…`;
  if ('openPrivate' in choice) return { text, url: privateLink(username, choice.openPrivate) };
  return { text, callback_data: choice.command };
}

export const privateLink = (username: string, payload: string): string =>
  `https://t.me/${username}?start=${payload}`;

/** A title that was itself cut is bold as far as it is there. */
const bold = (title: string, text: string): MessageEntity[] =>
  title === '' ? [] : [{ type: 'bold', offset: 0, length: Math.min(title.length, text.length) }];

/** At line ends where there are any near, else at spaces; never inside a character of two units. */
function split(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const window = rest.slice(0, most);
    const line = window.lastIndexOf('\n');
    const space = window.lastIndexOf(' ');
    const end = line > most / 2 ? line : space > most / 2 ? space : clean(window).length;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^\s/, '');
  }
  return [...parts, rest];
}

/** Without half a character at the end. */
const clean = (text: string): string => (/[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text);
