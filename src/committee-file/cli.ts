import { stringify } from 'yaml';
import { activeMembers, type Committee, secretaries } from '../domain/committee.ts';
import { type Instant, toInstant } from '../domain/instant.ts';
import { invite } from '../invitations.ts';
import type { Store, Transaction } from '../store.ts';
import * as say from '../text/committee-file.ts';
import { toCommitteeFile } from './apply.ts';
import { readCommitteeFile } from './read.ts';
import { storeCommittee } from './store.ts';

export interface Terminal {
  readonly open: () => Promise<Store>;
  readonly now: () => number;
  readonly zone: string;
  readonly print: (text: string) => void;
}

/** `committee check | import | export`: the exit code; what is wrong is printed with its line. */
export async function committeeCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [verb, subject] = args;
  if ((verb === 'check' || verb === 'import') && subject) {
    const reading = readCommitteeFile(subject);
    if (!reading.ok) {
      terminal.print(say.faults(subject, reading.faults));
      return 1;
    }
    terminal.print(say.summary(reading.file, reading.regulation));
    if (verb === 'check') return 0;
    return withStore(terminal, async (store) => {
      const now = toInstant(terminal.now());
      const { committee, codes } = await store.transaction(async (tx) => {
        const stored = await storeCommittee(tx, reading.file, reading.regulation, now, terminal.zone);
        return { committee: stored, codes: await inviteSecretaries(tx, stored, now) };
      });
      terminal.print(say.imported(committee, activeMembers(committee).length, codes));
      return 0;
    });
  }
  if (verb === 'export' && subject) {
    return withStore(terminal, async (store) => {
      const committee = await store.transaction((tx) => tx.committees.get(subject));
      terminal.print(committee ? stringify(toCommitteeFile(committee)).trimEnd() : say.noCommittee(subject));
      return committee ? 0 : 1;
    });
  }
  terminal.print(say.usage());
  return 1;
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

async function withStore(terminal: Terminal, work: (store: Store) => Promise<number>): Promise<number> {
  const store = await terminal.open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
