import { findInvitation, sameCode } from '../accounts/invitations.ts';
import type { Address } from '../domain/address.ts';
import { DomainError } from '../domain/domain-error.ts';
import { Attempts } from '../domain/people/attempts.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Account, Transaction } from '../ports/store.ts';
import { isKnown } from './scene.ts';

interface CodesTools {
  readonly setupCode: string;
  /** For the log: never with a code. */
  readonly note: (what: string) => void;
  /** An account was locked, or all strangers. */
  readonly onLocked: (now: Instant) => void;
}

const MOST_LOCKS = 1_000;

/** The one place where a code that somebody has typed is looked at. */
export class Codes {
  readonly #tools: CodesTools;
  readonly #attempts = new Attempts();
  /** Each lock is told of once. */
  readonly #told = new Set<string>();

  constructor(tools: CodesTools) {
    this.#tools = tools;
  }

  /** What a code opens; `null` where it opens nothing. Throws while its sender is locked, whatever the code. */
  async try(
    tx: Transaction,
    code: string,
    account: Account,
    now: Instant,
  ): Promise<'setup' | 'invitation' | null> {
    const { address } = account;
    const locked = this.#attempts.take(address, now);
    if (locked) throw this.#locked(address, locked, now);
    const closed = isKnown(account) ? null : this.#attempts.takeOfAll(now);
    const isSetup = sameCode(code, this.#tools.setupCode);
    const opens = isSetup && !closed ? 'setup' : (await findInvitation(tx, code, now)) ? 'invitation' : null;
    if (opens) this.#attempts.wasRight(address, !closed && !isKnown(account));
    else if (closed) throw this.#locked('strangers', closed, now);
    else this.#tools.note(`codes: a wrong one from ${address}`);
    return opens;
  }

  noteAdministrator(address: Address): void {
    this.#tools.note(`codes: ${address} is an administrator now`);
  }

  #locked(who: string, until: Instant, now: Instant): DomainError {
    const lock = `codes: ${who} locked until ${until}`;
    if (!this.#told.has(lock)) {
      if (this.#told.size >= MOST_LOCKS) this.#told.clear();
      this.#told.add(lock);
      this.#tools.note(lock);
      this.#tools.onLocked(now);
    }
    return new DomainError('too-many-codes', { until });
  }
}
