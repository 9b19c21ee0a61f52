/** All that happens by chance in a run comes from here: the same seed, the same run. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 up to 1. */
  readonly next = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    const seed = this.#state;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  /** A whole number from one up to and with the other. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }

  of<One>(all: readonly One[]): One {
    if (all.length === 0) throw new Error('nothing to choose from');
    return all[Math.floor(this.next() * all.length)] as One;
  }

  /** By weight. */
  pick<One>(all: readonly (readonly [weight: number, one: One])[]): One {
    let left = this.next() * all.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, one] of all) {
      left -= weight;
      if (left < 0) return one;
    }
    return this.of(all)[1];
  }

  /** Waits that are short as a rule and long at times, in milliseconds. */
  wait(usual: number): number {
    return Math.ceil(-Math.log(1 - this.next()) * usual);
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.between(0, 255)));
  }

  /** A source of its own, so that what is drawn from it moves nothing else. */
  apart(): Chance {
    return new Chance(Math.floor(this.next() * 2 ** 32));
  }
}
