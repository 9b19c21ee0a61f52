import { chatOf } from '../domain/address.ts';
import type { Instant } from '../domain/time/instant.ts';
import { post } from '../outbox/post.ts';
import type { IncomingMessage, IncomingUnread } from '../ports/channel.ts';
import type { Transaction } from '../ports/store.ts';
import * as say from '../say/talk.ts';
import { aside } from './aside.ts';
import type { Equipment } from './context.ts';
import { heardNow, isKnown } from './scene.ts';
import { withWhatWaits } from './what-waits.ts';

/** Several videos that were sent in one go. */
export const nothingToRead = ({ unread, file }: IncomingMessage): boolean =>
  unread !== undefined && file === null;

export const asUnread = ({ id, at, from, chat, private: alone, text }: IncomingMessage): IncomingUnread => ({
  ...{ kind: 'unread', id, at, from, chat, private: alone, what: 'video' },
  ...(text === '' ? {} : { captioned: true }),
});

const asMessage = ({ id, at, from, chat, private: alone }: IncomingUnread): IncomingMessage => ({
  ...{ kind: 'message', id, at, from, chat, private: alone, text: '', file: null },
  ...{ message: '', replyTo: null, addressed: true },
});

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
  if (account && known && incoming.private) tx.accounts.put(account.address, heardNow(account, now));
  if (incoming.what === 'gesture') return;
  if (!known && !tools.strangers.allow(incoming.from.address, now)) return;
  const said = say.cannotRead(incoming.captioned === true);
  const asking = incoming.private ? (account?.asking ?? null) : null;
  const worded = account && known && incoming.private && incoming.captioned;
  const waits = worded
    ? await withWhatWaits(
        { equipment: tools, tx, scene: { incoming: asMessage(incoming), account, group: null }, now },
        said,
      )
    : null;
  const message = known ? (waits ?? aside(said, asking)) : say.whoAreYou();
  post(tx, tools.nextId(), { to: incoming.chat, message }, now);
}
