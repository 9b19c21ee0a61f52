import type { Body, MainBody, Regulation, Role } from '../../regulations/schema.ts';
import type { Ruled } from '../law.ts';
import type { Instant } from '../time/instant.ts';
import { postsOf, seatedAs, seatIn } from './bodies.ts';
import { type Committee, holders, type Mandate, type Member, memberById } from './committee.ts';

/** Somebody who stands in for another today, and the article that makes it so. */
export interface StandIn {
  readonly member: Member;
  readonly for: Member;
  readonly article: string;
  /** Whether it reaches no further than chairing meetings: who only chairs acts for nobody. */
  readonly chairs: boolean;
}

const covers = (mandate: Mandate, at: Instant): boolean => mandate.from <= at && at < mandate.until;

/** The rules by which others act for who holds a post of a body. */
export const actingFor = (
  role: Role | null,
  posts: Body,
  { acting }: Pick<Regulation, 'acting'>,
): Regulation['acting'] => acting.filter((rule) => rule.body === posts && rule.for === role);

/** Whether somebody is recorded as away at an instant. */
export const isAway = (committee: Committee, member: Member, at: Instant): boolean =>
  committee.mandates.some(
    (mandate) => mandate.kind === 'absent' && mandate.of === member.id && covers(mandate, at),
  );

/** The head of the committee, or the lead of its team. */
export const leaderOf = (committee: Committee, body: MainBody, role: Role): Member | null =>
  holders(committee, body, [role])[0] ?? null;

/**
 * Who acts for `leader` at an instant: because they are away, have authorised somebody, or have assigned it,
 * whichever of these the regulation knows. `awayToo` is for a leader whose absence is known from elsewhere
 * (an answer to one meeting). `chairing` counts rules that reach no further than chairing meetings.
 */
export function standIn(
  law: Ruled,
  leader: Member,
  body: Body,
  at: Instant,
  options: { awayToo?: boolean; chairing?: boolean; unable?: Pick<ReadonlySet<string>, 'has'> } = {},
): StandIn | null {
  const { committee, regulation } = law;
  const posts = postsOf(body, regulation);
  const role = seatIn(leader, posts, regulation);
  const rules = actingFor(role, posts, regulation).filter(
    (rule) => rule.scope === 'all' || options.chairing === true,
  );
  const isAble = (member: Member): boolean =>
    member.id !== leader.id && !isAway(committee, member, at) && !options.unable?.has(member.id);
  for (const rule of rules) {
    for (const kind of ['assigned', 'authorised'] as const) {
      if (!rule.when.includes(kind)) continue;
      const mandate = committee.mandates.findLast(
        (one) => one.kind === kind && one.of === leader.id && one.body === posts && covers(one, at),
      );
      const named = mandate?.to ? memberById(committee, mandate.to) : null;
      if (named && named.left === null && isAble(named))
        return { member: named, for: leader, article: rule.article, chairs: rule.scope === 'chairing' };
    }
    if (!rule.when.includes('absent')) continue;
    if (!options.awayToo && !isAway(committee, leader, at)) continue;
    const able = seatedAs(rule.by, posts, law).find(isAble);
    if (able) return { member: able, for: leader, article: rule.article, chairs: rule.scope === 'chairing' };
  }
  return null;
}

/** Whom the regulation lets act for a leader who is away, whether they could today or not. */
export function wouldAct(law: Ruled, leader: Member, body: Body, chairing: boolean): Member[] {
  const { regulation } = law;
  const posts = postsOf(body, regulation);
  const role = seatIn(leader, posts, regulation);
  return actingFor(role, posts, regulation)
    .filter((rule) => rule.scope === 'all' || chairing)
    .filter((rule) => rule.when.includes('absent'))
    .flatMap((rule) => seatedAs(rule.by, posts, law))
    .filter((member) => member.id !== leader.id);
}
