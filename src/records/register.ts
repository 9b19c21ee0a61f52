import type { KeptOne } from '../domain/committee/records.ts';
import type { LogEntry } from '../domain/meetings/log.ts';
import type { RegisterEntry } from '../domain/register/entry.ts';
import { type Official, officialIn } from '../domain/register/official.ts';
import type { Transaction } from '../ports/store.ts';

/** What goes out officially by an act stands in the register from then on, with its number still to be given. */
export async function enterOfficial(
  tx: Transaction,
  kept: KeptOne,
  fresh: readonly LogEntry[],
): Promise<void> {
  for (const act of fresh) {
    const official = officialIn(kept, act);
    if (official) await enter(tx, kept.document.committee, official, act);
  }
}

async function enter(tx: Transaction, committee: string, official: Official, { at, by }: LogEntry) {
  const { of, kind, title, to, seenBy } = official;
  const all = (await tx.register.list(`${committee}/`)).map(([, one]) => one);
  const before = all.find((one) => one.official?.of === of);
  const party = (to ?? []).join('; ');
  if (before) {
    // Sent nowhere after all: what bears a number stays, for the number is gone.
    if (to?.length === 0 && before.number === null) tx.register.delete(before.id);
    else tx.register.put(before.id, { ...before, party });
    return;
  }
  if (to?.length === 0) return;
  const prefix = `${committee}/${at.slice(0, 4)}-`;
  const numbers = all.flatMap(({ id }) => (id.startsWith(prefix) ? [Number(id.slice(prefix.length))] : []));
  const id = `${prefix}${Math.max(0, ...numbers) + 1}`;
  const entry: RegisterEntry = {
    ...{ id, committee, way: 'out', number: null, day: null, excerpt: title, party },
    ...{ official: { of, kind, seenBy }, by, at, struck: false, log: [] },
  };
  tx.register.put(id, entry);
}
