import { DomainError } from '../domain-error.ts';
import { type LogEntry, logged } from '../meetings/log.ts';
import { type Hand, handKept } from '../permission.ts';
import type { FileRef } from '../reference.ts';
import { after, DAY, type Instant } from '../time/instant.ts';

/** What the desk or the head did with a problem. */
export interface Step {
  readonly what: 'answered' | 'passed' | 'decided' | 'issued';
  readonly text: string;
  /** Whose word it is, and who typed it. */
  readonly by: string;
  readonly recordedBy: string;
  /** For whom they acted, and by which article. */
  readonly inStead?: LogEntry['inStead'];
  readonly at: Instant;
}

/** A problem that somebody reports ("phản ánh vướng mắc"), on its way through the desk that the regulation names. */
export interface Problem {
  /** `<committee>/<year>-<number>` */
  readonly id: string;
  readonly committee: string;
  readonly by: string;
  readonly at: Instant;
  readonly text: string;
  readonly file: FileRef | null;
  /** The agency outside whose problem it is, where who reports it only passes it on. */
  readonly from?: string;
  /** It proposes to change the regulation. */
  readonly amends?: true;
  /** The sheet by which the committee votes on that. */
  readonly vote?: string;
  readonly state: 'at-desk' | 'at-head' | 'settled';
  readonly steps: readonly Step[];
  readonly log: readonly LogEntry[];
}

export const PROBLEM_LIMITS = { text: 3_000, answer: 2_000 };

/** Who raised it; nobody of the committee where it was passed on for an agency. */
export const raiserOf = ({ by, from }: Pick<Problem, 'by' | 'from'>): string | null =>
  from === undefined ? by : null;

/** A settled problem stays at hand for this long. */
const KEPT = 30 * DAY;

export const isProblemOver = ({ state, steps }: Problem, now: Instant): boolean =>
  state === 'settled' && after(steps.at(-1)?.at ?? now, KEPT) <= now;

export const referToProblem = ({ id }: Problem): string => `#${id}.1`;

type Word = Omit<Step, 'what' | 'at'>;

function stepped(problem: Problem, step: Step, state: Problem['state']): Problem {
  const { by, recordedBy, at, what, inStead } = step;
  const onBehalfOf = by === recordedBy ? null : by;
  const log = logged(problem.log, {
    at,
    by: recordedBy,
    onBehalfOf,
    act: `problem-${what}`,
    note: null,
    ...(inStead ? { inStead } : {}),
  });
  return { ...problem, state, steps: [...problem.steps, step], log };
}

/** Who passed it on or settled it first is told to who comes second. */
function assertAt(problem: Problem, state: 'at-desk' | 'at-head'): void {
  if (problem.state === 'settled') throw new DomainError('problem-settled');
  if (problem.state === state) return;
  throw new DomainError(state === 'at-desk' ? 'problem-passed' : 'problem-at-desk');
}

/** The desk answers, and it is settled. */
export function answered(problem: Problem, word: Word, now: Instant): Problem {
  assertAt(problem, 'at-desk');
  return stepped(problem, { ...word, what: 'answered', at: now }, 'settled');
}

/** The desk lays it before the head. */
export function passedOn(problem: Problem, word: Word, now: Instant): Problem {
  assertAt(problem, 'at-desk');
  return stepped(problem, { ...word, what: 'passed', at: now }, 'at-head');
}

/** The head decides, and it is settled. */
export function ruled(problem: Problem, word: Word, now: Instant): Problem {
  assertAt(problem, 'at-head');
  return stepped(problem, { ...word, what: 'decided', at: now }, 'settled');
}

/** The change of the regulation is issued, and it is settled. Whether it was passed is checked before. */
export function amendmentIssued(problem: Problem, word: Word, now: Instant): Problem {
  if (!problem.amends) throw new DomainError('problem-unknown');
  assertAt(problem, 'at-head');
  return stepped(problem, { ...word, what: 'issued', at: now }, 'settled');
}

/** The committee is asked to vote on the change of the regulation. */
export function amendmentVoteOpened(problem: Problem, sheet: string, hand: Hand, now: Instant): Problem {
  assertAt(problem, 'at-head');
  const entry = { at: now, ...handKept(hand), act: 'problem-vote-opened', note: null } as const;
  return { ...problem, vote: sheet, log: logged(problem.log, entry) };
}
