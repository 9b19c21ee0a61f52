/** So many chats in a row without an answer that had none of this before, and it is not they who are down. */
const TELLING = 5;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;
/** After each pause so many may find out whether it is over. */
const TRIES = 3;
/** Meanwhile, how often somebody's answer may. */
const PROBE_EACH = 1_000;

export interface Trial {
  /** To a chat that failed before: it says little about the others. */
  readonly troubled: boolean;
  /** Somebody waits for it. */
  readonly awaited: boolean;
}

/** Notices when a whole platform does not answer, so that not every message has to find that out by itself. */
export class Outage {
  readonly #silent = new Set<string>();
  #pauses = 0;
  #from = 0;
  #until = 0;
  #tries = 0;
  #probed = Number.NEGATIVE_INFINITY;

  answered(): void {
    this.#silent.clear();
    this.#pauses = 0;
    this.#tries = 0;
    this.#probed = Number.NEGATIVE_INFINITY;
  }

  unanswered(chat: string, troubled: boolean, now: number): void {
    if (this.#pauses === 0) {
      if (!troubled) this.#silent.add(chat);
      if (this.#silent.size < TELLING) return;
    } else if (this.#paused(now) > 0) return;
    this.#from = now;
    this.#until = now + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#pauses);
    this.#pauses += 1;
    this.#tries = 0;
  }

  get lasts(): boolean {
    return this.#pauses > 0;
  }

  /** How long another message has to wait; 0 when it may try. */
  wait(trial: Trial, now: number): number {
    if (this.#pauses === 0) return 0;
    const paused = this.#paused(now);
    // At least two of the tries are left to those who may well be reached.
    const wait = paused > 0 ? paused : this.#tries < (trial.troubled ? 1 : TRIES) ? 0 : PROBE_EACH;
    return isProbe(trial) ? Math.min(wait, this.#untilProbe(now)) : wait;
  }

  /** One that may try does. */
  tried(trial: Trial, now: number): void {
    if (this.#pauses === 0) return;
    if (this.#paused(now) > 0 || isProbe(trial)) this.#probed = now;
    else this.#tries += 1;
  }

  /** It did not leave after all. */
  tookBack(): void {
    this.#tries = Math.max(0, this.#tries - 1);
  }

  #paused(now: number): number {
    return now >= this.#from ? Math.max(0, this.#until - now) : 0;
  }

  #untilProbe(now: number): number {
    return now >= this.#probed ? Math.max(0, this.#probed + PROBE_EACH - now) : 0;
  }
}

const isProbe = ({ troubled, awaited }: Trial): boolean => awaited && !troubled;
