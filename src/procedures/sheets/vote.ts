import { DomainError } from '../../domain/domain-error.ts';
import { saidBefore } from '../../domain/meetings/last-word.ts';
import { cast } from '../../domain/sheets/ballot.ts';
import { answeredBy, type Ballot, type Sheet } from '../../domain/sheets/sheet.ts';
import type { SeatContext } from '../../ports/command.ts';

/**
 * Takes somebody's own answer; on a secret sheet under a word that does not lead back to them by itself, and without a
 * line in the log of acts: its time would.
 */
export async function voted(context: SeatContext, sheet: Sheet, ballot: Ballot): Promise<Sheet> {
  const { id } = context.seat.member;
  await assertLastWord(context, answeredBy(sheet).includes(id));
  const key = sheet.salt === null ? id : context.veiled(sheet.salt, id);
  const then = cast(sheet, id, key, ballot, context.now);
  context.tx.sheets.put(then.id, then);
  if (sheet.salt === null)
    context.record({ act: 'sheet-answered', subject: `sheets:${sheet.id}`, note: ballot.vote });
  return then;
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
