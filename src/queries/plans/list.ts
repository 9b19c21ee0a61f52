import { DomainError } from '../../domain/domain-error.ts';
import { type Plan, planId } from '../../domain/plans/plan.ts';
import { draftable, issuers, type PlanOf, planRule } from '../../domain/plans/right.ts';
import { voteOn, voteState } from '../../domain/plans/vote.ts';
import { readReference } from '../../domain/reference.ts';
import { periodAt } from '../../domain/time/period.ts';
import type { SeatContext } from '../../ports/command.ts';
import { comrade, roleTitle } from '../../say/people/people.ts';
import type { PlanNaming } from '../../say/plans/names.ts';
import { type PlanRights, type PlanStanding, planNear } from '../../say/plans/plans.ts';
import { tasksOf } from '../conclusions/list.ts';
import { todayOf } from '../reports/list.ts';
import { may, right } from '../rights.ts';

/** Which plans there are for whom, and what may be done with them. */

export const planNaming = ({ seat }: SeatContext): PlanNaming => ({
  committee: seat.committee,
  regulation: seat.regulation,
});

/** Plans that who speaks may read, the latest year first. */
export async function plansFor(context: SeatContext): Promise<Plan[]> {
  const all = await context.tx.plans.list(`${context.seat.committee.id}/`);
  return all
    .map(([, plan]) => plan)
    .filter((plan) => may(context, { act: 'see-plan', plan }))
    .sort((one, other) =>
      one.year < other.year ? 1 : one.year > other.year ? -1 : one.id < other.id ? -1 : 1,
    );
}

/** Those that wait for who speaks to issue them, by their own right. */
export async function plansWaiting(context: SeatContext): Promise<Plan[]> {
  const found: Plan[] = [];
  for (const plan of await plansFor(context)) {
    if (plan.state !== 'put' || !planRights(context, plan).issueOwn) continue;
    const { vote, voteArticle } = await planStanding(context, plan);
    if (voteArticle === null || vote === 'passed') found.push(plan);
  }
  return found;
}

/** From October on a plan is that of the next year. */
const NEXT_FROM = 10;

export function planYear(context: SeatContext): string {
  const [year = '', month] = todayOf(context).split('-');
  return Number(month) >= NEXT_FROM ? String(Number(year) + 1) : year;
}

/** How this quarter's part of each plan goes that who speaks may read. */
export async function plansNow(context: SeatContext): Promise<string[]> {
  const today = todayOf(context);
  const { from, to } = periodAt('P3M', today);
  const plans = await plansFor(context);
  if (plans.length === 0) return [];
  const tasks = await tasksOf(context);
  return plans.flatMap((plan) => planNear(plan, tasks, from, to, today, context.seat.regulation) ?? []);
}

export const planIdOf = ({ seat }: SeatContext, { scope }: PlanOf, year: string): string =>
  planId(seat.committee.id, year, scope, seat.member);

/** The plans that who speaks may begin, and that are not there yet. */
export async function beginnings(context: SeatContext): Promise<(PlanOf & { readonly year: string })[]> {
  const { member } = context.seat;
  const year = planYear(context);
  const found: (PlanOf & { readonly year: string })[] = [];
  for (const of of draftable(member, context.law))
    if (!(await context.tx.plans.get(planIdOf(context, of, year)))) found.push({ ...of, year });
  return found;
}

/** The plan that a button names, in whatever revision. To whom it is none of their business, it is not there. */
export async function planNamed(
  context: SeatContext,
): Promise<{ readonly plan: Plan; readonly revision: number }> {
  const reference = readReference(context.subject);
  const own = reference?.id.startsWith(`${context.seat.committee.id}/`);
  const plan = reference && own ? await context.tx.plans.get(reference.id) : null;
  if (!plan || !reference || !may(context, { act: 'see-plan', plan })) throw new DomainError('plan-unknown');
  return { plan, revision: reference.version };
}

/** The same, where a decision counts only for what was shown. */
export async function planAsShown(context: SeatContext): Promise<Plan> {
  const { plan, revision } = await planNamed(context);
  if (plan.revision !== revision) throw new DomainError('plan-changed');
  return plan;
}

export function planRights(context: SeatContext, of: PlanOf): PlanRights {
  const issue = right(context, { act: 'issue-plan', of });
  return {
    draft: may(context, { act: 'draft-plan', of }),
    issue: issue.allowed,
    issueOwn: issue.allowed && issue.onBehalfOf === null,
    openVote: may(context, { act: 'open-sheet' }),
  };
}

export async function planStanding(context: SeatContext, plan: Plan): Promise<PlanStanding> {
  const { committee, regulation } = context.seat;
  const sheet = plan.vote === null ? null : await context.tx.sheets.get(plan.vote);
  const rule = planRule(plan, { committee, regulation });
  const [first] = issuers(plan, context.law).all;
  return {
    vote: voteState(plan, sheet, context.now),
    voteArticle: voteOn(plan.scope, regulation)?.article ?? null,
    article: rule?.article ?? null,
    issuer: first ? comrade(first.name) : rule?.issuedBy ? roleTitle(rule.issuedBy, regulation) : '',
  };
}
