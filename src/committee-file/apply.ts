import { type Address, channelOf, writeAddress } from '../domain/address.ts';
import {
  type Committee,
  type Group,
  type InForce,
  type Member,
  roleIn,
  withAccounts,
} from '../domain/committee/committee.ts';
import { satBefore } from '../domain/committee/left-body.ts';
import type { Day } from '../domain/time/day.ts';
import { type DayOff, MOST_DAYS_OFF } from '../domain/time/days-off.ts';
import type { Regulation } from '../regulations/schema.ts';
import type { CommitteeFile, MemberEntry } from './schema.ts';

export const regulationKey = (regulation: Regulation): string => `${regulation.id}@${regulation.version}`;

/**
 * The committee as its file says: added, or brought up to date. Nobody is deleted: who is no longer in the file
 * has left. Accounts that were linked, groups that were bound and days off that were entered by chat stay.
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
    ...(file.documentProfile === 'dang' ? { documentProfile: file.documentProfile } : {}),
    standingAgency: file.standingAgency ?? null,
    members: members(before?.members ?? [], file.members, today),
    groups: groups(before?.groups ?? [], file.groups ?? []),
    daysOff: daysOff(before?.daysOff ?? [], file.daysOff ?? []),
    ...(before?.reminding ? { reminding: before.reminding } : {}),
    ...(before?.templates ? { templates: before.templates } : {}),
    ...(before?.series ? { series: before.series } : {}),
    ...(before?.roster ? { roster: before.roster } : {}),
    ...(before?.seriesCount ? { seriesCount: before.seriesCount } : {}),
    mandates: before?.mandates ?? [],
    meetingCount: before?.meetingCount ?? {},
  };
}

/**
 * The regulations in the order in which they come into force; the same one again changes nothing. The one of the
 * file is the last: what would come into force after it was put there by an earlier file, which no longer counts.
 */
const inForce = (before: readonly InForce[], next: InForce): InForce[] => [
  ...before.filter((one) => one.regulation !== next.regulation && one.from <= next.from),
  next,
];

function members(before: readonly Member[], entries: readonly MemberEntry[], today: Day): Member[] {
  let next = Math.max(0, ...before.map((member) => member.no)) + 1;
  const knownById = new Map(before.map((member) => [member.id, member]));
  const written = new Map(
    entries.flatMap((entry) => accountsIn(entry).map((address) => [address, entry.id])),
  );
  const sitting = entries.map((entry): Member => {
    const known = knownById.get(entry.id);
    // Who comes back begins anew; of whom it was not noted, it is not known.
    const joined = known && known.left === null ? known.joined : today;
    const before = known?.accounts ?? [];
    const then: Member = {
      id: entry.id,
      no: known?.no ?? next++,
      name: entry.name,
      role: entry.role,
      teamRole: entry.teamRole ?? null,
      ...(entry.bodies ? { bodies: entry.bodies } : {}),
      ...(known?.left === null ? satBefore(known) : {}),
      secretary: entry.secretary,
      post: entry.post ?? null,
      agency: entry.agency ?? null,
      email: entry.email ?? null,
      agencyEmail: entry.agencyEmail ?? null,
      accounts: before,
      ...(known?.unlinked ? { unlinked: true } : {}),
      joined,
      left: null,
    };
    return withAccounts(then, accounts(before, entry, written));
  });
  const here = new Set(entries.map(({ id }) => id));
  const gone = before
    .filter((member) => !here.has(member.id))
    .map(({ byChat: _, ...member }) => ({ ...withAccounts(member, []), left: member.left ?? today }));
  return [...sitting, ...gone];
}

const accountsIn = (entry: MemberEntry): Address[] => [
  ...(entry.telegram ? [writeAddress('telegram', entry.telegram)] : []),
  ...(entry.zalo ? [writeAddress('zalo', entry.zalo)] : []),
];

/**
 * What the file says, and what was linked by invitation. Another account than before takes the place of those on
 * its channel: a lost phone must not keep its seat. What the file gives to somebody else is theirs alone.
 */
function accounts(
  known: readonly Address[],
  entry: MemberEntry,
  written: ReadonlyMap<Address, string>,
): Address[] {
  const own = accountsIn(entry);
  const replaced = own.filter((address) => !known.includes(address)).map(channelOf);
  const isAnothers = (address: Address): boolean => (written.get(address) ?? entry.id) !== entry.id;
  const kept = known.filter((address) => !replaced.includes(channelOf(address)) && !isAnothers(address));
  return [...new Set([...own, ...kept])];
}

function groups(before: readonly Group[], entries: NonNullable<CommitteeFile['groups']>): Group[] {
  const written = entries.map(({ chat, topics, whose }): Group => {
    // What was chosen in the chat itself stays where the file says nothing of it.
    const known = before.find((group) => group.chat === chat);
    const team = topics.team ?? known?.topics.team;
    const own = whose ?? known?.whose;
    const { notices = null, reminders = null } = topics;
    return {
      chat: chat as Address,
      topics: { notices, reminders, ...(team === undefined ? {} : { team }) },
      ...(own ? { whose: own } : {}),
    };
  });
  return [...written, ...before.filter((group) => !written.some((one) => one.chat === group.chat))];
}

/** Where there are more than can be kept, the oldest go. */
const daysOff = (before: readonly DayOff[], written: readonly DayOff[]): DayOff[] =>
  [...before.filter(({ date }) => !written.some((one) => one.date === date)), ...written]
    .sort((one, other) => (one.date < other.date ? -1 : 1))
    .slice(-MOST_DAYS_OFF);

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
    ...(committee.documentProfile ? { documentProfile: committee.documentProfile } : {}),
    members: committee.members
      .filter((member) => member.left === null)
      .map((member) => ({
        id: member.id,
        name: member.name,
        role: member.role,
        ...optional({ teamRole: roleIn(member, 'committee') || member.bodies ? member.teamRole : null }),
        ...(member.bodies ? { bodies: member.bodies } : {}),
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
    groups: committee.groups.map(({ chat, topics, whose }) => ({
      chat,
      topics: optional(topics),
      ...(whose ? { whose } : {}),
    })),
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
