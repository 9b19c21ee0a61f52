import { DomainError } from '../domain-error.ts';
import type { Instant } from '../time/instant.ts';
import { assertUndoable, plain } from '../undo.ts';
import { type Ballot, closedAt, isSheetClosed, type Sheet } from './sheet.ts';

/** An open ballot marked as read out of words, under a name by which it is taken back. */
export const ballotHeard = (sheet: Sheet, member: string, ballot: Ballot, id: string): Ballot => {
  const before = sheet.ballots[member];
  return { ...ballot, undo: { id, before: before ? plain(before) : null } };
};

/**
 * “Không phải ý tôi”, of an answer to an open sheet: it goes, and what stood before it stands again, until it is counted.
 * A secret ballot bears no such name: the name stands under a message of its author's.
 */
export function ballotTakenBack(sheet: Sheet, member: string, id: string, now: Instant): Sheet {
  if (isSheetClosed(sheet, now)) throw new DomainError('sheet-closed', { at: closedAt(sheet) });
  if (sheet.counted) throw new DomainError('sheet-counted', { at: closedAt(sheet) });
  const ballot = sheet.ballots[member];
  assertUndoable(ballot, id);
  const { [member]: _, ...others } = sheet.ballots;
  const before = ballot?.undo?.before ?? null;
  return { ...sheet, ballots: before ? { ...others, [member]: { ...before, undone: id } } : others };
}
