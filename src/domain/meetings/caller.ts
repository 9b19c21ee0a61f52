import { inSteadOf } from '../committee/acting.ts';
import { isActor } from '../committee/agency.ts';
import { convenesBy } from '../committee/authorised.ts';
import { isMainBody, seatedAs, seatIn } from '../committee/bodies.ts';
import type { Member } from '../committee/committee.ts';
import { isPlainSeat, postAt } from '../committee/former-post.ts';
import { readsMattersOf } from '../committee/own-matters.ts';
import type { Law } from '../law.ts';
import type { Meeting } from './meeting.ts';
import { callingPosts, rulesOf } from './rules.ts';

/**
 * Whether somebody called a meeting and holds a post today that calls such: what was theirs by a post goes with it.
 */
export function stillCalls(who: Member, meeting: Meeting, law: Law): boolean {
  if (who.id !== meeting.convenedBy) return false;
  const { body } = meeting;
  const holding = seatedAs(callingPosts(meeting, law.regulation), body, law);
  if (holding.some(({ id }) => id === who.id) || inSteadOf(who, holding, law, [body]) !== null) return true;
  return convenesBy(who, meeting, law, law.now) !== null;
}

/**
 * Whether somebody proposed a meeting and is still of those whom it concerns: an agency that proposed one goes on with it
 * also where another is the standing agency since.
 */
export function stillProposes(who: Member, meeting: Meeting, law: Law): boolean {
  if (who.id !== meeting.proposedBy) return false;
  const { body } = meeting;
  if (isMainBody(body)) return readsMattersOf(who, body, law);
  const { propose } = rulesOf(meeting, law.regulation);
  return propose !== null && isActor(who, propose.by, body, law);
}

/**
 * Whether a meeting came before somebody by a post that is another's now, while what the body settles is still theirs to
 * read: they may hear whose it is.
 */
export function hadByPost(who: Member, { body, log }: Meeting, law: Law): boolean {
  const made = log[0]?.at;
  const post = made === undefined ? null : postAt(who, body, made, law.regulation);
  if (isPlainSeat(post) || post === seatIn(who, body, law.regulation)) return false;
  return readsMattersOf(who, body, law);
}
