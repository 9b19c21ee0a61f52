import { received } from '../../domain/reports/acts.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import type { Form } from '../../domain/reports/report.ts';
import { type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { namingOf } from '../../queries/reports/list.ts';
import { hand } from '../../queries/rights.ts';
import { actedBy } from '../../say/people/people.ts';
import { receivedInYourName, receivedOfYours, receivedReply } from '../../say/reports/receive.ts';
import { copyReport, keep, tellOwer } from './reports.ts';

/** Ticks what came, and tells who handed it in. */
export async function receiveReport(
  context: SeatContext,
  owed: Owed,
  forms: readonly Form[],
): Promise<Reply> {
  const whose = hand(context, { act: 'receive-report', owed });
  const naming = await namingOf(context);
  const by = actedBy(whose.for ?? context.seat.member, context.seat.member);
  const then = await keep(context, received(owed, forms, whose, context.now));
  await tellOwer(context, then, receivedOfYours(then, naming, forms, by));
  if (whose.for) await context.tell(whose.for, receivedInYourName(then, naming, forms, context.seat.member));
  const copies = then.state === 'received' ? await copyReport(context, then) : 0;
  return reply(receivedReply(then, naming, forms, copies));
}
