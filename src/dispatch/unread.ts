import type { IncomingUnread } from '../channels/channel.ts';
import { chatOf } from '../domain/address.ts';
import type { Instant } from '../domain/instant.ts';
import { post } from '../outbox/post.ts';
import type { Transaction } from '../store.ts';
import * as say from '../text/talk.ts';
import { aside } from './aside.ts';
import type { Equipment } from './context.ts';
import { heard, isKnown } from './scene.ts';

/**
 * A voice message, a place, a contact: said in private, it is answered with what can be read; a sticker is not. What
 * stands under it is not done: it was meant together with what could not be taken.
 */
export async function answerUnread(
  tools: Equipment,
  tx: Transaction,
  incoming: IncomingUnread,
  now: Instant,
): Promise<void> {
  const bound = incoming.private || (await tx.groups.get(chatOf(incoming.chat))) !== null;
  if (!bound) return;
  const account = await tx.accounts.get(incoming.from.address);
  const known = account !== null && isKnown(account);
  if (account && known && incoming.private) tx.accounts.put(account.address, heard(account, now));
  if (incoming.what === 'gesture') return;
  if (!known && !tools.strangers.allow(incoming.from.address, now)) return;
  const said = say.cannotRead(incoming.captioned === true);
  const asking = incoming.private ? (account?.asking ?? null) : null;
  const message = known ? aside(said, asking) : say.whoAreYou();
  post(tx, tools.nextId(), { to: incoming.chat, message }, now);
}
