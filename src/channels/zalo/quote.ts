import { Refusal } from './failure.ts';

/** So many answers that went only without the message that they name. */
const REFUSED = 5;

/**
 * U: what answers no message may be billed as one of our own accord, so answers name the one that they answer. That is
 * here alone: where it is refused, the text goes without it; refused again and again, none is named any more.
 */
export class Quotes {
  readonly #warn: (what: string) => void;
  /** A message that somebody deleted is no reason to name none. */
  #refused = 0;

  constructor(warn: (what: string) => void) {
    this.#warn = warn;
  }

  async naming<Posted>(answers: string | null, put: (quote: object) => Promise<Posted>): Promise<Posted> {
    if (answers === null || this.#refused >= REFUSED) return put({});
    try {
      return await put({ quote_message_id: answers });
    } catch (error) {
      if (!(error instanceof Refusal) || error.failure.kind !== 'rejected') throw error;
      const posted = await put({});
      // Without it went through: it was the quote.
      this.#refused += 1;
      if (this.#refused >= REFUSED) this.#warn(`zalo: answers name no message any more: ${error.message}`);
      return posted;
    }
  }
}
