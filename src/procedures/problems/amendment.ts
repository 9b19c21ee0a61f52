import { membersOf } from '../../domain/committee/committee.ts';
import { remindingOf } from '../../domain/committee/reminding.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { amendmentRule } from '../../domain/problems/amendment.ts';
import { amendmentVoteOpened, type Problem } from '../../domain/problems/problem.ts';
import { SHEET_LIMITS } from '../../domain/sheets/sheet.ts';
import { type Day, instantAt } from '../../domain/time/day.ts';
import { type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { amendmentVoteOf } from '../../queries/problems/list.ts';
import { hand } from '../../queries/rights.ts';
import { namingHere } from '../../queries/sheets/list.ts';
import { voteAsked } from '../../say/plans/drafting.ts';
import { amendmentVote } from '../../say/problems/amendment.ts';
import { sheetSent } from '../../say/sheets/asking.ts';
import { sheetCard } from '../../say/sheets/sheets.ts';
import { reachOf } from '../meetings/announce.ts';
import { sendSheet, sheetBetween } from '../sheets/open.ts';

/** A change of the regulation on which the committee votes before it is issued. */

async function voting(context: SeatContext, problem: Problem, day: Day) {
  const { committee, regulation } = context.seat;
  const { article, vote } = await amendmentVoteOf(context, problem);
  if (article === null || problem.state !== 'at-head') throw new DomainError('problem-unknown');
  if (vote === 'open' || vote === 'passed') throw new DomainError('problem-voted');
  return sheetBetween(context, {
    body: 'committee',
    question: amendmentVote(problem, SHEET_LIMITS.question),
    papers: problem.file ? [problem.file] : [],
    asked: membersOf(committee, 'committee'),
    matter: amendmentRule(problem, regulation) ? 'regulation' : 'other',
    secret: false,
    countOf: 'asked',
    silence: null,
    deadline: instantAt(day, remindingOf(committee).hours.to, context.zone),
  });
}

export async function previewAmendmentVote(context: SeatContext, problem: Problem, day: Day) {
  const sheet = await voting(context, problem, day);
  const { choices: _, ...preview } = sheetCard(sheet, namingHere(context));
  return { preview: [preview], question: voteAsked(sheet.circulation.to.length) };
}

export async function openAmendmentVote(context: SeatContext, problem: Problem, day: Day): Promise<Reply> {
  const sheet = await voting(context, problem, day);
  const by = hand(context, { act: 'open-sheet' });
  const sent = await sendSheet(context, sheet);
  await context.keep('problems', amendmentVoteOpened(problem, sent.id, by, context.now));
  const { people, unreachable } = await reachOf(context, membersOf(context.seat.committee, 'committee'));
  const names = unreachable.map(({ name }) => name);
  return reply(sheetSent(sent, people.length, names, context.zone));
}

/** Throws where the committee must have passed it, and has not. */
export async function assertPassed(context: SeatContext, problem: Problem): Promise<void> {
  const { article, vote } = await amendmentVoteOf(context, problem);
  if (article === null || vote === 'passed') return;
  throw new DomainError('problem-unvoted', {
    article,
    who: bodyName('committee', context.seat.regulation),
    vote,
  });
}
