import type { Pace } from './pace.ts';
import type { Rank } from './rank.ts';

/** A call that waits to leave. */
interface Call {
  readonly rank: Rank;
  /** Whose pace it counts towards. */
  readonly chat: string;
  readonly isGroup: boolean;
}

interface Waiting extends Call {
  readonly leave: () => void;
  readonly turnBack: () => void;
}

/** It did not leave, and is still in the line. */
export class TurnedBack extends Error {}

/**
 * Each call of a channel passes here just before it leaves, so that the pace counts what really goes, and who is
 * urgent goes first until the last moment.
 */
export class Gate {
  readonly #pace: Pace;
  readonly #clock: () => number;
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(pace: Pace, clock: () => number) {
    this.#pace = pace;
    this.#clock = clock;
  }

  /** Resolves when the call may leave, and counts it; throws `TurnedBack` where nothing leaves any more. */
  pass(call: Call): Promise<void> {
    return new Promise((leave, reject) => {
      const turnBack = (): void => reject(new TurnedBack());
      if (this.#closed) return turnBack();
      const after = this.#waiting.findIndex(({ rank }) => rank > call.rank);
      this.#waiting.splice(after < 0 ? this.#waiting.length : after, 0, { ...call, leave, turnBack });
      this.look();
    });
  }

  /** Lets go whom the clock allows. */
  look(): void {
    if (this.#timer) clearTimeout(this.#timer);
    const now = this.#clock();
    let next = Number.POSITIVE_INFINITY;
    for (const one of [...this.#waiting]) {
      const wait = this.#pace.take(one.chat, one.isGroup, now);
      if (wait > 0) {
        next = Math.min(next, wait);
        if (this.#pace.closed(now) > 0) break;
        continue;
      }
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
      one.leave();
    }
    if (this.#waiting.length > 0) {
      this.#timer = setTimeout(() => this.look(), next);
      this.#timer.unref();
    }
  }

  close(): void {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    for (const { turnBack } of this.#waiting.splice(0)) turnBack();
  }
}
