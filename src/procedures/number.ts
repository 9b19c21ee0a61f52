import { dayAt } from '../domain/time/day.ts';
import type { SeatContext } from '../ports/command.ts';
import { ifReadable } from '../ports/store.ts';

type Numbered = 'tasks' | 'sheets' | 'announcements' | 'problems' | 'register';

/** Numbers begin here where those that stand in the archive cannot be read: none is given twice. */
const APART = 1_000;

/**
 * The id of a new document of the committee, `<committee>/<year>-<n>`: one more than the highest of the year, live or
 * archived. What is put in the same transaction counts.
 */
export async function nextNumber(context: SeatContext, shelf: Numbered): Promise<string> {
  const { tx, seat, now, zone } = context;
  const year = dayAt(now, zone).slice(0, 4);
  const prefix = `${seat.committee.id}/${year}-` as const;
  const live = (await tx[shelf].list(prefix)).map(([id]) => id);
  const archived = await ifReadable(tx.archivedOf<{ readonly id: string }>(shelf, seat.committee.id, year));
  const ids = [...live, ...(archived ?? []).map(({ id }) => id)];
  const numbers = ids.map((id) => Number(id.slice(prefix.length)));
  return `${prefix}${Math.max(archived ? 0 : APART, ...numbers) + 1}`;
}
