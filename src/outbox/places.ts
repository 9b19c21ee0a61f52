import { RANK, type Rank } from './rank.ts';

/** Messages under way at once; more only hurry into the platform's limits. */
const QUICK = 16;
/** Besides these, for answers alone. */
const KEPT_FOR_ANSWERS = 8;
/** Under way for longer than this is slow, and gives its place to another. In milliseconds. */
const SLOW_AFTER = 1_000;
const SLOW = 32;
/** To chats that failed the last time. */
const TROUBLED = 8;

/** How much is under way on one channel: chats that do not answer leave room for the others. */
export class Places {
  #quick = 0;
  #slow = 0;
  #troubled = 0;

  free(rank: Rank, troubled: boolean): boolean {
    if (troubled) return this.#troubled < TROUBLED;
    return this.#quick < QUICK + (rank === RANK.answer ? KEPT_FOR_ANSWERS : 0);
  }

  /** Takes one; returns what gives it back. `onFree` is called when a slow one has made room. */
  take(troubled: boolean, onFree: () => void): () => void {
    if (troubled) {
      this.#troubled += 1;
      return () => {
        this.#troubled -= 1;
      };
    }
    this.#quick += 1;
    let slow = false;
    const timer = setTimeout(() => {
      if (this.#slow >= SLOW) return;
      slow = true;
      this.#slow += 1;
      this.#quick -= 1;
      onFree();
    }, SLOW_AFTER);
    timer.unref();
    return () => {
      clearTimeout(timer);
      if (slow) this.#slow -= 1;
      else this.#quick -= 1;
    };
  }
}
