/** A clock that runs, and can be turned forward. */
export class TurnableClock {
  readonly #base: () => number;
  #ahead = 0;

  constructor(base: () => number) {
    this.#base = base;
  }

  now = (): number => this.#base() + this.#ahead;

  /** Forward by so many milliseconds; never back. */
  forward(milliseconds: number): void {
    this.#ahead += Math.max(0, milliseconds);
  }
}
