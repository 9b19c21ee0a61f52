/** What a transaction holds while it runs; nobody else in this process holds any of it meanwhile. */
export interface Lease {
  readonly keys: ReadonlySet<string>;
  /** Whether these could be added at once. */
  adds(keys: readonly string[]): boolean;
  end(): void;
}

interface Waiting {
  readonly keys: ReadonlySet<string>;
  readonly begin: (lease: Lease) => void;
}

/**
 * So many at a time; those that share a key one after another, in the order in which they came. Whoever waits for another
 * holds up nobody else.
 */
export class Lanes {
  readonly #most: number;
  readonly #held = new Set<string>();
  #waiting: Waiting[] = [];
  #running = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** `first`: before those that wait already, as who has begun and has to begin again. */
  enter(keys: Iterable<string>, first = false): Promise<Lease> {
    return new Promise((begin) => {
      const waiting = { keys: new Set(keys), begin };
      if (first) this.#waiting.unshift(waiting);
      else this.#waiting.push(waiting);
      this.#look();
    });
  }

  #look(): void {
    const before = new Set<string>();
    const rest: Waiting[] = [];
    for (const [at, one] of this.#waiting.entries()) {
      if (this.#running === this.#most) {
        rest.push(...this.#waiting.slice(at));
        break;
      }
      const waits = [...one.keys].some((key) => this.#held.has(key) || before.has(key));
      if (!waits) this.#begin(one);
      else {
        rest.push(one);
        for (const key of one.keys) before.add(key);
      }
    }
    this.#waiting = rest;
  }

  #begin({ keys: asked, begin }: Waiting): void {
    const keys = new Set(asked);
    for (const key of keys) this.#held.add(key);
    this.#running += 1;
    begin({
      keys,
      adds: (more) => {
        const others = more.filter((key) => !keys.has(key));
        if (others.some((key) => this.#held.has(key))) return false;
        for (const key of others) {
          keys.add(key);
          this.#held.add(key);
        }
        return true;
      },
      end: () => {
        for (const key of keys) this.#held.delete(key);
        this.#running -= 1;
        this.#look();
      },
    });
  }
}
