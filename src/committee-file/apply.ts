import { type Address, writeAddress } from '../domain/address.ts';
import { type Committee, type Group, type InForce, type Member, roleIn } from '../domain/committee.ts';
import type { Day } from '../domain/day.ts';
import type { Regulation } from '../regulations/schema.ts';
import type { CommitteeFile, MemberEntry } from './schema.ts';

export const regulationKey = (regulation: Regulation): string => `${regulation.id}@${regulation.version}`;

/**
 * The committee as its file says: added, or brought up to date. Nobody is deleted: who is no longer in the file
 * has left. Accounts that were linked and groups that were bound by chat stay.
 */
export function applyCommitteeFile(
  before: Committee | null,
  file: CommitteeFile,
  regulation: Regulation,
  today: Day,
): Committee {
  return {
    id: file.id,
    name: file.name,
    shortName: file.shortName,
    regulations: inForce(before?.regulations ?? [], {
      regulation: regulationKey(regulation),
      from: regulation.effectiveFrom,
    }),
    regulationRef: file.regulation,
    parentAgency: file.parentAgency ?? null,
    place: file.place ?? null,
    standingAgency: file.standingAgency ?? null,
    members: members(before?.members ?? [], file.members, today),
    groups: groups(before?.groups ?? [], file.groups ?? []),
    daysOff: file.daysOff ?? before?.daysOff ?? [],
    mandates: before?.mandates ?? [],
    meetingCount: before?.meetingCount ?? {},
  };
}

/** The versions in the order in which they come into force; the same one again changes nothing. */
function inForce(before: readonly InForce[], next: InForce): InForce[] {
  const others = before.filter((one) => one.regulation !== next.regulation);
  // Of two that begin on the same day the one that was imported last counts.
  return [...others, next].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

function members(before: readonly Member[], entries: readonly MemberEntry[], today: Day): Member[] {
  let next = Math.max(0, ...before.map((member) => member.no)) + 1;
  const sitting = entries.map((entry): Member => {
    const known = before.find((member) => member.id === entry.id);
    return {
      id: entry.id,
      no: known?.no ?? next++,
      name: entry.name.normalize('NFC'),
      role: entry.role,
      teamRole: entry.teamRole ?? null,
      secretary: entry.secretary,
      post: entry.post ?? null,
      agency: entry.agency ?? null,
      email: entry.email ?? null,
      agencyEmail: entry.agencyEmail ?? null,
      accounts: accounts(known, entry),
      left: null,
    };
  });
  const gone = before
    .filter((member) => !entries.some((entry) => entry.id === member.id))
    .map((member) => ({ ...member, left: member.left ?? today, accounts: [] }));
  return [...sitting, ...gone];
}

function accounts(known: Member | undefined, entry: MemberEntry): Address[] {
  const written = [
    ...(entry.telegram ? [writeAddress('telegram', entry.telegram)] : []),
    ...(entry.zalo ? [writeAddress('zalo', entry.zalo)] : []),
  ];
  return [...new Set([...written, ...(known?.accounts ?? [])])];
}

function groups(before: readonly Group[], entries: NonNullable<CommitteeFile['groups']>): Group[] {
  const written = entries.map((entry) => ({
    chat: entry.chat,
    topics: { notices: entry.topics.notices ?? null, reminders: entry.topics.reminders ?? null },
  }));
  return [...written, ...before.filter((group) => !written.some((one) => one.chat === group.chat))];
}

/** The committee file again, of those who sit today. */
export function toCommitteeFile(committee: Committee): CommitteeFile {
  const account = (member: Member, channel: string) =>
    member.accounts.find((address) => address.startsWith(`${channel}:`))?.slice(channel.length + 1);
  return {
    id: committee.id,
    name: committee.name,
    shortName: committee.shortName,
    regulation: committee.regulationRef,
    ...optional({
      parentAgency: committee.parentAgency,
      place: committee.place,
      standingAgency: committee.standingAgency,
    }),
    members: committee.members
      .filter((member) => member.left === null)
      .map((member) => ({
        id: member.id,
        name: member.name,
        role: member.role,
        ...optional({ teamRole: roleIn(member, 'committee') ? member.teamRole : null }),
        secretary: member.secretary,
        ...optional({
          post: member.post,
          agency: member.agency,
          email: member.email,
          agencyEmail: member.agencyEmail,
          telegram: account(member, 'telegram'),
          zalo: account(member, 'zalo'),
        }),
      })) as CommitteeFile['members'],
    groups: committee.groups.map((group) => ({ chat: group.chat, topics: optional(group.topics) })),
    ...(committee.daysOff.length > 0
      ? {
          daysOff: committee.daysOff.map(({ date, kind, name, legalBasis, status }) => ({
            date,
            kind,
            name,
            legalBasis,
            status,
          })),
        }
      : {}),
  };
}

/** Without what is not there: a file leaves out, where the store says `null`. */
function optional<Fields extends Record<string, string | null | undefined>>(
  fields: Fields,
): { [Name in keyof Fields]?: string } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as {
    [Name in keyof Fields]?: string;
  };
}
