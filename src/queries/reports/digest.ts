import { isMainBody } from '../../domain/committee/bodies.ts';
import { type Meeting, meetingYear } from '../../domain/meetings/meeting.ts';
import { spanOf } from '../../domain/plans/when.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import { DIGESTS, type DigestKind, type DigestRule, digestRule } from '../../domain/reports/digest.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import type { Task } from '../../domain/tasks/task.ts';
import { type Day, dayAt } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { periodAt } from '../../domain/time/period.ts';
import type { SeatContext } from '../../ports/command.ts';
import { ifReadable } from '../../ports/store.ts';
import type { ComplianceFacts } from '../../say/reports/compliance.ts';
import type { DigestFacts } from '../../say/reports/digest.ts';
import { reportsNow, todayOf } from './list.ts';

/** What of the records a digest is drafted from. */

type Reading = Pick<SeatContext, 'tx' | 'seat' | 'zone' | 'now'>;

/** The digests that are for who speaks to write, each with its rule. */
export function digestsFor({
  seat,
}: SeatContext): { readonly kind: DigestKind; readonly rule: DigestRule }[] {
  const { committee, member, regulation } = seat;
  return DIGESTS.flatMap((kind) => {
    const rule = digestRule(member, kind, { committee, regulation });
    return rule ? [{ kind, rule }] : [];
  });
}

/** Of the time that it is about: tasks that were open in it or closed in it, problems that came in it. */
export async function digestFacts(
  context: Reading,
  kind: DigestKind,
  when: string,
  kept: ComplianceFacts | null = null,
): Promise<DigestFacts> {
  const { from, to } = spanOf(when);
  const problems = kind === 'progress' ? [] : await whole<Problem>(context, 'problems', from, to);
  const came = ({ at }: Problem): Day => dayAt(at, context.zone);
  return {
    ...{ kind, when },
    today: todayOf(context),
    tasks: await tasksIn(context, from, to),
    problems: problems.filter((one) => came(one) <= to && (one.state !== 'settled' || came(one) >= from)),
    kept,
  };
}

/** How the regulation was kept: the meetings of the time, and the reports whose day in it has passed. */
export async function keptIn(context: SeatContext, when: string): Promise<ComplianceFacts> {
  const { from, to } = spanOf(when);
  const within = (day: Day): boolean => from <= day && day <= to;
  const meetings = (await whole<Meeting>(context, 'meetings', from, to)).filter(
    ({ body, start, state }) =>
      isMainBody(body) && state === 'called' && start <= context.now && within(dayAt(start, context.zone)),
  );
  const late = (await reportsNow(context)).filter(
    (owed) => owed.late && owed.due !== null && within(owed.due.lastDay),
  );
  return { meetings, late };
}

async function tasksIn(context: Reading, from: Day, to: Day): Promise<Task[]> {
  const dayOf = (at: Instant): Day => dayAt(at, context.zone);
  return (await whole<Task>(context, 'tasks', from, to)).filter(
    (task) =>
      // What a further body settles among itself is no part of the committee's.
      task.body === undefined &&
      dayOf(task.at) <= to &&
      // What is planned for later is not of this time.
      (task.plan === undefined || task.due === null || task.due <= to || task.state !== 'open') &&
      (task.closedAt === null || dayOf(task.closedAt) >= from) &&
      !withdrawn(task),
  );
}

/** What of a report's period its writer may tell of: a body's plan of the year, or the tasks that a member leads. */
export async function workReported(context: SeatContext, { member, body, opens }: Owed): Promise<Task[]> {
  const all = await tasksIn(context, opens, periodAt('P3M', todayOf(context)).to);
  return all.filter(({ plan, lead }) => (body ? plan !== undefined : lead.member === member));
}

const withdrawn = ({ log }: Task): boolean => log.at(-1)?.act === 'task-withdrawn';

/** What is at hand, and what has gone to the archive of the years around. */
async function whole<Document extends { readonly id: string }>(
  { tx, seat }: Reading,
  shelf: 'tasks' | 'problems' | 'meetings',
  from: Day,
  to: Day,
): Promise<Document[]> {
  const { id } = seat.committee;
  const live = (await tx[shelf].list(`${id}/`)).map(([, one]) => one as unknown as Document);
  const years = new Set([String(Number(from.slice(0, 4)) - 1), from.slice(0, 4), to.slice(0, 4)]);
  const known = new Set(live.map((one) => one.id));
  const old: Document[] = [];
  for (const year of years) old.push(...((await ifReadable(tx.archivedOf<Document>(shelf, id, year))) ?? []));
  return [...live, ...old.filter((one) => !known.has(one.id))].sort((one, other) =>
    `${meetingYear(one.id)}${one.id.padStart(60)}` < `${meetingYear(other.id)}${other.id.padStart(60)}`
      ? -1
      : 1,
  );
}

/** The meetings that were held in a time, the first one first. */
export async function meetingsHeld(context: Reading, when: string): Promise<Meeting[]> {
  const { from, to } = spanOf(when);
  const day = ({ start }: Meeting): Day => dayAt(start, context.zone);
  const all = await whole<Meeting>(context, 'meetings', from, to);
  return all
    .filter(({ body, state, start }) => isMainBody(body) && state === 'called' && start <= context.now)
    .filter((one) => day(one) >= from && day(one) <= to)
    .sort((one, other) => (one.start < other.start ? -1 : 1));
}
