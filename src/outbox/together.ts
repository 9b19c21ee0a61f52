import { after, type Instant, SECOND } from '../domain/time/instant.ts';
import type { CommitteePart, Envelope, Transaction } from '../ports/store.ts';
import { together } from '../say/committee/reminders.ts';
import { type Letter, post } from './post.ts';

/** So long what comes to somebody from one of their committees waits for the others', in milliseconds. */
const GATHERING = 10 * SECOND;

/**
 * Puts a reminder on its way. Who sits on several committees gets what these remind them of at the same time in one
 * message; one that is about to leave waits for nothing more.
 */
export async function postTogether(
  tx: Transaction,
  id: string,
  letter: Letter & Pick<CommitteePart, 'person'>,
  now: Instant,
): Promise<void> {
  const account = await tx.accounts.get(letter.to);
  if (new Set(account?.seats.map(({ committee }) => committee)).size < 2) return post(tx, id, letter, now);
  const key = `reminders:${letter.to}`;
  const waiting = await tx.outbox.get(key);
  if (!waiting) return post(tx, key, { ...letter, notBefore: after(now, GATHERING) }, now);
  const parts = [...partsOf(waiting), { person: letter.person, message: letter.message }];
  const message = waiting.notBefore > now && waiting.attempts === 0 ? await joined(tx, parts) : null;
  if (!message) return post(tx, id, letter, now);
  tx.outbox.put(key, { ...waiting, message, parts, revision: waiting.revision + 1 });
}

const partsOf = ({ parts, person, message }: Envelope): readonly CommitteePart[] =>
  parts ?? (person ? [{ person, message }] : []);

async function joined(tx: Transaction, parts: readonly CommitteePart[]) {
  const named = await Promise.all(
    parts.map(async ({ person, message }) => ({
      name: (await tx.committees.get(person.committee))?.shortName ?? '',
      message,
    })),
  );
  return together(named);
}

/** What could not go as one goes on its own, each part to its person. */
export function sentApart(tx: Transaction, id: string, envelope: Envelope, now: Instant): void {
  const { parts = [], ...whole } = envelope;
  tx.outbox.delete(id);
  for (const [at, part] of parts.entries())
    tx.outbox.put(`${id}/${envelope.at}/${at}`, {
      ...whole,
      ...part,
      attempts: 0,
      notBefore: now,
      revision: 1,
    });
}
