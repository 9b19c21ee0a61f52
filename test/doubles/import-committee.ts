import type { CommitteeFile } from '../../src/committee-file/schema.ts';
import { storeCommittee } from '../../src/committee-file/store.ts';
import { REMINDER_KINDS } from '../../src/domain/committee/reminding.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Regulation } from '../../src/regulations/schema.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

/** A committee in the store; those with an account have opened the chat. */
export async function importCommittee(
  store: Store,
  file: CommitteeFile,
  regulation: Regulation,
  now: string,
  reminders = false,
): Promise<void> {
  await store.transaction(async (tx) => {
    const committee = await storeCommittee(tx, file, regulation, now, ZONE);
    if (!reminders) tx.committees.put(committee.id, { ...committee, reminding: { off: REMINDER_KINDS } });
    for (const [address, account] of await tx.accounts.all())
      tx.accounts.put(address, {
        ...account,
        reachableSince: now,
        heardAt: address.startsWith('zalo') ? now : null,
      });
  });
}
