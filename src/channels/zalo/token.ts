import { randomUUID } from 'node:crypto';
import { ChannelError } from '../../ports/channel.ts';
import { Budget } from './budget.ts';
import { adopt, hash, type KeptTokens, readKept } from './kept.ts';
import { type Exchange, exchange, isAboutApp, type OAuthSettings } from './oauth.ts';
import type { Trouble } from './trouble.ts';

/** A value kept in the store, changed by one process at a time; when `change` resolves, the new value is durable. */
export interface Vault {
  change<Result>(work: (kept: string | null) => { keep: string | null; result: Result }): Promise<Result>;
}

export interface TokenSettings extends OAuthSettings {
  readonly vault: Vault;
  /** The one from the settings; the first, or one pasted in after a refusal. */
  readonly refreshToken: string | null;
  /** No other process uses the vault: a lease that is not ours was left by one that has ended. */
  readonly alone?: boolean;
  readonly clock: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds between looks at what another process is exchanging. */
  readonly look: number;
  readonly tell: (trouble: Trouble) => void;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Longer than a call can take, so that no two processes use up one token. */
const LEASE = MINUTE;
const LONGEST_BACKOFF = 5 * MINUTE;
/** At another process that may have died; who waits longer holds up the start, and the end. */
const MANY_LOOKS = 20;
/** At 20 hours of 25. */
const RENEW_AFTER = 0.8;

type Turn =
  | { readonly do: 'use'; readonly access: string }
  | { readonly do: 'exchange'; readonly kept: KeptTokens }
  /** Another process is at it. */
  | { readonly do: 'wait' }
  /** The last try failed a short while ago. */
  | { readonly do: 'later' }
  | { readonly do: 'stop'; readonly code: number | null };

/**
 * Keeps the OA's access token alive. A refresh token works once: of all processes one exchanges it at a time,
 * and the new pair is durable before anybody uses it. A crash between Zalo's answer and that, or an answer that
 * gets lost, costs the pair; then somebody has to paste in a new one, and no other order of steps helps.
 */
export class Tokens {
  readonly #settings: TokenSettings;
  readonly #self = randomUUID();
  readonly #app: string;
  /** A token that is refused although it is new is not exchanged for ever. */
  readonly #forced = new Budget(3, 10 * MINUTE);
  #kept: KeptTokens | null = null;
  /** A pair that is not durable, because the store did not answer. */
  #unsaved: Extract<Exchange, { kind: 'pair' }> | null = null;
  #under: Promise<string> | null = null;
  #failures = 0;
  #tryAfter = 0;
  /** Until then the old token is used without asking the store, which has nothing better. */
  #quietUntil = 0;
  #problem: string | null = null;
  #waiting: string | null = null;

  constructor(settings: TokenSettings) {
    this.#settings = settings;
    this.#app = hash(`${settings.appId}\0${settings.appSecret}`);
  }

  /** Why no further pair will come without a person; `null` when one will. */
  get problem(): string | null {
    return this.#problem;
  }

  /** For what a token is awaited by itself; `null` where it is not. */
  get waiting(): string | null {
    return this.#waiting;
  }

  /** A token to use now. Throws a `ChannelError`: `auth` when a person has to help, `network` otherwise. */
  current(): Promise<string> {
    const now = this.#settings.clock();
    const until = Math.max(this.#kept?.renewAt ?? 0, this.#quietUntil);
    const still = now < until ? this.#stillGood(null) : null;
    return still ? Promise.resolve(still) : this.#renew(null);
  }

  /** A token in place of one that Zalo does not take. */
  replace(failed: string): Promise<string> {
    const kept = this.#kept;
    if (kept?.access && kept.access !== failed && this.#settings.clock() < kept.renewAt)
      return Promise.resolve(kept.access);
    return this.#renew(failed);
  }

  /** Resolves when no exchange is under way. */
  async settled(): Promise<void> {
    await this.#under?.catch(() => {});
  }

  async #renew(failed: string | null): Promise<string> {
    while (this.#under) {
      const token = await this.#under;
      if (token !== failed) return token;
    }
    this.#under = this.#work(failed).finally(() => {
      this.#under = null;
      this.#waiting = null;
    });
    return this.#under;
  }

  async #work(failed: string | null): Promise<string> {
    for (let looks = 0; ; ) {
      if (this.#unsaved) await this.#save(this.#unsaved);
      const turn = await this.#change((kept) => this.#take(kept, failed));
      const still = this.#stillGood(failed);
      switch (turn.do) {
        case 'use':
          this.#problem = null;
          return turn.access;
        case 'stop':
          this.#stopped(turn.code);
          if (still) return still;
          throw new ChannelError({ kind: 'auth' }, this.#problem ?? 'no token');
        case 'wait':
          if (still) return still;
          looks += 1;
          if (looks > MANY_LOOKS)
            throw new ChannelError({ kind: 'network' }, 'oauth: another process is renewing the token');
          await this.#settings.pause(this.#settings.look);
          continue;
        case 'later':
          if (still) return still;
          throw new ChannelError({ kind: 'network' }, 'oauth: waiting to try again');
        case 'exchange': {
          const why = await this.#exchange(turn.kept, failed);
          if (why === null) continue;
          if (still) return still;
          throw new ChannelError({ kind: 'network' }, `oauth: ${why}`);
        }
      }
    }
  }

  /** The old token, while it lives and Zalo takes it. */
  #stillGood(failed: string | null): string | null {
    const kept = this.#kept;
    return kept?.access && kept.access !== failed && this.#settings.clock() < kept.expiresAt
      ? kept.access
      : null;
  }

  /** What is to be done, decided while nobody else decides. */
  #take(before: KeptTokens | null, failed: string | null): { keep: KeptTokens | null; result: Turn } {
    const now = this.#settings.clock();
    const kept = adopt(before, this.#settings.refreshToken);
    if (!kept) return { keep: null, result: { do: 'stop', code: null } };
    if (kept.access && kept.access !== failed && now < kept.renewAt)
      return { keep: kept, result: { do: 'use', access: kept.access } };
    // A refusal because of the app's secret is over when that has been put right.
    if (kept.refused?.app === this.#app)
      return { keep: kept, result: { do: 'stop', code: kept.refused.code } };
    if (now < this.#tryAfter) return { keep: kept, result: { do: 'later' } };
    const { lease } = kept;
    // One that ends later than any could is of a clock that was put back.
    const others = lease !== null && lease.by !== this.#self && !this.#settings.alone;
    if (others && lease.until > now && lease.until <= now + 2 * LEASE) {
      this.#waiting = `another process is renewing the token; should it have died, that ends at ${new Date(lease.until).toISOString()}`;
      return { keep: kept, result: { do: 'wait' } };
    }
    const mine = { ...kept, refused: null, lease: { by: this.#self, until: now + LEASE } };
    return { keep: mine, result: { do: 'exchange', kept: mine } };
  }

  /** `null` when what is kept has changed; else why not. */
  async #exchange(kept: KeptTokens, failed: string | null): Promise<string | null> {
    const now = this.#settings.clock();
    if (failed !== null && this.#forced.take(now) > 0) {
      await this.#release();
      throw new ChannelError({ kind: 'auth' }, 'Zalo refuses tokens that it has just given');
    }
    const given = await exchange(kept.refresh, this.#settings);
    if (given.kind === 'pair') {
      this.#unsaved = given;
      this.#failures = 0;
      await this.#save(given);
      return null;
    }
    if (given.kind === 'refused') {
      const refused = { code: given.code, app: this.#app };
      await this.#change((latest) => ({
        // Somebody may have pasted in another token meanwhile.
        keep: latest?.refresh === kept.refresh ? { ...latest, lease: null, refused } : latest,
        result: undefined,
      }));
      return null;
    }
    this.#failures += 1;
    this.#tryAfter = now + Math.min(LONGEST_BACKOFF, SECOND * 2 ** Math.min(this.#failures, 10));
    this.#quietUntil = this.#tryAfter;
    await this.#release();
    return given.why;
  }

  async #save({ access, refresh, lifetime }: Extract<Exchange, { kind: 'pair' }>): Promise<void> {
    const now = this.#settings.clock();
    await this.#change((latest) => ({
      keep: {
        access,
        refresh,
        renewAt: now + lifetime * RENEW_AFTER,
        expiresAt: now + lifetime,
        begunWith: latest?.begunWith ?? [],
        lease: null,
        refused: null,
      },
      result: undefined,
    }));
    this.#unsaved = null;
  }

  async #release(): Promise<void> {
    await this.#change((latest) => ({
      keep: latest?.lease?.by === this.#self ? { ...latest, lease: null } : latest,
      result: undefined,
    }));
  }

  #stopped(code: number | null): void {
    this.#quietUntil = this.#settings.clock() + MINUTE;
    const [trouble, problem]: [Trouble, string] =
      code === null
        ? ['needs-refresh-token', 'ZALO_REFRESH_TOKEN is missing']
        : isAboutApp(code)
          ? ['app', `Zalo refused the app (${code}): see to ZALO_APP_ID and ZALO_APP_SECRET`]
          : [
              'refresh-refused',
              `Zalo refused the refresh token (${code}): a new ZALO_REFRESH_TOKEN is needed`,
            ];
    if (this.#problem !== problem) this.#settings.tell(trouble);
    this.#problem = problem;
  }

  async #change<Result>(
    work: (kept: KeptTokens | null) => { keep: KeptTokens | null; result: Result },
  ): Promise<Result> {
    let seen: KeptTokens | null = null;
    const result = await this.#settings.vault
      .change((text) => {
        const done = work(readKept(text));
        seen = done.keep;
        return { keep: seen === null ? null : JSON.stringify(seen), result: done.result };
      })
      .catch(() => {
        throw new ChannelError({ kind: 'network' }, 'oauth: the store did not answer');
      });
    this.#kept = seen;
    return result;
  }
}
