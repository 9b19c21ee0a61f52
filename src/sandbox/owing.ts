import type { Committee, Member } from '../domain/committee/committee.ts';
import { LOOK_BACK } from '../domain/reports/archive.ts';
import { isOutstanding } from '../domain/reports/matrix.ts';
import { owedReports } from '../domain/reports/owed.ts';
import { makeCalendar } from '../domain/time/calendar.ts';
import { addDays, dayAt } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Transaction } from '../ports/store.ts';
import type { Regulation } from '../regulations/schema.ts';

/** Who has a report with a day to hand in now: nobody under a regulation that knows none. */
export async function owingNow(
  tx: Transaction,
  { committee, rules }: { readonly committee: Committee; readonly rules: Regulation },
  zone: string,
  now: Instant,
): Promise<Member[]> {
  const records = {
    committee,
    regulation: rules,
    calendar: makeCalendar(committee.daysOff),
    zone,
    meetings: (await tx.meetings.list(`${committee.id}/`)).map(([, meeting]) => meeting),
    reports: (await tx.reports.list(`${committee.id}/`)).map(([, report]) => report),
  };
  const today = dayAt(now, zone);
  const owed = owedReports(records, addDays(today, -LOOK_BACK), addDays(today, LOOK_BACK), now).filter(
    (one) => one.opens <= today && one.due !== null && !one.ended && isOutstanding(one),
  );
  return committee.members.filter(({ id }) => owed.some(({ member }) => member === id));
}
