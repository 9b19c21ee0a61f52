import { LOOK_BACK } from '../../domain/reports/archive.ts';
import { type Duty, demandable } from '../../domain/reports/duty.ts';
import { type Owed, owedReports } from '../../domain/reports/owed.ts';
import { owersOf } from '../../domain/reports/people.ts';
import { receiving } from '../../domain/reports/right.ts';
import { addDays, type Day, dayAt } from '../../domain/time/day.ts';
import type { SeatContext } from '../../ports/command.ts';
import type { ReportNaming } from '../../say/reports/names.ts';
import { may } from '../rights.ts';
import { type ReportWish, TO_RECEIVE } from './wishes.ts';

export const todayOf = ({ now, zone }: Pick<SeatContext, 'now' | 'zone'>): Day => dayAt(now, zone);

/** All reports that can be spoken of today: of the periods that have begun, up to a year back. */
export async function reportsNow(context: SeatContext): Promise<Owed[]> {
  const { calendar, zone, now } = context;
  const { committee, regulation } = context.seat;
  const today = todayOf(context);
  const meetings = await context.meetings();
  const reports = await context.reports();
  const records = { committee, regulation, calendar, zone, meetings, reports };
  const all = owedReports(records, addDays(today, -LOOK_BACK), addDays(today, LOOK_BACK), now);
  return all.filter(({ opens }) => opens <= today);
}

export async function namingOf(context: SeatContext): Promise<ReportNaming> {
  const { committee, regulation } = context.seat;
  return { committee, regulation, meetings: await context.meetings(), zone: context.zone };
}

export const mayAct = (owed: Owed, { act }: ReportWish, context: SeatContext): boolean =>
  may(context, { act, owed });

/** The reports of a list that somebody may act on. */
export const listedReports = async (wish: ReportWish, context: SeatContext): Promise<Owed[]> =>
  (await reportsNow(context)).filter((one) => mayAct(one, wish, context) && wish.listed(one, context));

/** Reports that were shown to who speaks, and that they have not received. */
export async function reportsToReceive(context: SeatContext): Promise<Owed[]> {
  const { committee, member, regulation } = context.seat;
  const all = await listedReports(TO_RECEIVE, context);
  return all.filter(
    (owed) =>
      owed.member !== member.id &&
      receiving(owed, { committee, regulation }).some(({ id }) => id === member.id),
  );
}

/** The duties by which who asks may demand a report, of people whom the bot knows. */
export const demandsOf = (context: SeatContext): Duty[] =>
  demandable(context.seat.regulation).filter(
    (duty) => may(context, { act: 'demand-report', duty }) && owersOf(duty, context.law).length > 0,
  );
