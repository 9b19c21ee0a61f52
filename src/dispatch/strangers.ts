import type { Address } from '../domain/address.ts';
import { DomainError } from '../domain/domain-error.ts';
import { isGreeting } from '../domain/people/attempts.ts';
import { type Instant, MINUTE, toMilliseconds } from '../domain/time/instant.ts';
import type { Order } from './order.ts';

/** Whether a stranger has typed a code: the right one is never met with silence, however many others write. */
export const bearsCode = (order: Order): boolean =>
  order.kind === 'command' && order.command.name === 'start' && !isGreeting(order.rest.trim());

/** The refusals that a stranger beyond the bound is not sent. */
const UNSAID: ReadonlySet<string> = new Set(['code-unknown', 'too-many-codes']);
export const isUnsaid = (error: unknown): boolean => error instanceof DomainError && UNSAID.has(error.code);

/** Enough to open an invitation and to ask twice; more than one person types by hand. */
const EACH_A_MINUTE = 6;
/** Three hundred invited people may come in the same minutes; a crowd of robots may not take the channel. */
const ALL_A_MINUTE = 900;

/**
 * Bounds what people whom nobody knows are answered: anybody can write to a bot, and every answer takes from the
 * platform's pace what members wait for. It is kept in memory: a restart forgives.
 */
export class Strangers {
  #since = 0;
  #all = { words: 0, codes: 0 };
  #each = new Map<string, number>();

  /** Whether another act of this stranger is answered now; counts it. Codes are counted apart. */
  allow(address: Address, now: Instant, what: 'words' | 'codes' = 'words'): boolean {
    const at = toMilliseconds(now);
    if (at - this.#since >= MINUTE || at < this.#since) {
      this.#since = at;
      this.#all = { words: 0, codes: 0 };
      this.#each = new Map();
    }
    const key = `${what} ${address}`;
    const own = (this.#each.get(key) ?? 0) + 1;
    if (own > EACH_A_MINUTE || this.#all[what] >= ALL_A_MINUTE) return false;
    this.#each.set(key, own);
    this.#all[what] += 1;
    return true;
  }
}
