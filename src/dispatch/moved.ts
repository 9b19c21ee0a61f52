import { movedTo } from '../outbox/move-chat.ts';
import type { Incoming } from '../ports/channel.ts';
import type { Transaction } from '../ports/store.ts';

/**
 * A tap on a card that stayed behind comes from the old chat: it is meant for the new one, in which that message's id
 * is another's.
 */
export async function whereItIsNow(tx: Transaction, incoming: Incoming): Promise<Incoming> {
  if (incoming.kind !== 'tap' || incoming.private) return incoming;
  const chat = await movedTo(tx, incoming.chat);
  return chat ? { ...incoming, chat, message: null } : incoming;
}
