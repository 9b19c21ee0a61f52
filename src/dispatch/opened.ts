import type { Address } from '../domain/address.ts';
import { type Committee, type Member, memberById } from '../domain/committee/committee.ts';
import type { Instant } from '../domain/time/instant.ts';
import { post } from '../outbox/post.ts';
import { sitsOn } from '../outbox/reach.ts';
import type { Incoming, IncomingMove } from '../ports/channel.ts';
import type { Account, Transaction } from '../ports/store.ts';
import { askedAnew } from '../procedures/meetings/requests-anew.ts';
import { type Equipment, openContext, seatContext } from './context.ts';
import { sendMissed } from './missed.ts';

/**
 * Whoever could be written to by nothing, and now can (they opened the chat, unblocked it, spoke again, were linked),
 * gets what waits for their word: while they were out of reach nobody could ask them.
 */
export async function askingWhoOpens<Result>(
  equipment: Equipment,
  tx: Transaction,
  incoming: Incoming,
  now: Instant,
  work: (tx: Transaction, now: Instant) => Promise<Result>,
): Promise<Result> {
  if (incoming.kind === 'moved' || !incoming.private) return work(tx, now);
  const before = await tx.accounts.get(incoming.from.address);
  const slot = equipment.nextId();
  const done = await work(tx, now);
  await askOpened(equipment, tx, incoming, { before, slot }, now);
  return done;
}

/** `before`: the account as it stood. `slot` goes before what the update itself is answered with. */
async function askOpened(
  equipment: Equipment,
  tx: Transaction,
  incoming: Exclude<Incoming, IncomingMove>,
  { before, slot }: { readonly before: Account | null; readonly slot: string },
  now: Instant,
): Promise<void> {
  const account = await tx.accounts.get(incoming.from.address);
  if (!account || account.reachableSince === null) return;
  const wasOpen = before?.reachableSince ? before : null;
  const opened = account.seats.filter((seat) => !wasOpen || !sitsOn(wasOpen, seat));
  if (opened.length === 0) return;
  await sendMissed(tx, account.address, equipment.nextId, now);
  const said = await saidTo(tx, account.address, slot);
  const open = openContext(equipment, tx, { account, incoming }, null, now);
  for (const seat of opened) {
    const context = await seatContext(open, seat.committee, equipment);
    if (!context || (await reachedElsewhere(tx, context.seat, account))) continue;
    const messages = (await askedAnew(context, (before?.missed ?? []).length > 0)).filter(
      ({ text }) => !said.has(text),
    );
    // A question that was put just now stays the newest, so that a number answers it.
    messages.forEach((message, at) => {
      const id = account.asking ? `${slot}/${seat.committee}/${at}` : equipment.nextId();
      post(tx, id, { to: account.address, message }, now);
    });
  }
}

/** What this update is answered with: who opens the chat by asking what waits for them is told so once. */
async function saidTo(tx: Transaction, address: Address, slot: string): Promise<ReadonlySet<string>> {
  const all = await tx.outbox.all();
  return new Set(all.flatMap(([id, { to, message }]) => (to === address && id > slot ? message.text : [])));
}

async function reachedElsewhere(
  tx: Transaction,
  { committee, member }: { readonly committee: Committee; readonly member: Member },
  account: Account,
): Promise<boolean> {
  for (const address of memberById(committee, member.id)?.accounts ?? []) {
    const other = address === account.address ? null : await tx.accounts.get(address);
    if (other && other.reachableSince !== null) return true;
  }
  return false;
}
