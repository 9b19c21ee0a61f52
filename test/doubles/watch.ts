import { setTimeout as pause } from 'node:timers/promises';

const SHOWN = 15;
/** So many looks in a row have to find everything at rest; what is under way on this machine needs less. */
const LOOKS = 10;
const BETWEEN_LOOKS_MS = 50;
/** What is due later than this is nothing that a story waits for: it turns the clock. */
const SOON_MS = 15_000;
/** A story that waits in vain is told when all is at rest; this is for a program that hangs, on a busy machine. */
export const PATIENCE_MS = 45_000;

/**
 * How far things have come, as a mark that is another one after whatever happens; `null` while something may yet
 * come by itself within so many milliseconds.
 */
export type AtRest = (withinMs: number) => Promise<number | null>;

/** Waiting for a fake to come into a state, without polling for it. */
export class Watch<Call> {
  readonly calls: Call[] = [];
  /** Where it is known, waiting ends as soon as nothing more can come. */
  atRest: AtRest | null = null;
  readonly #checks = new Set<() => void>();
  readonly #line: (call: Call) => string | null;
  #changes = 0;

  /** `line` is what is shown of a call to who waited in vain; `null` leaves it out. */
  constructor(line: (call: Call) => string | null) {
    this.#line = line;
  }

  log(call: Call): void {
    this.calls.push(call);
    this.changed();
  }

  changed(): void {
    this.#changes += 1;
    for (const check of [...this.#checks]) check();
  }

  /** Resolves with what the predicate finds; a predicate that throws ends the waiting with its error. */
  until<T>(predicate: () => T, timeoutMs: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const over = new AbortController();
      const stop = () => {
        over.abort();
        clearTimeout(timer);
        this.#checks.delete(check);
      };
      const check = () => {
        try {
          const found = predicate();
          if (!found) return;
          stop();
          resolve(found);
        } catch (error) {
          stop();
          reject(error);
        }
      };
      const giveUp = (why: string) => {
        check();
        if (over.signal.aborted) return;
        stop();
        reject(new Error(`${why}: ${predicate.toString()}\n${this.#dump()}`));
      };
      const timer = setTimeout(() => giveUp(`Not so within ${timeoutMs} ms`), timeoutMs);
      this.#checks.add(check);
      check();
      if (over.signal.aborted) return;
      this.#rested(performance.now() + timeoutMs, over.signal).then(
        (rested) => rested && giveUp('Not so, and nothing more can come'),
        reject,
      );
    });
  }

  /** Whether everything came to rest before the waiting was over. */
  async #rested(deadline: number, over: AbortSignal): Promise<boolean> {
    let before: string | null = null;
    for (let looks = 0; looks < LOOKS; looks += 1) {
      await pause(BETWEEN_LOOKS_MS, undefined, { signal: over }).catch(() => {});
      if (over.aborted || !this.atRest) return false;
      const mark = await this.atRest(Math.min(SOON_MS, deadline - performance.now()));
      const now = mark === null ? null : `${mark} ${this.#changes}`;
      if (now === null || now !== before) looks = 0;
      before = now;
    }
    return !over.aborted;
  }

  #dump(): string {
    const lines = this.calls.flatMap((call) => this.#line(call) ?? []);
    const last = lines.slice(-SHOWN).map((line) => `  ${line}`);
    return [`The last ${last.length} of ${lines.length} calls, polls left out:`, ...last].join('\n');
  }
}

/** A payload as it is shown. */
export function briefly(payload: unknown): string {
  const given = JSON.stringify(payload) ?? '';
  return given.length > 300 ? `${given.slice(0, 300)}…` : given;
}
