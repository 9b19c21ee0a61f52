import { Bucket, type Rate } from './bucket.ts';
import { Holds } from './holds.ts';

export interface Rates {
  /** `most`: and never more than that within any second. */
  readonly overall: Rate & { readonly most?: number };
  readonly person: Rate;
  readonly group: Rate;
}

/** What leaves evenly may arrive closer together by as much, in milliseconds. */
const JITTER = 30;
const SECOND = 1_000 + JITTER;

/**
 * Telegram: about 30 messages a second in all, 1 a second in a private chat (short bursts are tolerated), 20 a
 * minute in a group. A burst counts towards the same second or minute.
 */
export const telegramRates = (perSecond: number): Rates => ({
  overall: { burst: Math.max(1, Math.round(perSecond / 10)), perSecond, most: perSecond },
  person: { burst: 5, perSecond: 1 },
  group: { burst: 5, perSecond: 15 / 60 },
});

/**
 * Zalo: the plan of the OA says how many requests a minute, whoever they are for. A message may need several; the
 * channel counts those itself.
 */
export const zaloRates = (perMinute: number): Rates => {
  const burst = Math.max(1, Math.floor(perMinute / 5));
  return {
    overall: { burst, perSecond: Math.max(1, perMinute - burst) / 60 },
    person: { burst: 5, perSecond: 1 },
    group: { burst: 5, perSecond: 1 },
  };
};

/** Mail: what a server of an office takes from one sender without holding it for spam; a mailbox gets its letters slowly. */
export const mailRates = (): Rates => ({
  overall: { burst: 5, perSecond: 2 },
  person: { burst: 5, perSecond: 1 / 2 },
  group: { burst: 5, perSecond: 1 / 2 },
});

/** A chat that was silent for so long has its burst again, and need not be remembered. */
const FORGET_AFTER = 60_000;
const MANY_CHATS = 5_000;

/** Keeps one channel's pace. Times are milliseconds of the clock that is passed in. */
export class Pace {
  readonly holds = new Holds();
  readonly rates: Rates;
  readonly #overall: Bucket;
  readonly #chats = new Map<string, Bucket>();
  /** When the last ones left, as many as may within a second. */
  readonly #left: number[] = [];

  constructor(rates: Rates) {
    this.rates = rates;
    this.#overall = new Bucket(rates.overall);
  }

  /** How long nothing may go to anybody. */
  closed(now: number): number {
    return Math.max(this.holds.all(now), this.#overall.wait(now), this.#full(now));
  }

  /** How long nothing may go to this chat, whatever goes to others. */
  own(chat: string, isGroup: boolean, now: number): number {
    return this.#of(chat, isGroup).wait(now);
  }

  /** How long a call for this chat has to wait; 0 when it may leave, and then it is counted. */
  take(chat: string, isGroup: boolean, now: number): number {
    const wait = Math.max(this.closed(now), this.own(chat, isGroup, now));
    if (wait > 0) return wait;
    const own = this.#of(chat, isGroup);
    own.take(now);
    this.#chats.set(chat, own);
    this.#overall.take(now);
    this.#left.push(now);
    if (this.#left.length > (this.rates.overall.most ?? 0)) this.#left.shift();
    if (this.#chats.size > MANY_CHATS) this.#forgetSilent(now);
    return 0;
  }

  #of(chat: string, isGroup: boolean): Bucket {
    return this.#chats.get(chat) ?? new Bucket(isGroup ? this.rates.group : this.rates.person);
  }

  /** How long until the oldest of as many as may within a second is a second old. */
  #full(now: number): number {
    const { most } = this.rates.overall;
    const [oldest] = this.#left;
    if (most === undefined || oldest === undefined || this.#left.length < most) return 0;
    const wait = oldest + SECOND - now;
    // Longer than a second only after the clock was put back.
    return wait > SECOND ? 0 : Math.max(0, wait);
  }

  #forgetSilent(now: number): void {
    for (const [chat, { at }] of this.#chats)
      if (at > now || now - at > FORGET_AFTER) this.#chats.delete(chat);
  }
}
