import { type Circulation, delivered } from '../domain/circulation.ts';
import { memberById } from '../domain/committee.ts';
import { after, type Instant, SECOND } from '../domain/instant.ts';
import type { Delivery } from '../domain/meeting.ts';
import type { About, Shelf, Transaction } from '../store.ts';
import { notReached } from '../text/deliveries.ts';
import { replace } from './post.ts';
import { orderFor } from './reach.ts';

type Circulated = Extract<About, { readonly what: 'circulated' }>;
interface Circulating {
  readonly committee: string;
  readonly circulation: Circulation | null;
}

/** Notes what became of one member's copy, and tells who sent it when it is lost. An older version is of no interest. */
export async function noteCirculated(
  tx: Transaction,
  about: Circulated,
  delivery: Delivery,
  now: Instant,
): Promise<void> {
  // What circulates is kept on several shelves; all of it carries its circulation in the same way.
  const shelf = tx[about.shelf] as Shelf<Circulating>;
  const found = await shelf.get(about.id);
  if (!found?.circulation || found.circulation.version !== about.version) return;
  const circulation = delivered(found.circulation, about.member, delivery);
  shelf.put(about.id, { ...found, circulation });
  if (delivery.state !== 'failed') return;
  const committee = await tx.committees.get(found.committee);
  const sender = committee ? memberById(committee, circulation.by) : null;
  if (!committee || !sender) return;
  const told = { message: notReached(circulation, committee), notBefore: after(now, 10 * SECOND) };
  const order = await orderFor(tx, committee, sender, told);
  if (order) await replace(tx, `undelivered:${about.id}`, order, now);
}
