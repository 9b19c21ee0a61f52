import type { Committee, Member } from '../domain/committee.ts';
import type { Account, Transaction } from '../store.ts';
import type { Order } from './post.ts';

/**
 * The account by which a member is written to: of those that can be, the one that they used last, since a platform
 * may let nobody be written to who was silent for long. `null` when nothing reaches them.
 */
export async function reachable(tx: Transaction, member: Member): Promise<Account | null> {
  if (member.left !== null) return null;
  const accounts: Account[] = [];
  for (const address of member.accounts) {
    const account = await tx.accounts.get(address);
    if (account && account.reachableSince !== null) accounts.push(account);
  }
  const [first = null] = accounts.sort((one, other) => compare(other.heardAt ?? '', one.heardAt ?? ''));
  return first;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A message for a member, on its way to the account that reaches them; `null` when none does. */
export async function orderFor(
  tx: Transaction,
  committee: Committee,
  member: Member,
  order: Omit<Order, 'to' | 'person'>,
): Promise<Order | null> {
  const account = await reachable(tx, member);
  if (!account) return null;
  return { ...order, to: account.address, person: { committee: committee.id, member: member.id } };
}
