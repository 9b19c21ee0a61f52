import type { Address } from '../domain/address.ts';
import { type Committee, type Member, memberById } from '../domain/committee/committee.ts';
import { mailbox } from '../domain/official-mail.ts';
import type { Envelope, Transaction } from '../ports/store.ts';
import { byMail } from '../say/mail.ts';

/** The same message by an account of the same person that it was not tried by yet; `null` where there is none. */
export async function anotherWay(tx: Transaction, envelope: Envelope): Promise<Envelope | null> {
  const member = (await addressee(tx, envelope))?.member;
  const tried = [...envelope.tried, envelope.to];
  for (const address of member?.accounts ?? []) {
    const account = tried.includes(address) ? null : await tx.accounts.get(address);
    if (!account || account.reachableSince === null) continue;
    return elsewhere(envelope, address);
  }
  return null;
}

/** The same as a letter, for whom no chat reaches; `null` where they have no mailbox, or it was tried. */
export async function asLetter(tx: Transaction, envelope: Envelope): Promise<Envelope | null> {
  const found = envelope.message.mailed ? null : await addressee(tx, envelope);
  const email = found?.member.left === null ? found.member.email : null;
  if (!found || email === null || envelope.tried.includes(mailbox(email))) return null;
  if (envelope.to === mailbox(email)) return null;
  const message = byMail(envelope.message, found.committee, found.member);
  return { ...elsewhere(envelope, mailbox(email)), message };
}

async function addressee(
  tx: Transaction,
  { person }: Envelope,
): Promise<{ readonly committee: Committee; readonly member: Member } | null> {
  const committee = person ? await tx.committees.get(person.committee) : null;
  const member = committee && person ? memberById(committee, person.member) : null;
  return committee && member ? { committee, member } : null;
}

/** What is edited or answered stands in the other chat alone. */
const elsewhere = (envelope: Envelope, to: Address): Envelope => ({
  ...envelope,
  to,
  tried: [...envelope.tried, envelope.to],
  edit: null,
  replyTo: null,
  answers: null,
  attempts: 0,
});
