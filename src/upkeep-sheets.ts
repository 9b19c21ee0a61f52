import type { Instant } from './domain/instant.ts';
import { meetingYear } from './domain/meeting.ts';
import { isProblemOver } from './domain/problem.ts';
import { isClosed, isSheetOver } from './domain/sheet.ts';
import { ended } from './domain/sheet-end.ts';
import type { Transaction } from './store.ts';

/**
 * Sheets whose end has come are settled within the hour, also when nobody looks at them; ended sheets and settled
 * problems go to the archive of their year. Returns how many went.
 */
export async function archiveSheets(tx: Transaction, now: Instant, zone: string): Promise<number> {
  let archived = 0;
  for (const [id, sheet] of await tx.sheets.list()) {
    if (!isClosed(sheet, now)) continue;
    const members = (await tx.committees.get(sheet.committee))?.members ?? [];
    const then = ended(sheet, { members, zone });
    if (isSheetOver(sheet, now)) {
      tx.archive('sheets', sheet.committee, meetingYear(id), id, then);
      tx.sheets.delete(id);
      archived += 1;
    } else if (then !== sheet) tx.sheets.put(id, then);
  }
  for (const [id, problem] of await tx.problems.list()) {
    if (!isProblemOver(problem, now)) continue;
    tx.archive('problems', problem.committee, meetingYear(id), id, problem);
    tx.problems.delete(id);
    archived += 1;
  }
  return archived;
}
