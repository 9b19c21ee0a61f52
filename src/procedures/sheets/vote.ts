import type { Committee } from '../../domain/committee/committee.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { readReference } from '../../domain/reference.ts';
import { cast } from '../../domain/sheets/ballot.ts';
import { settledAt } from '../../domain/sheets/end.ts';
import { voteless } from '../../domain/sheets/hands.ts';
import { answeredBy, type Ballot, type Sheet } from '../../domain/sheets/sheet.ts';
import { ballotHeard, ballotTakenBack } from '../../domain/sheets/taken-back.ts';
import { type Instant, saidBefore } from '../../domain/time/instant.ts';
import { heardAs } from '../../domain/undo.ts';
import type { Message, SeatContext, Transaction } from '../../ports/command.ts';
import { mayOnSheet, notAsked } from '../../queries/sheets/list.ts';
import { keepUnlogged } from '../../records/keep.ts';
import { sheetTitle } from '../../say/sheets/names.ts';
import { voteChoices } from '../../say/sheets/sheets.ts';
import { ballotTakenBackReply } from '../../say/taken-back.ts';

/**
 * Takes somebody's own answer; on a secret sheet under a word that does not lead back to them by itself, and without a
 * line in the log of acts: its time would.
 */
export async function voted(context: SeatContext, sheet: Sheet, ballot: Ballot): Promise<Sheet> {
  const { id } = context.seat.member;
  if (!mayOnSheet(context, 'answer-sheet', sheet)) throw notAsked(context, sheet);
  await assertOwnVote(context, sheet);
  await assertLastWord(context, answeredBy(sheet).includes(id));
  const key = sheet.salt === null ? id : context.veiled(sheet.salt, id);
  const heard = sheet.salt === null ? heardAs(context) : null;
  const given = heard === null ? ballot : ballotHeard(sheet, id, ballot, heard);
  const then = cast(sheet, id, key, given, context.now);
  if (sheet.salt !== null) keepUnlogged(context.tx, 'sheets', then, 'secret');
  else
    await context.keep('sheets', then, {
      act: 'sheet-answered',
      subject: `sheets:${sheet.id}`,
      note: ballot.vote,
    });
  return then;
}

/** Whose delegate sits in the meeting has no vote there, where the regulation says so. */
async function assertOwnVote(context: SeatContext, { meeting: id }: Sheet): Promise<void> {
  const meeting = id === null ? null : await context.tx.meetings.get(id);
  if (!meeting) return;
  const article = voteless(meeting, context.seat.member.id, await context.lawOf(meeting));
  if (article !== null) throw new DomainError('delegate-no-vote', { article });
}

/** Of two answers the one that was written last stands, in whatever order they come. */
async function assertLastWord({ account, saidAt, tx }: SeatContext, answered: boolean): Promise<void> {
  if (saidAt === null) return;
  const { votedAt } = account;
  if (answered && votedAt && saidBefore(saidAt, votedAt))
    throw new DomainError('answered-since', { at: votedAt });
  const stored = await tx.accounts.get(account.address);
  if (stored) tx.accounts.put(account.address, { ...stored, votedAt: saidAt });
}

/**
 * Settles who is counted on the sheets of a committee whose end has come, and seals the secret ones. Before their result
 * is told and before members leave: what was told must not change by who leaves later.
 */
export async function settleSheets(
  tx: Transaction,
  { id, members }: Committee,
  now: Instant,
  zone: string,
): Promise<void> {
  for (const [, sheet] of await tx.sheets.list(`${id}/`)) {
    const then = settledAt(sheet, now, { members, zone });
    if (then !== sheet) keepUnlogged(tx, 'sheets', then, 'clock');
  }
}

/** The answer of who speaks to an open sheet goes, until it is counted; nobody had been told of it. */
export async function takeBackBallot(context: SeatContext, id: string): Promise<Message[]> {
  const { committee, member } = context.seat;
  const named = readReference(context.subject)?.id ?? '';
  const sheet = named.startsWith(`${committee.id}/`) ? await context.tx.sheets.get(named) : null;
  if (!sheet) throw new DomainError('sheet-unknown');
  if (!mayOnSheet(context, 'answer-sheet', sheet)) throw notAsked(context, sheet);
  const then = ballotTakenBack(sheet, member.id, id, context.now);
  await context.keep('sheets', then, { act: 'word-taken-back', subject: `sheets:${sheet.id}` });
  return [ballotTakenBackReply(sheetTitle(sheet), voteChoices(sheet))];
}
