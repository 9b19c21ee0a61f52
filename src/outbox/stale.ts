import type { Envelope, Transaction } from '../store.ts';

/** Whether a notice at large was withdrawn, or corrected, while this copy of it waited: then it must not go out. */
export async function isStale(tx: Transaction, { about }: Envelope): Promise<boolean> {
  const id =
    about.what === 'posted'
      ? about.announcement
      : about.what === 'circulated' && about.shelf === 'announcements'
        ? about.id
        : null;
  if (id === null || (about.what !== 'posted' && about.what !== 'circulated')) return false;
  const found = await tx.announcements.get(id);
  return found !== null && (found.state === 'withdrawn' || found.circulation.version !== about.version);
}
