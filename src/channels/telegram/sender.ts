import { createHash } from 'node:crypto';
import { type Api, InputFile } from 'grammy';
import {
  type CallTurn,
  ChannelError,
  type FetchFile,
  type FileRef,
  type Message,
  readAddress,
  type SendOrder,
  type Sent,
  sentAs,
  toInstant,
} from '../../ports/channel.ts';
import { call } from './failure.ts';
import { photoId } from './files.ts';
import { TELEGRAM } from './ids.ts';
import { renderCaption, renderChoices, renderOne, renderParts } from './render.ts';

/** One call that puts something into a chat. */
type Part = () => Promise<{ readonly message_id: number; readonly date?: number }>;

interface How {
  readonly topic: object;
  readonly reply: object;
  readonly username: string;
  readonly turn: CallTurn;
}

const QUIET = { is_disabled: true } as const;
/** A bot may upload so much. */
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_UPLOADED = 500;

/** Turns messages into calls of the Bot API. */
export class TelegramSender {
  readonly #api: Api;
  readonly #fetchFile: FetchFile;
  /** Telegram's id of a file that was uploaded for somebody already: three hundred others get the same. */
  readonly #uploaded = new Map<string, string>();
  /** Of a message in several parts that did not get through: the parts that did. */
  readonly #begun = new Map<string, readonly string[]>();

  constructor(api: Api, fetchFile: FetchFile) {
    this.#api = api;
    this.#fetchFile = fetchFile;
  }

  /** Sends or edits; `username` is the bot's, for links into the private chat. */
  async send(order: SendOrder, username: string, turn: CallTurn): Promise<Sent> {
    const place = readAddress(order.to);
    if (!place) throw new ChannelError({ kind: 'rejected' }, `no Telegram address: ${order.to}`);
    const chat = Number(place.chat);
    const { message } = order;
    if (order.edit !== null) return this.#edit(chat, message, order.edit, username, turn);
    const topic = place.topic ? { message_thread_id: Number(place.topic) } : {};
    const reply = order.replyTo
      ? { reply_parameters: { message_id: Number(order.replyTo), allow_sending_without_reply: true } }
      : {};
    const parts = this.#parts(chat, message, { topic, reply, username, turn });
    return this.#sendAll(order, parts);
  }

  async #edit(chat: number, message: Message, edit: string, username: string, turn: CallTurn): Promise<Sent> {
    // A text does not become a file, and a message of before a move has no id any more.
    if (message.file || !(Number(edit) > 0))
      throw new ChannelError({ kind: 'edit-gone' }, 'this message cannot be edited');
    const { text, entities } = renderOne(message);
    const reply_markup = renderChoices(message.choices, username);
    const how = { entities, reply_markup, link_preview_options: QUIET };
    await turn();
    const edited = await call(() => this.#api.editMessageText(chat, Number(edit), text, how));
    return { message: edit, ...datedAt(typeof edited === 'object' ? edited.edit_date : undefined) };
  }

  /** The calls that make up a message: its file, then its texts; the last one carries the choices. */
  #parts(chat: number, message: Message, { topic, reply, username, turn }: How): Part[] {
    const caption = message.file ? renderCaption(message) : null;
    const texts = caption ? [] : renderParts(message);
    const last = texts.length;
    const choices = message.choices ? { reply_markup: renderChoices(message.choices, username) } : {};
    const parts: Part[] = texts.map(({ text, entities }, at) => async () => {
      const first = at === 0 && !message.file ? reply : {};
      const how = { ...topic, ...first, ...(at === last - 1 ? choices : {}) };
      await turn();
      return this.#api.sendMessage(chat, text, { ...how, entities, link_preview_options: QUIET });
    });
    const { file } = message;
    if (!file) return parts;
    const under = caption ? { caption: caption.text, caption_entities: caption.entities, ...choices } : {};
    const how = { ...topic, ...reply, ...under };
    return [() => this.#show(chat, file, how, turn), ...parts];
  }

  /**
   * A file that Telegram holds goes by its id, another one is uploaded; a drawn table as a file too, since a picture
   * is made so small that nobody can read it.
   */
  async #show(chat: number, file: FileRef, how: object, turn: CallTurn): ReturnType<Part> {
    if (file.channel === TELEGRAM) {
      await turn();
      const photo = photoId(file.id);
      return photo ? this.#api.sendPhoto(chat, photo, how) : this.#api.sendDocument(chat, file.id, how);
    }
    const key = `${file.channel} ${file.id}`;
    const known = this.#uploaded.get(key);
    const upload = known ?? new InputFile(await this.#fetchFile(file, MOST_BYTES), file.name);
    await turn();
    const sent = await this.#api.sendDocument(chat, upload, how);
    if (this.#uploaded.size > MOST_UPLOADED) this.#uploaded.clear();
    this.#uploaded.set(key, sent.document.file_id);
    return sent;
  }

  /** A message that broke off goes on, when it is tried again, with the part that did not arrive. */
  async #sendAll({ to, message }: SendOrder, parts: readonly Part[]): Promise<Sent> {
    // One that goes in one call cannot break off.
    const key = parts.length > 1 ? `${to} ${hash(JSON.stringify(message)).toString('base64')}` : '';
    const begun = this.#begun.get(key) ?? [];
    const ids = [...begun];
    let date: number | undefined;
    for (const [at, part] of parts.entries()) {
      if (at < begun.length) continue;
      try {
        const sent = await call(part);
        ids.push(String(sent?.message_id ?? ''));
        date = sent?.date;
      } catch (error) {
        if (this.#begun.size > 1_000) this.#begun.clear();
        if (at > 0) this.#begun.set(key, ids);
        throw error;
      }
    }
    this.#begun.delete(key);
    return { ...sentAs(ids), ...datedAt(date) };
  }
}

const datedAt = (seconds: number | undefined): Pick<Sent, 'at'> =>
  seconds === undefined ? {} : { at: toInstant(seconds * 1000) };

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
