import type { Message } from '../text/message.ts';
import * as say from '../text/talk.ts';
import type { Turn } from './turn.ts';

/** What is wanted of somebody who sits on several committees and has not said which is meant. */
export const WHICH_COMMITTEE = '@committee';

async function seatsOf({ tx, scene }: Turn): Promise<{ id: string; name: string }[]> {
  const committees = await Promise.all(scene.account.seats.map((seat) => tx.committees.get(seat.committee)));
  return committees.flatMap((committee) =>
    committee ? [{ id: committee.id, name: committee.shortName }] : [],
  );
}

export const askWhichCommittee = async (turn: Turn): Promise<Message> =>
  say.whichCommittee(await seatsOf(turn));

/** The id of the committee that an answer names by its number or its button; `null` when it names none. */
export async function committeeChosen(turn: Turn, text: string): Promise<string | null> {
  const seats = await seatsOf(turn);
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : null;
  return (number ? seats[number - 1] : seats.find((seat) => seat.id === text.trim()))?.id ?? null;
}
