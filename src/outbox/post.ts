import type { Address } from '../domain/address.ts';
import type { Committee } from '../domain/committee.ts';
import { after, type Instant } from '../domain/instant.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Regulation } from '../regulations/schema.ts';
import type { About, Envelope, Transaction } from '../store.ts';
import { groupCard } from '../text/cards.ts';
import type { Message } from '../text/message.ts';

/** A card that many tap is edited at most once in this time, in milliseconds. */
const CARD_PAUSE = 3_000;

/** Numbers envelopes so that they keep the order in which they were posted. */
export type Counter = () => string;

/** Ids that sort by time, then by the order of posting within one process. */
export function makeCounter(now: () => Instant, mark: string): Counter {
  let count = 0;
  return () => {
    count += 1;
    return `${now()}-${String(count).padStart(9, '0')}-${mark}`;
  };
}

/** Puts a message on its way; it leaves once the transaction is durable. */
export function post(
  tx: Transaction,
  id: string,
  order: { readonly to: Address; readonly message: Message } & Partial<
    Pick<Envelope, 'edit' | 'replyTo' | 'about' | 'notBefore'>
  >,
  now: Instant,
): void {
  tx.outbox.put(id, {
    to: order.to,
    message: order.message,
    edit: order.edit ?? null,
    replyTo: order.replyTo ?? null,
    about: order.about ?? { what: 'reply' },
    at: now,
    notBefore: order.notBefore ?? now,
    attempts: 0,
    leasedUntil: null,
    revision: 1,
  });
}

/** Has every card of a meeting follow its state: one waiting edit a card, whatever the number of answers. */
export async function refreshCards(
  tx: Transaction,
  meeting: Meeting,
  committee: Committee,
  regulation: Regulation,
  zone: string,
  now: Instant,
): Promise<void> {
  for (const card of meeting.cards) {
    const id = `card:${card.chat}:${card.message}`;
    const waiting = await tx.outbox.get(id);
    const pause = after(card.editedAt, CARD_PAUSE);
    tx.outbox.put(id, {
      to: card.chat,
      message: groupCard(meeting, committee, regulation, zone),
      edit: card.message,
      replyTo: null,
      about: { what: 'card', meeting: meeting.id },
      at: waiting?.at ?? now,
      notBefore: waiting?.notBefore ?? (pause > now ? pause : now),
      attempts: waiting?.attempts ?? 0,
      leasedUntil: waiting?.leasedUntil ?? null,
      revision: (waiting?.revision ?? 0) + 1,
    });
  }
}
