import type { MainBody, Regulation, Role } from '../../regulations/schema.ts';
import { inSteadOf, standIn } from '../committee/acting.ts';
import { holders, LEADERS, type Member, memberById, roleIn } from '../committee/committee.ts';
import type { Law, Ruled } from '../law.ts';
import { no, type Permission, yes } from '../permission.ts';
import { followersOf, isParty } from '../tasks/people.ts';
import type { Plan, Scope } from './plan.ts';

/** Whose plan is meant, where there may be none as yet. */
export type PlanOf = Pick<Plan, 'scope' | 'owner'>;

/** What says who may see a plan. */
export type SeenPlan = Pick<Plan, 'year' | 'scope' | 'owner' | 'state' | 'vote'> & {
  readonly issued: Pick<NonNullable<Plan['issued']>, 'at'> | null;
};

export type PlanAct =
  | { readonly act: 'draft-plan'; readonly of: PlanOf }
  | { readonly act: 'issue-plan'; readonly of: PlanOf }
  | { readonly act: 'see-plan'; readonly plan: SeenPlan };

interface PlanRule {
  readonly article: string;
  /** Who issues it; `null` where that is its owner. */
  readonly issuedBy: Role | null;
}

/** What the regulation says of a plan; `null` where it knows none. */
export function planRule({ scope, owner }: PlanOf, { committee, regulation }: Ruled): PlanRule | null {
  const { yearly, teamYearly, members, teamMembers } = regulation.plans;
  if (scope === 'committee') return yearly;
  if (scope === 'team') return teamYearly;
  const who = owner === null ? null : memberById(committee, owner);
  const roles = [who && roleIn(who, 'committee'), who && roleIn(who, 'team')];
  const rule = [members, teamMembers].find((one) => one?.by.some((role) => roles.includes(role)));
  return rule ? { article: rule.article, issuedBy: null } : null;
}

/** The rule by which somebody makes their own plan to carry out that of a body; `null` where there is none. */
export function ownPlanRule(scope: Scope, who: Member, { plans }: Regulation): string | null {
  if (scope === 'member') return null;
  const rule = scope === 'committee' ? plans.members : plans.teamMembers;
  const role = roleIn(who, scope);
  return rule && role !== null && rule.by.includes(role) ? rule.article : null;
}

/** Whose plans the regulation knows of which somebody may draft one. */
export const draftable = (who: Member, law: Law): PlanOf[] => {
  const all: PlanOf[] = [
    { scope: 'committee', owner: null },
    { scope: 'team', owner: null },
    { scope: 'member', owner: who.id },
  ];
  return all.filter((of) => planRight(who, { act: 'draft-plan', of }, law).allowed);
};

export function planRight(who: Member, wish: PlanAct, law: Law): Permission {
  if (wish.act === 'see-plan') return seeing(who, wish.plan, law);
  const { of } = wish;
  const rule = planRule(of, law);
  if (!rule) return no([], null);
  const owner = of.owner === null ? null : memberById(law.committee, of.owner);
  if (of.scope === 'member')
    return owner?.id === who.id ? yes(rule.article) : no([], rule.article, owner ? [owner] : []);
  if (wish.act === 'draft-plan') {
    const { yearly } = law.regulation.plans;
    // Where the text names nobody who drafts it, those of the body do, for who issues it.
    const drafts = (of.scope === 'committee' && yearly?.draftedBy) || of.scope;
    return who.secretary || isParty(who, { parties: [drafts], article: rule.article }, law)
      ? yes(rule.article)
      : no([], rule.article, drafters(of, law));
  }
  const { own, all } = issuers(of, law);
  const stands = (one: Member) => inSteadOf(one, own, law);
  if (all.some(({ id }) => id === who.id)) return yes(rule.article, null, stands(who));
  const [first] = all;
  return who.secretary && first
    ? yes(rule.article, first, stands(first))
    : no(rule.issuedBy ? [rule.issuedBy] : [], rule.article);
}

/** Who issues a plan: whose right it is, and before them who acts for them today. */
export function issuers(
  of: PlanOf,
  law: Law,
): { readonly own: readonly Member[]; readonly all: readonly Member[] } {
  const role = planRule(of, law)?.issuedBy;
  if (!role || of.scope === 'member') return { own: [], all: [] };
  const body: MainBody = of.scope;
  const own = holders(law.committee, body, [role]);
  const acting = own.flatMap((one) => standIn(law, one, body, law.now)?.member ?? []);
  return { own, all: [...new Set([...acting, ...own])] };
}

/** Who drafts a plan, in the order of their rank. */
export function drafters(of: PlanOf, law: Ruled): Member[] {
  const drafts = (of.scope === 'committee' && law.regulation.plans.yearly?.draftedBy) || of.scope;
  const article = planRule(of, law)?.article ?? '';
  return law.committee.members.filter(
    (one) => one.left === null && drafts !== 'member' && isParty(one, { parties: [drafts], article }, law),
  );
}

/** What was issued is for those whose plan it is; what is drafted, for who drafts, and for who decides on what was put. */
function seeing(who: Member, plan: SeenPlan, law: Law): Permission {
  const article = planRule(plan, law)?.article ?? null;
  const allowed = (act: 'draft-plan' | 'issue-plan') => planRight(who, { act, of: plan }, law).allowed;
  if (allowed('draft-plan') || (plan.state !== 'draft' && allowed('issue-plan'))) return yes(article);
  const leads = LEADERS.some((role) => who.role === role);
  const follows = isParty(who, followersOf(law.regulation), law);
  const ofBody = (scope: Scope): boolean => scope !== 'member' && roleIn(who, scope) !== null;
  // A body that is to vote on a plan reads what it votes on.
  const votes = plan.vote !== null && ofBody(plan.scope);
  if (votes) return yes(article);
  if (plan.issued === null) return no([], article);
  const theirs = plan.scope === 'committee' || ofBody(plan.scope) || leads || follows || who.secretary;
  return theirs ? yes(article) : no([], article);
}
