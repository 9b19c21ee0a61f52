import type { Regulation, Role } from '../../regulations/schema.ts';
import { standIn } from '../committee/acting.ts';
import { holders, type Member } from '../committee/committee.ts';
import type { Law } from '../law.ts';
import { type InStead, no, type Permission, yes } from '../permission.ts';
import { amendmentRule } from './amendment.ts';
import { deskOf } from './desk.ts';
import { type Problem, raiserOf } from './problem.ts';

/** To see a problem; to pass one on for an agency outside; to answer it or lay it before the head; to decide on it. */
export type ProblemAct = {
  readonly act: 'see-problem' | 'pass-on-problem' | 'handle-problem' | 'decide-problem';
  readonly problem: Pick<Problem, 'by' | 'from' | 'amends'>;
  /** Whether who decides can be asked by the bot; left out where nothing is written down yet. */
  readonly reachable?: boolean;
};

export function problemRight(who: Member, { act, problem, reachable }: ProblemAct, law: Law): Permission {
  const desk = deskOf(law, raiserOf(problem));
  const head = headFor(law, problem);
  const atDesk = desk.people.some(({ id }) => id === who.id);
  if (act === 'see-problem') {
    const theirs = problem.by === who.id || who.secretary || atDesk || head?.member.id === who.id;
    return theirs ? yes(desk.article) : no([], desk.article);
  }
  if (act === 'pass-on-problem') {
    const article = law.regulation.problems.agencies?.article ?? desk.article;
    return atDesk || who.secretary ? yes(article) : no([], article, desk.people);
  }
  // Nobody settles what they raised themself.
  const own = raiserOf(problem) === who.id;
  if (act === 'handle-problem') {
    if (own) return no([], desk.article, desk.people);
    if (atDesk) return yes(desk.article);
    return who.secretary ? yes(desk.article, desk.people[0] ?? null) : no([], desk.article, desk.people);
  }
  const rule = amendmentRule(problem, law.regulation) ?? law.regulation.problems.desk;
  if (!head) return no(decidingRoles(problem, law.regulation), rule?.article ?? null);
  if (head.member.id === who.id) return yes(head.article, null, head.inStead);
  // Who cannot be reached can only speak through a secretary, who is recorded as such.
  return who.secretary && !own && !reachable
    ? yes(head.article, head.member, head.inStead)
    : no([], head.article, [head.member]);
}

/** Who decides today: whom the desk works for, or who acts for them; `null` where nobody holds the role. */
export function headFor(
  law: Law,
  problem: Pick<Problem, 'amends'> = {},
): { readonly member: Member; readonly inStead: InStead | null; readonly article: string | null } | null {
  const { committee, regulation, now } = law;
  const rule = amendmentRule(problem, regulation) ?? regulation.problems.desk;
  const leader = holders(committee, 'committee', decidingRoles(problem, regulation))[0];
  if (!leader) return null;
  const acts = standIn(law, leader, 'committee', now);
  return acts
    ? { member: acts.member, inStead: { of: leader, article: acts.article }, article: acts.article }
    : { member: leader, inStead: null, article: rule?.article ?? null };
}

const decidingRoles = (problem: Pick<Problem, 'amends'>, regulation: Regulation): readonly Role[] => {
  const rule = amendmentRule(problem, regulation);
  return rule ? [rule.by] : (regulation.problems.desk?.for ?? ['head']);
};
