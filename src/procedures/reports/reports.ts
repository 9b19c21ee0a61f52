import { type Member, memberById } from '../../domain/committee/committee.ts';
import { dutyOf } from '../../domain/reports/duty.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import { sentTo } from '../../domain/reports/people.ts';
import type { Report } from '../../domain/reports/report.ts';
import { receiving } from '../../domain/reports/right.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { namingOf, reportsNow } from '../../queries/reports/list.ts';
import { handedInTo, reportCopy } from '../../say/reports/receive.ts';

/** Keeps what became of a report, and returns it as it stands then. */
export async function keep(context: SeatContext, report: Report): Promise<Owed> {
  await context.saveReport(report);
  const then = (await reportsNow(context)).find(({ id }) => id === report.id);
  if (!then) throw new Error(`report ${report.id} was kept and is not owed`);
  return then;
}

/** Those who receive a report, but for who just acted and who owes it. */
export function otherReceivers({ seat }: SeatContext, owed: Owed): Member[] {
  const all = receiving(owed, seat);
  return all.filter(({ id, left }) => left === null && id !== seat.member.id && id !== owed.member);
}

/** Puts a report before those who receive it. A newer version takes the place of one that still waits. */
export async function passReport(context: SeatContext, owed: Owed): Promise<void> {
  const message = handedInTo(owed, await namingOf(context));
  const count = owed.record?.handedIn.length ?? 0;
  for (const one of otherReceivers(context, owed))
    await context.tell(one, message, undefined, `report:${owed.id}:${count}`);
}

/** Once it is received: a copy to everybody else to whom it goes; returns how many were written to. */
export async function copyReport(context: SeatContext, owed: Owed): Promise<number> {
  // What came on paper alone is not here to be passed on.
  if (owed.record?.handedIn.length === 0) return 0;
  const { committee, regulation, member } = context.seat;
  const duty = dutyOf(owed, regulation);
  const had = new Set([
    owed.member,
    member.id,
    ...receiving(owed, { committee, regulation }).map(({ id }) => id),
  ]);
  const message = reportCopy(owed, await namingOf(context));
  let count = 0;
  for (const one of sentTo(duty, { committee, regulation }))
    if (!had.has(one.id) && (await context.tell(one, message))) count += 1;
  return count;
}

/** Tells who owes a report, unless they did it themself. */
export async function tellOwer(context: SeatContext, owed: Owed, message: Message): Promise<boolean> {
  const ower = memberById(context.seat.committee, owed.member);
  if (!ower || ower.left !== null || ower.id === context.seat.member.id) return false;
  return context.tell(ower, message);
}
