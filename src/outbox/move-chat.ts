import { type Address, chatOf, readAddress, writeAddress } from '../domain/address.ts';
import { groupMoved } from '../domain/committee/acts.ts';
import type { Transaction } from '../ports/store.ts';
import { keepUnlogged } from '../records/keep.ts';

/** A card that stayed behind: no message has such an id, so its next edit makes a new card of it. */
const leftBehind = (message: string): string => (message.startsWith('moved-') ? message : `moved-${message}`);

/**
 * A group's chat has a new id (Telegram makes a supergroup of it): everything that names the old one follows,
 * in one transaction. The platform tells this twice or three times; again changes nothing.
 */
export async function moveChat(tx: Transaction, from: Address, to: Address): Promise<void> {
  if (from === to) return;
  const binding = await tx.groups.get(from);
  if (binding) {
    tx.groups.delete(from);
    tx.groups.put(to, binding);
    const committee = await tx.committees.get(binding.committee);
    if (committee) keepUnlogged(tx, 'committees', groupMoved(committee, from, to), 'platform');
  }
  // A card may have been noted under the old id after the group had moved.
  const bound = binding ?? (await tx.groups.get(to));
  if (bound) {
    tx.settings.put(movedKey(from), { value: to });
    await moveCards(tx, bound.committee, from, to);
  }
  for (const [id, envelope] of await tx.outbox.all()) {
    if (chatOf(envelope.to) !== from) continue;
    tx.outbox.delete(id);
    // The message that was to be edited or answered stayed behind; in the new chat its id means another.
    const moved = { ...envelope, to: within(envelope.to, to), replyTo: null };
    if (envelope.edit === null) tx.outbox.put(id, moved);
    else if (envelope.about.what === 'card') {
      const edit = leftBehind(envelope.edit);
      tx.outbox.put(`card:${moved.to}:${edit}`, { ...moved, edit });
    }
  }
}

const movedKey = (from: Address): string => `moved:${from}`;

/** Where a chat is that had another id before; `null` where it never moved. */
export async function movedTo(tx: Transaction, old: Address): Promise<Address | null> {
  const moved = await tx.settings.get(movedKey(chatOf(old)));
  return moved ? within(old, moved.value as Address) : null;
}

/** One card of each meeting comes along; it is posted anew as soon as it has something to say. */
async function moveCards(tx: Transaction, committee: string, from: Address, to: Address): Promise<void> {
  for (const [, meeting] of await tx.meetings.list(`${committee}/`)) {
    const left = meeting.cards.find((card) => chatOf(card.chat) === from);
    if (!left) continue;
    const others = meeting.cards.filter((card) => chatOf(card.chat) !== from);
    const card = { ...left, chat: within(left.chat, to), message: leftBehind(left.message) };
    keepUnlogged(tx, 'meetings', { ...meeting, cards: [...others, card] }, 'platform');
  }
}

/** The same topic in the new chat. A plain group has none, so there is none to lose. */
function within(old: Address, chat: Address): Address {
  const topic = readAddress(old)?.topic ?? null;
  const moved = readAddress(chat);
  return moved ? writeAddress(moved.channel, moved.chat, topic) : chat;
}
