/** What a transaction holds while it runs; nobody else in this process holds any of it meanwhile. */
export interface Lease {
  readonly keys: ReadonlySet<string>;
  /** Whether these could be added at once. */
  adds(keys: readonly string[]): boolean;
  /** Ends this one for one that holds these as well, before any that waits: whoever has begun keeps their place. */
  again(more: readonly string[]): Promise<Lease>;
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

  enter(keys: Iterable<string>): Promise<Lease> {
    return new Promise((begin) => {
      this.#waiting.push({ keys: new Set(keys), begin });
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
    const end = (): void => {
      for (const key of keys) this.#held.delete(key);
      this.#running -= 1;
      this.#look();
    };
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
      again: (more) =>
        new Promise((beginAgain) => {
          // It waits before this one ends: the end lets in whoever is first.
          this.#waiting.unshift({ keys: new Set([...keys, ...more]), begin: beginAgain });
          end();
        }),
      end,
    });
  }
}
