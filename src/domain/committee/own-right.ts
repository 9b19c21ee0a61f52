import type { Body, MeetingKind, Regulation, Role } from '../../regulations/schema.ts';
import { DomainError } from '../domain-error.ts';
import type { Law, Ruled } from '../law.ts';
import { no, type Permission, yes } from '../permission.ts';
import { inSteadOf, standIn } from './acting.ts';
import { isMainBody, leaderIn, leadRole, meetingRules, postsOf, seatedAs } from './bodies.ts';
import type { Member } from './committee.ts';
import { holderOf } from './post-name.ts';

/** What somebody may by a role of theirs, or by that of whom they act for. */
export function ownRight(
  who: Member,
  roles: readonly Role[],
  article: string | null,
  body: Body,
  law: Law,
): Permission | null {
  const own = seatedAs(roles, body, law);
  if (own.some(({ id }) => id === who.id)) return yes(article);
  const stands = inSteadOf(who, own, law, [body]);
  return stands && yes(stands.article, null, stands);
}

/** Whether a regulation names nobody who calls any meeting of a body. */
export const namesNoConvener = (body: Body, regulation: Regulation): boolean =>
  Object.values(meetingRules(body, regulation).convene).every((right) => right === null);

/**
 * A team or further body whose regulation names no convener still meets, and so does a committee of which it names none for any meeting:
 * its leader calls it, and no article is claimed for that. What is null beside others nobody may do.
 */
export function unstated(
  who: Member,
  wish: { readonly body: Body; readonly kind: MeetingKind },
  law: Ruled,
): Permission {
  const open = wish.body !== 'committee' || namesNoConvener('committee', law.regulation);
  const plain = open && (wish.kind === 'regular' || wish.kind === 'ad-hoc');
  const lead = plain ? leaderIn(wish.body, law) : null;
  if (!lead) return no([], null);
  if (lead.id === who.id) return yes(null);
  return who.secretary
    ? yes(null, lead)
    : noneBut([leadRole(wish.body, law.regulation)], null, wish.body, law);
}

/** A refusal that says whose it is: posts of a body's own are known by who holds them. */
export const noneBut = (
  roles: readonly Role[],
  article: string | null,
  body: Body,
  law: Ruled,
): Permission =>
  isMainBody(postsOf(body, law.regulation))
    ? no(roles, article)
    : no([], article, seatedAs(roles, body, law));

/** It says whose it is, by which article, and `says`, what the text has besides that no rule holds. */
export function notAllowed(
  answer: Extract<Permission, { allowed: false }>,
  says: string,
  law: Ruled,
): DomainError {
  return new DomainError('not-allowed', {
    article: answer.article ?? '',
    ...(says ? { says } : {}),
    ...(answer.unstated ? { unstated: answer.unstated } : {}),
    ...(answer.people.length > 0
      ? { people: answer.people.map((one) => holderOf(one, law.regulation)) }
      : {}),
    who: [...answer.roles.map((role) => law.regulation.titles[role] ?? ''), answer.duty ?? '']
      .filter((name) => name !== '')
      .join(', '),
  });
}

/** One's own right, that of whom one acts for, or a secretary's in the name of the first who holds it. */
export function byRight(
  who: Member,
  roles: readonly Role[],
  article: string | null,
  body: Body,
  law: Law,
): Permission | null {
  const own = ownRight(who, roles, article, body, law);
  if (own || !who.secretary) return own;
  const leader = seatedAs(roles, body, law)[0];
  if (!leader) return null;
  const acts = standIn(law, leader, body, law.now);
  return acts ? yes(acts.article, acts.member, { of: leader, article: acts.article }) : yes(article, leader);
}
