import type { Body, Regulation, Role } from '../../regulations/schema.ts';
import { deciders, inSteadOf } from '../committee/acting.ts';
import { seatIn } from '../committee/bodies.ts';
import { type Committee, holders, LEADERS, type Member, memberById, roleIn } from '../committee/committee.ts';
import { byRight } from '../committee/own-right.ts';
import { fold } from '../fold.ts';
import type { Law, Ruled } from '../law.ts';
import { noneOf, type Permission, yes } from '../permission.ts';
import { sitsAs } from '../reports/people.ts';
import type { Task } from './task.ts';

type Rule = { readonly by: readonly Role[]; readonly article: string };

/**
 * The rules by which work is given to somebody, without a meeting: as one of the committee, or of its team. Over who sits in
 * a further body alone they say nothing.
 */
function rulesFor(lead: Member, law: Ruled): Rule[] {
  const { assigned, others, teamAssigned, teamGiven, agencyGiven } = law.regulation.tasks;
  const own = roleIn(lead, 'committee') !== null ? [assigned, others] : [teamAssigned, teamGiven];
  const seated = roleIn(lead, 'committee') !== null || roleIn(lead, 'team') !== null;
  const standing = sitsAs(lead, ['standing-agency'], law);
  return [...(seated ? own : []), ...(standing ? [agencyGiven] : [])].filter((rule) => rule !== null);
}

/** Who may give work by a rule, or acts for them; never to who stands above them, or beside. */
function giversBy({ by }: Rule, lead: Member, law: Law): Member[] {
  const inTeam = holders(law.committee, 'team', by);
  const all = [...new Set([...deciders(by, law), ...inTeam])];
  return all.filter((one) => one.id !== lead.id && rank(one) < rank(lead));
}

const rank = (member: Member): number => {
  const role = roleIn(member, 'committee');
  const at = role === null ? -1 : LEADERS.indexOf(role);
  if (at >= 0) return at;
  if (role !== null) return LEADERS.length;
  return roleIn(member, 'team') === 'team-lead' ? LEADERS.length + 1 : LEADERS.length + 2;
};

/** Whether somebody may give a task, and the further body within which they do; `null` where it is by the text. */
interface Giving {
  readonly right: Permission;
  readonly body: Body | null;
}

/**
 * Who may give somebody a task: whom the regulation names, and who leads a further body in which that one sits, within it.
 * A secretary writes down what one of those said: it is theirs, and they are told. `of`: the body among whose matters it
 * is, where that is known.
 */
export function giving(who: Member, lead: Member, law: Law, of?: Body): Giving {
  const named = { right: namedRight(who, lead, law), body: null };
  const all = [named, ...withinBodies(who, lead, law, of)].filter(({ right }) => right.allowed);
  return all.find(({ right }) => right.allowed && right.onBehalfOf === null) ?? all[0] ?? named;
}

export const givingRight = (who: Member, lead: Member, law: Law, of?: Body): Permission =>
  giving(who, lead, law, of).right;

/** The text need not say that who leads a body directs its people: no article is claimed for that. */
function withinBodies(who: Member, lead: Member, law: Law, of?: Body): Giving[] {
  return law.regulation.bodies.further.flatMap(({ id: body, of: posts, lead: post }): Giving[] => {
    const seat = seatIn(lead, body, law.regulation);
    if (posts || seat === null || seat === post || who.id === lead.id) return [];
    const right = of === undefined || of === body ? byRight(who, [post], null, body, law) : null;
    return right ? [{ right, body }] : [];
  });
}

/** Where the regulation names nobody, nobody may. */
function namedRight(who: Member, lead: Member, law: Law): Permission {
  const all = rulesFor(lead, law).map((rule) => ({
    article: rule.article,
    by: rule.by,
    people: giversBy(rule, lead, law),
  }));
  const stands = (one: Member, by: readonly Role[]) =>
    inSteadOf(one, [...holders(law.committee, 'committee', by), ...holders(law.committee, 'team', by)], law);
  const own = all.find(({ people }) => people.some(({ id }) => id === who.id));
  if (own) return yes(own.article, null, stands(who, own.by));
  const [first] = all.filter(({ people }) => people.length > 0);
  const giver = first?.people[0];
  if (who.secretary && first && giver && giver.id !== who.id)
    return yes(first.article, giver, stands(giver, first.by));
  return noneOf(all);
}

/**
 * The article by which somebody of the team carries out a conclusion of that person outside; `null` where the text does not
 * bind them to it.
 */
export function boundBy(
  { lead, source }: Pick<Task, 'lead' | 'source'>,
  committee: Committee,
  { conclusions: { teamBinding } }: Regulation,
): string | null {
  const member = memberById(committee, lead.member ?? '');
  if (!teamBinding || !source || !member || roleIn(member, 'team') === null) return null;
  const said = fold(source.normalize('NFC'));
  return teamBinding.ofOutside.some((name) => said.startsWith(fold(name))) ? teamBinding.article : null;
}
