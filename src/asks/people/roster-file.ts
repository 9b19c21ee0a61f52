import { LIST_LIMITS } from '../../domain/committee/list-faults.ts';
import type { RosterEntry } from '../../domain/people/entries.ts';
import type { FileRef } from '../../domain/reference.ts';
import type { ListBrought } from '../../hear/table/listed.ts';
import { LARGEST_TABLE, openTable } from '../../hear/table/open.ts';
import { readList } from '../../hear/table/people.ts';
import type { Reading, SeatContext } from '../../ports/command.ts';
import type { Input } from '../../ports/store.ts';
import { hand } from '../../queries/rights.ts';
import * as say from '../../say/people/roster-file.ts';

/**
 * It is kept as it was read: what is agreed to is what was shown, whatever becomes of the file. Nobody can type what it
 * begins with: a word joiner, which is taken out of all that people send (`tidy`).
 */
const KEPT = '\u2060';

export async function readRosterFile(
  input: Input,
  context: SeatContext,
): Promise<Reading<ListBrought> | null> {
  if (input.text.startsWith(KEPT)) {
    hand(context, { act: 'manage-members' });
    return { ok: true, value: JSON.parse(input.text.slice(KEPT.length)) as ListBrought };
  }
  if (!input.file) return null;
  hand(context, { act: 'manage-members' });
  const read = await readFile(input.file, context);
  if ('fault' in read) return { ok: false, say: read.fault, final: true };
  return { ok: true, value: read, keep: { text: `${KEPT}${JSON.stringify(read)}`, file: null } };
}

async function readFile(file: FileRef, context: SeatContext) {
  if ((file.size ?? 0) > LARGEST_TABLE) return { fault: say.tableFault(file.name, { why: 'too-large' }) };
  const bytes = context.bytesOf(file, LARGEST_TABLE);
  if (!bytes) return { fault: say.notFetched(file.name) };
  const table = await openTable(bytes);
  if (!table.ok) return { fault: say.tableFault(file.name, table) };
  const list = readList(table.grids);
  if (!list) return { fault: say.noHeading(file.name) };
  if (list.people.length === 0) return { fault: say.nobodyIn(file.name) };
  if (list.people.length > LIST_LIMITS.members)
    return { fault: say.tooManyIn(file.name, list.people.length) };
  const people = list.people.map(({ line: _, ...one }): RosterEntry => one);
  return { name: file.name, sheet: list.sheet, people, doubts: list.doubts };
}
