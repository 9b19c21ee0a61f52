import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type Address,
  type CallTurn,
  ChannelError,
  type FileRef,
  type Instant,
  type Message,
  readAddress,
  type SendOrder,
  type Sent,
  sentAs,
  toInstant,
} from '../../ports/channel.ts';
import type { Api } from './api.ts';
import { ASSET_EXPIRED, NOT_SENT, Refusal } from './failure.ts';
import type { Files } from './files.ts';
import { isGroupId, ZALO } from './ids.ts';
import { Quotes } from './quote.ts';
import { BLANK, type Button, type Rendered, render } from './render.ts';
import type { Words } from './settings.ts';
import { sendTemplate, type Templates, templateTrouble, templateWaits } from './template.ts';
import type { Trouble } from './trouble.ts';

export interface SenderSettings {
  readonly api: Api;
  readonly files: Files;
  readonly buttons: boolean;
  readonly templates: Templates;
  readonly words: Pick<Words, 'howToChoose' | 'notLiving'>;
  readonly warn: (what: string) => void;
  readonly tell: (trouble: Trouble) => void;
}

/** One call that puts something into a chat; resolves with its id there. */
type Part = () => Promise<Posted>;

/** Whom it is for; each call waits for its turn. */
interface Chat {
  readonly recipient: object;
  readonly turn: CallTurn;
}

/** What went: its id, and when, where the platform says it. */
interface Posted {
  readonly id: string;
  readonly at?: Instant;
}

/** Zalo's "generic failure" is tried so often, and not for days. */
const MANY_TRIES = 5;
const MANY_BEGUN = 1_000;
const MANY_SENT = 5_000;

/** An answer without an id was still delivered: to fail on it would send it again. */
/** X: that `sent_time` is in milliseconds is seen nowhere but in examples; anything else counts as not said. */
const answer = z
  .object({
    message_id: z.string().catch(''),
    sent_time: z
      .string()
      .regex(/^\d{13}$/)
      .optional()
      .catch(undefined),
  })
  .catch({ message_id: '', sent_time: undefined });

/** Turns messages into calls of the OA's API. */
export class ZaloSender {
  readonly #settings: SenderSettings;
  /** Of a message that did not get through: the parts that did, and how often it failed for no reason. */
  readonly #begun = new Map<string, { readonly ids: readonly string[]; readonly failures: number }>();
  /** Ids of what went to groups, where an answer to it is meant for us. */
  readonly #sent = new Set<string>();
  #buttons: boolean;
  readonly #quotes: Quotes;

  constructor(settings: SenderSettings) {
    this.#settings = settings;
    this.#buttons = settings.buttons;
    this.#quotes = new Quotes(settings.warn);
  }

  /** Whether a message of a group is ours, as far as this process knows. */
  readonly hasSent = (message: string): boolean => this.#sent.has(message);

  /** `oaId` is for links into the private chat. */
  async send(order: SendOrder, oaId: string | null, turn: CallTurn): Promise<Sent> {
    const place = readAddress(order.to);
    if (place?.channel !== ZALO)
      throw new ChannelError({ kind: 'rejected' }, 'an address that is none of Zalo');
    if (order.edit !== null) throw new ChannelError({ kind: 'edit-gone' }, 'Zalo knows no editing');
    const group = isGroupId(place.chat);
    try {
      return await this.#sendWhole(order, place.chat, group, oaId, turn);
    } catch (error) {
      if (group || !(error instanceof ChannelError) || error.failure.kind !== 'unreachable-window')
        throw error;
      await turn();
      return this.#sendBrief(order.message, place.chat, error);
    }
  }

  async #sendWhole(
    order: SendOrder,
    chat: string,
    group: boolean,
    oaId: string | null,
    turn: CallTurn,
  ): Promise<Sent> {
    const { file } = order.message;
    const carried = file ? await this.#settings.files.carry(file) : null;
    const message = carried?.as === 'link' ? withLink(order.message, carried.url) : order.message;
    const rendered = render(message, {
      group,
      mention: order.mention ?? null,
      oaId,
      buttons: this.#buttons,
      words: this.#settings.words,
    });
    const to: Chat = { recipient: group ? { group_id: chat } : { user_id: chat }, turn };
    const texts = this.#parts(to, rendered, group ? null : (order.answers ?? null));
    const attached = file && carried?.as === 'attachment';
    // A file needs no "…" for want of words.
    const wordless = rendered.parts.length === 1 && rendered.parts[0] === BLANK;
    const parts = attached ? [this.#filePart(to, file), ...(wordless ? [] : texts)] : texts;
    const sent = await this.#sendAll(order, parts);
    return { ...sent, ...(rendered.numbered ? { numbered: rendered.numbered } : {}) };
  }

  /** The texts; the first one names the message that is answered, the last one carries the buttons. */
  #parts(to: Chat, { parts, buttons }: Rendered, answers: string | null): Part[] {
    return parts.map((text, at) => () => {
      const tapped = at === parts.length - 1 && buttons.length > 0;
      return this.#quotes.naming(at === 0 ? answers : null, (quote) => {
        const words = { text, ...quote };
        return tapped ? this.#withButtons(to, words, buttons) : this.#post(to, words);
      });
    });
  }

  /**
   * X: buttons on v3 are used in one place and denied in another, so their shape is here alone. Where they are
   * refused, the text goes without them: all that they do stands in it.
   */
  async #withButtons(to: Chat, words: object, buttons: readonly Button[]): Promise<Posted> {
    if (!this.#buttons) return this.#post(to, words);
    try {
      return await this.#post(to, { ...words, attachment: { type: 'template', payload: { buttons } } });
    } catch (error) {
      if (!(error instanceof Refusal) || error.failure.kind !== 'rejected') throw error;
      const sent = await this.#post(to, words);
      // The text alone went through: it was the buttons.
      this.#buttons = false;
      this.#settings.warn(`zalo: buttons are switched off: ${error.message}`);
      return sent;
    }
  }

  #filePart(to: Chat, file: FileRef): Part {
    const { files } = this.#settings;
    const show = async (): Promise<Posted> => {
      const carried = await files.carry(file);
      if (carried.as !== 'attachment') throw new ChannelError({ kind: 'file-refused' }, 'a file: gone');
      return this.#post(to, { attachment: carried.attachment });
    };
    return async () => {
      try {
        return await show().catch((error: unknown) => {
          if (!hasExpired(error)) throw error;
          files.forget(file);
          return show();
        });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.failure.kind !== 'rejected' && !hasExpired(error)) throw error;
        throw new ChannelError({ kind: 'file-refused' }, error.message);
      }
    };
  }

  async #post({ recipient, turn }: Chat, message: object): Promise<Posted> {
    const path = 'group_id' in recipient ? '/v3.0/oa/group/message' : '/v3.0/oa/message/cs';
    await turn();
    const { message_id, sent_time } = await this.#settings.api.post(path, { recipient, message }, answer);
    if ('group_id' in recipient) this.#remember(message_id);
    return { id: message_id, ...(sent_time ? { at: toInstant(Number(sent_time)) } : {}) };
  }

  /** A message that broke off goes on, when it is tried again, with the part that did not arrive. */
  async #sendAll({ to, message }: SendOrder, parts: readonly Part[]): Promise<Sent> {
    const key = keyOf(to, message);
    const begun = this.#begun.get(key) ?? { ids: [], failures: 0 };
    const ids = [...begun.ids];
    let last: Posted | null = null;
    for (const [at, part] of parts.entries()) {
      if (at < begun.ids.length) continue;
      try {
        last = await part();
        ids.push(last.id);
      } catch (error) {
        const unexplained = error instanceof Refusal && error.code === NOT_SENT;
        const failures = begun.failures + (unexplained ? 1 : 0);
        this.#begun.delete(key);
        if (unexplained && failures >= MANY_TRIES)
          throw new ChannelError({ kind: 'rejected' }, `${error.message}, ${failures} times`);
        if (this.#begun.size >= MANY_BEGUN) this.#begun.clear();
        // What is refused for good is not tried again: the same words, said later, are said whole.
        if (willPass(error)) this.#begun.set(key, { ids, failures });
        throw error;
      }
    }
    this.#begun.delete(key);
    return { ...sentAs(ids), ...(last?.at ? { at: last.at } : {}) };
  }

  /** For who was silent for too long: the few words that a template takes, where there is one. */
  async #sendBrief({ brief }: Message, user: string, why: ChannelError): Promise<Sent> {
    const template = brief && this.#settings.templates[brief.kind];
    if (!template) throw why;
    try {
      const message = await sendTemplate(this.#settings.api, user, template, brief);
      return { message, byTemplate: true };
    } catch (error) {
      // What does not pass leaves this person out of reach, whatever the reason.
      if (!(error instanceof ChannelError) || templateWaits(error)) throw error;
      const trouble = error instanceof Refusal ? templateTrouble(error) : 'template';
      if (trouble) this.#settings.tell(trouble);
      throw new ChannelError({ kind: 'unreachable-window' }, `${why.message}; ${error.message}`);
    }
  }

  #remember(message: string): void {
    if (message === '') return;
    this.#sent.add(message);
    const [oldest] = this.#sent;
    if (this.#sent.size > MANY_SENT && oldest !== undefined) this.#sent.delete(oldest);
  }
}

/** The message waits, and is tried again. */
const willPass = (error: unknown): boolean =>
  error instanceof ChannelError && ['network', 'rate-limited', 'auth'].includes(error.failure.kind);

const hasExpired = (error: unknown): boolean => error instanceof Refusal && error.code === ASSET_EXPIRED;

const withLink = (message: Message, url: string): Message => ({
  ...message,
  text: `${message.text}\n${url}`,
});

const keyOf = (to: Address, message: Message): string =>
  `${to} ${createHash('sha256').update(JSON.stringify(message)).digest('base64')}`;
