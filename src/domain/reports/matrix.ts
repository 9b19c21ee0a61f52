import { activeMembers, type Committee, type Member } from '../committee/committee.ts';
import { type FileRef, MADE } from '../reference.ts';
import { addDays, type Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Owed } from './owed.ts';

/** One report of several people for one period. */
export interface MatrixColumn {
  /** One of them, for what they have in common. */
  readonly like: Owed;
  /** In the order of the rows; `null` for who does not owe it. */
  readonly cells: readonly (Owed | null)[];
}

export interface Matrix {
  readonly day: Day;
  /** Members by id, in the order of their rank; who has left and handed something in comes last. */
  readonly rows: readonly string[];
  /** The latest ones, soonest due first. */
  readonly columns: readonly MatrixColumn[];
  /** Reports of a body, or of one person alone. */
  readonly singles: readonly Owed[];
}

const MOST_COLUMNS = 6;
const MOST_SINGLES = 12;
/** What was received and was due longer ago than this many days is no news. */
const OLD_NEWS = 100;

const columnOf = (owed: Owed): string => `${owed.rule} ${owed.period}`;
const lastDay = (owed: Owed): Day => owed.due?.lastDay ?? '9999-12-31';

/** Who owes what today, who handed it in, and when: of the periods that have begun. */
export function matrixOf(all: readonly Owed[], committee: Committee, today: Day): Matrix {
  const begun = all
    .filter((owed) => owed.opens <= today && (owed.due !== null || owed.record !== null))
    .sort((one, other) => (lastDay(one) < lastDay(other) ? -1 : lastDay(one) > lastDay(other) ? 1 : 0));
  const groups = new Map<string, Owed[]>();
  for (const owed of begun) {
    const key = owed.body ? owed.id : columnOf(owed);
    groups.set(key, [...(groups.get(key) ?? []), owed]);
  }
  const active = new Set(activeMembers(committee).map(({ id }) => id));
  const wide = [...groups.values()].filter((group) => group.length > 1);
  const shown = wide.filter((group) => group.some(({ ended }) => !ended)).slice(-MOST_COLUMNS);
  const inRows = new Set(shown.flat().map(({ member }) => member));
  const order = [...committee.members].sort(
    (one, other) => Number(!active.has(one.id)) - Number(!active.has(other.id)),
  );
  const rows = order.flatMap(({ id }) => (inRows.has(id) ? [id] : []));
  return {
    day: today,
    rows,
    columns: shown.flatMap((group) => {
      const open = group.filter(({ ended }) => !ended);
      const like = open.find(({ due }) => due?.basis === 'set') ?? open[0];
      const cells = rows.map((row) => group.find(({ member }) => member === row) ?? null);
      return like ? [{ like, cells }] : [];
    }),
    singles: [...groups.values()]
      .flatMap((group) => (group.length === 1 ? group : []))
      .filter((owed) => owed.state !== 'received' || lastDay(owed) >= addDays(today, -OLD_NEWS))
      .slice(-MOST_SINGLES),
  };
}

/** Those who owe: it is time, or past it, and nothing is there, or one form of two; or it was sent back. */
export const isOutstanding = ({ state }: Owed): boolean =>
  state === 'owed' || state === 'late' || state === 'partly' || state === 'returned';

/** The picture of the matrix, which is drawn when it is sent: its id says of which committee, and for whom. */
export const matrixPicture = (committee: Committee, reader: Member, today: Day, now: Instant): FileRef => ({
  channel: MADE,
  // Channels keep what they have uploaded by its id: each asking is a picture of its own.
  id: `matrix:${committee.id}/${reader.id}@${now}`,
  name: `theo-doi-bao-cao-${today}.png`,
  size: null,
});
