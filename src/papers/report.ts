import { type Committee, holders, type Member, roleIn } from '../domain/committee/committee.ts';
import { LOOK_BACK } from '../domain/reports/archive.ts';
import { digestReaders, digestRule } from '../domain/reports/digest.ts';
import { matrixOf } from '../domain/reports/matrix.ts';
import { owedReports } from '../domain/reports/owed.ts';
import { reportsAbove } from '../domain/reports/upward.ts';
import { makeCalendar } from '../domain/time/calendar.ts';
import { addDays, dayAt } from '../domain/time/day.ts';
import { digestFacts, meetingsHeld } from '../queries/reports/digest.ts';
import type { MainBody } from '../regulations/schema.ts';
import type { ReportFacts } from '../say/papers/report.ts';
import type { Sources } from './making.ts';

/** What a report tells: of `<committee>/<time>`, by who asked for it. */
export async function gatherReport(sources: Sources, of: string): Promise<ReportFacts> {
  const { tx, seat, zone, now } = sources;
  const { committee, regulation, member } = seat;
  const when = of.slice(of.indexOf('/') + 1);
  const today = dayAt(now, zone);
  const body: MainBody = roleIn(member, 'committee') === null ? 'team' : 'committee';
  const rule =
    digestRule(member, 'review', { committee, regulation }) ??
    digestRule(member, 'progress', { committee, regulation });
  const above = reportsAbove(body, when, regulation);
  const { tasks, problems } = await digestFacts(sources, 'review', when);
  const meetings = (await tx.meetings.list(`${committee.id}/`)).map(([, one]) => one);
  const reports = (await tx.reports.list(`${committee.id}/`)).map(([, one]) => one);
  const records = {
    committee,
    regulation,
    meetings,
    reports,
    calendar: makeCalendar(committee.daysOff),
    zone,
  };
  const owed = owedReports(records, addDays(today, -LOOK_BACK), addDays(today, LOOK_BACK), now);
  return {
    body,
    when,
    today,
    article: rule?.article ?? above?.article ?? null,
    above: above?.to ?? [],
    readers: rule ? digestReaders(rule, member, { committee, regulation }).slice(0, 6) : [],
    signer: leader(committee, body),
    meetings: await meetingsHeld(sources, when),
    conclusions: (await tx.conclusions.list(`${committee.id}/`)).map(([, one]) => one),
    tasks,
    problems,
    matrix: matrixOf(owed, committee, today),
  };
}

const leader = (committee: Committee, body: MainBody): Member | null =>
  holders(committee, body, [body === 'team' ? 'team-lead' : 'head'])[0] ?? null;
