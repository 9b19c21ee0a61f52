import { type Address, chatOf } from '../domain/address.ts';
import { secretaries } from '../domain/committee/committee.ts';
import type { Instant } from '../domain/time/instant.ts';
import { tellAdministrators } from '../outbox/alarm.ts';
import { replace } from '../outbox/post.ts';
import { orderInAnyCase, shut } from '../outbox/reach.ts';
import type { IncomingPresence } from '../ports/channel.ts';
import type { Message } from '../ports/message.ts';
import type { Binding, Transaction } from '../ports/store.ts';
import { groupStands } from '../say/committee/groups.ts';
import { groupNotBound } from '../say/talk.ts';
import { heardNow } from './scene.ts';

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
      tx.accounts.put(account.address, incoming.present ? heardNow(account, now) : shut(account, false));
    return null;
  }
  const bound = await tx.groups.get(chatOf(incoming.chat));
  if (bound) await noteGroup(tx, incoming, bound, now);
  const tells = incoming.present && !bound && account?.administrator && account.reachableSince !== null;
  return tells ? groupNotBound() : null;
}

/**
 * A committee's group shut the bot out, or let it in again: its secretaries and the administrators are told at once, and
 * once. Administrators hear of which committee, as they do when they bind it, and nothing else.
 */
async function noteGroup(
  tx: Transaction,
  { chat, present, muted }: IncomingPresence,
  bound: Binding,
  now: Instant,
): Promise<void> {
  const committee = await tx.committees.get(bound.committee);
  const closed = !present ? 'gone' : muted ? 'muted' : null;
  if (!committee || closed === (bound.closed ?? null)) return;
  tx.groups.put(chatOf(chat), { committee: bound.committee, ...(closed ? { closed } : {}) });
  const message = groupStands(committee, closed);
  const told = new Set<Address>();
  for (const secretary of secretaries(committee)) {
    const order = await orderInAnyCase(tx, committee, secretary, { message });
    if (!order) continue;
    await replace(tx, `group:${chatOf(chat)}:${secretary.id}`, order, now);
    told.add(order.to);
  }
  await tellAdministrators(tx, `group:${chatOf(chat)}`, message, now, (address) => told.has(address));
}
