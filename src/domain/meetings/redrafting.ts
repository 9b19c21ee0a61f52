import type { Member } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Instant } from '../time/instant.ts';
import { type Meeting, noted } from './meeting.ts';

type DraftChange = Partial<
  Pick<Meeting, 'title' | 'start' | 'place' | 'agenda' | 'invitees' | 'guests'> & {
    /** `null`: of no field. */
    readonly field: string | null;
  }
>;

/**
 * What of a draft may still be changed. A new list of participants, and another field, by which another may chair, need the
 * chair's word again.
 */
export function redrafted(
  meeting: Meeting,
  { field, ...change }: DraftChange,
  by: Member,
  now: Instant,
): Meeting {
  if (meeting.state !== 'draft' && meeting.state !== 'proposed')
    throw new DomainError('meeting-already-called', { meeting: meeting.title });
  if (change.start && change.start <= now) throw new DomainError('start-in-past', { start: change.start });
  const anew = change.invitees || field !== undefined ? { participants: null, participantsAsked: false } : {};
  const parts = [...Object.keys(change), ...(field === undefined ? [] : ['field'])];
  return noted(
    { ...ofField(meeting, field), ...change, ...anew, revision: meeting.revision + 1 },
    { at: now, by: by.id, onBehalfOf: null, act: 'redrafted', note: parts.join(', ') },
  );
}

function ofField(meeting: Meeting, field: string | null | undefined): Meeting {
  if (field === undefined) return meeting;
  if (field !== null) return { ...meeting, field };
  const { field: _, ...rest } = meeting;
  return rest;
}
