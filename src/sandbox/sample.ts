import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { unknownAccount } from '../accounts/link.ts';
import { readCommitteeFile } from '../committee-file/read.ts';
import type { CommitteeFile } from '../committee-file/schema.ts';
import { storeCommittee } from '../committee-file/store.ts';
import type { Address } from '../domain/address.ts';
import type { Committee } from '../domain/committee/committee.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Store, Transaction } from '../ports/store.ts';
import { keepUnlogged } from '../records/keep.ts';
import { shippedRegulations } from '../regulations/load.ts';
import type { Regulation } from '../regulations/schema.ts';
import { sampleFor } from './sample-people.ts';

/** Where the sample committee lives: the regulation that a newcomer sees first. */
export const FIRST_REGULATION = 'kien-giang-2022';

/** What one's own regulation is called here, whatever its id. */
export const OWN = 'own';

const TOPICS = { notices: '5', reminders: '7' };

export const regulationsToChoose = (): { id: string; title: string }[] =>
  [...shippedRegulations().values()]
    .filter((one) => fileOf(one.id) !== null)
    .map(({ id, title }) => ({ id, title }));

/** Each shipped regulation has its sample: the file is named after it. */
const fileOf = (regulation: string): string | null =>
  /^[a-z0-9-]+$/.test(regulation)
    ? fileURLToPath(new URL(`./committees/${regulation}.yaml`, import.meta.url))
    : null;

/** A committee with the regulation that it lives under. */
export interface Sample {
  readonly file: CommitteeFile;
  readonly regulation: Regulation;
}

export function shippedSample(regulation: string): Sample {
  const path = fileOf(regulation);
  const reading = path ? readCommitteeFile(path) : null;
  if (!reading?.ok) throw new Error(`no sample committee for ${regulation}`);
  return reading;
}

export const ownSample = (regulation: Regulation): Sample => ({ file: sampleFor(regulation), regulation });

/**
 * Empties the store and puts a sample committee into it, everybody of it with an open chat in the sandbox. Its
 * id is new each time, so that nothing archived under an earlier one is taken for its own.
 */
export async function startOver(
  store: Store,
  { file: sample, regulation }: Sample,
  places: { readonly group: Address; readonly person: (number: number) => Address },
  now: Instant,
  zone: string,
): Promise<Committee> {
  const id = `${sample.id}-${randomBytes(4).toString('hex')}`;
  const file = { ...sample, id, groups: [{ chat: places.group, topics: TOPICS }] };
  return store.transaction(async (tx) => {
    await empty(tx);
    const stored = await storeCommittee(tx, file, regulation, now, zone);
    const members = stored.members.map((member) => ({ ...member, accounts: [places.person(member.no)] }));
    for (const member of members) {
      for (const address of member.accounts) {
        const seats = [{ committee: id, member: member.id }];
        tx.accounts.put(address, { ...unknownAccount(address), seats, reachableSince: now, linkedAt: now });
      }
    }
    const committee = { ...stored, members };
    keepUnlogged(tx, 'committees', committee, 'file');
    return committee;
  });
}

async function empty(tx: Transaction): Promise<void> {
  const shelves = [
    tx.committees,
    // One of one's own may come again with other rules under the same number.
    tx.regulations,
    tx.groups,
    tx.accounts,
    tx.invitations,
    tx.meetings,
    tx.reports,
    tx.conclusions,
    tx.tasks,
    tx.sheets,
    tx.announcements,
    tx.problems,
    tx.plans,
    tx.acts,
    tx.outbox,
    tx.handled,
    tx.parts,
    tx.wakes,
    tx.reminded,
    // The clock of an earlier run may have been turned far ahead.
    tx.settings,
  ];
  for (const shelf of shelves) for (const [id] of await shelf.all()) shelf.delete(id);
}
