import { type Member, memberById, secretaries } from '../../domain/committee/committee.ts';
import { alsoTold, type Desk, deskOf, escalationsFor } from '../../domain/problems/desk.ts';
import { type Problem, raiserOf } from '../../domain/problems/problem.ts';
import { headFor } from '../../domain/problems/right.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { answeringFor } from '../../queries/people/roster.ts';
import { problemNaming, rulingChoices } from '../../queries/problems/list.ts';
import { headUnreachable, stepTold, toDesk, toHead, toKnow } from '../../say/problems/problems.ts';

export const keepProblem = (context: SeatContext, problem: Problem): Promise<void> =>
  context.keep('problems', problem);

/** Who gets a new problem: the desk, and those whom the regulation has its member report to. */
export function problemReceivers(context: SeatContext, problem: Problem) {
  const { committee, member, regulation } = context.seat;
  const desk = deskOf({ committee, regulation }, raiserOf(problem));
  const { people, article } = alsoTold(member, { committee, regulation }, problem.from);
  const also = people.filter(({ id }) => !desk.people.some((one) => one.id === id));
  return { desk, also, article };
}

/** Puts a new problem before them; the names of those of the desk whom it reaches. */
export async function raise(
  context: SeatContext,
  problem: Problem,
): Promise<{ desk: Desk; reached: string[] }> {
  const { member, regulation } = context.seat;
  const naming = problemNaming(context);
  const { desk, also, article } = problemReceivers(context, problem);
  const reached: string[] = [];
  // Who passes it on for an agency sits at the desk, and has it before them.
  for (const one of desk.people.filter(({ id }) => id !== member.id))
    if (
      await context.tell(
        one,
        toDesk(problem, desk, escalationsFor(one, regulation), naming, answeringFor(context, problem.text)),
      )
    )
      reached.push(one.name);
  for (const one of also) await context.tell(one, toKnow(problem, article, naming));
  return { desk, reached };
}

/** Whom something was told, and whom it could not be. */
export interface Told {
  readonly told: readonly string[];
  readonly missed: readonly string[];
}

async function tellAll(context: SeatContext, people: readonly Member[], message: Message): Promise<Told> {
  const told: string[] = [];
  const missed: string[] = [];
  for (const one of people) ((await context.tell(one, message)) ? told : missed).push(one.name);
  return { told, missed };
}

/** Lays it before who decides today; before the secretaries where that one cannot be written to. */
export async function layBefore(
  context: SeatContext,
  problem: Problem,
): Promise<{ to: Member | null; reached: boolean }> {
  const { committee, member } = context.seat;
  const naming = problemNaming(context);
  const head = headFor(context.law, problem);
  const to = head?.member ?? null;
  if (
    to &&
    (await context.tell(
      to,
      toHead(problem, head?.article ?? null, naming, await rulingChoices(context, problem, to)),
    ))
  )
    return { to, reached: true };
  for (const one of secretaries(committee))
    if (one.id !== member.id && one.id !== problem.by)
      await context.tell(
        one,
        headUnreachable(problem, to, naming, await rulingChoices(context, problem, one)),
      );
  return { to, reached: false };
}

/**
 * Who hears the newest step: who raised it, the others of the desk, whose word another hand wrote down; what came of it
 * in the end also who was told of it to know.
 */
export function hearersOf({ seat }: SeatContext, problem: Problem): Member[] {
  const { committee, member, regulation } = seat;
  const raiser = memberById(committee, problem.by);
  const step = problem.steps.at(-1);
  const said = step && step.by !== step.recordedBy ? memberById(committee, step.by) : null;
  const knowing =
    raiser && problem.state === 'settled'
      ? alsoTold(raiser, { committee, regulation }, problem.from).people
      : [];
  const desk = deskOf({ committee, regulation }, raiserOf(problem)).people;
  // Who loads the new text hears that it was issued.
  const load = step?.what === 'issued' ? secretaries(committee) : [];
  const all = [raiser, ...desk, said, ...knowing, ...load];
  const there = all.filter((one) => one !== null).filter(({ id, left }) => left === null && id !== member.id);
  return [...new Set(there)];
}

export const tellStep = (context: SeatContext, problem: Problem): Promise<Told> =>
  tellAll(context, hearersOf(context, problem), stepTold(problem, problemNaming(context)));
