import { type Hand, handKept } from '../permission.ts';
import type { Instant } from '../time/instant.ts';
import { type GuestMark, type Meeting, noted } from './meeting.ts';

/** Guests and experts of a meeting: the bot writes to none of them, so that a secretary notes how it stands. */

export type GuestNote =
  | { readonly what: 'invited'; readonly way: string | null }
  | { readonly what: 'coming' | 'not-coming' | 'present' | 'absent' };

/** How it stands with a guest today; `null`: they still have to be invited, or told of the new hour. */
export function guestMark({ guestMarks, start }: Meeting, guest: string): GuestMark | null {
  const mark = guestMarks?.[guest];
  return mark && mark.start === start ? mark : null;
}

export const guestsToInvite = (meeting: Meeting): string[] =>
  meeting.guests.filter((guest) => guestMark(meeting, guest) === null);

/** Noted of the guests at these places of the list, counted from one. Who answers, or is there, has been invited. */
export function guestsNoted(
  meeting: Meeting,
  places: readonly number[],
  note: GuestNote,
  hand: Hand,
  now: Instant,
): Meeting {
  const marks = { ...meeting.guestMarks };
  const named = places.flatMap((place) => meeting.guests[place - 1] ?? []);
  for (const guest of named) {
    const blank: GuestMark = { start: meeting.start, way: null, answer: null, there: null };
    const before = guestMark(meeting, guest) ?? blank;
    marks[guest] = { ...before, ...noteKept(note) };
  }
  const text = `${note.what}: ${named.join('; ')}`;
  return noted(
    { ...meeting, guestMarks: marks },
    { at: now, ...handKept(hand), act: 'guests-noted', note: text },
  );
}

function noteKept(note: GuestNote): Partial<GuestMark> {
  switch (note.what) {
    case 'invited':
      return { way: note.way };
    case 'coming':
    case 'not-coming':
      return { answer: note.what };
    case 'present':
    case 'absent':
      return { there: note.what === 'present' };
  }
}

/** How many guests were there, of how many. */
export const guestsThere = (meeting: Meeting): { readonly there: number; readonly all: number } => ({
  there: meeting.guests.filter((guest) => guestMark(meeting, guest)?.there === true).length,
  all: meeting.guests.length,
});
