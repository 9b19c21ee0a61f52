import { after, HOUR, type Instant } from './instant.ts';

/** Codes that were tried in vain, by account: only for as long as the program runs, which is long enough to tire. */
export class Attempts {
  readonly #failed = new Map<string, Instant[]>();

  /** Whether an account has tried too often within the hour. */
  tooMany(address: string, now: Instant): boolean {
    return this.#recent(address, now).length >= MOST_ATTEMPTS;
  }

  failed(address: string, now: Instant): void {
    if (this.#failed.size >= MOST_ACCOUNTS) this.#failed.clear();
    this.#failed.set(address, [...this.#recent(address, now), now]);
  }

  #recent = (address: string, now: Instant): Instant[] =>
    (this.#failed.get(address) ?? []).filter((at) => now < after(at, HOUR));
}
const MOST_ATTEMPTS = 10;
const MOST_ACCOUNTS = 10_000;
