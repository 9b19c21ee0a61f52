import type { Body } from '../../regulations/schema.ts';
import type { Law } from '../law.ts';
import { isInvited, type Meeting } from '../meetings/meeting.ts';
import { deciders } from './acting.ts';
import { isMainBody, seatIn } from './bodies.ts';
import { type Member, roleIn } from './committee.ts';

/** A further body whose own matter something is; what is the committee's or its team's has none. */
export const ownMatterOf = (body: Body): { readonly body?: Body } => (isMainBody(body) ? {} : { body });

/**
 * Whether what a body settles is somebody's to read. The committee's and its team's is for whoever sits in one of these;
 * a further body's for its own people, for who heads the committee or acts for them. Secretaries see to all of it.
 */
export function readsMattersOf(who: Member, body: Body, law: Law): boolean {
  if (who.secretary) return true;
  if (isMainBody(body)) return roleIn(who, 'committee') !== null || roleIn(who, 'team') !== null;
  const heads = deciders(['head'], law).some(({ id }) => id === who.id);
  return heads || seatIn(who, body, law.regulation) !== null;
}

/** Whether what a meeting is about is no secret to somebody: they read what its body settles, or are invited. */
export const knowsOf = (
  who: Member,
  meeting: Pick<Meeting, 'body' | 'invitees' | 'start'>,
  law: Law,
): boolean => isInvited(who, meeting) || readsMattersOf(who, meeting.body, law);
