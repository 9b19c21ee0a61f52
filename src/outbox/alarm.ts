import type { Address } from '../domain/address.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Message } from '../ports/message.ts';
import type { Store, Transaction } from '../ports/store.ts';
import { replace } from './post.ts';

/**
 * Tells the program's administrators that something needs them, but for the accounts that `spares` names. A word about the same that still waits is replaced, so that a trouble which comes again does not pile up.
 */
export async function tellAdministrators(
  tx: Transaction,
  about: string,
  message: Message,
  now: Instant,
  spares: (address: Address) => boolean = () => false,
): Promise<void> {
  for (const [, account] of await tx.accounts.all()) {
    const { address } = account;
    if (!account.administrator || account.reachableSince === null || spares(address)) continue;
    await replace(tx, `alarm:${about}:${address}`, { to: address, message }, now);
  }
}

/** The same by itself, in a transaction of its own. */
export const warnAdministrators = (
  store: Store,
  about: string,
  message: Message,
  now: Instant,
  spares: (address: Address) => boolean = () => false,
): Promise<void> => store.transaction((tx) => tellAdministrators(tx, about, message, now, spares));
