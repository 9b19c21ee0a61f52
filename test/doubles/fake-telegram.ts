import type { BotCommand, Update, UserFromGetMe } from 'grammy/types';
import { commandsKey } from './telegram/commands.ts';
import { Deeds } from './telegram/deeds.ts';
import { type Fault, Faults } from './telegram/faults.ts';
import { download } from './telegram/files.ts';
import { type LimitOptions, Limits } from './telegram/limits.ts';
import { Mailbox } from './telegram/mailbox.ts';
import { Methods } from './telegram/methods.ts';
import { readParams } from './telegram/params.ts';
import { Queries, type QueryAnswer } from './telegram/queries.ts';
import { BotApiServer, type Call } from './telegram/server.ts';
import { Webhook } from './telegram/webhook.ts';
import { type Seen, type StoredFile, World } from './telegram/world.ts';
import { type AtRest, briefly, PATIENCE_MS, Watch } from './watch.ts';

export interface FakeTelegramOptions {
  token?: string;
  bot?: Partial<UserFromGetMe>;
  limits?: LimitOptions;
  latencyMs?: number;
  /** The clock, in milliseconds; it dates messages, rate limits and the age of updates. */
  now?: () => number;
  /** For how long a tap may be answered. Telegram does not say; the default is as long as a tap is kept. */
  queryValidMs?: number;
  /** Whether a group message that only mentions the bot reaches it. Reports about Telegram contradict each other. */
  mentionsReachBot?: boolean;
  webhookBackoffMs?: number;
  /** Where deliveries really go when the registered address is a public one ("http://127.0.0.1:8080"). */
  webhookDeliverTo?: string;
}

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

/**
 * Telegram's Bot API at the wire, for tests: it listens on this machine and refuses what Telegram
 * refuses. People act through the methods inherited from Deeds, Together, People and Places.
 */
export class FakeTelegram extends Deeds {
  /** For TELEGRAM_API_ROOT. */
  url = '';
  readonly token: string;
  latencyMs: number;
  private readonly watch = new Watch<Call>(lineOf);
  private readonly faults = new Faults();
  private readonly limits: Limits;
  private readonly webhook: Webhook;
  private readonly methods: Methods;
  private readonly server: BotApiServer;

  private constructor(options: FakeTelegramOptions) {
    const now = options.now ?? Date.now;
    const world = new World({ ...BOT, ...options.bot }, now);
    const mailbox = new Mailbox(now);
    const queries = new Queries(now, options.queryValidMs ?? 150_000);
    super(world, mailbox, queries, options.mentionsReachBot ?? true);
    this.token = options.token ?? `${world.bot.id}:fake`;
    this.latencyMs = options.latencyMs ?? 0;
    this.limits = new Limits(options.limits ?? {}, now);
    this.webhook = new Webhook(mailbox, {
      backoffMs: options.webhookBackoffMs ?? 20,
      deliverTo: options.webhookDeliverTo,
      onReply: (method, payload) => this.performReply(method, payload),
    });
    this.methods = new Methods({ world, mailbox, queries, webhook: this.webhook, limits: this.limits });
    mailbox.listeners.add(() => this.watch.changed());
    this.server = new BotApiServer({
      token: this.token,
      now,
      latencyMs: () => this.latencyMs,
      faultFor: (method, payload) => this.faultFor(method, payload),
      perform: (...call) => this.methods.perform(...call),
      download: (path) => download(world, path),
      onCall: (call) => this.watch.log(call),
    });
  }

  static async start(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
    const fake = new FakeTelegram(options);
    fake.url = await fake.server.listen();
    return fake;
  }

  async close(): Promise<void> {
    this.webhook.close();
    await this.server.close();
  }

  /** Plans a misfortune for the next call (or calls) it fits. */
  fault(fault: Fault): void {
    this.faults.add(fault);
  }

  /** Hands an update out once more, as Telegram does when an acknowledgement got lost. */
  redeliver(update: Update): void {
    this.mailbox.redeliver(update);
  }

  set atRest(atRest: AtRest) {
    this.watch.atRest = atRest;
  }

  /** An update is not confirmed, or a call not answered. */
  isBusy(): boolean {
    return this.mailbox.entries.length > 0 || this.server.open > 0;
  }

  get calls(): readonly Call[] {
    return this.watch.calls;
  }

  get answers(): readonly QueryAnswer[] {
    return this.queries.answers;
  }

  /** How often the bot called although it had been told to wait. */
  get ignoredWaits(): number {
    return this.limits.ignored;
  }

  /** What the bot wrote in a chat, as it now stands; in one topic, or with null in "General" alone. */
  messages(chatId: number, thread?: number | null): Seen[] {
    return this.transcript(chatId, thread).filter(({ from }) => from.id === this.world.bot.id);
  }

  /** The same with what people wrote. */
  transcript(chatId: number, thread?: number | null): Seen[] {
    const posts = [...this.world.room(chatId).posts.values()];
    if (thread === undefined) return posts;
    return posts.filter((post) => (post.is_topic_message ? post.message_thread_id : null) === thread);
  }

  last(chatId: number, thread?: number | null): Seen | undefined {
    return this.messages(chatId, thread).at(-1);
  }

  commandsOf(scope?: { type: string; chat_id?: number; user_id?: number }, language?: string): BotCommand[] {
    return this.methods.commands.lists.get(commandsKey(scope && { ...scope }, language)) ?? [];
  }

  /** A file by its id, with the bytes the bot uploaded. */
  file(fileId: string): StoredFile | undefined {
    return this.world.files.get(fileId);
  }

  /** Waits until the predicate finds something, and gives what it found; in vain no longer than something can come. */
  until<T>(predicate: (fake: this) => T, timeoutMs = PATIENCE_MS): Promise<Found<T>> {
    const found = () => predicate(this);
    found.toString = () => predicate.toString();
    return this.watch.until(found, timeoutMs) as Promise<Found<T>>;
  }

  /** Every update was fetched and confirmed, or acknowledged by the webhook. */
  async idle(timeoutMs = PATIENCE_MS): Promise<void> {
    await this.until(function noUpdateIsWaiting(fake) {
      return fake.mailbox.entries.length === 0;
    }, timeoutMs);
  }

  private faultFor(method: string, payload: Record<string, unknown>): Fault | undefined {
    const chat = Number(payload.chat_id);
    // Who was told to wait is refused for that; the planned fault waits for a call that was in its right.
    if (this.limits.isWaiting(method, chat)) return undefined;
    const fault = this.faults.take(method, chat);
    if (fault?.kind === 'status' && fault.status === 429) {
      this.limits.penalise(fault.retryAfter ?? 1, fault.chat, fault.method);
    }
    return fault;
  }

  private async performReply(method: string, payload: Record<string, unknown>): Promise<void> {
    const call = { method, payload, at: this.world.now() };
    try {
      const gone = new AbortController().signal;
      await this.methods.perform(method, readParams(method, payload), new Map(), gone);
      this.watch.log({ ...call, ok: true });
    } catch (error) {
      this.watch.log({ ...call, ok: false, error: String(error) });
    }
  }
}

const lineOf = ({ method, payload, ok, error, fault }: Call): string | null =>
  method === 'getUpdates' && ok
    ? null
    : `${method} ${briefly(payload)} → ${error ?? 'ok'}${fault ? ` (fault: ${fault})` : ''}`;

type Found<T> = Exclude<T, undefined | null | false | 0 | ''>;
