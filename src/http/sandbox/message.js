import { make } from './dom.js';
import { sayTime } from './time.js';

/**
 * One message as an element. Whatever people and the bot wrote goes in as text.
 *
 * @typedef {import('./state.js').Message} Message
 * @typedef {import('./state.js').Model} Model
 */

const LONGEST_QUOTE = 90;
const BOT = 'Thư ký số';

/** @type {(model: Model, from: string) => string} */
export const nameOf = (model, from) =>
  from === 'bot' ? BOT : (model.data.people.find(({ id }) => id === from)?.name ?? 'Không rõ');

/** @type {(message: Message) => string} */
export function excerpt({ title, text, file }) {
  const whole = (title ?? (text || file?.name) ?? '').replaceAll(/\s+/g, ' ');
  return whole.length > LONGEST_QUOTE ? `${whole.slice(0, LONGEST_QUOTE - 1)}…` : whole;
}

/** @type {(size: number) => string} */
export const saySize = (size) =>
  size < 1024
    ? `${size} B`
    : size < 1024 * 1024
      ? `${Math.round(size / 1024)} KB`
      : `${(size / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;

/**
 * @param {Model} model
 * @param {Message} message
 */
export function messageElement(model, message) {
  const own = message.from === model.role;
  const kind = message.from === 'bot' ? 'bot' : own ? 'own' : 'other';
  const answerable = message.chat === 'group' && message.from === 'bot';
  return make(
    'article',
    {
      class: `message ${kind}`,
      'data-chat': message.chat,
      'data-message': message.id,
      'data-from': message.from,
      tabindex: '-1',
    },
    header(model, message),
    quote(model, message),
    message.title === null ? null : make('p', { class: 'title' }, make('strong', {}, message.title)),
    message.text === '' ? null : make('p', { class: 'text' }, message.text),
    fileChip(message),
    choices(message),
    answerable
      ? make('button', { type: 'button', class: 'reply', 'data-reply': message.id }, '↩ Trả lời')
      : null,
  );
}

/** @type {(model: Model, message: Message) => HTMLElement} */
function header(model, { from, at, edited }) {
  return make(
    'header',
    {},
    make('span', { class: 'name' }, nameOf(model, from)),
    make('time', { datetime: at }, sayTime(at, model.data.zone).clock),
    edited ? make('span', { class: 'edited' }, 'đã sửa') : null,
  );
}

/** @type {(model: Model, message: Message) => HTMLElement | null} */
function quote(model, { chat, replyTo }) {
  if (replyTo === null) return null;
  const answered = model.data.messages.find((one) => one.chat === chat && one.id === replyTo);
  if (!answered) return null;
  return make(
    'button',
    { type: 'button', class: 'quote', 'data-quote': replyTo },
    make('span', { class: 'name' }, `Trả lời ${nameOf(model, answered.from)}`),
    make('span', { class: 'excerpt' }, excerpt(answered)),
  );
}

/** @type {(message: Message) => HTMLElement | null} */
function fileChip({ title, text, file }) {
  if (!file) return null;
  if (file.picture && file.url) {
    const picture = make('img', { src: file.url, alt: `Hình: ${title ?? (text || file.name)}` });
    return make('a', { class: 'picture', href: file.url, download: file.name }, picture);
  }
  const inside = [make('span', { class: 'file-name' }, file.name), make('span', {}, saySize(file.size))];
  return file.url
    ? make('a', { class: 'file', href: file.url, download: file.name }, ...inside)
    : make('span', { class: 'file' }, ...inside);
}

/** @type {(message: Message) => HTMLElement | null} */
function choices(message) {
  if (message.choices.flat().length === 0) return null;
  const rows = message.choices.map((row, rowAt) =>
    make(
      'div',
      { class: 'row' },
      ...row.map((choice, columnAt) =>
        make(
          'button',
          {
            type: 'button',
            'data-row': String(rowAt),
            'data-column': String(columnAt),
            'data-kind': choice.kind,
          },
          choice.label,
        ),
      ),
    ),
  );
  return make('div', { class: 'choices', role: 'group', 'aria-label': 'Lựa chọn' }, ...rows);
}
