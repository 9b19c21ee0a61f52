import type { Address } from '../domain/address.ts';
import type { Instant } from '../domain/time/instant.ts';
import { takeKept } from '../outbox/kept.ts';
import { type Counter, post } from '../outbox/post.ts';
import { isStale } from '../outbox/take.ts';
import type { Missed, Transaction } from '../ports/store.ts';
import { missedBefore, missedForGood } from '../say/talk.ts';

/** Whoever speaks again gets what could not be sent while they were silent for too long, the oldest first. */
export async function sendMissed(
  tx: Transaction,
  address: Address,
  nextId: Counter,
  now: Instant,
): Promise<void> {
  const { kept, left } = await takeKept(tx, address);
  const messages: Missed[] = [];
  for (const one of kept) if (!(await isStale(tx, one))) messages.push(one);
  if (kept.length === 0 && left > 0) post(tx, nextId(), { to: address, message: missedForGood(left) }, now);
  if (messages.length === 0) return;
  post(tx, nextId(), { to: address, message: missedBefore(left) }, now);
  for (const one of messages) post(tx, nextId(), { to: address, ...one, anew: true }, now);
}
