import { listedReports } from '../../asks/reports/report.ts';
import { TO_RECEIVE } from '../../asks/reports/wishes.ts';
import { received } from '../../domain/reports/acts.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import type { Form } from '../../domain/reports/report.ts';
import { receiving } from '../../domain/reports/right.ts';
import { type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { actedBy } from '../../say/people/people.ts';
import { receivedInYourName, receivedOfYours, receivedReply } from '../../say/reports/receive.ts';
import { copyReport, handFor, keep, namingOf, tellOwer } from './reports.ts';

/** Reports that were shown to who speaks, and that they have not received. */
export async function reportsToReceive(context: SeatContext): Promise<Owed[]> {
  const { committee, member, regulation } = context.seat;
  const all = await listedReports(TO_RECEIVE, context);
  return all.filter(
    (owed) =>
      owed.member !== member.id && receiving(owed, committee, regulation).some(({ id }) => id === member.id),
  );
}

/** Ticks what came, and tells who handed it in. */
export async function receiveReport(
  context: SeatContext,
  owed: Owed,
  forms: readonly Form[],
): Promise<Reply> {
  const hand = handFor(context, { act: 'receive-report', owed });
  const naming = await namingOf(context);
  const by = actedBy(hand.for ?? context.seat.member, context.seat.member);
  const then = await keep(context, received(owed, forms, hand, context.now));
  await tellOwer(context, then, receivedOfYours(then, naming, forms, by));
  if (hand.for) await context.tell(hand.for, receivedInYourName(then, naming, forms, context.seat.member));
  const copies = then.state === 'received' ? await copyReport(context, then) : 0;
  return reply(receivedReply(then, naming, forms, copies));
}
