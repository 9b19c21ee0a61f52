import { secretaries } from '../../domain/committee/committee.ts';
import { deskOf } from '../../domain/problems/desk.ts';
import { type Problem, raiserOf } from '../../domain/problems/problem.ts';
import { headFor } from '../../domain/problems/right.ts';
import { dayAt } from '../../domain/time/day.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

/** After this many days a problem is for /duyet, and no news. */
const NEWS_FOR = 10 * DAY;

/**
 * A problem that waits for the desk, or for whoever it was laid before: once, on the second working day after it came
 * to them. Where none of them can be written to, the secretaries hear it; never who raised it.
 */
export const problemReminders: Source = {
  name: 'requests',
  plan(records, from, to) {
    return fallingWithin(
      records.problems.flatMap((problem) => ofProblem(problem, records)),
      from,
      to,
    );
  },
};

function ofProblem(problem: Problem, records: Records): Reminder[] {
  const { committee, calendar, zone } = records;
  if (problem.state === 'settled') return [];
  const atHead = problem.state === 'at-head';
  const since = problem.steps.findLast(({ what }) => what === 'passed')?.at ?? problem.at;
  const at = mornings(records)(calendar.workingDayAfter(dayAt(since, zone), 2));
  const head = headFor(records, problem)?.member;
  const waits = atHead ? (head ? [head] : []) : deskOf(records, raiserOf(problem)).people;
  const ids = (people: readonly { readonly id: string }[]): string[] =>
    people.map(({ id }) => id).filter((id) => id !== raiserOf(problem));
  return [
    {
      key: `problem/${problem.id.slice(problem.id.lastIndexOf('/') + 1)}/${problem.state}/${since}`,
      at,
      until: after(at, NEWS_FOR),
      urgency: 'working',
      to: ids(waits),
      orElse: ids(secretaries(committee)),
      group: false,
      line: { what: 'problem', facts: { problem, since } },
    },
  ];
}
