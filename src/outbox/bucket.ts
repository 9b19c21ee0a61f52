/** How many messages may go out: at once, and in each second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Tokens that fill up again by themselves. Times are milliseconds of the clock that is passed in. */
export class Bucket {
  readonly #rate: Rate;
  #tokens: number;
  #at: number | null = null;

  constructor(rate: Rate) {
    this.#rate = rate;
    this.#tokens = rate.burst;
  }

  /** How long until one more may go; 0 when it may. */
  wait(now: number): number {
    const tokens = this.#filled(now);
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / this.#rate.perSecond) * 1_000);
  }

  take(now: number): void {
    this.#tokens = this.#filled(now) - 1;
    this.#at = now;
  }

  /** When one was taken last. */
  get at(): number {
    return this.#at ?? Number.NEGATIVE_INFINITY;
  }

  /** After a clock was put back nobody knows what went out when; the burst is small enough to begin anew. */
  #filled(now: number): number {
    const { burst, perSecond } = this.#rate;
    if (this.#at === null || now < this.#at) return burst;
    return Math.min(burst, this.#tokens + ((now - this.#at) / 1_000) * perSecond);
  }
}
