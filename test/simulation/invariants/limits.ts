import type { Arrival } from '../platforms/arrivals.ts';
import type { Seen } from './seen.ts';

const MINUTE = 60_000;

interface Rule {
  readonly most: number;
  readonly within: number;
}
/** Telegram: 30 in a second in all, 20 in a minute in a group, 1 in a second to a person with short bursts. */
const OVERALL: Rule = { most: 30, within: 1_000 };
const GROUP: Rule = { most: 20, within: MINUTE };
/** What is refused for it counts as well: so many in less than a minute come of no delay on their way. */
const GROUP_TRIED: Rule = { most: 20, within: 45_000 };
const PERSON: Rule = { most: 66, within: MINUTE };

/** Counts what arrives against what the platforms say that they bear. */
export class LimitWatch {
  readonly #seen: Seen;
  readonly #times = new Map<string, number[]>();

  constructor(seen: Seen) {
    this.#seen = seen;
  }

  arrives({ chat, group, edit }: Arrival): void {
    if (!chat.startsWith('telegram:')) return;
    this.#count('telegram', OVERALL);
    if (group) {
      this.#count(`${chat} ${edit}`, GROUP);
      if (!edit) this.#count(`${chat} tried`, GROUP_TRIED);
    } else this.#count(chat, PERSON);
  }

  /** Refused for being too many. */
  refused(chat: string): void {
    if (chat.startsWith('telegram:-')) this.#count(`${chat} tried`, GROUP_TRIED);
  }

  #count(key: string, { most, within }: Rule): void {
    const { now } = this.#seen.scheduler;
    const times = (this.#times.get(key) ?? []).filter((at) => at > now - within);
    times.push(now);
    this.#times.set(key, times);
    if (times.length > most) this.#seen.fault(`${times.length} messages in ${within / 1_000} s: ${key}`);
  }
}
