import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Update, UserFromGetMe } from 'grammy/types';
import { readBody } from '../../doubles/telegram/body.ts';
import { Deeds } from '../../doubles/telegram/deeds.ts';
import { download } from '../../doubles/telegram/files.ts';
import { Limits } from '../../doubles/telegram/limits.ts';
import { type Entry, Mailbox } from '../../doubles/telegram/mailbox.ts';
import { Methods } from '../../doubles/telegram/methods.ts';
import { isMethod, readParams } from '../../doubles/telegram/params.ts';
import { Queries } from '../../doubles/telegram/queries.ts';
import { Refusal } from '../../doubles/telegram/refusal.ts';
import { Webhook } from '../../doubles/telegram/webhook.ts';
import { World } from '../../doubles/telegram/world.ts';
import type { Chance } from '../machine/chance.ts';
import type { Scheduler } from '../machine/scheduler.ts';
import type { Arrivals } from './arrivals.ts';
import { Weather } from './weather.ts';
import type { Answer, Far } from './wire.ts';

export const TELEGRAM_HOST = 'api.telegram.sim';
export const TOKEN = '1234567890:AAtoken_of_the_simulation_only_00000';
export const SECRET = 'bi-mat-webhook-mo-phong';

const BOT: UserFromGetMe = {
  id: 7_000_000_001,
  is_bot: true,
  first_name: 'Thư ký số',
  username: 'thu_ky_so_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  supports_join_request_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
};

/** The strict fake of Telegram's methods and people, reached without a network and at the scheduler's time. */
export class SimTelegram extends Deeds implements Far {
  readonly name = 'telegram';
  readonly weather: Weather;
  readonly limits: Limits;
  /** Takes an update as the webhook's door does; `null` where nobody listens. */
  door: ((secret: string | undefined, body: Buffer) => Promise<number>) | null = null;
  /** Told of each update that was confirmed. */
  onConfirmed: (update: Update) => void = () => {};
  /** Told of each call that was one too many, by Telegram’s own count. */
  onFlood: (chat: string) => void = () => {};
  readonly #methods: Methods;
  readonly #scheduler: Scheduler;
  readonly #chance: Chance;
  readonly #arrivals: Arrivals;
  readonly #webhook: Webhook;
  readonly #busy = new Set<string>();

  constructor(scheduler: Scheduler, chance: Chance, arrivals: Arrivals) {
    const now = (): number => scheduler.now;
    const world = new World(BOT, now);
    const mailbox = new Mailbox(now);
    const queries = new Queries(now, 150_000);
    super(world, mailbox, queries, true);
    this.#scheduler = scheduler;
    this.#chance = chance;
    this.#arrivals = arrivals;
    this.weather = new Weather(chance, now);
    this.limits = new Limits({ perGroupPerMinute: 20, overallPerSecond: 30 }, now);
    this.#webhook = new Webhook(mailbox, { backoffMs: 1, deliverTo: undefined, onReply: async () => {} });
    this.#webhook.set = () => {};
    this.#methods = new Methods({ world, mailbox, queries, webhook: this.#webhook, limits: this.limits });
    mailbox.listeners.add(() => this.pump());
  }

  meets(path: string): boolean {
    return !path.includes('/getUpdates');
  }

  refusal(fate: 'too-many' | 'broken'): Answer {
    const wait = this.#chance.between(1, 40);
    if (fate === 'broken')
      return { status: 500, body: { ok: false, error_code: 500, description: 'Internal Server Error' } };
    const description = `Too Many Requests: retry after ${wait}`;
    return {
      status: 429,
      body: { ok: false, error_code: 429, description, parameters: { retry_after: wait } },
    };
  }

  doubtful(body: Buffer | FormData | null, path: string): void {
    if (!Buffer.isBuffer(body) || !/\/(sendMessage|sendDocument)$/.test(path)) return;
    const chat = /chat_id"[:\s]*(-?\d+)/.exec(body.toString('latin1'))?.[1];
    this.#arrivals.doubt(`telegram:${chat}`);
  }

  async perform(path: string, init: RequestInit, body: Buffer | FormData | null): Promise<Answer> {
    const [, file, method = ''] = /^\/(file\/)?bot[^/]+\/(.+)$/.exec(decodeURIComponent(path)) ?? [];
    if (file) {
      const bytes = download(this.world, method);
      return { status: bytes ? 200 : 404, body: bytes ?? 'gone' };
    }
    let chat: string | null = null;
    try {
      if (!isMethod(method)) throw new Refusal(404, 'Not Found: method not found');
      const headers = Object.fromEntries(new Headers(init.headers as Record<string, string>));
      const request = Object.assign(Readable.from(Buffer.isBuffer(body) ? [body] : []), { headers });
      const { params, uploads } = await readBody(
        request as unknown as IncomingMessage,
        new URLSearchParams(),
      );
      if (params.chat_id !== undefined) chat = `telegram:${params.chat_id}`;
      if (method === 'getUpdates') return await this.#poll(readParams(method, params));
      const gone = new AbortController().signal;
      const result = await this.#methods.perform(method, readParams(method, params), uploads, gone);
      this.#arrivals.telegram(method, params, result);
      return { status: 200, body: { ok: true, result } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, parameters } = error;
      if (code === 429 && chat) this.onFlood(chat);
      this.#arrivals.refused(code === 429 ? null : chat, `${method} ${chat} ${code} ${message}`);
      return {
        status: code,
        body: { ok: false, error_code: code, description: message, ...(parameters && { parameters }) },
      };
    }
  }

  /** A long poll: answered when there is something, or after as long as was asked for. */
  async #poll(params: ReturnType<typeof readParams>): Promise<Answer> {
    const before = this.mailbox.entries;
    const ask = () =>
      this.#methods.perform('getUpdates', { ...params, timeout: 0 }, new Map(), new AbortController().signal);
    const found = (await ask()) as Update[];
    for (const { update } of before)
      if (update.update_id < Number(params.offset ?? 0)) this.onConfirmed(update);
    const hold = Number(params.timeout ?? 0) * 1_000;
    if (found.length > 0 || hold === 0) return { status: 200, body: { ok: true, result: found } };
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.mailbox.listeners.delete(listener);
        cancel();
        resolve();
      };
      const listener = (): void => {
        if (this.mailbox.entries.some(({ handedOut }) => !handedOut)) done();
      };
      const cancel = this.#scheduler.after(hold, done, null, true);
      this.mailbox.listeners.add(listener);
    });
    return { status: 200, body: { ok: true, result: await ask() } };
  }

  /** Delivers what waits, each queue in its order and all of them side by side. */
  pump(): void {
    if (!this.door) return;
    this.mailbox.dropExpired();
    for (const entry of this.mailbox.entries) {
      if (this.#busy.has(entry.queue)) continue;
      this.#busy.add(entry.queue);
      this.#scheduler.after(this.weather.latency(), () => this.#deliver(entry, 1_000));
    }
  }

  #deliver(entry: Entry, backoff: number): void {
    const later = (): void => {
      this.#scheduler.after(backoff, () => this.#deliver(entry, Math.min(60_000, backoff * 2)));
    };
    this.mailbox.dropExpired();
    if (!this.mailbox.entries.includes(entry)) {
      this.#busy.delete(entry.queue);
      this.pump();
      return;
    }
    const { door } = this;
    if (!door || this.weather.fate() === 'lost') {
      later();
      return;
    }
    entry.handedOut = true;
    let heard = false;
    // A connection on which nothing comes back is given up.
    const cancel = this.#scheduler.after(60_000, () => {
      heard = true;
      later();
    });
    // What throws is answered with 500 at the door.
    const taken = door(SECRET, Buffer.from(JSON.stringify(entry.update))).catch(() => 500);
    void taken.then((status) => {
      if (heard) return;
      heard = true;
      cancel();
      if (status === 200) this.onConfirmed(entry.update);
      // Taken, and Telegram does not hear of it.
      if (status !== 200 || this.weather.fate() === 'answer-lost') return later();
      this.#busy.delete(entry.queue);
      this.mailbox.remove(entry);
    });
  }
}
