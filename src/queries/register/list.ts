import { DomainError } from '../../domain/domain-error.ts';
import { meetingYear } from '../../domain/meetings/meeting.ts';
import { readReference } from '../../domain/reference.ts';
import { entryDay, type RegisterEntry } from '../../domain/register/entry.ts';
import type { SeatContext } from '../../ports/command.ts';
import { ifReadable } from '../../ports/store.ts';

/** The register of a year, the newest date first; `null` where that year's archive cannot be read. */
export async function registerOf(context: SeatContext, year: string): Promise<RegisterEntry[] | null> {
  const { tx, seat, zone } = context;
  const { id } = seat.committee;
  const live = (await tx.register.list(`${id}/`)).map(([, one]) => one);
  const known = new Set(live.map((one) => one.id));
  const archived = await ifReadable(tx.archivedOf<RegisterEntry>('register', id, year));
  if (!archived) return null;
  // A paper of the last days of a year may have been entered in the next one.
  return [...live, ...archived.filter((one) => !known.has(one.id))]
    .filter((one) => entryDay(one, zone).startsWith(year))
    .sort((one, other) => byDate(other, one, zone));
}

const byDate = (one: RegisterEntry, other: RegisterEntry, zone: string): number => {
  const [a, b] = [`${entryDay(one, zone)} ${one.at}`, `${entryDay(other, zone)} ${other.at}`];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** All that is at hand. */
export const registerAtHand = async ({ tx, seat }: SeatContext): Promise<RegisterEntry[]> =>
  (await tx.register.list(`${seat.committee.id}/`)).map(([, one]) => one);

/** The entry that a button names, at hand or in the archive. */
export async function entryNamed(
  context: SeatContext,
): Promise<{ readonly entry: RegisterEntry; readonly live: boolean }> {
  const { tx, seat } = context;
  const id = readReference(context.subject)?.id ?? '';
  const own = id.startsWith(`${seat.committee.id}/`);
  const live = own ? await tx.register.get(id) : null;
  const found =
    live ??
    (own
      ? await ifReadable(tx.archived<RegisterEntry>('register', seat.committee.id, meetingYear(id), id))
      : null);
  if (!found) throw new DomainError('register-unknown');
  return { entry: found, live: live !== null };
}
