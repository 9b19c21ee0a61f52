import { createHash } from 'node:crypto';
import type { Api } from 'grammy';
import { ChannelError, type Message, readAddress, type SendOrder, type Sent } from '../channel.ts';
import { call } from './failure.ts';
import { CHANNEL, photoId } from './parse.ts';
import { privateLink, renderCaption, renderChoices, renderOne, renderParts } from './render.ts';

/** One call that puts something into a chat. */
type Part = () => Promise<{ readonly message_id: number }>;

interface Where {
  readonly topic: object;
  readonly reply: object;
  readonly username: string;
}

const QUIET = { is_disabled: true } as const;

/** Turns messages into calls of the Bot API. */
export class Sender {
  readonly #api: Api;
  /** Of a message in several parts that did not get through: how many parts did. */
  readonly #begun = new Map<string, number>();

  constructor(api: Api) {
    this.#api = api;
  }

  /** Sends or edits; `username` is the bot's, for links into the private chat. */
  async send(order: SendOrder, username: string): Promise<Sent> {
    const place = readAddress(order.to);
    if (!place) throw new ChannelError({ kind: 'rejected' }, `no Telegram address: ${order.to}`);
    const chat = Number(place.chat);
    const message = linked(order.message, username);
    if (order.edit !== null) return this.#edit(chat, message, order.edit, username);
    const topic = place.topic ? { message_thread_id: Number(place.topic) } : {};
    const reply = order.replyTo
      ? { reply_parameters: { message_id: Number(order.replyTo), allow_sending_without_reply: true } }
      : {};
    const parts = this.#parts(chat, message, { topic, reply, username });
    return { message: await this.#sendAll(order, parts) };
  }

  async #edit(chat: number, message: Message, edit: string, username: string): Promise<Sent> {
    // A text does not become a file, and a message of before a move has no id any more.
    if (message.file || !(Number(edit) > 0))
      throw new ChannelError({ kind: 'edit-gone' }, 'this message cannot be edited');
    const { text, entities } = renderOne(message);
    const reply_markup = renderChoices(message.choices, username);
    const how = { entities, reply_markup, link_preview_options: QUIET };
    await call(() => this.#api.editMessageText(chat, Number(edit), text, how));
    return { message: edit };
  }

  /** The calls that make up a message: its file, then its texts; the last one carries the choices. */
  #parts(chat: number, message: Message, { topic, reply, username }: Where): Part[] {
    const caption = message.file ? renderCaption(message) : null;
    const texts = caption ? [] : renderParts(message);
    const last = texts.length;
    const choices = message.choices ? { reply_markup: renderChoices(message.choices, username) } : {};
    const parts: Part[] = texts.map(({ text, entities }, at) => () => {
      const first = at === 0 && !message.file ? reply : {};
      const how = { ...topic, ...first, ...(at === last - 1 ? choices : {}) };
      return this.#api.sendMessage(chat, text, { ...how, entities, link_preview_options: QUIET });
    });
    const { file } = message;
    if (!file) return parts;
    if (file.channel !== CHANNEL)
      throw new ChannelError({ kind: 'rejected' }, `a file of ${file.channel} cannot go by Telegram`);
    const under = caption ? { caption: caption.text, caption_entities: caption.entities, ...choices } : {};
    const how = { ...topic, ...reply, ...under };
    const photo = photoId(file.id);
    const show: Part = photo
      ? () => this.#api.sendPhoto(chat, photo, how)
      : () => this.#api.sendDocument(chat, file.id, how);
    return [show, ...parts];
  }

  /** A message that broke off goes on, when it is tried again, with the part that did not arrive. */
  async #sendAll({ to, message }: SendOrder, parts: readonly Part[]): Promise<string> {
    const key = `${to} ${hash(JSON.stringify(message)).toString('base64')}`;
    const from = this.#begun.get(key) ?? 0;
    let last = '';
    for (const [at, part] of parts.entries()) {
      if (at < from) continue;
      try {
        last = String((await call(part))?.message_id ?? '');
      } catch (error) {
        if (this.#begun.size > 1_000) this.#begun.clear();
        if (at > 0) this.#begun.set(key, at);
        throw error;
      }
    }
    this.#begun.delete(key);
    return last;
  }
}

/** The link into the private chat is written out: buttons do not survive being forwarded everywhere. */
function linked(message: Message, username: string): Message {
  if (message.privateLink === undefined) return message;
  return { ...message, text: `${message.text}\n${privateLink(username, message.privateLink)}` };
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
