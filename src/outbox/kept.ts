import type { Address } from '../domain/address.ts';
import { memberById } from '../domain/committee/committee.ts';
import type { Message } from '../ports/message.ts';
import type { Account, AccountSeat, Envelope, Missed, Transaction } from '../ports/store.ts';
import { anotherWay } from './another-way.ts';
import { accountsOf, sitsOn } from './reach.ts';
import { sentApart } from './together.ts';

/** Of older ones only the number is kept: it is said, with where they can be looked up. */
const MOST = 10;

/** Without its short form, which was a way of sending it to who was silent. */
export const whole = ({ brief: _, ...message }: Message): Message => message;

/** Keeps a message for who cannot be sent it now: it comes when they speak again. */
export async function keepForLater(
  tx: Transaction,
  address: Address,
  { message, about, person }: Pick<Envelope, 'message' | 'about' | 'person'>,
): Promise<void> {
  const account = await tx.accounts.get(address);
  if (!account || !person) return;
  const all = [...account.missed, { message: whole(message), about, person }];
  const missedLeft = account.missedLeft + Math.max(0, all.length - MOST);
  tx.accounts.put(address, { ...account, missed: all.slice(-MOST), missedLeft });
}

/** Takes what was kept for who speaks on this account, by whatever account of theirs; of seats they lost, nothing. */
export async function takeKept(
  tx: Transaction,
  address: Address,
): Promise<{ readonly kept: readonly Missed[]; readonly left: number }> {
  const own = await tx.accounts.get(address);
  if (!own) return { kept: [], left: 0 };
  const sits = (person: AccountSeat): boolean => sitsOn(own, person);
  let left = own.missedLeft;
  const kept: Missed[] = [];
  for (const account of [...(await besides(tx, own)), own]) {
    const { missed } = account;
    kept.push(...missed.filter(({ person }) => sits(person)));
    if (account === own) {
      if (missed.length > 0 || left > 0) tx.accounts.put(address, without(own, []));
    } else if (missed.some(({ person }) => sits(person))) {
      const rest = missed.filter(({ person }) => !sits(person));
      left += account.missedLeft;
      tx.accounts.put(account.address, without(account, rest));
    }
  }
  return { kept, left };
}

/** An account is no longer a member's: what was kept there for them goes on to another of theirs, or nowhere. */
async function moveKept(tx: Transaction, committee: string, from: Address): Promise<void> {
  const account = await tx.accounts.get(from);
  const theirs = account?.missed.filter(({ person }) => person.committee === committee) ?? [];
  if (!account || theirs.length === 0) return;
  const rest = account.missed.filter((one) => !theirs.includes(one));
  tx.accounts.put(from, without(account, rest));
  for (const one of theirs) {
    const [other] = await accountsOn(tx, one.person);
    if (other) await keepForLater(tx, other.address, one);
  }
}

const without = (account: Account, rest: readonly Missed[]): Account => ({
  ...account,
  missed: rest,
  missedLeft: 0,
});

/** The other accounts of the same person. */
async function besides(tx: Transaction, { address, seats }: Account): Promise<Account[]> {
  const all = (await Promise.all(seats.map((seat) => accountsOn(tx, seat)))).flat();
  return [...new Map(all.map((one) => [one.address, one])).values()].filter((one) => one.address !== address);
}

async function accountsOn(tx: Transaction, seat: AccountSeat): Promise<Account[]> {
  const committee = await tx.committees.get(seat.committee);
  const member = committee && memberById(committee, seat.member);
  return member ? accountsOf(tx, member) : [];
}
/**
 * An account no longer belongs to a member of a committee: what still waits or is kept there for them goes to another account
 * of theirs, or nowhere. The committee must have been put without the account before.
 */

export async function redirect(tx: Transaction, committee: string, from: Address): Promise<void> {
  await moveKept(tx, committee, from);
  for (const [id, envelope] of await tx.outbox.all())
    if (envelope.to === from && envelope.parts?.some(({ person }) => person.committee === committee))
      sentApart(tx, id, envelope, envelope.notBefore);
  for (const [id, envelope] of await tx.outbox.all()) {
    if (envelope.to !== from || envelope.person?.committee !== committee) continue;
    const other = await anotherWay(tx, envelope);
    if (other) tx.outbox.put(id, { ...other, revision: other.revision + 1 });
    else tx.outbox.delete(id);
  }
}
