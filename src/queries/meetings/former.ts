import { callable } from '../../domain/committee/convening.ts';
import { fold } from '../../domain/fold.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { properName } from '../../hear/rhythm.ts';
import type { SeatContext } from '../../ports/command.ts';
import { ifReadable } from '../../ports/store.ts';

/** Meetings that were held, and that who speaks could call again; the last one first. */
export async function formerMeetings(context: SeatContext): Promise<Meeting[]> {
  const { tx, seat, now } = context;
  const year = Number(now.slice(0, 4));
  const archived = await Promise.all(
    [year - 1, year].map((one) =>
      ifReadable(tx.archivedOf<Meeting>('meetings', seat.committee.id, String(one))),
    ),
  );
  const all = [...archived.flatMap((one) => one ?? []), ...(await context.meetings())];
  return [...new Map(all.map((one) => [one.id, one])).values()]
    .filter((one) => one.state === 'called' && one.start <= now && isTheirs(one, context))
    .sort((one, other) => (one.start < other.start ? 1 : -1));
}

/** The one that a button or an earlier answer names. */
export async function formerNamed(context: SeatContext, id: string): Promise<Meeting | null> {
  if (!id.startsWith(`${context.seat.committee.id}/`)) return null;
  const found = (await context.tx.meetings.get(id)) ?? (await context.closedMeeting(id));
  return found && isTheirs(found, context) ? found : null;
}

const isTheirs = ({ body, kind }: Meeting, { law, seat }: SeatContext): boolean =>
  callable(seat.member, law).some((one) => one.body === body && one.kind === kind);

/** The last one of what a sentence names: its name, its body, its kind, as far as it says them. */
export const lastOf = (
  all: readonly Meeting[],
  said: Partial<Pick<Meeting, 'title' | 'body' | 'kind'>>,
): Meeting | null => {
  const name = properName(said.title ?? '');
  const fits = (one: Meeting): boolean =>
    (name === '' || ` ${fold(one.title)} `.includes(` ${name} `)) &&
    (said.body === undefined || one.body === said.body) &&
    (said.kind === undefined || one.kind === said.kind);
  return all.find(fits) ?? null;
};

/** The last one of each body and kind. */
export const lastOfEach = (all: readonly Meeting[]): Meeting[] => {
  const known = new Map<string, Meeting>();
  for (const one of all) {
    const key = `${one.body}:${one.kind}`;
    if (!known.has(key)) known.set(key, one);
  }
  return [...known.values()];
};
