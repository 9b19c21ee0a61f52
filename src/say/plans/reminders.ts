import type { Plan } from '../../domain/plans/plan.ts';
import type { Choice } from '../../ports/message.ts';
import { cite } from '../people/people.ts';
import { type PlanNaming, planCommand, planTitle } from './names.ts';
import { beginCommand } from './plans.ts';

/** What is said of a plan that waits, or of the next year's that is not there. */

export type PlanStands = 'put' | 'unvoted' | 'passed' | 'not-passed';

export interface PlanYearFacts extends Pick<Plan, 'scope' | 'owner' | 'year'> {
  readonly article: string;
}

export interface PlanWaitsFacts {
  readonly plan: Plan;
  readonly stands: PlanStands;
  /** On the vote before it is issued. */
  readonly article: string | null;
}

/** No day is claimed: the regulation names none. */
export const planYearReminder = (facts: PlanYearFacts, naming: PlanNaming): string =>
  `Chưa có ${planTitle(facts, naming)}${cite(facts.article)}; Quy chế không nêu ngày phải có. Gõ /kehoach để soạn khi đồng chí sẵn sàng.`;

const STANDS: Record<PlanStands, string> = {
  put: 'đã trình, chờ ban hành',
  unvoted: 'đã trình, chờ lấy biểu quyết',
  passed: 'đã được thông qua, chờ ban hành',
  'not-passed': 'chưa đủ phiếu đồng ý nên chưa thông qua; xin sửa rồi trình lại',
};

export const planWaitsReminder = ({ plan, stands, article }: PlanWaitsFacts, naming: PlanNaming): string =>
  `${planTitle(plan, naming)}: ${STANDS[stands]}${cite(article)}. Gõ /kehoach để xem.`;

export const planChoice = (plan: Plan): Choice & { readonly command: string } => ({
  label: 'Xem kế hoạch',
  command: planCommand(plan, ''),
});

export const beginChoice = (facts: PlanYearFacts): Choice & { readonly command: string } => ({
  label: `Soạn kế hoạch năm ${facts.year}`,
  command: beginCommand(facts),
});
