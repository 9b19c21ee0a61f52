import type { Role } from '../../regulations/schema.ts';
import { leaderOf, standIn } from '../committee/acting.ts';
import { agencyKey, isActor, sameAgency, whichStanding } from '../committee/agency.ts';
import {
  activeMembers,
  type Committee,
  holders,
  LEADERS,
  type Member,
  memberById,
  membersOf,
  roleIn,
  secretaries,
} from '../committee/committee.ts';
import type { Law, Ruled } from '../law.ts';
import { askersOf, type Duty, dutyBehind, timeRule } from './duty.ts';
import type { Demand } from './report.ts';

type Party = Duty['by'][number];

/** Who owes a report: under which key it is kept, and who answers for it today. */
export interface Ower {
  /** A member's id; `_team` or `_committee`, so that a report stays the body's when its leader changes. */
  readonly key: string;
  readonly member: Member;
}

/** Everybody who owes a report by a duty, in the order of their rank. */
export function owersOf(duty: Duty, law: Law): Ower[] {
  const found = duty.by.flatMap((party): Ower[] => {
    if (party === 'team' || party === 'committee') {
      const member = answering(party, law);
      return member ? [{ key: `_${party}`, member }] : [];
    }
    const all = behind(party, law);
    // An agency owes once, whoever of it hands it in, and so do the secretaries.
    const owing =
      party === 'standing-agency' ? firstOfEach(all, law) : party === 'secretary' ? all.slice(0, 1) : all;
    return owing.map((member) => ({ key: member.id, member }));
  });
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

/** Of those who sit for a standing agency, the first of each. */
const firstOfEach = (all: readonly Member[], { regulation }: Law): Member[] => {
  const found = new Map<string, Member>();
  for (const one of all) {
    const which = whichStanding(one.agency ?? '', regulation);
    if (!found.has(which)) found.set(which, one);
  }
  return [...found.values()];
};

/** Whether somebody sits for the agency that owes a report: then they may hand it in. */
export function sharesAgency(who: Member, ower: Member | null, duty: Duty | null, law: Ruled): boolean {
  if (!ower) return false;
  const sits = (one: Member): boolean => sitsAs(one, ['standing-agency'], law);
  return (duty?.by ?? []).some((party) => {
    if (party === 'standing-agency')
      return (
        sits(who) &&
        sits(ower) &&
        whichStanding(who.agency ?? '', law.regulation) === whichStanding(ower.agency ?? '', law.regulation)
      );
    const agencies = party === 'agencies' || party === 'agency-heads';
    return agencies && who.agency !== null && ower.agency !== null && sameAgency(who.agency, ower.agency);
  });
}

/** The ower under a key, today; `null` when they have left. */
export function owerUnder(key: string, law: Law): Ower | null {
  const body = key === '_team' ? 'team' : key === '_committee' ? 'committee' : null;
  const member = body ? answering(body, law) : memberById(law.committee, key);
  return member && member.left === null ? { key, member } : null;
}

/** Who answers for a body: its leader, who acts for the leader, or the first of it; a secretary where nobody is. */
function answering(body: 'team' | 'committee', law: Law): Member | null {
  const leader = leaderOf(law.committee, body, body === 'team' ? 'team-lead' : 'head');
  if (leader) return standIn(law, leader, body, law.now)?.member ?? leader;
  return membersOf(law.committee, body)[0] ?? secretaries(law.committee)[0] ?? null;
}

/**
 * Tells which reports several people owe. Of what one owes, be it for a body, a group is told nothing: everybody
 * there knows whose it is.
 */
export function owedBySeveral(
  law: Law,
): (owed: {
  readonly rule: string;
  readonly body: string | null;
  readonly record: { readonly demand: Demand | null } | null;
}) => boolean {
  const counts = new Map<string, number>();
  const count = (rule: string): number => {
    const known = counts.get(rule);
    if (known !== undefined) return known;
    const duty = dutyBehind({ rule, demand: null }, law.regulation);
    const found = duty ? owersOf(duty, law).length : 0;
    counts.set(rule, found);
    return found;
  };
  return ({ rule, body, record }) => body === null && !record?.demand && count(rule) > 1;
}

/** The members whom a rule names, of whom a body as a whole has none. */
export function behind(party: Party, law: Ruled): Member[] {
  switch (party) {
    case 'agencies':
    case 'agency-heads':
      return forAgencies(law.committee);
    case 'standing-agency':
      return activeMembers(law.committee).filter((member) =>
        isActor(member, ['standing-agency'], 'committee', law),
      );
    case 'secretary':
      return secretaries(law.committee);
    case 'team':
    case 'committee':
      return [];
    default:
      return [...holders(law.committee, 'committee', [party]), ...holders(law.committee, 'team', [party])];
  }
}

/** Whether somebody is one of those whom a rule names. */
export const sitsAs = (member: Member, parties: readonly Party[], law: Ruled): boolean =>
  parties.some((party) => behind(party, law).some(({ id }) => id === member.id));

/** An agency speaks through its first member on the committee below the leaders; the bot knows nobody else of it. */
function forAgencies(committee: Committee): Member[] {
  const found = new Map<string, Member>();
  for (const member of holders(committee, 'committee', ['standing-member', 'member']))
    if (member.agency && !found.has(agencyKey(member.agency))) found.set(agencyKey(member.agency), member);
  return [...found.values()];
}

/**
 * Who receives a report and ticks what came: the lead of the team, those who sit for the standing agency; the
 * secretaries for the committee, its leaders, whoever is outside, and where the regulation names nobody.
 */
export function receiversOf(duty: Duty | null, law: Law): Member[] {
  const named = (duty?.to ?? []).flatMap((party) => {
    if (party === 'team') return answering('team', law) ?? [];
    return party === 'standing-agency' || party === 'secretary' ? behind(party, law) : [];
  });
  return named.length > 0 ? [...new Set(named)] : secretaries(law.committee);
}

/** For whom a report is, where that is a leader of the committee: in their name a secretary ticks it. */
export function addresseeOf(duty: Duty | null, committee: Committee): Member | null {
  const parties: readonly Party[] = duty?.to ?? [];
  const role = parties.includes('committee') ? 'head' : LEADERS.find((one) => parties.includes(one));
  return role ? leaderOf(committee, 'committee', role) : null;
}

/** Everybody to whom a report goes by the regulation, receivers or not: a report to the committee goes to all of it. */
export function sentTo(duty: Duty | null, law: Ruled): Member[] {
  const found = (duty?.to ?? []).flatMap((party) =>
    party === 'committee' ? membersOf(law.committee, 'committee') : behind(party, law),
  );
  return [...new Set(found)];
}

const NO_ROLES: readonly Exclude<Party, Role>[] = [
  'team',
  'committee',
  'standing-agency',
  'agencies',
  'agency-heads',
  'secretary',
];
const isRole = (party: Party): party is Role => !NO_ROLES.some((one) => one === party);

/** Who may ask for a report, as roles: the committee asks through its head. */
export const demanders = (duty: Duty): Role[] =>
  (askersOf(duty) ?? []).flatMap((party): Role[] => {
    if (party === 'committee') return ['head'];
    return isRole(party) ? [party] : [];
  });

/**
 * The leader who hears that a report is late: who demanded it; else whom the regulation has hold the others to
 * the time, for whom the reports are summed up, or to whom they go; else the head. Whoever acts for them today.
 * `null` when that is the one who owes it.
 */
export function toldOfLate(
  owed: { readonly member: string; readonly record: { readonly demand: Demand | null } | null },
  duty: Duty | null,
  law: Law,
): Member | null {
  const asked = owed.record?.demand?.by ? memberById(law.committee, owed.record.demand.by) : null;
  const leader = asked && asked.left === null ? asked : namedLeader(duty, law);
  if (!leader) return null;
  const member = standIn(law, leader, 'committee', law.now)?.member ?? leader;
  return member.id === owed.member ? null : member;
}

function namedLeader(duty: Duty | null, { committee, regulation }: Ruled): Member | null {
  for (const parties of [timeRule(duty, regulation)?.by, duty?.summedFor, duty?.to]) {
    const roles: Role[] = LEADERS.filter((role) => parties?.includes(role));
    const [first] = parties?.includes('committee') ? holders(committee, 'committee', ['head']) : [];
    const found = first ?? holders(committee, 'committee', roles)[0];
    if (found && roleIn(found, 'committee')) return found;
  }
  return leaderOf(committee, 'committee', 'head');
}
