import type { Regulation } from '../../regulations/schema.ts';
import { isByVote, type Matter, modeOf } from '../sheets/mode.ts';
import { outcomeOf } from '../sheets/result.ts';
import { isSheetClosed, type Sheet } from '../sheets/sheet.ts';
import type { Instant } from '../time/instant.ts';
import type { Plan, Scope } from './plan.ts';

/** As what a plan of the year may stand among the matters of a regulation, the nearest first. */
const MATTERS: readonly Matter[] = ['yearly-plan', 'plans', 'programmes'];

/** The matter on which a body votes before its plan is issued; `null` where nobody votes. */
export function voteOn(
  scope: Scope,
  regulation: Regulation,
): { readonly matter: Matter; readonly article: string } | null {
  if (scope === 'member') return null;
  for (const matter of MATTERS) {
    const mode = modeOf(matter, regulation, scope);
    if (isByVote(mode) && 'article' in mode) return { matter, article: mode.article };
  }
  return null;
}

/** Where the vote on a plan stands; without a majority it has not passed. */
export type PlanVote = 'none' | 'open' | 'passed' | 'not-passed';

export function voteState({ vote }: Pick<Plan, 'vote'>, sheet: Sheet | null, now: Instant): PlanVote {
  if (vote === null || sheet === null) return 'none';
  if (!isSheetClosed(sheet, now)) return 'open';
  return outcomeOf(sheet).verdict === 'passed' ? 'passed' : 'not-passed';
}
