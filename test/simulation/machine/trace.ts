import { createHash } from 'node:crypto';

/** What happened in a run, line by line: two runs of one seed have the same hash. */
export class Trace {
  readonly #hash = createHash('sha256');
  readonly #lines: string[] = [];
  readonly #now: () => number;
  readonly #keep: boolean;

  constructor(now: () => number, keep: boolean) {
    this.#now = now;
    this.#keep = keep;
  }

  note(line: string): void {
    const whole = `${new Date(this.#now() + 7 * 3_600_000).toISOString().slice(0, -1)} ${line}`;
    this.#hash.update(`${whole}\n`);
    if (this.#keep) this.#lines.push(whole);
    else {
      this.#lines.push(whole);
      if (this.#lines.length > 400) this.#lines.splice(0, 200);
    }
  }

  /** The last ones; all of them where the run keeps them. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  get hash(): string {
    return this.#hash.copy().digest('hex').slice(0, 16);
  }
}
