import type { Pace } from './pace.ts';

/** So many chats in a row without an answer, and it is not they who are down. */
const TELLING = 3;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

/** Notices when a whole platform does not answer, so that not every message has to find that out by itself. */
export class Outage {
  readonly #pace: Pace;
  readonly #silent = new Set<string>();
  #pauses = 0;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  answered(): void {
    this.#silent.clear();
    this.#pauses = 0;
  }

  unanswered(chat: string, now: number): void {
    this.#silent.add(chat);
    if (this.#silent.size < TELLING || this.#pace.paused(now)) return;
    this.#pace.pauseUntil(now + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#pauses));
    this.#pauses += 1;
  }
}
