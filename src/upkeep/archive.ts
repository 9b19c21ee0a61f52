import { unsettled } from '../domain/sheets/end.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ArchivedLate, ArchiveKind, Kept, Random, Shelf, Transaction } from '../ports/store.ts';
import { keepUnlogged } from '../records/keep.ts';

/** A kind of the archive whose documents come from the live shelf of that name. */
type Shelved = keyof Kept;

/** In which transaction, of which committee, as of when. */
interface Closing {
  readonly tx: Transaction;
  readonly committee: string;
  readonly now: Instant;
}

/** Moves those that are closed to the archive of their year, but where that cannot be read; returns how many went. */
export async function moveClosed<Kind extends Shelved>(
  { tx, committee, now }: Closing,
  kind: Kind,
  isClosed: (document: Kept[Kind]) => boolean,
  yearOf: (document: Kept[Kind]) => string,
): Promise<number> {
  const shelf = tx[kind] as unknown as Shelf<Kept[Kind]>;
  let moved = 0;
  for (const [id, document] of await shelf.list(`${committee}/`)) {
    if (!isClosed(document)) continue;
    const year = yearOf(document);
    if (!(await tx.canArchive(kind, committee, year))) continue;
    tx.archive(kind, committee, year, id, document, now);
    shelf.delete(id);
    moved += 1;
  }
  return moved;
}

/**
 * What went to the archive at an instant that is still to come went there by a clock that ran ahead: it is at hand
 * again, and its copy no longer bears that instant. Returns how many came back.
 */
export async function takeBack(
  tx: Transaction,
  after: Instant,
  now: Instant,
  random: Random,
): Promise<number> {
  let back = 0;
  for (const one of await tx.archivedAfter(after)) {
    if (isShelved(one.kind)) back += (await putBack(tx, one.kind, one)) ? 1 : 0;
    tx.archive(one.kind, one.committee, one.year, one.id, one.document, now);
  }
  for (const [, sheet] of await tx.sheets.all()) {
    const open = unsettled(sheet, random(16).toString('base64url'), now);
    if (open !== sheet) keepUnlogged(tx, 'sheets', open, 'clock');
  }
  return back;
}

const isShelved = (kind: ArchiveKind): kind is Shelved => kind !== 'acts';

/** What is at hand is newer than what is in the archive. */
async function putBack(tx: Transaction, kind: Shelved, { id, document }: ArchivedLate): Promise<boolean> {
  const shelf = tx[kind] as unknown as Shelf<object>;
  if (await shelf.get(id)) return false;
  shelf.put(id, document);
  return true;
}
