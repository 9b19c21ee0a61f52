import { mayMeanAnother } from '../hear/another-meeting.ts';
import type { Pending } from '../say/people/pending.ts';

/**
 * The invitations of which one may be meant, where words need not be about one that waits: those that wait, and those that
 * were answered; none where they surely are.
 */
export function eitherMeeting(said: string, all: readonly Pending[]): Pending[] {
  const invitations = all.filter(({ kind }) => kind === 'invitation');
  const waiting = invitations.filter(({ answered }) => !answered);
  const others = invitations.filter(({ answered }) => answered);
  const meant = others.flatMap(({ meeting }) => meeting ?? []);
  const unsure = waiting.every(({ meeting }) => meeting && mayMeanAnother(said, meeting, meant));
  return waiting.length > 0 && unsure ? [...waiting, ...others] : [];
}
