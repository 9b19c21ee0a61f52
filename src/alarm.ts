import { channelOf } from './domain/address.ts';
import type { Instant } from './domain/instant.ts';
import { replace } from './outbox/post.ts';
import type { Store } from './store.ts';
import type { Message } from './text/message.ts';

/**
 * Tells the program's administrators that a channel needs them; by the other channels where it stands still. A word that still waits is
 * replaced, so that a trouble which comes again does not pile up.
 */
export const warnAdministrators = (
  store: Store,
  channel: string,
  /** It can still write to people itself. */
  writes: boolean,
  message: Message,
  now: Instant,
): Promise<void> =>
  store.transaction(async (tx) => {
    for (const [address, account] of await tx.accounts.list()) {
      if (
        !account.administrator ||
        account.reachableSince === null ||
        (!writes && channelOf(address) === channel)
      )
        continue;
      await replace(tx, `alarm:${channel}:${address}`, { to: address, message }, now);
    }
  });
