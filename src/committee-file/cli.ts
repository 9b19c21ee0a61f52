import { stringify } from 'yaml';
import { invite } from '../accounts/invitations.ts';
import { activeMembers, type Committee, secretaries } from '../domain/committee/committee.ts';
import { dayAt } from '../domain/time/day.ts';
import { type Instant, toInstant } from '../domain/time/instant.ts';
import type { Transaction } from '../ports/store.ts';
import * as say from '../say/committee/file.ts';
import { toCommitteeFile } from './apply.ts';
import { readCommitteeFile, UnreadableFile } from './read.ts';
import { Conflict, storeCommittee, waitingRequests } from './store.ts';
import { putIn, type Terminal, takeOut, withStore } from './whole.ts';

/** `committee check | import | export | export-all | import-all`: the exit code; what is wrong is told with its line. */
export async function committeeCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [verb, subject, ...more] = args;
  if (!subject || more.length > 0) return usage(terminal);
  try {
    switch (verb) {
      case 'check':
        return readFile(subject, terminal) ? 0 : 1;
      case 'import':
        return await importFile(subject, terminal);
      case 'export':
        return await exportCommittee(subject, terminal);
      case 'export-all':
        return await takeOut(subject, terminal);
      case 'import-all':
        return await putIn(subject, terminal);
      default:
        return usage(terminal);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile || error instanceof Conflict)) throw error;
    terminal.complain(error.message);
    return 1;
  }
}

function usage(terminal: Terminal): number {
  terminal.complain(say.usage());
  return 1;
}

function readFile(path: string, terminal: Terminal) {
  const reading = readCommitteeFile(path);
  if (!reading.ok) terminal.print(say.faults(path, reading.faults));
  else {
    terminal.print(say.summary(reading.file, reading.regulation));
    if (reading.warnings.length > 0) terminal.print(say.warnings(path, reading.warnings));
  }
  return reading.ok ? reading : null;
}

async function importFile(path: string, terminal: Terminal): Promise<number> {
  const reading = readFile(path, terminal);
  if (!reading) return 1;
  return withStore(terminal, async (store) => {
    const now = toInstant(terminal.now());
    const { committee, codes, waits } = await store.transaction(async (tx) => {
      const stored = await storeCommittee(tx, reading.file, reading.regulation, now, terminal.zone);
      const waits = await waitingRequests(tx, stored, now);
      return { committee: stored, codes: await inviteSecretaries(tx, stored, now), waits };
    });
    terminal.print(say.imported(committee, activeMembers(committee).length, codes));
    const later = say.regulationLater(committee, dayAt(now, terminal.zone));
    if (later) terminal.print(later);
    if (waits > 0) terminal.print(say.requestsWait(waits));
    if (!activeMembers(committee).some((member) => member.role === 'head')) terminal.print(say.noHead());
    return 0;
  });
}

const exportCommittee = (id: string, terminal: Terminal): Promise<number> =>
  withStore(terminal, async (store) => {
    const { committee, ids } = await store.transaction(async (tx) => ({
      committee: await tx.committees.get(id),
      ids: (await tx.committees.all()).map(([known]) => known),
    }));
    if (!committee) {
      terminal.complain(say.noCommittee(id, ids));
      return 1;
    }
    // Long lines stay lines: people edit this file.
    terminal.print(stringify(toCommitteeFile(committee), { lineWidth: 0 }).trimEnd());
    return 0;
  });

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
