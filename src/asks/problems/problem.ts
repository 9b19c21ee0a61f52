import { fold } from '../../domain/fold.ts';
import { PROBLEM_LIMITS, type Problem, referToProblem } from '../../domain/problems/problem.ts';
import { headFor } from '../../domain/problems/right.ts';
import type { FileRef } from '../../domain/reference.ts';
import { fileFault } from '../../domain/reports/file.ts';
import { raisedFor } from '../../hear/problems.ts';
import type { Ask, AskAfter, Reading, SeatContext } from '../../ports/command.ts';
import {
  problemNamed,
  problemNaming,
  problemsFor,
  problemsWaiting,
  ruling,
} from '../../queries/problems/list.ts';
import { hand } from '../../queries/rights.ts';
import { tooLong } from '../../say/asking.ts';
import { askVoteDay } from '../../say/plans/drafting.ts';
import { askAmendmentIssued } from '../../say/problems/amendment.ts';
import {
  askAnswer,
  askDeskOpinion,
  askMoreOrPick,
  askProblem,
  askRuling,
  askWaiting,
  askWhose,
  newProblem,
} from '../../say/problems/asking.ts';
import { problemOption, wordOption } from '../../say/problems/names.ts';
import { fileRefused } from '../../say/reports/reports.ts';
import { type Option, offer, picked } from '../pick.ts';
import { askDayAhead } from '../reports/day.ts';

/** To see it; to answer; to lay it before the head; to decide; to have it voted on; to issue it. They stand on its buttons. */
export type ProblemAction = 'xem' | 'tl' | 'tr' | 'qd' | 'bq' | 'bh';
const ACTIONS: readonly string[] = ['xem', 'tl', 'tr', 'qd', 'bq', 'bh'];
/** What is whose to say, who decides. */
const RULED: readonly ProblemAction[] = ['qd', 'bh'];

export type ProblemWish =
  | {
      readonly what: 'new';
      readonly text: string;
      readonly file: FileRef | null;
      /** The agency outside whose it is. */
      readonly from: string | null;
    }
  | {
      readonly what: 'old';
      readonly problem: Problem;
      readonly act: ProblemAction;
      /** What was said before it was known to be a word on this problem. */
      readonly words: string;
    };

const kept = (problem: Problem, act: string, words = ''): Reading<ProblemWish> => ({
  ok: true,
  value: { what: 'old', problem, act: ACTIONS.includes(act) ? (act as ProblemAction) : 'xem', words },
  keep: { text: `${referToProblem(problem)} ${act} ${words}`.trimEnd(), file: null },
});

/** Before the words of a new problem, so that nobody is asked again whether it is one. */
const NEW = '+ ';
function raised(context: SeatContext, text: string): Reading<ProblemWish> {
  return { ok: true, value: fresh(context, text, null), keep: { text: `${NEW}${text}`, file: null } };
}

/** One's own, or an agency's: whoever sits for that agency speaks for themself. */
function fresh({ seat }: SeatContext, text: string, file: FileRef | null): ProblemWish {
  const of = raisedFor(text);
  const own = of !== null && seat.member.agency !== null && fold(seat.member.agency) === fold(of.from);
  return of && !own
    ? { what: 'new', text: of.text, file, from: of.from }
    : { what: 'new', text: of?.text ?? text, file, from: null };
}

/** One of those there are, or a new one in words, with a file, or both. */
export const problemWish: Ask<ProblemWish> = {
  toLineEnd: true,
  question: async (context) => {
    const all = await options(context);
    const waits = (await problemsWaiting(context)).length > 0;
    if (all.length === 0) return { text: askProblem() };
    return waits ? offer(askWaiting(), [...all, ANEW]) : offer(askMoreOrPick(), all);
  },
  read: async (input, context, _given, held) => {
    const text = input.text.normalize('NFC').trim();
    const named = /^(#\S+\.\d+) (\S+)(?: ([\s\S]*))?$/.exec(text);
    if (named?.[1]) return kept(await problemNamed(context, named[1]), named[2] ?? '', named[3]);
    if (context.subject) {
      const [, act = '', words = ''] = /^(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
      return kept(await problemNamed(context, context.subject), act, words);
    }
    if (!input.file && text.startsWith(NEW)) return raised(context, text.slice(NEW.length));
    const waiting = await waitingOptions(context);
    const placed = held ? picked(text, waiting) : null;
    if (held && placed)
      return placed.value ? kept(placed.value, wordOn(placed.value), held) : raised(context, held);
    const chosen = input.file ? null : picked(text, [...(await options(context)), ANEW]);
    if (chosen && held === null)
      return chosen.value ? kept(chosen.value, 'xem') : { ok: false, say: { text: askProblem() }, hold: '' };
    const fault = input.file ? fileFault(input.file) : null;
    if (fault) return { ok: false, say: fileRefused(fault) };
    if (text.length > PROBLEM_LIMITS.text)
      return { ok: false, say: tooLong(text.length, PROBLEM_LIMITS.text, true) };
    if (input.file) return { ok: true, value: fresh(context, text, input.file) };
    // A number that stands for nothing, or a word, is no problem yet.
    if (text.length < 5)
      return held
        ? { ok: false, say: offer(askWhose(), waiting), hold: held }
        : { ok: false, say: await problemWish.question(context, {}) };
    // Whose word others wait for may mean one of those; `held` is empty once they have said that it is a new one.
    const unsaid = held !== '' && waiting.length > 1;
    return unsaid ? { ok: false, say: offer(askWhose(), waiting), hold: text } : raised(context, text);
  },
  unsaid: async (context) =>
    context.subject ? kept(await problemNamed(context, context.subject), 'xem') : null,
};

const MOST_LISTED = 15;

const ANEW: Option<null> = { label: newProblem(), key: 'moi', value: null };

/** Those that wait for who asks come first. */
async function options(context: SeatContext): Promise<Option<Problem | null>[]> {
  const waiting = await problemsWaiting(context);
  const all = new Map([...waiting, ...(await problemsFor(context))].map((one) => [one.id, one]));
  return [...all.values()].slice(0, MOST_LISTED).map((problem) => ({
    label: problemOption(problem, context.seat.member, problemNaming(context)),
    key: referToProblem(problem).slice(1),
    value: problem,
  }));
}

const wordOn = ({ state }: Problem): ProblemAction => (state === 'at-head' ? 'qd' : 'tl');

/** What a text may be: a word on each that waits for it, or a new problem. */
async function waitingOptions(context: SeatContext): Promise<Option<Problem | null>[]> {
  const waiting = (await problemsWaiting(context)).slice(0, MOST_LISTED).map((problem) => ({
    label: wordOption(problem, problemNaming(context)),
    key: referToProblem(problem).slice(1),
    value: problem,
  }));
  return [...waiting, ANEW];
}

const voteDay = askDayAhead(async () => askVoteDay());

/** What the desk or the head says; whose it is to say is checked before anything is asked. */
export const problemWord: AskAfter<{ wish: ProblemWish }, string> = {
  question: async (context, given) => {
    const { wish } = given;
    if (wish.what !== 'old') throw new Error('a new problem needs no word');
    const { committee } = context.seat;
    const head = headFor(context.law, wish.problem)?.member ?? null;
    if (wish.act === 'bq') return { text: askVoteDay() };
    if (wish.act === 'bh') return { text: askAmendmentIssued() };
    if (wish.act === 'tl') return { text: askAnswer(wish.problem, committee) };
    return { text: wish.act === 'tr' ? askDeskOpinion(wish.problem, head) : askRuling(wish.problem, head) };
  },
  read: async (input, context, given, held) => {
    const { wish } = given;
    if (wish.what === 'new' || wish.act === 'xem') return { ok: true, value: '' };
    if (wish.act === 'bq') return voteDay.read(input, context, given, held);
    const text = input.text.normalize('NFC').trim();
    if (text.length > PROBLEM_LIMITS.answer)
      return { ok: false, say: tooLong(text.length, PROBLEM_LIMITS.answer) };
    if ((wish.act === 'tr' || wish.act === 'bh') && text === '-') return { ok: true, value: '' };
    if (text.length < 2) return { ok: false, say: await problemWord.question(context, given) };
    return { ok: true, value: text };
  },
  unsaid: async (context, given) => {
    const { wish } = given;
    if (wish.what === 'new' || wish.act === 'xem') return { ok: true, value: '' };
    const { words } = wish;
    const { problem } = wish;
    if (wish.act === 'bq') hand(context, { act: 'open-sheet' });
    else
      hand(
        context,
        RULED.includes(wish.act) ? await ruling(context, problem) : { act: 'handle-problem', problem },
      );
    // What is settled already is said at once, not after an answer was written: the act itself refuses it.
    const atHead = wish.act === 'bq' || RULED.includes(wish.act);
    const open = problem.state === (atHead ? 'at-head' : 'at-desk');
    if (!open) return { ok: true, value: '' };
    return words === '' ? null : problemWord.read({ text: words, file: null }, context, given, null);
  },
  // An answer and a decision are shown before they go out.
  words: (given, text) => {
    const { wish } = given;
    return wish.what === 'old' && wish.act === 'tr' && text.trim() !== '-' ? 'desk-opinion' : null;
  },
};
