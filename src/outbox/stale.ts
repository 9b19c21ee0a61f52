import type { Circulation } from '../domain/circulation.ts';
import type { Envelope, Shelf, Transaction } from '../ports/store.ts';

/** Whether what circulates was withdrawn, or corrected, while this copy of it waited: then it must not go out. */
export async function isStale(tx: Transaction, { about }: Pick<Envelope, 'about'>): Promise<boolean> {
  if (about.what === 'posted') return isPast(await tx.announcements.get(about.announcement), about.version);
  if (about.what !== 'circulated') return false;
  const shelf = tx[about.shelf] as Shelf<Document>;
  return isPast(await shelf.get(about.id), about.version);
}

interface Document {
  readonly state?: string;
  readonly circulation: Circulation | null;
}

const isPast = (found: Document | null, version: number): boolean =>
  found?.circulation != null && (found.state === 'withdrawn' || found.circulation.version !== version);
