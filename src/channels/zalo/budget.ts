/** At most so many in any stretch of time, by the clock that is passed in (milliseconds). */
export class Budget {
  readonly #most: number;
  readonly #stretch: number;
  #taken: number[] = [];

  constructor(most: number, stretch: number) {
    this.#most = Math.max(1, most);
    this.#stretch = stretch;
  }

  /** 0 when one more may go, and then it is counted; else how long it has to wait. */
  take(now: number): number {
    // After a clock was put back, nobody knows when what lies in its future went out.
    this.#taken = this.#taken.filter((at) => at <= now && now - at < this.#stretch);
    const [first] = this.#taken;
    if (first !== undefined && this.#taken.length >= this.#most) return first + this.#stretch - now;
    this.#taken.push(now);
    return 0;
  }
}
