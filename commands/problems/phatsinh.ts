import { type ProblemWish, problemWish, problemWord } from '../../src/asks/problems/problem.ts';
import { inSteadKept } from '../../src/domain/permission.ts';
import { beginsAt } from '../../src/domain/problems/amendment.ts';
import {
  amendmentIssued,
  answered,
  type Problem,
  passedOn,
  ruled,
} from '../../src/domain/problems/problem.ts';
import { headFor } from '../../src/domain/problems/right.ts';
import { amendsRegulation } from '../../src/hear/problems.ts';
import { defineCommand, first, type Reply, reply, type SeatContext } from '../../src/ports/command.ts';
import { reachOf } from '../../src/procedures/meetings/announce.ts';
import { nextNumber } from '../../src/procedures/number.ts';
import {
  assertPassed,
  openAmendmentVote,
  previewAmendmentVote,
} from '../../src/procedures/problems/amendment.ts';
import {
  hearersOf,
  keepProblem,
  layBefore,
  problemReceivers,
  raise,
  tellStep,
} from '../../src/procedures/problems/problems.ts';
import {
  amendmentVoteOf,
  mayOn,
  problemNaming,
  ruling,
  rulingChoices,
} from '../../src/queries/problems/list.ts';
import { hand } from '../../src/queries/rights.ts';
import { voteLine } from '../../src/say/problems/amendment.ts';
import { sendProblemQuestion, wordQuestion } from '../../src/say/problems/asking.ts';
import {
  answeredReply,
  passedReply,
  problemNow,
  problemPreview,
  problemSent,
  stepPreview,
} from '../../src/say/problems/problems.ts';

type New = Extract<ProblemWish, { what: 'new' }>;

async function draft(context: SeatContext, { text, file, from }: New): Promise<Problem> {
  const { committee, member, regulation } = context.seat;
  const amends = amendsRegulation(text);
  const about = { ...(from === null ? {} : { from }), ...(amends ? { amends } : {}) };
  if (from !== null) hand(context, { act: 'pass-on-problem', problem: { by: member.id, from } });
  return {
    ...about,
    id: await nextNumber(context, 'problems'),
    committee: committee.id,
    by: member.id,
    at: context.now,
    text,
    file,
    state: beginsAt(about, member, { committee, regulation }),
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
    const shown = await draft(context, wish);
    const { desk, also, article } = problemReceivers(context, shown);
    const { member } = context.seat;
    const head = shown.state === 'at-head' ? headFor(context.law, shown) : null;
    const first = (head ? [head.member] : desk.people).filter(({ id }) => id !== member.id);
    const others = head ? [] : also;
    const { unreachable } = await reachOf(context, [...first, ...others]);
    const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
    const preview = problemPreview(shown, desk, problemNaming(context));
    return {
      // The time is that of sending it, so it is not shown yet.
      preview: [
        {
          ...preview,
          text: preview.text.replace(/^((?:Người phản ánh|Người ghi lại): [^,\n]*), .*\.$/m, '$1.'),
        },
      ],
      question: sendProblemQuestion({
        desk: names(first),
        also: names(others),
        alsoArticle: article,
        unreachable: names(unreachable),
      }),
    };
  },
  async run(context, args) {
    const { wish } = args;
    if (wish.what === 'new') {
      const problem = await draft(context, wish);
      await keepProblem(context, problem);
      if (problem.state === 'at-head') {
        const { to, reached } = await layBefore(context, problem);
        return reply(passedReply(to, reached, { told: [], missed: [] }));
      }
      const { desk, reached } = await raise(context, problem);
      return reply(problemSent(desk, reached));
    }
    const { problem, act } = wish;
    if (act === 'bq') return openAmendmentVote(context, problem, args.word);
    if (act !== 'xem') return step(context, problem, act, args.word);
    const handle = mayOn(context, 'handle-problem', problem);
    const can = { handle, ...(await rulingChoices(context, problem)) };
    const { article, vote } = await amendmentVoteOf(context, problem);
    return reply(problemNow(problem, can, problemNaming(context), voteLine(vote, article)));
  },
});

/** An answer or a decision as it will go out, and to whom. */
async function wordPreview(
  context: SeatContext,
  { problem, act }: Extract<ProblemWish, { what: 'old' }>,
  text: string,
) {
  if (act === 'bq') return previewAmendmentVote(context, problem, text);
  if (act !== 'tl' && act !== 'qd' && act !== 'bh') return null;
  const then = await stepped(context, problem, act, text);
  const people = hearersOf(context, then);
  const { unreachable } = await reachOf(context, people);
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
  return {
    preview: [stepPreview(then, problemNaming(context))],
    question: wordQuestion(then, names(people), names(unreachable)),
  };
}

type Step = 'tl' | 'tr' | 'qd' | 'bh';

/** The problem after an answer of the desk, after it was laid before the head, or after the head's decision. */
async function stepped(context: SeatContext, problem: Problem, act: Step, text: string): Promise<Problem> {
  const { member } = context.seat;
  if (act === 'bh') await assertPassed(context, problem);
  const rules = act === 'qd' || act === 'bh';
  const wish = rules ? await ruling(context, problem) : ({ act: 'handle-problem', problem } as const);
  const { for: onBehalfOf, inStead } = hand(context, wish);
  const word = { text, by: onBehalfOf?.id ?? member.id, recordedBy: member.id, ...inSteadKept(inStead) };
  const steps = { tl: answered, tr: passedOn, qd: ruled, bh: amendmentIssued };
  return steps[act](problem, word, context.now);
}

/** Who raised it hears of each step. */
async function step(context: SeatContext, problem: Problem, act: Step, text: string): Promise<Reply> {
  const then = await stepped(context, problem, act, text);
  await keepProblem(context, then);
  const told = await tellStep(context, then);
  if (act !== 'tr') return reply(answeredReply(told));
  const { to, reached } = await layBefore(context, then);
  return reply(passedReply(to, reached, told));
}
