import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import { type Choice, type Message, textBesideButtons } from '../../ports/channel.ts';

/** Telegram counts code points; counting UTF-16 units as JavaScript does is never too generous. */
const LONGEST_TEXT = 4_096;
const LONGEST_CAPTION = 1_024;
const LONGEST_LABEL = 60;
/** In bytes. */
const LONGEST_COMMAND = 64;

export interface RenderedPart {
  readonly text: string;
  readonly entities: MessageEntity[];
}

/** A message as one or several texts; the title is bold, and the rest carries no markup to escape. */
export function renderParts(message: Message): RenderedPart[] {
  const { title, whole } = compose(message);
  const parts = split(whole, LONGEST_TEXT).map((text, at) => ({
    text,
    entities: at === 0 ? bold(title, text) : [],
  }));
  // Telegram takes no blank message, and it would take the others with it.
  const shown = parts.filter(({ text }) => text.trim() !== '');
  return shown.length > 0 ? shown : [{ text: '…', entities: [] }];
}

/** For edits, which cannot become two messages. */
export function renderOne(message: Message): RenderedPart {
  const [first, ...more] = renderParts(message);
  if (!first) return { text: '…', entities: [] };
  if (more.length === 0) return first;
  const text = `${clean(first.text.slice(0, LONGEST_TEXT - 2))}\n…`;
  return { text, entities: bold(compose(message).title, text) };
}

/** The text under a file; `null` when it is too long for that and has to stand by itself. */
export function renderCaption(message: Message): RenderedPart | null {
  const { title, whole } = compose(message);
  return whole.length <= LONGEST_CAPTION ? { text: whole, entities: bold(title, whole) } : null;
}

/** A choice that Telegram cannot carry is left out rather than the message lost: it can be typed as well. */
export function renderChoices(choices: Message['choices'], username: string): InlineKeyboardMarkup {
  return {
    inline_keyboard: (choices ?? [])
      .map((row) => row.filter(fits).map((choice) => renderChoice(choice, username)))
      .filter((row) => row.length > 0),
  };
}

const fits = (choice: Choice): boolean =>
  choice.label.trim() !== '' &&
  ('openPrivate' in choice || Buffer.byteLength(choice.command) <= LONGEST_COMMAND);

const isWhole = ({ label }: Choice): boolean => wellFormed(label).length <= LONGEST_LABEL;

function renderChoice(
  choice: Choice,
  username: string,
): InlineKeyboardMarkup['inline_keyboard'][number][number] {
  const label = wellFormed(choice.label);
  const text = label.length <= LONGEST_LABEL ? label : `${clean(label.slice(0, LONGEST_LABEL - 1))}…`;
  if ('openPrivate' in choice) return { text, url: privateLink(username, choice.openPrivate) };
  return { text, callback_data: choice.command };
}

export const privateLink = (username: string, payload: string): string =>
  `https://t.me/${username}?start=${payload}`;

function compose(message: Message): { title: string; whole: string } {
  const title = wellFormed(message.title ?? '');
  const text = wellFormed(textBesideButtons(message, (choice) => fits(choice) && isWhole(choice)));
  return { title, whole: title === '' ? text : `${title}\n${text}` };
}

/** Half a character (an emoji that somebody cut) would have the whole message refused. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '');

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
