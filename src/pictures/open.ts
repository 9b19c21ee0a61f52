import { regulationOn } from '../domain/committee/committee.ts';
import { LOOK_BACK } from '../domain/reports/archive.ts';
import { type Matrix, matrixOf } from '../domain/reports/matrix.ts';
import { owedReports } from '../domain/reports/owed.ts';
import { makeCalendar } from '../domain/time/calendar.ts';
import { addDays, dayAt } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Store } from '../ports/store.ts';
import type { ReportNaming } from '../say/reports/names.ts';

/** The matrix of a committee as things stand at `now`, and what names it; `null` where there is no such committee. */
export async function gatherMatrix(
  store: Store,
  committeeId: string,
  now: Instant,
  zone: string,
): Promise<{ readonly matrix: Matrix; readonly naming: ReportNaming } | null> {
  const found = await store.transaction(async (tx) => {
    const committee = await tx.committees.get(committeeId);
    const today = dayAt(now, zone);
    const regulation = committee && (await tx.regulations.get(regulationOn(committee, today)));
    if (!committee || !regulation) return null;
    const meetings = (await tx.meetings.list(`${committee.id}/`)).map(([, meeting]) => meeting);
    const reports = (await tx.reports.list(`${committee.id}/`)).map(([, report]) => report);
    return { committee, regulation, meetings, reports, today };
  });
  if (!found) return null;
  const { today, ...rest } = found;
  const records = { ...rest, calendar: makeCalendar(rest.committee.daysOff), zone };
  const owed = owedReports(records, addDays(today, -LOOK_BACK), addDays(today, LOOK_BACK), now);
  return { matrix: matrixOf(owed, rest.committee, today), naming: { ...rest, zone } };
}

/**
 * The bytes of a picture that the bot itself makes, of a `<committee>/<reader>@<instant>`, as things stand at
 * `now`. `null` where there is nothing to draw any more. The transaction ends before it is drawn.
 */
export async function openPicture(
  store: Store,
  id: string,
  now: Instant,
  zone: string,
): Promise<Buffer | null> {
  const committeeId = /^([a-z0-9-]+)(?:\/[a-z0-9-]+)?(?:@\S+)?$/.exec(id)?.[1];
  const found = committeeId ? await gatherMatrix(store, committeeId, now, zone) : null;
  if (!found) return null;
  // Few draw: who does not need not read the renderer at each start.
  const { drawMatrix } = await import('./matrix.ts');
  return drawMatrix(found.matrix, found.naming);
}
