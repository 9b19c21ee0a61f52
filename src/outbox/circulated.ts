import { type Circulation, delivered } from '../domain/circulation.ts';
import type { Delivery } from '../domain/meetings/meeting.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { About, Kept, Shelf, Transaction } from '../ports/store.ts';
import { keepUnlogged } from '../records/keep.ts';
import { tellOfCirculation } from './losses.ts';

type Circulated = Extract<About, { readonly what: 'circulated' }>;
interface Document {
  readonly committee: string;
  readonly circulation: Circulation | null;
}

/** Notes what became of one member's copy, and has it told when it is lost. An older version is of no interest. */
export async function noteCirculated(
  tx: Transaction,
  about: Circulated,
  delivery: Delivery,
  now: Instant,
): Promise<void> {
  // What circulates is kept on several shelves; all of it carries its circulation in the same way.
  const shelf = tx[about.shelf] as Shelf<Document>;
  const found = await shelf.get(about.id);
  if (!found?.circulation || found.circulation.version !== about.version) return;
  // The letter reached them, which is the delivery.
  if (delivery.state === 'failed' && found.circulation.letters?.[about.member]?.state === 'sent') return;
  const circulation = delivered(found.circulation, about.member, delivery);
  keepUnlogged(tx, about.shelf, { ...found, circulation } as Kept[typeof about.shelf], 'delivery');
  if (delivery.state === 'failed')
    await tellOfCirculation(tx, about.shelf, { id: about.id, committee: found.committee, circulation }, now);
}
