import { DomainError } from '../../domain/domain-error.ts';
import { readReference } from '../../domain/reference.ts';
import { ballotTakenBack } from '../../domain/sheets/taken-back.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { sheetTitle } from '../../say/sheets/names.ts';
import { voteChoices } from '../../say/sheets/sheets.ts';
import { ballotTakenBackReply } from '../../say/taken-back.ts';

/** The answer of who speaks to an open sheet goes, until it is counted; nobody had been told of it. */
export async function takeBackBallot(context: SeatContext, id: string): Promise<Message[]> {
  const { committee, member } = context.seat;
  const named = readReference(context.subject)?.id ?? '';
  const sheet = named.startsWith(`${committee.id}/`) ? await context.tx.sheets.get(named) : null;
  if (!sheet) throw new DomainError('sheet-unknown');
  const then = ballotTakenBack(sheet, member.id, id, context.now);
  context.tx.sheets.put(then.id, then);
  context.record({ act: 'word-taken-back', subject: `sheets:${sheet.id}` });
  return [ballotTakenBackReply(sheetTitle(sheet), voteChoices(sheet))];
}
