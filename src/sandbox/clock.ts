/** A clock that runs, can be turned forward, and begins anew with each sample committee. */
export class TurnableClock {
  readonly #base: () => number;
  #ahead = 0;

  constructor(base: () => number) {
    this.#base = base;
  }

  now = (): number => this.#base() + this.#ahead;

  /** For who starts over: from here on it is this time, in milliseconds since 1970. */
  begin(at: number): void {
    this.#ahead = at - this.#base();
  }

  /** Forward by so many milliseconds; never back. */
  forward(milliseconds: number): void {
    this.#ahead += Math.max(0, milliseconds);
  }
}
