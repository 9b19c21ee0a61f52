import { setMaxListeners } from 'node:events';
import type { Api } from 'grammy';
import type { Acknowledgement } from '../../ports/channel.ts';
import { asGrammy, tapAnswer } from './api.ts';
import { privateLink } from './render.ts';

/** The little words that taps are answered with. What was tapped is durable by then; only the word may get lost. */
export class TapWords {
  readonly #api: Api;
  readonly #warn: (text: string) => void;
  /** Of this serving: it may be stopped and begun again. */
  #hurry = new AbortController();
  readonly #words = new Set<Promise<void>>();

  constructor(api: Api, warn: (text: string) => void) {
    this.#api = api;
    this.#warn = warn;
    this.begin();
  }

  begin(): void {
    this.#hurry = new AbortController();
    // Hundreds may tap at the same time, and each answer listens to it.
    setMaxListeners(0, this.#hurry.signal);
  }

  /** Answers a tap, and has nobody wait for it: it fails where the query is too old, or a connection broke. */
  say(tap: string, { toast, openPrivate }: Acknowledgement, username: string): void {
    const link = openPrivate ? privateLink(username, openPrivate) : null;
    const quiet = this.#answer(tap, tapAnswer(toast, link)).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : error;
      this.#warn(`telegram: a tap was not answered: ${why}`);
    });
    this.#words.add(quiet);
    void quiet.finally(() => this.#words.delete(quiet));
  }

  async #answer(tap: string, answer: ReturnType<typeof tapAnswer>): Promise<void> {
    await this.#api.answerCallbackQuery(tap, answer, asGrammy(this.#hurry.signal));
  }

  /** Whatever is still on its way is given up. */
  hurry(): void {
    this.#hurry.abort();
  }

  async settled(): Promise<void> {
    await Promise.allSettled([...this.#words]);
  }
}
