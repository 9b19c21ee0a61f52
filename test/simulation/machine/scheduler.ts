/** A process of the program from its start to its end, however it ends. What it still had before it dies with it. */
export interface Life {
  readonly number: number;
  over: boolean;
  /** How many more of its awaits come back before it is killed. */
  left: number;
}

interface Event {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
  /** Whose it is; `null` for what happens outside of the program. */
  readonly life: Life | null;
  /** Nothing hangs on its coming at the minute: a look once in a while. */
  readonly lazy: boolean;
}

/** Between two things of consequence, what is lazy comes once, so long before the later one. */
const SHORTLY = 60_000;

const { setImmediate } = globalThis;
/** When all that could go on by itself has done so. */
export const quiet = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The one clock of a run, and all that is to happen by it, one thing after another. */
export class Scheduler {
  now: number;
  /** Called in place of the await that a life does not survive. */
  onDeath: (life: Life) => void = () => {};
  /** Work outside of this process's own turns, that has to come back before anything else happens. */
  waitsFor: () => Promise<void> | null = () => null;
  happened = 0;
  readonly #eager = new Heap();
  readonly #lazy = new Heap();
  /** By so much all that was lazy has been put off together: what comes before what among it stays so. */
  #late = 0;
  #order = 0;

  constructor(now: number) {
    this.now = now;
  }

  after(milliseconds: number, run: () => void, life: Life | null = null, lazy = false): () => void {
    let wanted = true;
    this.#order += 1;
    const at = this.now + Math.max(0, Math.round(milliseconds));
    const event = {
      at: lazy ? at - this.#late : at,
      order: this.#order,
      run: () => {
        if (wanted) run();
      },
      life,
      lazy,
    };
    (lazy ? this.#lazy : this.#eager).put(event);
    return () => {
      wanted = false;
    };
  }

  /** Comes back after so long, in the life that waits for it; never, where that has ended. */
  pause(milliseconds: number, life: Life | null): Promise<void> {
    return new Promise((resolve) => this.after(milliseconds, resolve, life));
  }

  async runUntil(end: number, isOver: () => boolean = () => false): Promise<void> {
    await this.#settle();
    while (!isOver()) {
      const event = this.#next(end);
      if (!event) break;
      this.now = Math.max(this.now, event.at);
      if (event.life?.over) continue;
      this.happened += 1;
      if (event.life) event.life.left -= 1;
      if (event.life && event.life.left <= 0) this.onDeath(event.life);
      else event.run();
      await this.#settle();
    }
    if (!isOver()) this.now = Math.max(this.now, end);
  }

  async #settle(): Promise<void> {
    await quiet();
    for (let work = this.waitsFor(); work; work = this.waitsFor()) {
      await work;
      await quiet();
    }
  }

  #next(end: number): Event | null {
    const eager = this.#eager.first;
    const lazy = this.#lazy.first;
    const horizon = Math.min(eager?.at ?? end, end);
    if (lazy && lazy.at + this.#late < horizon) {
      this.#lazy.take();
      this.#late += Math.max(0, horizon - SHORTLY - lazy.at - this.#late);
      return { ...lazy, at: lazy.at + this.#late };
    }
    if (!eager || eager.at > end) return null;
    return this.#eager.take();
  }
}

const before = (one: Event, other: Event): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

class Heap {
  readonly #all: Event[] = [];

  get first(): Event | null {
    return this.#all[0] ?? null;
  }

  put(event: Event): void {
    const all = this.#all;
    let at = all.push(event) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!before(event, all[above] as Event)) break;
      all[at] = all[above] as Event;
      at = above;
    }
    all[at] = event;
  }

  take(): Event | null {
    const all = this.#all;
    const first = all[0] ?? null;
    const last = all.pop();
    if (!last || all.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= all.length) break;
      if (below + 1 < all.length && before(all[below + 1] as Event, all[below] as Event)) below += 1;
      if (before(last, all[below] as Event)) break;
      all[at] = all[below] as Event;
      at = below;
    }
    all[at] = last;
    return first;
  }
}
