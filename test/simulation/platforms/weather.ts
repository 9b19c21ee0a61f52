import type { Chance } from '../machine/chance.ts';

/** What becomes of one call on its way. */
export type Fate =
  | 'arrives'
  /** Nothing of it reached the platform. */
  | 'lost'
  /** It was done, and the answer got lost. */
  | 'answer-lost'
  /** No answer ever comes. */
  | 'hangs'
  | 'too-many'
  | 'broken'
  /** A page of a proxy in place of an answer. */
  | 'proxy';

const CALM: readonly (readonly [number, Fate])[] = [
  [970, 'arrives'],
  [8, 'lost'],
  [6, 'answer-lost'],
  [2, 'hangs'],
  [6, 'too-many'],
  [5, 'broken'],
  [3, 'proxy'],
];
const STORM: readonly (readonly [number, Fate])[] = [
  [50, 'arrives'],
  [20, 'lost'],
  [8, 'answer-lost'],
  [4, 'hangs'],
  [8, 'too-many'],
  [6, 'broken'],
  [4, 'proxy'],
];

/** How the way to a platform is: calm as a rule, with storms. */
export class Weather {
  readonly #chance: Chance;
  readonly #now: () => number;
  #mild: boolean;
  #stormy = false;
  #until = 0;

  constructor(chance: Chance, now: () => number) {
    this.#chance = chance;
    this.#now = now;
    // Some runs are without faults of the way: what goes wrong there goes wrong by itself.
    this.#mild = chance.is(0.25);
  }

  /** From now on everything arrives. */
  calm(): void {
    this.#mild = true;
  }

  fate(): Fate {
    if (this.#mild) return 'arrives';
    if (this.#now() >= this.#until) {
      this.#stormy = this.#chance.is(0.1);
      const length = this.#stormy ? this.#chance.between(1, 60) : this.#chance.between(60, 1_500);
      this.#until = this.#now() + length * 60_000;
    }
    return this.#chance.pick(this.#stormy ? STORM : CALM);
  }

  /** For one way of a call, in milliseconds. */
  latency(): number {
    return this.#chance.is(0.02) ? this.#chance.between(500, 9_000) : this.#chance.between(15, 150);
  }
}
