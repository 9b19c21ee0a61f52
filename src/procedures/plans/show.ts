import type { Plan } from '../../domain/plans/plan.ts';
import { type Message, type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { tasksOf } from '../../queries/conclusions/list.ts';
import { beginnings, planNaming, planRights, planStanding, plansFor } from '../../queries/plans/list.ts';
import { todayOf } from '../../queries/reports/list.ts';
import * as drafting from '../../say/plans/drafting.ts';
import * as say from '../../say/plans/plans.ts';

/** Plans as they stand: all that there are, and one. */

/** `unread`: words that were typed with it and are no line of a plan. */
export async function listPlans(context: SeatContext, unread = ''): Promise<Reply> {
  const { messages } = await plansShown(context);
  return {
    messages: unread === '' ? messages : [drafting.nothingNoted(unread), ...messages],
    replace: context.tapped,
  };
}

async function plansShown(context: SeatContext): Promise<Reply> {
  const plans = await plansFor(context);
  const begins = await beginnings(context);
  const [only, ...more] = plans;
  if (only && more.length === 0 && begins.length === 0) return reply(await planCardOf(context, only));
  return reply(say.planList(plans, begins, planNaming(context)));
}

export async function planCardOf(context: SeatContext, plan: Plan): Promise<Message> {
  return say.planCard(plan, planNaming(context), {
    rights: planRights(context, plan),
    standing: await planStanding(context, plan),
    tasks: (await tasksOf(context)).filter((task) => task.plan === plan.id),
    today: todayOf(context),
  });
}
