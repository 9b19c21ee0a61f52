import type { Body, Regulation } from '../../regulations/schema.ts';
import { inSteadOf, standIn } from '../committee/acting.ts';
import { belowBy } from '../committee/agency.ts';
import { holders, LEADERS, type Member, roleIn } from '../committee/committee.ts';
import { meantBy } from '../committee/office.ts';
import type { Law } from '../law.ts';
import { no, type Permission, yes } from '../permission.ts';
import { givingRight } from './giving.ts';
import { isParty, namedBy, speakers } from './people.ts';
import type { PurposeKind } from './purpose.ts';

/** For whom work is; `lead` is `null` for who is outside the committee, whom `agency` names. */
interface TaskFor {
  readonly lead: Member | null;
  readonly agency?: string;
  readonly purpose?: PurposeKind | null;
  /** Whose meeting it prepares, once that is known. */
  readonly body?: Body;
}

/** Who may give somebody work of a kind. */
export function taskRight(
  who: Member,
  { lead, agency, purpose = null, body }: TaskFor,
  law: Law,
): Permission {
  const given = (): Permission =>
    lead ? givingRight(who, lead, law, body) : no([], law.regulation.tasks.assigned?.article ?? null);
  switch (purpose) {
    case null:
      return given();
    case 'information':
      return guidingRight(who, agency ?? '', law.regulation) ?? askingRight(who, lead, law) ?? given();
    case 'call-up':
      return callUpRight(who, law);
    case 'preparation':
      return directingRight(who, lead, law, body) ?? given();
  }
}

const isLeader = (member: Member): boolean => {
  const role = roleIn(member, 'committee');
  return role !== null && LEADERS.includes(role);
};

/** Whether somebody is asked for what their agency knows: they sit for one, and do not lead the committee. */
export const speaksForAgency = (member: Member): boolean => member.agency !== null && !isLeader(member);

/**
 * Whether the regulation has somebody ask agencies for information: where it names the team, whoever is of it, and who acts
 * for its lead.
 */
export function asksAgencies(who: Member, law: Law): boolean {
  const asking = namedBy(law.regulation.team.informationRequests);
  return isParty(who, asking, law) || speakers(asking, law).some(({ id }) => id === who.id);
}

/** Who leads the committee asks those of a level below which it guides; `null` for anybody else. */
function guidingRight(who: Member, agency: string, regulation: Regulation): Permission | null {
  const below = belowBy(agency, regulation);
  return below?.relation === 'guidance' && isLeader(who) ? yes(below.article) : null;
}

/** To ask agencies for information; `null` where the rule does not reach so far. */
function askingRight(who: Member, lead: Member | null, law: Law): Permission | null {
  const rule = law.regulation.team.informationRequests;
  if (!rule || (lead && (!speaksForAgency(lead) || lead.id === who.id))) return null;
  if (isParty(who, namedBy(rule), law)) return yes(rule.article);
  const teamLeads = holders(law.committee, 'team', ['team-lead']);
  if (asksAgencies(who, law)) return yes(rule.article, null, inSteadOf(who, teamLeads, law));
  const people = speakers(namedBy(rule), law);
  const [first] = people;
  if (who.secretary && first && first.id !== lead?.id) return yes(rule.article, first);
  // Whoever may give them work may ask them as well.
  const own = lead ? givingRight(who, lead, law) : null;
  return own?.allowed ? own : no([], rule.article, people);
}

/** To call the people of the team together for a time: its lead's own right, and of whom the lead has act. */
function callUpRight(who: Member, law: Law): Permission {
  const rule = law.regulation.team.callUp;
  if (!rule) return no([], null);
  const own = holders(law.committee, 'team', rule.by);
  if (own.some(({ id }) => id === who.id)) return yes(rule.article);
  const stands = inSteadOf(who, own, law);
  if (stands) return yes(rule.article, null, stands);
  const [leader] = own;
  const acts = leader ? standIn(law, leader, 'team', law.now) : null;
  const inStead = leader && acts ? { of: leader, article: acts.article } : null;
  if (who.secretary && leader) return yes(rule.article, acts?.member ?? leader, inStead);
  return no(rule.by, rule.article, own);
}

/** To hand out what a meeting needs; `null` where the text names nobody, or not over this one. */
function directingRight(who: Member, lead: Member | null, law: Law, body?: Body): Permission | null {
  const rule = law.regulation.preparation.directed;
  if (!rule || !lead || isLeader(lead)) return null;
  const own = meantBy(rule, holders(law.committee, 'committee', rule.by), law);
  const acting = own.flatMap((one) => standIn(law, one, 'committee', law.now)?.member ?? []);
  const people = [...new Set([...own, ...acting])].filter(({ id }) => id !== lead.id);
  if (people.some(({ id }) => id === who.id)) return yes(rule.article, null, inSteadOf(who, own, law));
  const given = givingRight(who, lead, law, body);
  if (given.allowed && given.onBehalfOf === null) return given;
  const [first] = people;
  if (who.secretary && first && first.id !== who.id)
    return yes(rule.article, first, inSteadOf(first, own, law));
  return given.allowed ? given : no([], rule.article, people);
}
