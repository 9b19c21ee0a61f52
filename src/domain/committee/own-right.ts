import type { Body, MeetingKind, Regulation, Role } from '../../regulations/schema.ts';
import type { Law, Ruled } from '../law.ts';
import { no, type Permission, yes } from '../permission.ts';
import { inSteadOf, leaderOf, standIn } from './acting.ts';
import { holders, type Member } from './committee.ts';

/** What somebody may by a role of theirs, or by that of whom they act for. */
export function ownRight(
  who: Member,
  roles: readonly Role[],
  article: string,
  body: Body,
  law: Law,
): Permission | null {
  const own = holders(law.committee, body, roles);
  if (own.some(({ id }) => id === who.id)) return yes(article);
  const stands = inSteadOf(who, own, law, [body]);
  return stands && yes(stands.article, null, stands);
}

/** Whether a regulation names nobody who calls any meeting of a body. */
export const namesNoConvener = (body: Body, { meetings }: Regulation): boolean =>
  Object.values(meetings[body].convene).every((right) => right === null);

/**
 * A team whose regulation names no convener still meets, and so does a committee of which it names none for any meeting:
 * its leader calls it, and no article is claimed for that. What is null beside others nobody may do.
 */
export function unstated(
  who: Member,
  wish: { readonly body: Body; readonly kind: MeetingKind },
  { committee, regulation }: Ruled,
): Permission {
  const open = wish.body === 'team' || namesNoConvener('committee', regulation);
  const plain = open && (wish.kind === 'regular' || wish.kind === 'ad-hoc');
  const role = wish.body === 'team' ? 'team-lead' : 'head';
  const lead = plain ? leaderOf(committee, wish.body, role) : null;
  if (!lead) return no([], null);
  if (lead.id === who.id) return yes(null);
  return who.secretary ? yes(null, lead) : no([role], null);
}

/** One's own right, that of whom one acts for, or a secretary's in the name of the first who holds it. */
export function byRight(
  who: Member,
  roles: readonly Role[],
  article: string,
  body: Body,
  law: Law,
): Permission | null {
  const own = ownRight(who, roles, article, body, law);
  if (own || !who.secretary) return own;
  const leader = holders(law.committee, body, roles)[0];
  if (!leader) return null;
  const acts = standIn(law, leader, body, law.now);
  return acts ? yes(acts.article, acts.member, { of: leader, article: acts.article }) : yes(article, leader);
}
