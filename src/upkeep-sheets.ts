import type { Instant } from './domain/instant.ts';
import { meetingYear } from './domain/meeting.ts';
import { isProblemOver } from './domain/problem.ts';
import { isSheetOver } from './domain/sheet-result.ts';
import { settleSheets } from './settle-sheets.ts';
import type { Transaction } from './store.ts';

/** Ended sheets and settled problems go to the archive of their year. Returns how many went. */
export async function archiveSheets(tx: Transaction, now: Instant, zone: string): Promise<number> {
  let archived = 0;
  for (const [, committee] of await tx.committees.list()) await settleSheets(tx, committee, now, zone);
  for (const [id, sheet] of await tx.sheets.list()) {
    if (!isSheetOver(sheet, now)) continue;
    tx.archive('sheets', sheet.committee, meetingYear(id), id, sheet);
    tx.sheets.delete(id);
    archived += 1;
  }
  for (const [id, problem] of await tx.problems.list()) {
    if (!isProblemOver(problem, now)) continue;
    tx.archive('problems', problem.committee, meetingYear(id), id, problem);
    tx.problems.delete(id);
    archived += 1;
  }
  return archived;
}
