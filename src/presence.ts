import type { IncomingPresence } from './channels/channel.ts';
import { heard } from './dispatch/scene.ts';
import { chatOf } from './domain/address.ts';
import type { Instant } from './domain/instant.ts';
import type { Transaction } from './store.ts';
import type { Message } from './text/message.ts';
import { groupNotBound } from './text/talk.ts';

/**
 * The bot came into a chat or was put out of it. Whoever blocks it is not written to until they open it again;
 * an administrator who brings it into a group that is not bound is told what to do next.
 */
export async function notePresence(
  tx: Transaction,
  incoming: IncomingPresence,
  now: Instant,
): Promise<Message | null> {
  const account = await tx.accounts.get(incoming.from.address);
  if (incoming.private) {
    if (account)
      tx.accounts.put(
        account.address,
        incoming.present ? heard(account, now) : { ...account, reachableSince: null },
      );
    return null;
  }
  const bound = await tx.groups.get(chatOf(incoming.chat));
  const tells = incoming.present && !bound && account?.administrator && account.reachableSince !== null;
  return tells ? groupNotBound() : null;
}
