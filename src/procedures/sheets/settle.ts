import type { Committee } from '../../domain/committee/committee.ts';
import { settledAt } from '../../domain/sheets/end.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Transaction } from '../../ports/store.ts';

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
  for (const [key, sheet] of await tx.sheets.list(`${id}/`)) {
    const then = settledAt(sheet, now, { members, zone });
    if (then !== sheet) tx.sheets.put(key, then);
  }
}
