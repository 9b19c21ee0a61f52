import type { Circulation } from '../domain/circulation.ts';
import type { Delivery, Letters } from '../domain/meetings/meeting.ts';
import { mailKey } from '../domain/official-mail.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { About, Kept, Shelf, Transaction } from '../ports/store.ts';
import { keepUnlogged } from '../records/keep.ts';
import { tellOfLetters } from './losses.ts';

type Mailed = Extract<About, { readonly what: 'mailed' }>;
interface Document {
  readonly committee: string;
  readonly circulation: Circulation | null;
}

/** Notes what became of a letter with what it delivers, and has it told where it did not arrive, or not whole. */
export async function noteMailed(
  tx: Transaction,
  about: Mailed,
  delivery: Delivery,
  now: Instant,
): Promise<void> {
  const letters = await noted(tx, about, { [mailKey(about)]: delivery });
  const whole = delivery.state === 'sent' && !delivery.leftOut;
  if (letters && !whole) await tellOfLetters(tx, about, letters, now);
}

/** All letters of the document with this one; `null` where it is gone, or in another version by now. */
async function noted(tx: Transaction, about: Mailed, letter: Letters): Promise<Letters | null> {
  if (about.shelf === 'meetings') {
    const meeting = await tx.meetings.get(about.id);
    if (!meeting) return null;
    const letters = { ...meeting.letters, ...letter };
    const deliveries = withLetter(meeting.deliveries, about, letter);
    keepUnlogged(tx, 'meetings', { ...meeting, letters, deliveries }, 'delivery');
    return letters;
  }
  const shelf = tx[about.shelf] as Shelf<Document>;
  const found = await shelf.get(about.id);
  if (!found?.circulation || found.circulation.version !== about.version) return null;
  const { circulation } = found;
  const letters = { ...circulation.letters, ...letter };
  const deliveries = withLetter(circulation.deliveries, about, letter);
  keepUnlogged(
    tx,
    about.shelf,
    { ...found, circulation: { ...circulation, letters, deliveries } } as Kept[typeof about.shelf],
    'delivery',
  );
  return letters;
}

/** Whom no chat reaches is reached by the letter. */
function withLetter(
  deliveries: Readonly<Record<string, Delivery>>,
  { whose, member }: Mailed,
  letter: Letters,
): Readonly<Record<string, Delivery>> {
  const came = letter[member];
  if (whose === 'agency' || !came || deliveries[member]?.state === 'sent') return deliveries;
  return { ...deliveries, [member]: came };
}
