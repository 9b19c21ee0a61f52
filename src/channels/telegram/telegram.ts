import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import {
  type Acknowledgement,
  type Channel,
  ChannelError,
  type ChannelHealth,
  type Receive,
  readAddress,
  type SendOrder,
  type Sent,
  toInstant,
} from '../channel.ts';
import { failureOf } from './failure.ts';
import { CHANNEL, type Me, parseUpdate } from './parse.ts';
import { ALLOWED_UPDATES, poll } from './poll.ts';
import { privateLink, renderCaption, renderChoices, renderOne, renderParts } from './render.ts';

export interface MenuEntry {
  readonly command: string;
  readonly description: string;
}

export interface TelegramSettings {
  readonly token: string;
  readonly apiRoot: string;
  /** The address under which Telegram reaches us; `null` asks for updates by long polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly menus: {
    readonly private: readonly MenuEntry[];
    readonly group: readonly MenuEntry[];
    readonly groupAdministrators: readonly MenuEntry[];
  };
  readonly clock: () => number;
  /** Something that an operator should know; without secrets. */
  readonly warn: (what: string) => void;
}

/** Shorter than the 500 seconds that grammY waits by itself: a hanging connection must not hold the outbox. */
const CALL_SECONDS = 15;
const POLL_SECONDS = 45;

/** The parts of Telegram that `src/http` needs for its webhook. */
export interface TelegramChannel extends Channel {
  /** The HTTP status for a webhook call; 200 only once its update is durable. */
  takeWebhook(secret: string | undefined, body: Buffer): Promise<number>;
}

export function makeTelegram(settings: TelegramSettings): TelegramChannel {
  return new Telegram(settings);
}

class Telegram implements TelegramChannel {
  readonly name = CHANNEL;
  readonly #settings: TelegramSettings;
  readonly #api: Api;
  readonly #pollApi: Api;
  readonly #stop = new AbortController();
  readonly #inHand = new Set<Promise<unknown>>();
  #me: Me = { id: 0, username: '' };
  #receive: Receive | null = null;
  #polling: Promise<void> = Promise.resolve();
  #health: ChannelHealth;

  constructor(settings: TelegramSettings) {
    this.#settings = settings;
    const { token, apiRoot } = settings;
    this.#api = new Api(token, { apiRoot, timeoutSeconds: CALL_SECONDS });
    this.#pollApi = new Api(token, { apiRoot, timeoutSeconds: POLL_SECONDS });
    this.#health = { state: 'starting', since: toInstant(settings.clock()), problem: null };
  }

  /** A wrong token is told at once; a Telegram that cannot be reached is tried again until it can. */
  async start(receive: Receive): Promise<void> {
    this.#receive = receive;
    try {
      await this.#setUp();
    } catch (error) {
      if (!(error instanceof ChannelError) || error.failure.kind === 'auth') throw error;
      this.#say(error.message);
      this.#polling = this.#setUpLater().then(() => this.#serve());
      return;
    }
    this.#polling = this.#serve();
  }

  async #setUp(): Promise<void> {
    const me = await this.#call(() => this.#api.getMe());
    this.#me = { id: me.id, username: me.username };
    const { webhook, menus } = this.#settings;
    await this.#call(() => this.#api.setMyCommands(menus.private, { scope: { type: 'all_private_chats' } }));
    await this.#call(() => this.#api.setMyCommands(menus.group, { scope: { type: 'all_group_chats' } }));
    await this.#call(() =>
      this.#api.setMyCommands(menus.groupAdministrators, { scope: { type: 'all_chat_administrators' } }),
    );
    await this.#call(() =>
      webhook
        ? this.#api.setWebhook(webhook.url, {
            secret_token: webhook.secret,
            allowed_updates: ALLOWED_UPDATES,
            max_connections: 100,
          })
        : this.#api.deleteWebhook(),
    );
    this.#say(null);
  }

  async #setUpLater(): Promise<void> {
    const { signal } = this.#stop;
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      await pause(Math.min(30_000, 1_000 * 2 ** Math.min(attempt, 5)), undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      try {
        return await this.#setUp();
      } catch (error) {
        this.#say(error instanceof Error ? error.message : String(error));
      }
    }
  }

  async #serve(): Promise<void> {
    if (this.#settings.webhook || this.#stop.signal.aborted) return;
    await poll({
      api: this.#pollApi,
      take: (update) => this.#take(update),
      onState: (problem) => this.#say(problem),
      signal: this.#stop.signal,
    });
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#polling;
    await Promise.allSettled([...this.#inHand]);
    this.#health = { state: 'stopped', since: toInstant(this.#settings.clock()), problem: null };
  }

  health(): ChannelHealth {
    return this.#health;
  }

  async takeWebhook(secret: string | undefined, body: Buffer): Promise<number> {
    const expected = this.#settings.webhook?.secret;
    if (!expected || secret === undefined || !sameSecret(secret, expected)) return 401;
    let update: Update;
    try {
      update = JSON.parse(body.toString('utf8')) as Update;
    } catch {
      return 400;
    }
    if (typeof update !== 'object' || update === null || !Number.isSafeInteger(update.update_id)) return 400;
    await this.#take(update);
    return 200;
  }

  async send(order: SendOrder): Promise<Sent> {
    const place = readAddress(order.to);
    if (!place) throw new ChannelError({ kind: 'rejected' }, `no Telegram address: ${order.to}`);
    const chat = Number(place.chat);
    const { message, edit } = order;
    const reply_markup = renderChoices(message.choices, this.#me.username);
    if (edit !== null) {
      const { text, entities } = renderOne(message);
      await this.#call(() =>
        this.#api.editMessageText(chat, Number(edit), text, {
          entities,
          reply_markup,
          link_preview_options: QUIET,
        }),
      );
      return { message: edit };
    }
    const where = {
      ...(place.topic ? { message_thread_id: Number(place.topic) } : {}),
      ...(order.replyTo
        ? { reply_parameters: { message_id: Number(order.replyTo), allow_sending_without_reply: true } }
        : {}),
    };
    if (message.file) {
      const { file } = message;
      if (file.channel !== CHANNEL)
        throw new ChannelError({ kind: 'rejected' }, `a file of ${file.channel} cannot go by Telegram`);
      const { text, entities } = renderCaption(message);
      const sent = await this.#call(() =>
        this.#api.sendDocument(chat, file.id, {
          ...where,
          caption: text,
          caption_entities: entities,
          reply_markup,
        }),
      );
      return { message: String(sent?.message_id ?? '') };
    }
    return this.#sendText(chat, message, where);
  }

  async #sendText(chat: number, message: SendOrder['message'], where: object): Promise<Sent> {
    const parts = renderParts(message);
    let last = '';
    for (const [at, { text, entities }] of parts.entries()) {
      const isLast = at === parts.length - 1;
      const reply_markup =
        isLast && message.choices ? { reply_markup: renderChoices(message.choices, this.#me.username) } : {};
      const sent = await this.#call(() =>
        this.#api.sendMessage(chat, text, {
          ...where,
          ...reply_markup,
          entities,
          link_preview_options: QUIET,
        }),
      );
      last = String(sent?.message_id ?? '');
    }
    return { message: last };
  }

  /** Resolves once the update is durable; a tap is answered right after, and nobody waits for that. */
  async #take(update: Update): Promise<void> {
    const incoming = parseUpdate(update, this.#me, this.#settings.clock());
    if (!incoming || !this.#receive) return;
    const handled = this.#receive(incoming);
    this.#inHand.add(handled);
    try {
      const acknowledgement = await handled;
      if (update.callback_query) this.#background(this.#answerTap(update.callback_query.id, acknowledgement));
    } finally {
      this.#inHand.delete(handled);
    }
  }

  async #answerTap(id: string, { toast, openPrivate }: Acknowledgement): Promise<void> {
    const url = openPrivate ? { url: privateLink(this.#me.username, openPrivate) } : {};
    const text = toast ? { text: [...toast].slice(0, 200).join(''), show_alert: [...toast].length > 60 } : {};
    await this.#api.answerCallbackQuery(id, openPrivate ? url : text);
  }

  /** The tap itself is durable; only its little word may get lost ("query is too old", a broken connection). */
  #background(work: Promise<void>): void {
    const quiet = work.catch((error: unknown) => {
      this.#settings.warn(
        `telegram: a tap was not answered: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    this.#inHand.add(quiet);
    void quiet.finally(() => this.#inHand.delete(quiet));
  }

  #say(problem: string | null): void {
    const state = problem === null ? 'serving' : 'failing';
    if (state === this.#health.state && problem === this.#health.problem) return;
    if (problem !== null) this.#settings.warn(`telegram: ${problem}`);
    this.#health = { state, since: toInstant(this.#settings.clock()), problem };
  }

  async #call<Result>(work: () => Promise<Result>): Promise<Result>;
  async #call<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      const failure = failureOf(error);
      if (failure) throw failure;
      return undefined;
    }
  }
}

const QUIET = { is_disabled: true } as const;

/** In constant time, also for secrets of different length. */
function sameSecret(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
