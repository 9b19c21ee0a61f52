import { type ProblemWish, problemWish, problemWord } from '../../src/asks/problems/problem.ts';
import { inSteadKept } from '../../src/domain/permission.ts';
import { answered, type Problem, passedOn, ruled } from '../../src/domain/problems/problem.ts';
import type { FileRef } from '../../src/domain/reference.ts';
import { defineCommand, first, type Reply, reply, type SeatContext } from '../../src/ports/command.ts';
import { reachOf } from '../../src/procedures/meetings/announce.ts';
import { nextNumber } from '../../src/procedures/number.ts';
import {
  hearersOf,
  keepProblem,
  layBefore,
  problemReceivers,
  raise,
  tellStep,
} from '../../src/procedures/problems/problems.ts';
import { mayOn, mayRule, problemNaming, ruling } from '../../src/queries/problems/list.ts';
import { hand } from '../../src/queries/rights.ts';
import { sendProblemQuestion, wordQuestion } from '../../src/say/problems/asking.ts';
import {
  answeredReply,
  passedReply,
  problemNow,
  problemPreview,
  problemSent,
  stepPreview,
} from '../../src/say/problems/problems.ts';

async function draft(context: SeatContext, text: string, file: FileRef | null): Promise<Problem> {
  const { committee, member } = context.seat;
  return {
    id: await nextNumber(context, 'problems'),
    committee: committee.id,
    by: member.id,
    at: context.now,
    text,
    file,
    state: 'at-desk',
    steps: [],
    log: [{ at: context.now, by: member.id, onBehalfOf: null, act: 'problem-raised', note: null }],
  };
}

export const phatsinh = defineCommand({
  name: 'phatsinh',
  aliases: ['vuongmac', 'phananh', 'baovuongmac'],
  summary: 'phản ánh vướng mắc tới đầu mối theo Quy chế',
  usage: 'nội dung',
  who: 'members',
  where: 'private',
  asks: first('wish', problemWish).and('word', problemWord),
  async confirm(context, args) {
    const { wish } = args;
    if (wish.what !== 'new') return wordPreview(context, wish, args.word);
    const { desk, also, article } = problemReceivers(context, context.seat.member);
    const { unreachable } = await reachOf(context, [...desk.people, ...also]);
    const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
    const shown = await draft(context, wish.text, wish.file);
    const preview = problemPreview(shown, desk, problemNaming(context));
    return {
      // The time is that of sending it, so it is not shown yet.
      preview: [{ ...preview, text: preview.text.replace(/^(Người phản ánh: [^,\n]*), .*\.$/m, '$1.') }],
      question: sendProblemQuestion({
        desk: names(desk.people),
        also: names(also),
        alsoArticle: article,
        unreachable: names(unreachable),
      }),
    };
  },
  async run(context, args) {
    const { wish } = args;
    if (wish.what === 'new') {
      const problem = await draft(context, wish.text, wish.file);
      await keepProblem(context, problem);
      const { desk, reached } = await raise(context, problem);
      return reply(problemSent(desk, reached));
    }
    const { problem, act } = wish;
    if (act !== 'xem') return step(context, problem, act, args.word);
    const can = {
      handle: mayOn(context, 'handle-problem', problem),
      decide: await mayRule(context, problem),
    };
    return reply(problemNow(problem, can, problemNaming(context)));
  },
});

/** An answer or a decision as it will go out, and to whom. */
async function wordPreview(
  context: SeatContext,
  { problem, act }: Extract<ProblemWish, { what: 'old' }>,
  text: string,
) {
  if (act !== 'tl' && act !== 'qd') return null;
  const then = await stepped(context, problem, act, text);
  const people = hearersOf(context, then);
  const { unreachable } = await reachOf(context, people);
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
  return {
    preview: [stepPreview(then, problemNaming(context))],
    question: wordQuestion(then, names(people), names(unreachable)),
  };
}

/** The problem after an answer of the desk, after it was laid before the head, or after the head's decision. */
async function stepped(
  context: SeatContext,
  problem: Problem,
  act: 'tl' | 'tr' | 'qd',
  text: string,
): Promise<Problem> {
  const { member } = context.seat;
  const wish = act === 'qd' ? await ruling(context, problem) : ({ act: 'handle-problem', problem } as const);
  const { for: onBehalfOf, inStead } = hand(context, wish);
  const word = { text, by: onBehalfOf?.id ?? member.id, recordedBy: member.id, ...inSteadKept(inStead) };
  const steps = { tl: answered, tr: passedOn, qd: ruled };
  return steps[act](problem, word, context.now);
}

/** Who raised it hears of each step. */
async function step(
  context: SeatContext,
  problem: Problem,
  act: 'tl' | 'tr' | 'qd',
  text: string,
): Promise<Reply> {
  const then = await stepped(context, problem, act, text);
  await keepProblem(context, then);
  const told = await tellStep(context, then);
  if (act !== 'tr') return reply(answeredReply(told));
  const { to, reached } = await layBefore(context, then);
  return reply(passedReply(to, reached, told));
}
