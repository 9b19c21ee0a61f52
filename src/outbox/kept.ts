import type { Address } from '../domain/address.ts';
import type { Transaction } from '../store.ts';
import type { Message } from '../text/message.ts';

/** Of older ones only the number is kept: it is said, with where they can be looked up. */
const MOST = 10;

/** Keeps a message for who cannot be sent it now: it comes when they speak again. */
export async function keepForLater(tx: Transaction, address: Address, message: Message): Promise<void> {
  const account = await tx.accounts.get(address);
  if (!account) return;
  // The short form was a way of sending it.
  const { brief: _, ...whole } = message;
  const all = [...(account.missed ?? []), whole];
  const left = (account.missedLeft ?? 0) + Math.max(0, all.length - MOST);
  tx.accounts.put(address, {
    ...account,
    missed: all.slice(-MOST),
    ...(left > 0 ? { missedLeft: left } : {}),
  });
}
