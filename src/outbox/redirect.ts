import type { Address } from '../domain/address.ts';
import type { Transaction } from '../ports/store.ts';
import { anotherWay } from './another-way.ts';
import { moveKept } from './kept.ts';

/**
 * An account no longer belongs to a member of a committee: what still waits or is kept there for them goes to another account
 * of theirs, or nowhere. The committee must have been put without the account before.
 */
export async function redirect(tx: Transaction, committee: string, from: Address): Promise<void> {
  await moveKept(tx, committee, from);
  for (const [id, envelope] of await tx.outbox.list()) {
    if (envelope.to !== from || envelope.person?.committee !== committee) continue;
    const other = await anotherWay(tx, envelope);
    if (other) tx.outbox.put(id, { ...other, revision: other.revision + 1 });
    else tx.outbox.delete(id);
  }
}
