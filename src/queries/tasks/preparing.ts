import { activeMembers, type Member } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { leadTimes } from '../../domain/meetings/notice.ts';
import { giversNow } from '../../domain/tasks/people.ts';
import type { Task } from '../../domain/tasks/task.ts';
import { addDays, type Day, dayAt } from '../../domain/time/day.ts';
import type { SeatContext } from '../../ports/command.ts';
import { may } from '../rights.ts';

const PREPARATION = { act: 'give-task', purpose: 'preparation' } as const;

/** Whom who speaks may have prepare part of a meeting; of this one, once it is known. */
export const preparable = (context: SeatContext, meeting?: Meeting): Member[] =>
  activeMembers(context.seat.committee).filter((lead) => may(context, preparationBy(lead, meeting)));

/** `meeting`: of which a part is prepared, once it is known. */
export const preparationBy = (lead: Member | null, meeting?: Meeting) => ({
  ...PREPARATION,
  lead,
  ...(meeting ? { meeting } : {}),
});

/** The last day before which what is prepared can still go out with the papers; the rule, where there is one. */
export async function papersBy(
  context: SeatContext,
  meeting: Meeting,
): Promise<{ readonly day: Day; readonly article: string | null }> {
  const { zone } = context;
  const papers = leadTimes(meeting, await context.lawOf(meeting)).find(({ what }) => what === 'papers');
  if (papers) return { day: dayAt(papers.deadline.strict, zone), article: papers.rule.article };
  return { day: addDays(dayAt(meeting.start, zone), -1), article: null };
}

const preparationsOf = (tasks: readonly Task[], { id }: Meeting): Task[] =>
  tasks.filter(({ purpose }) => purpose?.kind === 'preparation' && purpose.meeting === id);

/** What of a meeting's preparation who speaks sees: all of it who sees to the meeting, else what they gave. */
export function preparationsSeen(context: SeatContext, meeting: Meeting, tasks: readonly Task[]): Task[] {
  const all = preparationsOf(tasks, meeting);
  if (all.length === 0 || may(context, { act: 'prepare', meeting })) return all;
  return all.filter((task) => giversNow(task, context.law).some(({ id }) => id === context.seat.member.id));
}
