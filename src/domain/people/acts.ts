import { COMMITTEE_ROLES, type Regulation, TEAM_ROLES } from '../../regulations/schema.ts';
import {
  activeMembers,
  type Committee,
  type Member,
  memberById,
  membersOf,
  roleIn,
  withAccounts,
} from '../committee/committee.ts';
import { LIST_LIMITS, secondHolders, unknownRoles } from '../committee/list-faults.ts';
import { DomainError } from '../domain-error.ts';
import type { Ruled } from '../law.ts';
import type { Hand } from '../permission.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import { type Newcomer, NO_ROSTER, ROSTER_LIMITS, type Roster, type RosterChange } from './roster.ts';

/** What changes the lists of a committee and its team. Who may is asked before. */

export const rosterOf = ({ roster }: Committee): Roster => roster ?? NO_ROSTER;

/**
 * The committee with its list changed. `asId` makes an id for a name. Throws a `DomainError` where the list would
 * contradict itself: the same checks as for a committee file.
 */
export function rosterChanged(
  { committee, regulation }: Ruled,
  change: RosterChange,
  today: Day,
  asId: (name: string) => string,
): Committee {
  assertFits(committee, change);
  const without = change.out === null ? committee.members : left(committee.members, change, today);
  const members = change.in === null ? without : entered(without, committee, change, change.in, today, asId);
  const then = { ...committee, members };
  assertWhole(committee, then, change, regulation);
  return withoutGone(then, change);
}

function assertFits(committee: Committee, { what, body, out, in: newcomer }: RosterChange): void {
  const sits = (id: string | null): boolean =>
    id !== null && membersOf(committee, body).some((one) => one.id === id);
  const known = newcomer?.member ? memberById(committee, newcomer.member) : null;
  if (newcomer && what !== 'post' && sits(newcomer.member))
    throw new DomainError('roster-there', { name: newcomer.name });
  if (known && known.left === null && body === 'committee' && roleIn(known, 'committee') === null)
    throw new DomainError('roster-there', { name: known.name });
  if (out !== null && !sits(out))
    throw new DomainError('roster-gone', { name: memberById(committee, out)?.name ?? '' });
}

/** Who goes; somebody of the committee who leaves its team stays on the committee. */
function left(members: readonly Member[], { body, out }: RosterChange, today: Day): Member[] {
  return members.map((one) => {
    if (one.id !== out) return one;
    if (body === 'team' && roleIn(one, 'committee') !== null) return { ...one, teamRole: null, byChat: true };
    // Who leaves the committee and holds a post in the team leaves both: the post was theirs as one of the committee.
    return { ...withAccounts(one, []), left: today, byChat: true };
  });
}

/** Who comes takes the place in the order of who goes; else they stand last. */
function entered(
  members: readonly Member[],
  committee: Committee,
  { body, out }: RosterChange,
  newcomer: Newcomer,
  today: Day,
  asId: (name: string) => string,
): Member[] {
  const known = newcomer.member === null ? null : memberById(committee, newcomer.member);
  if (known && known.left === null) {
    const seat = body === 'team' && roleIn(known, 'committee') !== null ? 'teamRole' : 'role';
    return members.map((one) =>
      one.id === known.id ? { ...one, [seat]: newcomer.role, byChat: true as const } : one,
    );
  }
  const member: Member = {
    id: known?.id ?? freeId(members, asId(newcomer.name)),
    no: known?.no ?? Math.max(0, ...members.map(({ no }) => no)) + 1,
    name: newcomer.name,
    role: newcomer.role,
    teamRole: null,
    secretary: false,
    post: newcomer.post,
    agency: newcomer.agency,
    email: null,
    agencyEmail: null,
    accounts: [],
    joined: today,
    left: null,
    byChat: true,
  };
  const others = members.filter(({ id }) => id !== member.id);
  const at = others.findIndex(({ id }) => id === out);
  const place = at < 0 ? others.length : at;
  return [...others.slice(0, place), member, ...others.slice(place)];
}

/** An id that nobody has: the wanted one, or with the next number behind it. */
export function freeId(members: readonly Pick<Member, 'id'>[], wanted: string): string {
  // What is kept of members stands under their ids.
  const taken = (id: string): boolean =>
    Object.hasOwn(Object.prototype, id) || members.some((one) => one.id === id);
  if (!taken(wanted)) return wanted;
  let count = 2;
  while (taken(`${wanted}-${count}`)) count += 1;
  return `${wanted}-${count}`;
}

/** What a committee file may not say either; and who leads, and who keeps the records, goes only when somebody follows. */
function assertWhole(
  before: Committee,
  then: Committee,
  { body, out, in: newcomer }: RosterChange,
  { titles }: Regulation,
): void {
  const sitting = activeMembers(then);
  if (sitting.length > LIST_LIMITS.members)
    throw new DomainError('too-many', { limit: String(LIST_LIMITS.members) });
  const roles: readonly string[] = body === 'team' ? TEAM_ROLES : COMMITTEE_ROLES;
  const strange = newcomer !== null && !roles.includes(newcomer.role);
  if (strange || unknownRoles(sitting, titles).length > 0) throw new DomainError('roster-no-role');
  const [second] = secondHolders(sitting);
  if (second) {
    const holder = sitting.find(({ role, teamRole }) => role === second.role || teamRole === second.role);
    throw new DomainError('roster-second', { name: holder?.name ?? '' });
  }
  const gone = out === null ? null : memberById(before, out);
  if (!gone) return;
  const leads = body === 'team' ? 'team-lead' : 'head';
  if (roleIn(gone, body) === leads && !sitting.some((one) => roleIn(one, body) === leads))
    throw new DomainError('roster-last-lead', { name: gone.name });
  if (gone.secretary && !sitting.some(({ secretary }) => secretary))
    throw new DomainError('roster-last-secretary', { name: gone.name });
}

/** Groups and proposals speak of nobody who is no longer there, and nobody is proposed who has come. */
function withoutGone(then: Committee, { body, out, in: newcomer }: RosterChange): Committee {
  if (!then.roster) return then;
  const { charges, groups, proposals } = then.roster;
  const stays = (id: string): boolean => body !== 'team' || id !== out;
  return {
    ...then,
    roster: {
      ...then.roster,
      ...(charges
        ? { charges: charges.filter(({ member }) => memberById(then, member)?.left === null) }
        : {}),
      groups: groups
        .map((group) => ({ ...group, members: group.members.filter(stays) }))
        .filter(({ members }) => members.length > 0),
      proposals: proposals.filter(
        ({ change }) =>
          change.body !== body ||
          ((out === null || change.out !== out) && (!newcomer || change.in?.name !== newcomer.name)),
      ),
    },
  };
}

/** A change that waits; the same one again changes nothing. */
export function proposed(committee: Committee, change: RosterChange, hand: Hand, now: Instant): Committee {
  assertFits(committee, change);
  const roster = rosterOf(committee);
  const same = roster.proposals.some(
    (one) =>
      one.change.what === change.what &&
      one.change.out === change.out &&
      one.change.in?.name === change.in?.name,
  );
  if (same) throw new DomainError('roster-waits');
  if (roster.proposals.length >= ROSTER_LIMITS.proposals)
    throw new DomainError('too-many', { limit: String(ROSTER_LIMITS.proposals) });
  const count = roster.count + 1;
  const proposal = {
    no: count,
    change,
    by: hand.onBehalfOf ?? hand.by,
    recordedBy: hand.by,
    at: now,
  };
  return { ...committee, roster: { ...roster, count, proposals: [...roster.proposals, proposal] } };
}

/** Decided, one way or the other, or withdrawn. */
export function proposalSettled(committee: Committee, no: number): Committee {
  const roster = rosterOf(committee);
  return {
    ...committee,
    roster: { ...roster, proposals: roster.proposals.filter((one) => one.no !== no) },
  };
}

/** A group of the team with these people; nobody is in two, and none of them does away with the group. */
export function grouped(committee: Committee, name: string, members: readonly string[]): Committee {
  const roster = rosterOf(committee);
  const others = roster.groups
    .filter((group) => group.name !== name)
    .map((group) => ({ ...group, members: group.members.filter((id) => !members.includes(id)) }))
    .filter((group) => group.members.length > 0);
  const groups = members.length > 0 ? [...others, { name, members }] : others;
  if (groups.length > ROSTER_LIMITS.groups)
    throw new DomainError('too-many', { limit: String(ROSTER_LIMITS.groups) });
  return { ...committee, roster: { ...roster, groups } };
}
