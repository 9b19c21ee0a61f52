import type { Body, MeetingKind, Regulation } from '../../regulations/schema.ts';
import type { Ruled } from '../law.ts';
import { bodiesOf, isMainBody, meetingRules, postsOf, seatIn } from './bodies.ts';
import { type Mandate, type Member, memberById } from './committee.ts';

/** A right to call meetings that others have by a recorded word of whose right it is. */

type Convening = NonNullable<Regulation['meetings']['committee']['convene']['regular']>;

/** Whose word holds at an instant by which somebody calls a meeting of that kind, and by which article; else `null`. */
export function convenesBy(
  who: Member,
  { body, kind }: { readonly body: Body; readonly kind: MeetingKind },
  { committee, regulation }: Ruled,
  at: string,
): { readonly mandate: Mandate; readonly of: Member; readonly article: string } | null {
  const right = meetingRules(body, regulation).convene[kind];
  const seat = seatIn(who, body, regulation);
  if (!right?.authorised || seat === null || !right.authorised.includes(seat)) return null;
  const mandate = committee.mandates.findLast(
    (one) =>
      one.kind === 'convening' &&
      one.body === postsOf(body, regulation) &&
      one.to === who.id &&
      one.from <= at &&
      at < one.until,
  );
  const of = mandate && memberById(committee, mandate.of);
  const held = of && of.left === null ? seatIn(of, body, regulation) : null;
  return mandate && of && held && right.by.includes(held) ? { mandate, of, article: right.article } : null;
}

/** The roles that may be authorised to call some meeting of a body, and by which article; `null` where none may. */
export function convenersToBe(
  body: Body,
  regulation: Pick<Regulation, 'meetings'>,
): { readonly by: Convening['by']; readonly to: Convening['by']; readonly article: string } | null {
  const right = Object.values(meetingRules(body, regulation).convene).find(
    (one) => (one?.authorised ?? null) !== null,
  );
  return right?.authorised ? { by: right.by, to: right.authorised, article: right.article } : null;
}

/**
 * By which rule somebody would call a meeting: the one that lets them be authorised, else that of regular ones. It is the
 * committee's; of who sits in a further body alone, that body's.
 */
export function conveneRightFor(
  member: Member,
  regulation: Pick<Regulation, 'meetings' | 'bodies'>,
): { readonly body: Body; readonly right: Convening | null } {
  const own = bodiesOf(regulation).find((one) => seatIn(member, one, regulation) !== null) ?? 'committee';
  const body = isMainBody(own) ? 'committee' : own;
  const { convene } = meetingRules(body, regulation);
  const seat = isMainBody(own) ? member.role : seatIn(member, own, regulation);
  const theirs = Object.values(convene).find((one) => one?.authorised?.some((each) => each === seat));
  return { body, right: theirs ?? convene.regular ?? null };
}

/** "Chủ tịch Ủy ban, Phó Chủ tịch Ủy ban khi được ủy quyền" */
export const convenersNamed = (
  { by, authorised }: Pick<Convening, 'by' | 'authorised'>,
  { titles }: Pick<Regulation, 'titles'>,
): string =>
  [
    ...by.flatMap((role) => titles[role] ?? []),
    ...(authorised ?? []).flatMap((role) => (titles[role] ? [`${titles[role]} khi được ủy quyền`] : [])),
  ].join(', ');
