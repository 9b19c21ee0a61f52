import { type Address, chatOf, readAddress, writeAddress } from './domain/address.ts';
import type { Transaction } from './store.ts';

/**
 * A group's chat has a new id (Telegram makes a supergroup of it): everything that names the old one follows,
 * in one transaction. The platform tells this twice or three times; again changes nothing.
 */
export async function moveChat(tx: Transaction, from: Address, to: Address): Promise<void> {
  const binding = await tx.groups.get(from);
  if (binding) {
    tx.groups.delete(from);
    tx.groups.put(to, binding);
    const committee = await tx.committees.get(binding.committee);
    if (committee) {
      const groups = committee.groups.map((group) => (group.chat === from ? { ...group, chat: to } : group));
      tx.committees.put(committee.id, { ...committee, groups });
    }
    for (const [id, meeting] of await tx.meetings.list(`${binding.committee}/`)) {
      if (!meeting.cards.some((card) => chatOf(card.chat) === from)) continue;
      // The messages of the old chat cannot be edited from the new one: these cards are at rest.
      tx.meetings.put(id, { ...meeting, cards: meeting.cards.filter((card) => chatOf(card.chat) !== from) });
    }
  }
  for (const [id, envelope] of await tx.outbox.list()) {
    if (chatOf(envelope.to) !== from) continue;
    if (envelope.edit === null) tx.outbox.put(id, { ...envelope, to: within(envelope.to, to) });
    else tx.outbox.delete(id);
  }
}

/** The same topic in the new chat. A plain group has none, so there is none to lose. */
function within(old: Address, chat: Address): Address {
  const topic = readAddress(old)?.topic ?? null;
  const moved = readAddress(chat);
  return moved ? writeAddress(moved.channel, moved.chat, topic) : chat;
}
