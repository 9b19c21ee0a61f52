import type { Body, MainBody, Regulation, Role } from '../../regulations/schema.ts';
import { type Address, readAddress, writeAddress } from '../address.ts';
import type { Series } from '../meetings/series.ts';
import type { Roster } from '../people/roster.ts';
import type { Template } from '../reports/file.ts';
import type { Day } from '../time/day.ts';
import type { DayOff } from '../time/days-off.ts';
import type { Instant } from '../time/instant.ts';
import type { Reminding } from './reminding.ts';

export interface FormerPost {
  readonly body: Body;
  readonly role: Role;
  readonly until: Instant;
}

export interface Member {
  readonly id: string;
  /** A number that is given once and never again: short enough for a button, stable when lists change. */
  readonly no: number;
  readonly name: string;
  readonly role: Role;
  /** Somebody of the committee may hold a post in its team as well. */
  readonly teamRole: Role | null;
  /** Their posts in further bodies whose people are named. Who sits in such alone bears a post of a team as `role`. */
  readonly bodies?: Readonly<Record<Body, Role>>;
  /** The bodies that they have left, and when; nothing where they sit in all in which they ever sat. */
  readonly leftBodies?: Readonly<Record<Body, Instant>>;
  /** The posts that they held before, the first one first; nothing where they hold all that they ever held. */
  readonly formerPosts?: readonly FormerPost[];
  /** A duty on top of a role. */
  readonly secretary: boolean;
  readonly post: string | null;
  readonly agency: string | null;
  readonly email: string | null;
  readonly agencyEmail: string | null;
  readonly accounts: readonly Address[];
  /** The last of their accounts was taken away: they were connected once. */
  readonly unlinked?: true;
  /** Since when they are known here; nobody owes what was due before. `null` where nobody noted it. */
  readonly joined: Day | null;
  readonly left: Day | null;
  /** Came, went or took another post by a chat, and no committee file has said so since. */
  readonly byChat?: true;
}

/** A member with these accounts. */
export function withAccounts(member: Member, accounts: readonly Address[]): Member {
  const { unlinked, ...rest } = member;
  const were = unlinked || member.accounts.length > 0;
  return { ...rest, accounts, ...(were && accounts.length === 0 ? { unlinked: true } : {}) };
}

/**
 * A group chat of the committee; a topic that is `null` means the whole group. `team`: where in it the team's meetings
 * are announced; nowhere where it is left out, for the team does not speak among the leaders unless it was so chosen.
 */
export interface Group {
  readonly chat: Address;
  readonly topics: {
    readonly notices: string | null;
    readonly reminders: string | null;
    readonly team?: string | null;
  };
  /** The body whose own it is: nothing of another stands there. */
  readonly whose?: Body;
}

/** The further body whose own a group is; nothing of the committee's stands there. */
export const bodyOfGroup = ({ groups }: Pick<Committee, 'groups'>, chat: string): Body | undefined =>
  groups.find((group) => group.chat === chat)?.whose;

/** Where in its groups a body's notices, or its reminders, stand: the topic for them of each, the group where it has none. */
export const placesOf = (
  { groups }: Pick<Committee, 'groups'>,
  body: Body,
  what: 'notices' | 'reminders',
): Address[] =>
  groups.flatMap(({ chat, topics, whose }) => {
    const own = what === 'reminders' ? (topics.reminders ?? topics.notices) : topics.notices;
    const topic = body === (whose ?? 'committee') ? own : body === 'team' ? topics.team : undefined;
    const place = readAddress(chat);
    return place && topic !== undefined ? [writeAddress(place.channel, place.chat, topic)] : [];
  });

/** A recorded word of (or about) a leader: away, having authorised somebody, or having assigned a matter. */
export interface Mandate {
  readonly kind: 'absent' | 'authorised' | 'assigned' | 'convening';
  readonly body: Body;
  /** Whose powers are meant. */
  readonly of: string;
  /** Who was named; `null` when the regulation itself says who acts. */
  readonly to: string | null;
  readonly from: Instant;
  readonly until: Instant;
  /** For one meeting: what is called by it ends it. */
  readonly once?: true;
  readonly recordedBy: string;
  readonly at: Instant;
}

/** Under which regulation the committee lives since when; the last one in force on a day counts. */
export interface InForce {
  /** `id@version`, the key of the stored regulation. */
  readonly regulation: string;
  readonly from: Day;
}

export interface Committee {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly regulations: readonly InForce[];
  /** The reference as the committee file gives it, for the way back into a file. */
  readonly regulationRef: string;
  readonly parentAgency: string | null;
  /** Its papers have the form of the Party's, not that of Nghị định 30/2020, which is what is meant where this is missing. */
  readonly documentProfile?: 'dang';
  readonly place: string | null;
  /** The agency that is the standing agency today, where it no longer bears the name in the regulation. */
  readonly standingAgency: string | null;
  readonly members: readonly Member[];
  readonly groups: readonly Group[];
  readonly daysOff: readonly DayOff[];
  /** What its secretaries have set about reminders; nothing where all is as usual. */
  readonly reminding?: Reminding;
  /** The forms that were handed out for reports; nothing where there are none. */
  readonly templates?: readonly Template[];
  readonly mandates: readonly Mandate[];
  /** Meetings that come again; nothing where there are none. */
  readonly series?: readonly Series[];
  /** The number of the last one that was begun, whether it goes on or not. */
  readonly seriesCount?: number;
  /** What was proposed of its lists, and the groups of its team; nothing where there is none of it. */
  readonly roster?: Roster;
  /** How many meetings were called in each year, for the numbers of the next ones. */
  readonly meetingCount: Readonly<Record<string, number>>;
}

/** A committee under a regulation: the one in force today, or the one under which a meeting was called. */
export interface Ruled {
  readonly committee: Committee;
  readonly regulation: Regulation;
}

/** The posts of a team, and of any further body whose people are named. */
export const TEAM: ReadonlySet<string> = new Set<Role>([
  'team-lead',
  'standing-deputy-team-lead',
  'deputy-team-lead',
  'team-member',
]);

/** The role somebody holds in the committee or its team, or `null` when they are not of it. */
export function roleIn({ role, teamRole, bodies }: Member, body: MainBody): Role | null {
  if (body === 'committee') return TEAM.has(role) ? null : role;
  return TEAM.has(role) && !bodies ? role : teamRole;
}

/** Those who sit today, in the order of the committee file (which is their rank). */
export const activeMembers = (committee: Committee): Member[] =>
  committee.members.filter((member) => member.left === null);

export const membersOf = (committee: Committee, body: MainBody): Member[] =>
  activeMembers(committee).filter((member) => roleIn(member, body) !== null);

type Holding = Readonly<Record<MainBody, ReadonlyMap<Role, readonly Member[]>>>;
/** A list of members never changes, so that who holds what in it is worked out once. */
const holdings = new WeakMap<readonly Member[], Holding>();

const holdingOf = (committee: Committee, body: MainBody): ReadonlyMap<Role, readonly Member[]> => {
  const held = new Map<Role, Member[]>();
  for (const member of membersOf(committee, body)) {
    const role = roleIn(member, body);
    if (role === null) continue;
    const same = held.get(role) ?? [];
    same.push(member);
    held.set(role, same);
  }
  return held;
};

export function holders(committee: Committee, body: MainBody, roles: readonly Role[]): Member[] {
  let holding = holdings.get(committee.members);
  if (!holding) {
    holding = { committee: holdingOf(committee, 'committee'), team: holdingOf(committee, 'team') };
    holdings.set(committee.members, holding);
  }
  const held = holding[body];
  return roles.flatMap((role) => held.get(role) ?? []);
}

/** Who leads the committee, the first rank first. */
export const LEADERS: readonly Role[] = ['head', 'standing-deputy-head', 'deputy-head'];

export const secretaries = (committee: Committee): Member[] =>
  activeMembers(committee).filter((member) => member.secretary);

/** A list of members never changes, so that who is who in it is worked out once. */
const indexes = new WeakMap<readonly Member[], ReadonlyMap<string, Member>>();

export function memberById({ members }: Committee, id: string): Member | null {
  let index = indexes.get(members);
  if (!index) {
    index = new Map(members.map((member) => [member.id, member]));
    indexes.set(members, index);
  }
  return index.get(id) ?? null;
}

export const memberByNo = (committee: Committee, no: number): Member | null =>
  committee.members.find((member) => member.no === no) ?? null;

/** `id@version` of the regulation in force on a day; the earliest one before any was in force. */
export function regulationOn(committee: Committee, day: Day): string {
  const inForce = committee.regulations.filter((one) => one.from <= day);
  const found = inForce.at(-1) ?? committee.regulations[0];
  if (!found) throw new Error(`committee ${committee.id} lives under no regulation`);
  return found.regulation;
}
