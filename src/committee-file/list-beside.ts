import { existsSync, readFileSync } from 'node:fs';
import type { Committee, Member } from '../domain/committee/committee.ts';
import { freeId } from '../domain/people/acts.ts';
import { memberMeant, type RosterEntry } from '../domain/people/entries.ts';
import type { ListedPerson } from '../hear/table/listed.ts';
import { openTable } from '../hear/table/open.ts';
import { readList } from '../hear/table/people.ts';
import { asId } from '../procedures/people/roster.ts';
import { noHeading, tableDoubtLines, tableFault } from '../say/people/roster-file.ts';
import { type CommitteeReading, readCommitteeText, readText, UnreadableFile } from './read.ts';
import type { CommitteeFile, MemberEntry } from './schema.ts';

/** A committee file without members, beside which the list of them lies as secretaries keep it: `ban.yaml`, `ban.xlsx`. */
const ENDINGS = ['.xlsx', '.xls', '.ods', '.csv'];

/** The list beside a committee file; `null` where there is none, or the file names its members itself. */
export function listBeside(path: string): string | null {
  const list = ENDINGS.map((ending) => path.replace(/\.ya?ml$/, ending)).find(
    (one) => one !== path && existsSync(one),
  );
  return list !== undefined && !/^members:/m.test(readText(path)) ? list : null;
}

export interface ListReading {
  readonly reading: CommitteeReading;
  readonly doubts: readonly string[];
}

/** The committee file with the people of the list in it; faults in them stand in their rows. Throws `UnreadableFile`. */
export async function readWithList(path: string, list: string): Promise<ListReading> {
  const table = await openTable(readFileSync(list));
  if (!table.ok) throw new UnreadableFile(tableFault(list, table).text);
  const read = readList(table.grids);
  if (!read) throw new UnreadableFile(noHeading(list).text);
  const head = readText(path).trimEnd();
  const taken: { id: string }[] = [];
  const lines = read.people.map((one) => {
    const id = freeId(taken, asId(one.name));
    taken.push({ id });
    return `  - ${JSON.stringify(entryOf(id, one))}`;
  });
  const first = head.split('\n').length + 2;
  const reading = readCommitteeText([head, 'members:', ...lines, ''].join('\n'), path);
  const rowOf = (line: number): number | undefined => read.people[line - first]?.line;
  return {
    reading: reading.ok ? reading : inRows(reading, list, rowOf),
    doubts: tableDoubtLines(read.doubts),
  };
}

function inRows(
  reading: Extract<CommitteeReading, { ok: false }>,
  list: string,
  rowOf: (line: number) => number | undefined,
): CommitteeReading {
  const faults = reading.faults.map((one) => {
    const row = one.file === undefined ? rowOf(one.line) : undefined;
    return row === undefined ? one : { ...one, file: list, line: row };
  });
  return { ok: false, faults };
}

function entryOf(id: string, { line: _, inTeam, ...entry }: ListedPerson): object {
  const { name, role, teamRole, secretary, post, agency, email, agencyEmail } = entry;
  return {
    ...{ id, name, role: role ?? teamRole ?? (inTeam ? 'team-member' : 'member') },
    ...(role !== null && teamRole !== null ? { teamRole } : {}),
    ...{ secretary, post: post ?? undefined, agency: agency ?? undefined },
    ...{ email: email ?? undefined, agencyEmail: agencyEmail ?? undefined },
  };
}

/**
 * The same for a committee that is there: who is in it keeps their id, and with it their accounts; what a list leaves out
 * stays, being secretary among it.
 */
export function withKnownPeople(file: CommitteeFile, before: Committee | null): CommitteeFile {
  const known = before?.members ?? [];
  const met: Member[] = [];
  const taken = known.map(({ id }) => ({ id }));
  const entries = file.members.map(asEntry);
  const members = file.members.map((one, at): MemberEntry => {
    const free = known.filter((member) => !met.includes(member));
    const member = memberMeant(free, entries[at] ?? asEntry(one), entries);
    if (member) {
      met.push(member);
      return { ...kept(member), ...one, id: member.id, secretary: one.secretary || member.secretary };
    }
    const id = freeId(taken, one.id.replace(/-\d+$/, ''));
    taken.push({ id });
    return { ...one, id };
  });
  return { ...file, members };
}

const kept = ({ post, agency, email, agencyEmail }: Member) => ({
  ...(post ? { post } : {}),
  ...(agency ? { agency } : {}),
  ...(email ? { email } : {}),
  ...(agencyEmail ? { agencyEmail } : {}),
});

const asEntry = (one: MemberEntry): RosterEntry => ({
  ...{ name: one.name, role: null, teamRole: null, inTeam: false, secretary: one.secretary },
  ...{ post: one.post ?? null, agency: one.agency ?? null },
  ...{ email: one.email ?? null, agencyEmail: one.agencyEmail ?? null },
});
