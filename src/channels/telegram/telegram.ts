import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import {
  type Address,
  AT_ONCE,
  type CallTurn,
  type Channel,
  ChannelError,
  type ChannelHealth,
  type Door,
  type FileRef,
  type Incoming,
  type Receive,
  type SendOrder,
  type Sent,
  toInstant,
} from '../../ports/channel.ts';
import { asGrammy, makeApi, secretCheck } from './api.ts';
import { call } from './failure.ts';
import { fetchFile } from './fetch-file.ts';
import { TELEGRAM } from './ids.ts';
import { parseUpdate } from './parse.ts';
import { ALLOWED_UPDATES, pauseAfter, poll } from './poll.ts';
import { privateLink } from './render.ts';
import { TelegramSender } from './sender.ts';
import { LAST_WORDS, type Patience, TELEGRAM_PATIENCE, type TelegramSettings } from './settings.ts';
import type { Me } from './spoken.ts';
import { TapWords } from './taps.ts';

/** The parts of Telegram that `src/http` needs for its webhook. */
export interface TelegramChannel extends Channel {
  /** The HTTP status for a webhook call; 200 only once its update is durable. */
  takeWebhook(secret: string | undefined, body: Buffer): Promise<number>;
}

export const makeTelegram = (settings: TelegramSettings): TelegramChannel => new Telegram(settings);

class Telegram implements TelegramChannel {
  readonly name = TELEGRAM;
  readonly can = { edits: true, window: null } as const;
  readonly #settings: TelegramSettings;
  readonly #patience: Patience;
  readonly #api: Api;
  /** Of this serving: it may be stopped and begun again. */
  #stop = new AbortController();
  /** Updates that are not durable yet. */
  readonly #inHand = new Set<Promise<unknown>>();
  /** What taps are told after that. */
  readonly #taps: TapWords;
  readonly #sender: TelegramSender;
  /** `null` where nobody may call. */
  readonly #isSecret: ((given: string) => boolean) | null;
  readonly asks: boolean;
  #me: Me = { id: 0, username: '' };
  #receive: Receive | null = null;
  #ready = false;
  #polling: Promise<void> = Promise.resolve();
  #health: ChannelHealth;

  constructor(settings: TelegramSettings) {
    this.#settings = settings;
    this.asks = settings.webhook === null;
    this.#isSecret = settings.webhook?.secret ? secretCheck(settings.webhook.secret) : null;
    this.#patience = settings.patience ?? TELEGRAM_PATIENCE;
    this.#api = makeApi(settings.token, settings.apiRoot, this.#patience.call, settings.fetch);
    this.#sender = new TelegramSender(this.#api, settings.fetchFile);
    this.#taps = new TapWords(this.#api, settings.warn);
    this.#health = { state: 'starting', since: toInstant(settings.clock()), problem: null };
  }

  /** A wrong token is told at once; a Telegram that cannot be reached is tried again until it can. */
  async start(receive: Receive): Promise<void> {
    this.#receive = receive;
    if (this.#stop.signal.aborted) {
      this.#stop = new AbortController();
      this.#taps.begin();
    }
    try {
      await this.#setUp();
    } catch (error) {
      if (!(error instanceof ChannelError) || error.failure.kind === 'auth') throw error;
      this.#say(error.message);
      this.#polling = this.#setUpLater(error).then(() => this.#serve());
      return;
    }
    this.#polling = this.#serve();
  }

  async #setUp(): Promise<void> {
    const signal = asGrammy(this.#stop.signal);
    const me = await call(() => this.#api.getMe(signal));
    this.#me = { id: me.id, username: me.username };
    await this.#showMenus();
    const { webhook } = this.#settings;
    await call(() =>
      webhook
        ? this.#api.setWebhook(
            webhook.url,
            { secret_token: webhook.secret, allowed_updates: ALLOWED_UPDATES, max_connections: 100 },
            signal,
          )
        : this.#api.deleteWebhook({}, signal),
    );
    this.#ready = true;
    this.#say(null);
  }

  /** Menus only help to type: without one the bot serves all the same. */
  async #showMenus(): Promise<void> {
    const { menus } = this.#settings;
    const shown = [
      ['all_private_chats', menus.private],
      ['all_group_chats', menus.group],
      ['all_chat_administrators', menus.groupAdministrators],
    ] as const;
    for (const [type, menu] of shown) {
      try {
        await call(() => this.#api.setMyCommands(menu, { scope: { type } }, asGrammy(this.#stop.signal)));
      } catch (error) {
        if (!(error instanceof ChannelError) || error.failure.kind !== 'rejected') throw error;
        this.#settings.warn(`telegram: a menu was refused: ${error.message}`);
      }
    }
  }

  async #setUpLater(why: ChannelError): Promise<void> {
    const { signal } = this.#stop;
    let last: unknown = why;
    for (let failures = 2; !signal.aborted; failures += 1) {
      const asked =
        last instanceof ChannelError && last.failure.kind === 'rate-limited' ? last.failure.retryAfter : 0;
      const wait = Math.max(asked, pauseAfter(failures, this.#patience.retry));
      await pause(wait, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      try {
        return await this.#setUp();
      } catch (error) {
        last = error;
        if (!signal.aborted) this.#say(error instanceof Error ? error.message : String(error));
      }
    }
  }

  async #serve(): Promise<void> {
    if (this.#settings.webhook || this.#stop.signal.aborted) return;
    const { token, apiRoot, fetch } = this.#settings;
    const { call, hold, retry } = this.#patience;
    await poll({
      api: makeApi(token, apiRoot, hold + call, fetch),
      take: (update) => this.#take(update),
      onState: (problem, detail) => this.#say(problem, detail),
      signal: this.#stop.signal,
      hold,
      retry,
    });
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    const late = setTimeout(() => this.#taps.hurry(), LAST_WORDS);
    await this.#polling;
    await Promise.allSettled([...this.#inHand]);
    await this.#taps.settled();
    clearTimeout(late);
    this.#health = { state: 'stopped', since: toInstant(this.#settings.clock()), problem: null };
  }

  health(): ChannelHealth {
    return this.#health;
  }

  /** Groups have negative ids. */
  isGroup(chat: Address): boolean {
    return chat.startsWith(`${TELEGRAM}:-`);
  }

  door(): Door | null {
    const { username } = this.#me;
    return username ? { link: (payload) => privateLink(username, payload), types: false } : null;
  }

  fetchFile(file: FileRef, most: number): Promise<Buffer> {
    const { token, apiRoot, fetch = globalThis.fetch } = this.#settings;
    return fetchFile({ api: this.#api, fetch, root: `${apiRoot}/file/bot${token}` }, file, most);
  }

  async takeWebhook(secret: string | undefined, body: Buffer): Promise<number> {
    if (secret === undefined || !this.#isSecret?.(secret)) return 401;
    // Before it knows its own name, and when it is leaving: Telegram comes again.
    if (!this.#ready || this.#stop.signal.aborted) return 503;
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

  async send(order: SendOrder, turn: CallTurn = AT_ONCE): Promise<Sent> {
    // Buttons that open the private chat need the bot's name.
    if (this.#me.id === 0) throw new ChannelError({ kind: 'network' }, 'Telegram was not reached yet');
    return this.#sender.send(order, this.#me.username, turn);
  }

  /** Resolves once the update is durable; a tap is answered right after, and nobody waits for that. */
  async #take(update: Update): Promise<void> {
    const incoming = this.#read(update);
    if (!incoming || !this.#receive) return;
    const handled = this.#receive(incoming);
    this.#inHand.add(handled);
    try {
      const acknowledgement = await handled;
      if (update.callback_query) this.#taps.say(update.callback_query.id, acknowledgement, this.#me.username);
    } finally {
      this.#inHand.delete(handled);
    }
  }

  /** What cannot be read now cannot be read later either: it is let go, or it would hold up all others. */
  #read(update: Update): Incoming | null {
    try {
      return parseUpdate(update, this.#me, this.#settings.clock());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#settings.warn(`telegram: update ${update.update_id} could not be read: ${why}`);
      return null;
    }
  }

  /** `problem` is shown to whoever asks for the health; `detail` stays in the log. */
  #say(problem: string | null, detail = problem): void {
    const state = problem === null ? 'serving' : 'failing';
    if (state === this.#health.state && problem === this.#health.problem) return;
    if (problem !== null) this.#settings.warn(`telegram: ${detail}`);
    this.#health = { state, since: toInstant(this.#settings.clock()), problem };
  }
}
