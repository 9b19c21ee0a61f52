import type { Law } from '../law.ts';
import type { Delegate } from './answer.ts';
import { type Meeting, noted, type Presence } from './meeting.ts';
import { type Standing, sendsDelegate, standings } from './standing.ts';

/** Who was there: marks by place in the list of those invited, counted from one. */
export type Mark =
  | { readonly state: 'present' | 'absent'; readonly places: readonly number[] | 'everybody' }
  | { readonly state: 'delegate'; readonly place: number; readonly delegate: Delegate }
  /** Everybody as they had answered; who had not, or waits for consent, stays unmarked. */
  | { readonly state: 'as-answered' };

const ABSENT: ReadonlySet<Standing> = new Set(['absence-granted', 'absence-noted', 'away']);

/** The roll with a mark put in. Places that are not in the list are left out. */
export function marked(meeting: Meeting, mark: Mark, by: string, law: Law): Meeting {
  const attendance: Record<string, Presence> = { ...meeting.attendance };
  const put = (id: string | undefined, state: Presence['state'], delegate: Delegate | null): void => {
    if (id !== undefined) attendance[id] = { state, delegate, by, at: law.now };
  };
  if (mark.state === 'delegate') put(meeting.invitees[mark.place - 1], 'delegate', mark.delegate);
  else if (mark.state === 'as-answered') {
    const stands = standings(meeting, law);
    for (const id of meeting.invitees) {
      // What was marked by hand was seen; an answer was only said.
      if (attendance[id]) continue;
      const answer = meeting.answers[id];
      const where = stands(id);
      if (where === 'attending' || where === 'chairing') put(id, 'present', null);
      else if (sendsDelegate(where) && answer?.kind === 'proxy') put(id, 'delegate', answer.delegate);
      else if (ABSENT.has(where)) put(id, 'absent', null);
    }
  } else {
    const places = mark.places === 'everybody' ? meeting.invitees.map((_, at) => at + 1) : mark.places;
    for (const place of places) put(meeting.invitees[place - 1], mark.state, null);
  }
  return noted(
    { ...meeting, attendance },
    { at: law.now, by, onBehalfOf: null, act: 'roll', note: mark.state },
  );
}

export interface Roll {
  readonly present: number;
  readonly delegates: number;
  readonly absent: number;
  readonly unmarked: number;
}

export function roll(meeting: Meeting): Roll {
  const count = (state: Presence['state']) =>
    meeting.invitees.filter((id) => meeting.attendance[id]?.state === state).length;
  const present = count('present');
  const delegates = count('delegate');
  const absent = count('absent');
  return { present, delegates, absent, unmarked: meeting.invitees.length - present - delegates - absent };
}
