import type { Member } from '../committee/committee.ts';
import { type FileRef, MADE } from '../reference.ts';
import type { Instant } from '../time/instant.ts';
import type { Meeting, ToldMeeting } from './meeting.ts';

/** A meeting as a calendar takes it in, for one of those invited; made when it is sent. */
export const calendarFile = ({ id }: Meeting, member: Member, now: Instant): FileRef => ({
  channel: MADE,
  id: `ics:${id}/${member.id}@${now}`,
  name: `hop-${id.replace('/', '-')}.ics`,
  size: null,
});

export function readCalendarFile(what: string): { readonly meeting: string; readonly member: string } | null {
  const [, meeting, member] = /^([a-z0-9-]+\/[0-9-]+)\/([a-z0-9-]+)@/.exec(what) ?? [];
  return meeting && member ? { meeting, member } : null;
}

const MOVES: ReadonlySet<string> = new Set(['changed', 'moved', 'cancelled']);

/** Grows with every move, change and cancellation: a calendar keeps the highest. */
export const calendarSequence = ({ revision, log }: Meeting): number =>
  revision + log.filter(({ act }) => MOVES.has(act)).length;

/** When it last became what it is. */
export const calendarStamp = ({ cancelled, log, notice }: ToldMeeting): Instant =>
  cancelled?.at ?? log.findLast(({ act }) => MOVES.has(act))?.at ?? notice.sentAt;

/** All that is kept of a meeting, as one archive; made when it is sent. */
export const wholeFile = ({ id }: Meeting, reader: Member, now: Instant): FileRef => ({
  channel: MADE,
  id: `zip:${id}/${reader.id}@${now}`,
  name: `ho-so-hop-${id.replace('/', '-')}.zip`,
  size: null,
});

/** The meeting that such a file is of, and for whom it is. */
export function readWholeFile(what: string): { readonly meeting: string; readonly reader: string } | null {
  const [, meeting, reader] = /^([a-z0-9-]+\/[0-9-]+)\/([a-z0-9-]+)@/.exec(what) ?? [];
  return meeting && reader ? { meeting, reader } : null;
}
