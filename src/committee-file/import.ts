import { invite } from '../accounts/invitations.ts';
import { activeMembers, type Committee, secretaries } from '../domain/committee/committee.ts';
import { dayAt } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Store, Transaction } from '../ports/store.ts';
import { inconsistencies } from '../regulations/consistency.ts';
import type { Regulation } from '../regulations/schema.ts';
import * as say from '../say/committee/file.ts';
import { findingsIn } from './contradictions.ts';
import { withKnownPeople } from './list-beside.ts';
import type { CommitteeFile } from './schema.ts';
import { Conflict, storeList, waitingRequests } from './store.ts';
import { askNewHolders, tellOfImport, tellOfMeetings } from './told.ts';

/** A committee file and the regulation that it names, both right in themselves. */
export interface Ready {
  readonly file: CommitteeFile;
  readonly regulation: Regulation;
  /** Its people came from a list: who they are is told by their names, and their ids are nobody's yet. */
  readonly byName?: true;
}

/**
 * Stores committees, all of them or none, and tells the secretaries of those that were there what is different now.
 * Returns what is to be printed; throws a `Conflict` where one cannot be stored.
 */
export async function importCommittees(
  store: Store,
  ready: readonly Ready[],
  now: Instant,
  zone: string,
): Promise<string> {
  refuseContradictions(ready);
  const stored = await store.transaction(async (tx) => {
    const lines: string[] = [];
    let members = 0;
    for (const { file: written, regulation, byName } of ready) {
      const before = await tx.committees.get(written.id);
      const file = byName ? withKnownPeople(written, before) : written;
      const list = await storeList(tx, file, regulation, now, zone);
      const { committee } = list;
      const told: string[] = [];
      if (before) {
        await tellOfImport(tx, { before, committee, regulation, now });
        told.push(...(await tellOfMeetings(tx, { before, list, regulation, now }, zone)));
        await askNewHolders(tx, { before, committee, regulation, now }, zone);
      }
      lines.push(...(await outcome(tx, committee, now, zone)), ...told);
      members += activeMembers(committee).length;
    }
    return { lines, members };
  });
  const total = ready.length > 1 ? [say.importedAll(ready.length, stored.members)] : [];
  return [...stored.lines, ...total].join('\n');
}

/** Whoever asks may be of another version, and may have looked less closely. */
function refuseContradictions(ready: readonly Ready[]): void {
  const met = new Set<string>();
  for (const { file, regulation } of ready) {
    if (met.has(file.id)) throw new Conflict(say.twiceAtOnce(file.id));
    met.add(file.id);
    const { unheld: _, ...profile } = regulation;
    const found = [...findingsIn(file, regulation), ...inconsistencies(profile, regulation.id)];
    if (found.length > 0) throw new Conflict(say.faultsOf(file.id, found));
  }
}

async function outcome(tx: Transaction, committee: Committee, now: Instant, zone: string): Promise<string[]> {
  const sitting = activeMembers(committee);
  const later = say.regulationLater(committee, dayAt(now, zone));
  const waits = await waitingRequests(tx, committee, now);
  return [
    say.imported(committee, sitting.length, await inviteSecretaries(tx, committee, now)),
    ...(later ? [later] : []),
    ...(waits > 0 ? [say.requestsWait(waits)] : []),
    ...(sitting.some(({ role }) => role === 'head') ? [] : [say.noHead()]),
  ];
}

/** The first secretaries come in by these codes; everybody else is invited by them in chat. */
async function inviteSecretaries(
  tx: Transaction,
  committee: Committee,
  now: Instant,
): Promise<{ name: string; code: string }[]> {
  const codes: { name: string; code: string }[] = [];
  for (const member of secretaries(committee)) {
    if (member.accounts.length > 0) continue;
    codes.push({
      name: member.name,
      code: await invite(tx, { committee: committee.id, member: member.id, by: 'committee-file' }, now),
    });
  }
  return codes;
}
