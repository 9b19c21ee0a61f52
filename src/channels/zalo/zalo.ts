import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import {
  type Abilities,
  type Address,
  AT_ONCE,
  type CallTurn,
  type Channel,
  ChannelError,
  type ChannelHealth,
  type Door,
  type FileRef,
  type Receive,
  readAddress,
  type SendOrder,
  type Sent,
  toInstant,
} from '../../ports/channel.ts';
import { Api } from './api.ts';
import { Budget } from './budget.ts';
import { type Fetching, fetchZaloFile, isThere } from './fetch-file.ts';
import { Files } from './files.ts';
import { doorLink, isGroupId, type Oa, ZALO } from './ids.ts';
import { Inbox, type WebhookHeaders } from './inbox.ts';
import { ZaloSender } from './sender.ts';
import { PATIENCE, type ZaloSettings } from './settings.ts';
import { Tokens } from './token.ts';
import { makeTeller, type Trouble } from './trouble.ts';

export type { Vault, ZaloSettings } from './settings.ts';
export type { Trouble } from './trouble.ts';

/** The parts of Zalo that `src/http` needs for its webhook. */
export interface ZaloChannel extends Channel {
  /** The HTTP status for a webhook call; 200 for an update only once it is durable. */
  takeWebhook(headers: WebhookHeaders, body: Buffer): Promise<number>;
}

export function makeZalo(settings: ZaloSettings): ZaloChannel {
  return new Zalo(settings);
}

const OUT_OF_QUOTA = 'out of quota: messages wait; see to the package at oa.zalo.me';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LONGEST_PAUSE = MINUTE;
const LAST_WAIT = 5_000;
/** Where a person has to help, which takes them a while. */
const LONG_PAUSE = 10 * MINUTE;

/** X: the id is called `oa_id` by one source and `oaid` by another. */
const profile = z
  .object({
    oa_id: z.string().optional(),
    oaid: z.string().optional(),
    name: z.string().optional().catch(undefined),
    is_verified: z.unknown().optional(),
  })
  .transform(({ oa_id, oaid, ...rest }) => ({ id: oa_id ?? oaid ?? null, ...rest }));

class Zalo implements ZaloChannel {
  readonly name = ZALO;
  readonly can: Abilities = { edits: false, window: 7 * DAY };
  readonly #settings: ZaloSettings;
  readonly #tell: (trouble: Trouble) => void;
  readonly #tokens: Tokens;
  readonly #api: Api;
  readonly #sender: ZaloSender;
  readonly #inbox: Inbox;
  readonly #stop = new AbortController();
  #me: Oa = { id: null, name: null };
  #reaching: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #health: ChannelHealth;

  constructor(settings: ZaloSettings) {
    const { clock, warn, patience = PATIENCE, fetch = globalThis.fetch } = settings;
    this.#settings = settings;
    const tell = makeTeller(clock, settings.onTrouble);
    this.#tell = (trouble) => {
      if (trouble === 'quota') this.#say(OUT_OF_QUOTA);
      tell(trouble);
    };
    const wire = { fetch, timeout: patience.call, clock, tell: this.#tell };
    this.#tokens = new Tokens({
      ...settings,
      ...wire,
      root: settings.oauthRoot,
      look: patience.look,
      pause: (milliseconds) => this.#pause(milliseconds),
    });
    const budget = new Budget(settings.requestsPerMinute, MINUTE);
    this.#api = new Api({ ...wire, root: settings.apiRoot, budget, tokens: this.#tokens });
    const files = new Files({
      api: this.#api,
      clock,
      fetchFile: (file, most) =>
        file.channel === ZALO ? this.fetchFile(file, most) : settings.fetchFile(file, most),
      ...(settings.carriedAs ? { carriedAs: settings.carriedAs } : {}),
      isThere: (url) => isThere(url, this.#fetching),
    });
    this.#sender = new ZaloSender({ ...settings, api: this.#api, files, tell: this.#tell });
    this.#inbox = new Inbox({
      ...settings,
      warn,
      tell: this.#tell,
      me: () => this.#me,
      sent: this.#sender.hasSent,
    });
    this.#health = { state: 'starting', since: toInstant(clock()), problem: null };
  }

  /** Never throws for want of a token: only Zalo stands still then, and health says what is missing. */
  async start(receive: Receive): Promise<void> {
    this.#inbox.open(receive);
    this.#timer = setInterval(() => void this.#stayFresh(), HOUR);
    this.#timer.unref();
    await this.#reach();
    if (this.#health.state !== 'serving') this.#reachLater();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    if (this.#timer) clearInterval(this.#timer);
    await this.#inbox.close();
    // A pair of tokens that is on its way would be lost with us; Zalo may not hold up the end, though.
    const enough = new AbortController();
    await Promise.race([
      Promise.allSettled([this.#reaching, this.#tokens.settled()]),
      pause(LAST_WAIT, undefined, { signal: enough.signal }).catch(() => {}),
    ]);
    enough.abort();
    this.#health = { state: 'stopped', since: toInstant(this.#settings.clock()), problem: null };
  }

  health(): ChannelHealth {
    const { waiting } = this.#tokens;
    return waiting && this.#health.problem === null ? { ...this.#health, problem: waiting } : this.#health;
  }

  isGroup(chat: Address): boolean {
    return isGroupId(readAddress(chat)?.chat ?? '');
  }

  door(): Door | null {
    const { id } = this.#me;
    return id === null ? null : { link: () => doorLink(id), types: true };
  }

  takeWebhook(headers: WebhookHeaders, body: Buffer): Promise<number> {
    return this.#inbox.take(headers, body);
  }

  async send(order: SendOrder, turn: CallTurn = AT_ONCE): Promise<Sent> {
    try {
      const sent = await this.#sender.send(order, this.#me.id, turn);
      if (this.#health.problem === OUT_OF_QUOTA) this.#say(null);
      return sent;
    } catch (error) {
      if (error instanceof ChannelError && error.failure.kind === 'auth') {
        this.#say(error.message);
        this.#reachLater();
      }
      throw error;
    }
  }

  fetchFile(file: FileRef, most: number): Promise<Buffer> {
    return fetchZaloFile(file.id, most, this.#fetching);
  }

  get #fetching(): Fetching {
    const { apiRoot, fetch = globalThis.fetch, patience = PATIENCE } = this.#settings;
    return { apiRoot, fetch, timeout: patience.call };
  }

  /** Asks Zalo who we are, which shows whether it can be reached with what we have. */
  async #reach(): Promise<void> {
    try {
      const { id, name, is_verified } = await this.#api.get('/v2.0/oa/getoa', profile, this.#stop.signal);
      if (id !== null) this.#me = { id, name: name ?? null };
      if (is_verified === false) this.#tell('unverified');
      this.#say(this.#tokens.problem);
    } catch (error) {
      this.#say(error instanceof ChannelError ? error.message : 'it failed in a way of its own');
    }
  }

  #reachLater(): void {
    this.#reaching ??= this.#keepReaching().finally(() => {
      this.#reaching = null;
    });
  }

  async #keepReaching(): Promise<void> {
    const first = (this.#settings.patience ?? PATIENCE).retry;
    for (let failures = 0; !this.#stop.signal.aborted; failures += 1) {
      const longest = this.#tokens.problem === null ? LONGEST_PAUSE : LONG_PAUSE;
      await this.#pause(Math.min(longest, first * 2 ** Math.min(failures, 12)));
      if (this.#stop.signal.aborted) return;
      await this.#reach();
      if (this.#health.state === 'serving') return;
    }
  }

  /** A refresh token dies after three months in which nobody used it. */
  async #stayFresh(): Promise<void> {
    try {
      await this.#tokens.current();
    } catch (error) {
      // Nobody waits for this: what it throws would end the program.
      this.#say(error instanceof ChannelError ? error.message : 'the token could not be renewed');
      return this.#reachLater();
    }
    if (this.#tokens.problem === null) return;
    this.#say(this.#tokens.problem);
    this.#reachLater();
  }

  async #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#stop;
    await pause(milliseconds, undefined, { signal, ref: false }).catch(() => {});
  }

  #say(problem: string | null): void {
    if (this.#stop.signal.aborted) return;
    const state = problem === null ? 'serving' : 'failing';
    if (state === this.#health.state && problem === this.#health.problem) return;
    if (problem !== null) this.#settings.warn(`zalo: ${problem}`);
    this.#health = { state, since: toInstant(this.#settings.clock()), problem };
  }
}
