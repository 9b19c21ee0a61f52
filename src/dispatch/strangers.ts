import type { Address } from '../domain/address.ts';
import { type Instant, MINUTE, toMilliseconds } from '../domain/instant.ts';

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
  #all = 0;
  #each = new Map<Address, number>();

  /** Whether another act of this stranger is answered now; counts it. */
  allow(address: Address, now: Instant): boolean {
    const at = toMilliseconds(now);
    if (at - this.#since >= MINUTE || at < this.#since) {
      this.#since = at;
      this.#all = 0;
      this.#each = new Map();
    }
    const own = (this.#each.get(address) ?? 0) + 1;
    if (own > EACH_A_MINUTE || this.#all >= ALL_A_MINUTE) return false;
    this.#each.set(address, own);
    this.#all += 1;
    return true;
  }
}
