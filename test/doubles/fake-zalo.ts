import { type AtRest, briefly, PATIENCE_MS, Watch } from './watch.ts';
import { Events } from './zalo/events.ts';
import { type Fault, Faults } from './zalo/faults.ts';
import { Limits } from './zalo/limits.ts';
import { Methods } from './zalo/methods.ts';
import { People } from './zalo/people.ts';
import { notSimulated } from './zalo/refusal.ts';
import { type Call, ZaloServer } from './zalo/server.ts';
import type { Keys, Signature } from './zalo/signature.ts';
import { Tokens } from './zalo/tokens.ts';
import { type Delivery, type Target, Webhook, type ZaloEvent } from './zalo/webhook.ts';
import { type Oa, type Seen, type Template, World } from './zalo/world.ts';

export interface FakeZaloOptions {
  keys?: Partial<Keys>;
  oa?: Partial<Oa>;
  /** Whether buttons are taken from an OA; off unless asked for, since the sources conflict. */
  buttons?: boolean;
  /** The plan's limit; none unless asked for. */
  requestsPerMinute?: number;
  latencyMs?: number;
  /** The clock, in milliseconds; tokens, windows and limits go by it. */
  now?: () => number;
  /** Pauses before an event is sent again; Zalo's are 30 s to 1 h. After the last the event is lost. */
  ladderMs?: readonly number[];
  /** Within how many real milliseconds an event has to be confirmed. */
  confirmWithinMs?: number;
  /** Whether what the OA sent comes back as an event; on, as in a console where every event is on. */
  echoes?: boolean;
}

const KEYS: Keys = {
  appId: '4110000000000000001',
  appSecret: 'app-secret-of-the-fake',
  oaSecretKey: 'oa-secret-of-the-fake',
};
const OA: Oa = { id: '3720000000000000009', name: 'Thư ký số' };
const LADDER_MS = [10, 20, 40, 80, 160, 320, 640, 1_280];

/**
 * Zalo's OpenAPI and OAuth at the wire, for tests: it listens on this machine, refuses what Zalo refuses,
 * and sends webhooks. People act through the methods inherited from People.
 */
export class FakeZalo extends People {
  readonly keys: Keys;
  readonly oa: Oa;
  readonly limits: Limits;
  buttons: boolean;
  echoes: boolean;
  latencyMs: number;
  /** Sources differ on how getoa names the id. */
  oaIdField: 'oa_id' | 'oaid' = 'oa_id';
  readonly tokens: Tokens;
  private readonly watch: Watch<Call>;
  private readonly faults = new Faults();
  private readonly server: ZaloServer;

  private constructor(options: FakeZaloOptions) {
    const now = options.now ?? Date.now;
    const keys = { ...KEYS, ...options.keys };
    const world = new World({ ...OA, ...options.oa }, now);
    const watch = new Watch<Call>(lineOf);
    const hook = new Webhook({
      keys,
      changed: () => watch.changed(),
      ladderMs: options.ladderMs ?? LADDER_MS,
      confirmWithinMs: options.confirmWithinMs ?? 2_000,
    });
    super(world, hook, new Events(world, keys.appId));
    this.keys = keys;
    this.oa = world.oa;
    this.watch = watch;
    this.buttons = options.buttons ?? false;
    this.echoes = options.echoes ?? true;
    this.latencyMs = options.latencyMs ?? 0;
    this.limits = new Limits(options.requestsPerMinute ?? null, now);
    this.tokens = new Tokens(keys, now);
    const methods = new Methods({
      world,
      buttons: () => this.buttons,
      oaIdField: () => this.oaIdField,
      onSent: (chat, seen) => this.echo(chat, seen),
    });
    this.server = new ZaloServer({
      now,
      latencyMs: () => this.latencyMs,
      faultFor: (path) => this.faults.take(path),
      perform: (call, token) => {
        const found = methods.find(call);
        this.tokens.check(token);
        this.limits.spend();
        return found(call);
      },
      exchange: (secret, body) => {
        if (body.type !== 'form') throw notSimulated('a token request that is no form');
        return this.tokens.exchange(secret, body.fields);
      },
      download: (path) => world.files.get(path),
      headers: () => this.limits.headers(),
      onCall: (call) => watch.log(call),
    });
  }

  static async start(options: FakeZaloOptions = {}): Promise<FakeZalo> {
    const fake = new FakeZalo(options);
    fake.url = await fake.server.listen();
    return fake;
  }

  async close(): Promise<void> {
    this.hook.close();
    await this.server.close();
  }

  /** Where events go. What happened before is sent once it is set. */
  get webhook(): Target | null {
    return this.hook.target;
  }

  set webhook(target: Target | null) {
    this.hook.target = target;
  }

  get signature(): Signature {
    return this.hook.signature;
  }

  set signature(how: Signature) {
    this.hook.signature = how;
  }

  /** Whether the events of one person keep their order. */
  set ordered(ordered: boolean) {
    this.hook.ordered = ordered;
  }

  /** Plans a misfortune for the next call (or calls) it fits. */
  fault(fault: Fault): void {
    this.faults.add(fault);
  }

  /** The next call with an access token gets -216. */
  expireAccess(): void {
    this.tokens.expireAccess();
  }

  get refreshes(): number {
    return this.tokens.refreshes;
  }

  approves(template: Template): void {
    this.world.templates.set(template.id, template);
  }

  set atRest(atRest: AtRest) {
    this.watch.atRest = atRest;
  }

  /** An event is not confirmed, or a call not answered. */
  isBusy(): boolean {
    return this.unconfirmed() > 0 || this.server.open > 0;
  }

  get calls(): readonly Call[] {
    return this.watch.calls;
  }

  get deliveries(): readonly Delivery[] {
    return this.hook.deliveries;
  }

  /** Events that were given up after the last try. */
  get lost(): readonly ZaloEvent[] {
    return this.hook.lost;
  }

  unconfirmed(): number {
    return this.hook.unconfirmed;
  }

  /** Sends an event again, once or more, one after the other or all at once; the HTTP statuses. */
  async redelivers(
    event: ZaloEvent,
    { times = 1, together = false, signature = this.signature }: Redelivery = {},
  ): Promise<(number | null)[]> {
    const posts = Array.from({ length: times }, (_, at) => () => this.hook.post(event, at + 1, signature));
    if (together) return Promise.all(posts.map((post) => post()));
    const statuses: (number | null)[] = [];
    for (const post of posts) statuses.push(await post());
    return statuses;
  }

  /** What Zalo does when the address is saved in its console: an unsigned `{}`. */
  savesAddress(): Promise<number | null> {
    return this.hook.carry('{}', { 'content-type': 'application/json' });
  }

  /** What the OA sent to a person or group, the oldest first. */
  messages(chat: string): Seen[] {
    return this.transcript(chat).filter(({ from }) => from.id === this.oa.id);
  }

  /** The same with what people wrote. */
  transcript(chat: string): Seen[] {
    return [...this.world.chat(chat)];
  }

  last(chat: string): Seen | undefined {
    return this.messages(chat).at(-1);
  }

  /** Fetches as the program may be given it: what lies under `filesRoot` is read from here. */
  readonly fetch: typeof fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const ours = this.filesRoot !== '' && address.startsWith(this.filesRoot);
    return fetch(ours ? `${this.url}${address.slice(this.filesRoot.length)}` : input, init);
  };

  /** What somebody sent can be fetched no longer. */
  losesFiles(): void {
    this.world.files.clear();
  }

  /** Waits until the predicate finds something, and gives what it found; in vain no longer than something can come. */
  until<T>(predicate: (fake: this) => T, timeoutMs = PATIENCE_MS): Promise<Found<T>> {
    const found = () => predicate(this);
    found.toString = () => predicate.toString();
    return this.watch.until(found, timeoutMs) as Promise<Found<T>>;
  }

  /** Every event was confirmed, or given up. */
  async idle(timeoutMs = PATIENCE_MS): Promise<void> {
    await this.until(function noEventIsWaiting(fake) {
      return fake.unconfirmed() === 0;
    }, timeoutMs);
  }

  private echo(chat: string, { id, text, attachments, template }: Seen): void {
    if (!this.echoes || !this.webhook) return;
    const kind = template ? 'template' : (attachments[0]?.kind ?? 'text');
    const message = { msg_id: id, ...(text !== '' && { text }) };
    this.hook.add(this.events.echo(chat, this.world.rooms.has(chat), kind, message));
  }
}

interface Redelivery {
  readonly times?: number;
  readonly together?: boolean;
  readonly signature?: Signature;
}

const lineOf = ({ method, path, payload, error, fault }: Call): string =>
  `${method} ${path} ${briefly(payload)} → ${error}${fault ? ` (fault: ${fault})` : ''}`;

type Found<T> = Exclude<T, undefined | null | false | 0 | ''>;
