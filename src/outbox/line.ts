import { chatOf } from '../domain/address.ts';
import type { Instant } from '../domain/instant.ts';
import type { Envelope } from '../store.ts';

type Entry = readonly [id: string, envelope: Envelope];

/**
 * The order in which messages have their turn: chats in which somebody waits for an answer, then the others.
 * Within a chat it stays the order of posting.
 */
export function* inTurn(line: readonly Entry[], at: Instant): Generator<Entry> {
  const awaited = new Set<string>();
  for (const [, { about, to, notBefore }] of line)
    if (about.what !== 'notice' && about.what !== 'reminder' && notBefore <= at) awaited.add(chatOf(to));
  const isAwaited = ([, { to }]: Entry): boolean => awaited.has(chatOf(to));
  if (awaited.size > 0) for (const one of line) if (isAwaited(one)) yield one;
  for (const one of line) if (awaited.size === 0 || !isAwaited(one)) yield one;
}
