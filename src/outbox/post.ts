import type { Card, Meeting } from '../domain/meetings/meeting.ts';
import { after, type Instant } from '../domain/time/instant.ts';
import type { Envelope, Transaction } from '../ports/store.ts';
import { retiredCard } from '../say/meetings/cards.ts';
import { UNDRAWN } from './card.ts';

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

export interface Letter
  extends Partial<
      Pick<
        Envelope,
        'edit' | 'replyTo' | 'answers' | 'mention' | 'person' | 'ifLost' | 'about' | 'notBefore' | 'anew'
      >
    >,
    Pick<Envelope, 'to' | 'message'> {}

/** Puts a message on its way; it leaves once the transaction is durable. */
export function post(tx: Transaction, id: string, order: Letter, now: Instant): void {
  tx.outbox.put(id, fresh(order, now));
}

/** Puts a message in the place of the one that waits under this id, or is under way; the later text wins. */
export async function replace(tx: Transaction, id: string, order: Letter, now: Instant): Promise<void> {
  const waiting = await tx.outbox.get(id);
  const renewed = waiting && {
    at: waiting.at,
    attempts: waiting.attempts,
    revision: waiting.revision + 1,
  };
  tx.outbox.put(id, { ...fresh(order, now), ...renewed });
}

const fresh = (order: Letter, now: Instant): Envelope => ({
  to: order.to,
  message: order.message,
  edit: order.edit ?? null,
  replyTo: order.replyTo ?? null,
  answers: order.answers ?? null,
  about: order.about ?? { what: 'reply' },
  mention: order.mention ?? null,
  person: order.person ?? null,
  tried: [],
  ...(order.anew ? { anew: true } : {}),
  ...(order.ifLost ? { ifLost: order.ifLost } : {}),
  at: now,
  notBefore: order.notBefore ?? now,
  attempts: 0,
  revision: 1,
});

/** One waiting edit a card: a newer one takes its place. */
const cardKey = (card: Card): string => `card:${card.chat}:${card.message}`;

/** Has every card of a meeting follow its state: one waiting edit a card, whatever the number of answers. */
export async function refreshCards(tx: Transaction, meeting: Meeting, now: Instant): Promise<void> {
  for (const card of meeting.cards) {
    const id = cardKey(card);
    const waiting = await tx.outbox.get(id);
    const pause = after(card.editedAt, CARD_PAUSE);
    const order: Letter = {
      to: card.chat,
      message: UNDRAWN,
      edit: card.message,
      about: { what: 'card', meeting: meeting.id },
      notBefore: waiting?.notBefore ?? (pause > now ? pause : now),
    };
    await replace(tx, id, order, now);
  }
}

/** Ends a meeting's cards: each says once more that a newer one stands for it, and is not edited after that. */
export async function retireCards<Of extends Meeting>(
  tx: Transaction,
  meeting: Of,
  now: Instant,
): Promise<Of> {
  for (const card of meeting.cards) {
    await replace(
      tx,
      cardKey(card),
      { to: card.chat, message: retiredCard(meeting), edit: card.message },
      now,
    );
  }
  return { ...meeting, cards: [] };
}
