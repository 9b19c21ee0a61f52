import { fold } from '../domain/fold.ts';
import { readNumber } from '../hear/number-said.ts';
import type { AnyCommand, PendingLine, SeatContext } from '../ports/command.ts';
import type { Message } from '../ports/message.ts';
import { isSettled } from '../say/people/pending.ts';
import * as say from '../say/talk.ts';
import { openContext, seatContext } from './context.ts';
import { goingOn, type Turn } from './turn.ts';
import { countsAt } from './written.ts';

/** What is wanted of somebody who sits on several committees and has not said which is meant. */
export const WHICH_COMMITTEE = '@committee';

/** Who speaks, in each of their committees, as of when they said it: what waited for them then. */
export async function seatsOf(turn: Turn): Promise<SeatContext[]> {
  const { equipment, tx, scene, now } = turn;
  const open = openContext(equipment, tx, scene, null, now, countsAt(goingOn(turn)));
  const { named } = scene;
  const seats = scene.account.seats.filter(({ committee }) => named === undefined || committee === named);
  const all = seats.map(({ committee }) => seatContext(open, committee, equipment));
  return (await Promise.all(all)).filter((one) => one !== null);
}

/** The question, with what waits in each for this command. */
export async function askWhichCommittee(turn: Turn, command: AnyCommand): Promise<Message> {
  const seats = (await seatsOf(turn)).map(async (context) => {
    const { id, shortName } = context.seat.committee;
    return { id, name: shortName, waits: (await command.waits?.(context)) ?? [] };
  });
  return say.whichCommittee(await Promise.all(seats));
}

/**
 * Whether a command could as well be for something in another of their committees: for what waits there; and, where
 * nothing waits at all, for what can still be answered otherwise.
 */
export async function waitsElsewhere(turn: Turn, command: AnyCommand, meant: string): Promise<boolean> {
  if (turn.scene.named) return false;
  if (!command.waits || !turn.scene.incoming.private || turn.scene.account.seats.length < 2) return false;
  const here: PendingLine[] = [];
  const elsewhere: PendingLine[] = [];
  for (const context of await seatsOf(turn))
    (context.seat.committee.id === meant ? here : elsewhere).push(...(await command.waits(context)));
  return !isSettled(elsewhere) || (elsewhere.length > 0 && isSettled(here));
}

/** The id of the committee that an answer names by its number, its button or its name; `null` when it names none. */
export async function committeeChosen(turn: Turn, text: string): Promise<string | null> {
  const all = (await seatsOf(turn)).map(({ seat }) => seat.committee);
  const said = text.trim();
  const number = readNumber(
    said,
    all.map(({ shortName }) => shortName),
  );
  if (number !== null) return all[number - 1]?.id ?? null;
  const word = fold(said.slice(0, 200));
  return all.find(({ id, shortName }) => id === said || fold(shortName) === word)?.id ?? null;
}
