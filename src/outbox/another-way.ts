import { memberById } from '../domain/committee/committee.ts';
import type { Envelope, Transaction } from '../ports/store.ts';

/** The same message by an account of the same person that it was not tried by yet; `null` where there is none. */
export async function anotherWay(tx: Transaction, envelope: Envelope): Promise<Envelope | null> {
  const { person } = envelope;
  const committee = person ? await tx.committees.get(person.committee) : null;
  const member = committee && person ? memberById(committee, person.member) : null;
  const tried = [...envelope.tried, envelope.to];
  for (const address of member?.accounts ?? []) {
    const account = tried.includes(address) ? null : await tx.accounts.get(address);
    if (!account || account.reachableSince === null) continue;
    // What is edited or answered stands in the other chat alone.
    return {
      ...envelope,
      to: address,
      tried,
      edit: null,
      replyTo: null,
      answers: null,
      attempts: 0,
    };
  }
  return null;
}
