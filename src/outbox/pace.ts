/** How many messages may go out: in a burst, and by the second after it. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface Rates {
  readonly overall: Rate;
  readonly person: Rate;
  readonly group: Rate;
}

/** Telegram: about 1 message a second in a private chat, 20 a minute in a group, 30 a second in all. */
export const telegramRates = (perSecond: number): Rates => ({
  overall: { burst: perSecond, perSecond },
  person: { burst: 5, perSecond: 1 },
  group: { burst: 6, perSecond: 20 / 60 },
});

interface Bucket {
  tokens: number;
  at: number;
}

/** Keeps one channel's pace. Times are milliseconds of the clock that is passed in. */
export class Pace {
  readonly #rates: Rates;
  readonly #buckets = new Map<string, Bucket>();
  #pausedUntil = 0;

  constructor(rates: Rates) {
    this.#rates = rates;
  }

  /** Nothing goes out before then. */
  pauseUntil(at: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, at);
  }

  /** How long a message to this chat has to wait; 0 when it may go, and then it is counted. */
  take(chat: string, isGroup: boolean, now: number): number {
    const paused = this.#pausedUntil - now;
    if (paused > 0) return paused;
    const overall = this.#fill('', this.#rates.overall, now);
    const rate = isGroup ? this.#rates.group : this.#rates.person;
    const own = this.#fill(chat, rate, now);
    const wait = Math.max(shortfall(overall, this.#rates.overall), shortfall(own, rate));
    if (wait > 0) return wait;
    overall.tokens -= 1;
    own.tokens -= 1;
    if (this.#buckets.size > 5_000) this.#forgetFull(now);
    return 0;
  }

  #fill(key: string, rate: Rate, now: number): Bucket {
    const bucket = this.#buckets.get(key) ?? { tokens: rate.burst, at: now };
    bucket.tokens = Math.min(
      rate.burst,
      bucket.tokens + (Math.max(0, now - bucket.at) / 1_000) * rate.perSecond,
    );
    bucket.at = now;
    this.#buckets.set(key, bucket);
    return bucket;
  }

  /** A chat that was silent for a minute has its burst again, and need not be remembered. */
  #forgetFull(now: number): void {
    for (const [key, bucket] of this.#buckets)
      if (key !== '' && now - bucket.at > 60_000) this.#buckets.delete(key);
  }
}

const shortfall = (bucket: Bucket, rate: Rate): number =>
  bucket.tokens >= 1 ? 0 : Math.ceil(((1 - bucket.tokens) / rate.perSecond) * 1_000);
