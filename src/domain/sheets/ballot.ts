import { DomainError } from '../domain-error.ts';
import type { Instant } from '../time/instant.ts';
import { type Ballot, closedAt, isSheetClosed, type Sheet } from './sheet.ts';

/**
 * Takes an answer, or changes it. `key` is the member's id on an open sheet; on a secret one a hash of it that who
 * reads the sheet cannot turn back. Throws when it is closed, not theirs to answer, or the same as before.
 */
export function cast(sheet: Sheet, member: string, key: string, ballot: Ballot, now: Instant): Sheet {
  if (isSheetClosed(sheet, now)) throw new DomainError('sheet-closed', { at: closedAt(sheet) });
  // Sealed, or told: what comes now, even if it was written in time, cannot be counted any more.
  if (sheet.counted) throw new DomainError('sheet-counted', { at: closedAt(sheet) });
  if (!sheet.circulation.to.includes(member)) throw new DomainError('sheet-not-asked');
  const before = sheet.ballots[key];
  // Sealed by a clock that ran ahead: nobody can tell which ballot it was.
  if (sheet.sealed && !before && sheet.voted.includes(member)) throw new DomainError('sheet-sealed');
  if (before?.vote === ballot.vote && before.text === ballot.text) throw new DomainError('sheet-same');
  if (!sheet.secret) return { ...sheet, ballots: { ...sheet.ballots, [key]: ballot } };
  // Neither list may show who came when: that would pair a name with a ballot.
  const all = Object.entries({ ...sheet.ballots, [key]: ballot });
  const ballots = Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
  const voted = sheet.circulation.to.filter((id) => id === member || sheet.voted.includes(id));
  return { ...sheet, ballots, voted };
}
