/** How many messages may go out: at once, and in each second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface Rates {
  readonly overall: Rate;
  readonly person: Rate;
  readonly group: Rate;
}

/**
 * Telegram: about 30 messages a second in all, 1 a second in a private chat (short bursts are tolerated), 20 a
 * minute in a group. A burst counts towards the same second or minute, so what follows it is slower by as much.
 */
export const telegramRates = (perSecond: number): Rates => {
  const burst = Math.max(1, Math.round(perSecond / 10));
  return {
    overall: { burst, perSecond: burst === 1 ? perSecond : perSecond - burst },
    person: { burst: 5, perSecond: 1 },
    group: { burst: 5, perSecond: 15 / 60 },
  };
};

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

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** A chat that was silent for so long has its burst again, and need not be remembered. */
const FORGET_AFTER = 60_000;
const MANY_CHATS = 5_000;

/** Keeps one channel's pace. Times are milliseconds of the clock that is passed in. */
export class Pace {
  readonly #rates: Rates;
  readonly #chats = new Map<string, Bucket>();
  #overall: Bucket;
  #pausedUntil = Number.NEGATIVE_INFINITY;

  constructor(rates: Rates) {
    this.#rates = rates;
    this.#overall = { tokens: rates.overall.burst, at: 0 };
  }

  /** Nothing goes out before then. */
  pauseUntil(at: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, at);
  }

  paused(now: number): boolean {
    return this.#pausedUntil > now;
  }

  /** How long nothing may go to anybody. */
  closed(now: number): number {
    return Math.max(
      this.#pausedUntil - now,
      shortfall(filled(this.#overall, this.#rates.overall, now), this.#rates.overall),
    );
  }

  /** How long a message to this chat has to wait; 0 when it may go, and then it is counted. */
  take(chat: string, isGroup: boolean, now: number): number {
    const rate = isGroup ? this.#rates.group : this.#rates.person;
    const own = filled(this.#chats.get(chat) ?? { tokens: rate.burst, at: now }, rate, now);
    const wait = Math.max(this.closed(now), shortfall(own, rate));
    if (wait > 0) return wait;
    const overall = filled(this.#overall, this.#rates.overall, now);
    this.#overall = { ...overall, tokens: overall.tokens - 1 };
    this.#chats.set(chat, { ...own, tokens: own.tokens - 1 });
    if (this.#chats.size > MANY_CHATS) this.#forgetSilent(now);
    return 0;
  }

  #forgetSilent(now: number): void {
    for (const [chat, { at }] of this.#chats) if (now - at > FORGET_AFTER) this.#chats.delete(chat);
  }
}

/** After a clock was put back nobody knows what went out when; the burst is small enough to begin anew. */
const filled = ({ tokens, at }: Bucket, { burst, perSecond }: Rate, now: number): Bucket => ({
  tokens: now < at ? burst : Math.min(burst, tokens + ((now - at) / 1_000) * perSecond),
  at: now,
});

const shortfall = ({ tokens }: Bucket, rate: Rate): number =>
  tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / rate.perSecond) * 1_000);
