import type { Act } from '../../domain/committee/act.ts';
import type { Member } from '../../domain/committee/committee.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { type PlanVote, voteState } from '../../domain/plans/vote.ts';
import { passedFirstBy } from '../../domain/problems/amendment.ts';
import { type Problem, referToProblem } from '../../domain/problems/problem.ts';
import { headFor, type ProblemAct } from '../../domain/problems/right.ts';
import type { SeatContext } from '../../ports/command.ts';
import type { ProblemNaming, RulingChoices } from '../../say/problems/names.ts';
import { may, right } from '../rights.ts';

export const problemNaming = ({ seat, zone }: SeatContext): ProblemNaming => ({
  committee: seat.committee,
  regulation: seat.regulation,
  zone,
});
export const mayOn = (context: SeatContext, act: ProblemAct['act'], problem: Problem): boolean => {
  return may(context, { act, problem });
};

/** The act of deciding on a problem, with whether who decides can be asked by the bot. */
export async function ruling(context: SeatContext, problem: Problem) {
  const head = headFor(context.law, problem);
  const reachable = head !== null && (await context.reaches(head.member));
  return { act: 'decide-problem', problem, reachable } as const;
}

/** Where the committee's vote on a change of the regulation stands, and by which article it is needed; `null`: by none. */
export async function amendmentVoteOf(
  context: SeatContext,
  problem: Problem,
): Promise<{ readonly article: string | null; readonly vote: PlanVote }> {
  const article = passedFirstBy(problem, context.seat.regulation);
  const sheet = problem.vote ? await context.tx.sheets.get(problem.vote) : null;
  return { article, vote: voteState({ vote: problem.vote ?? null }, sheet, context.now) };
}

/** What who speaks, or `who`, may do with what was laid before the head. */
export async function rulingChoices(
  context: SeatContext,
  problem: Problem,
  who: Member = context.seat.member,
): Promise<RulingChoices> {
  const decide = may(context, await ruling(context, problem), { who });
  const { article, vote } = await amendmentVoteOf(context, problem);
  const votes = article !== null && (vote === 'none' || vote === 'not-passed');
  return {
    decide,
    vote: votes && may(context, { act: 'open-sheet' }, { who }),
    issue: decide && problem.amends === true && (article === null || vote === 'passed'),
  };
}

/** Problems that somebody may see: those that wait for them or for others first, then the newest. */
export async function problemsFor(context: SeatContext): Promise<Problem[]> {
  const all = await context.tx.problems.list(`${context.seat.committee.id}/`);
  return all
    .map(([, problem]) => problem)
    .filter((problem) => mayOn(context, 'see-problem', problem))
    .filter(({ state, by }) => state !== 'settled' || by === context.seat.member.id)
    .sort((one, other) => {
      const done = Number(one.state === 'settled') - Number(other.state === 'settled');
      return done !== 0 ? done : one.at < other.at ? 1 : -1;
    });
}

/** Problems that wait for an answer of theirs, or for their decision. */
export async function problemsWaiting(context: SeatContext): Promise<Problem[]> {
  const waiting: Problem[] = [];
  for (const problem of await problemsFor(context)) {
    const atDesk = problem.state === 'at-desk';
    const act: Act = atDesk ? { act: 'handle-problem', problem } : await ruling(context, problem);
    const found = right(context, act);
    // What a secretary may answer for the desk waits for the desk all the same.
    const theirs = found.allowed && !(atDesk && found.onBehalfOf !== null);
    if (problem.state !== 'settled' && theirs) waiting.push(problem);
  }
  return waiting;
}

/** The problem of a button. To whom it is none of their business, it is not there. */
export async function problemNamed(context: SeatContext, reference: string): Promise<Problem> {
  const id = /^#(.+)\.\d+$/.exec(reference)?.[1];
  const own = id?.startsWith(`${context.seat.committee.id}/`);
  const found = own && id ? await context.tx.problems.get(id) : null;
  if (!found || referToProblem(found) !== reference || !mayOn(context, 'see-problem', found))
    throw new DomainError('problem-unknown');
  return found;
}
