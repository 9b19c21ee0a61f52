import type { Address } from '../domain/address.ts';
import type { Instant } from '../domain/instant.ts';
import { type Counter, post } from '../outbox/post.ts';
import type { Transaction } from '../store.ts';
import { missedBefore } from '../text/talk.ts';

/** Whoever speaks again gets what could not be sent while they were silent for too long, the oldest first. */
export async function sendMissed(
  tx: Transaction,
  address: Address,
  nextId: Counter,
  now: Instant,
): Promise<void> {
  const account = await tx.accounts.get(address);
  if (!account?.missed) return;
  const { missed, missedLeft = 0, ...rest } = account;
  tx.accounts.put(address, rest);
  // Who was unlinked meanwhile has nothing to get.
  if (account.seats.length === 0) return;
  for (const message of [missedBefore(missedLeft), ...missed])
    post(tx, nextId(), { to: address, message }, now);
}
