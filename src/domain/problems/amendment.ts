import type { Regulation } from '../../regulations/schema.ts';
import type { Member } from '../committee/committee.ts';
import type { Ruled } from '../law.ts';
import { isByVote, modeOf } from '../sheets/mode.ts';
import { isParty } from '../tasks/people.ts';
import type { Problem } from './problem.ts';

/** What the text says of its own change: whose it is, and whether the committee passes it first. */
export type AmendmentRule = NonNullable<Regulation['governance']['amendment']>;

/** The rule for what a problem proposes; `null` where it proposes no change, or the text says nothing of one. */
export const amendmentRule = (
  { amends }: Pick<Problem, 'amends'>,
  { governance }: Regulation,
): AmendmentRule | null => (amends ? governance.amendment : null);

/** Where a new problem begins: who drafts the regulation by the text lays a change before who issues it. */
export function beginsAt(
  problem: Pick<Problem, 'amends' | 'from'>,
  who: Member,
  law: Ruled,
): 'at-desk' | 'at-head' {
  const rule = amendmentRule(problem, law.regulation);
  if (!rule?.draftedBy || problem.from !== undefined) return 'at-desk';
  const drafts = { parties: [rule.draftedBy], article: rule.article };
  return isParty(who, drafts, law) ? 'at-head' : 'at-desk';
}

/** The article by which the committee must pass a change before it is issued; `null` where it need not. */
export function passedFirstBy(problem: Pick<Problem, 'amends'>, regulation: Regulation): string | null {
  const rule = amendmentRule(problem, regulation);
  if (!rule?.passedFirst) return null;
  const mode = modeOf('regulation', regulation, 'committee');
  return isByVote(mode) && 'article' in mode ? mode.article : rule.article;
}
