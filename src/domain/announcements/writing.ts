import type { Regulation, Role } from '../../regulations/schema.ts';
import { leaderOf, standIn } from '../committee/acting.ts';
import { type Member, roleIn } from '../committee/committee.ts';
import { meantBy } from '../committee/office.ts';
import type { Law } from '../law.ts';
import { sitsAs } from '../reports/people.ts';
import { asksAgencies, speaksForAgency } from '../tasks/right.ts';

/**
 * Whether somebody writes to all these people of their own right, so that nobody's leave is needed: to the team which
 * they lead or direct, or call together; to the agencies that they may ask for information; and to the members whom the
 * regulation has them keep informed.
 */
export function writesByRight(who: Member, to: readonly Member[], law: Law): boolean {
  if (to.length === 0) return false;
  const directs = directsTeam(who, law);
  const asks = asksAgencies(who, law);
  const informs = informedBy(who, law) !== null;
  return to.every(
    (one) =>
      (directs && roleIn(one, 'team') !== null) ||
      (informs && roleIn(one, 'committee') !== null) ||
      (asks && roleIn(one, 'committee') !== null && speaksForAgency(one)),
  );
}

/** The article by which somebody keeps the committee's members informed; `null` where it is not theirs to do. */
export function informedBy(who: Member, law: Law): string | null {
  const rule = law.regulation.information.toMembers;
  return rule && speaksAs(who, rule.by, law) ? rule.article : null;
}

/** Whether somebody is of these parties; the team speaks through its lead. */
const speaksAs = (
  who: Member,
  parties: NonNullable<Regulation['information']['toMembers']>['by'],
  law: Law,
): boolean => (parties.includes('team') && leads(who, law)) || sitsAs(who, parties, law);

function directsTeam(who: Member, law: Law): boolean {
  const { team, tasks } = law.regulation;
  const rules = [team.directed, team.callUp, team.groups, tasks.teamAssigned, tasks.teamGiven];
  const meant = rules.filter((rule) => rule !== null && meantBy(rule, [who], law).length > 0);
  const roles = new Set<Role>(meant.flatMap((rule) => rule?.by ?? []));
  const [own, inTeam] = [roleIn(who, 'committee'), roleIn(who, 'team')];
  return (own !== null && roles.has(own)) || (inTeam !== null && roles.has(inTeam)) || leads(who, law);
}

/** The lead of the team, or who acts for the lead. */
function leads(who: Member, law: Law): boolean {
  const lead = leaderOf(law.committee, 'team', 'team-lead');
  if (!lead) return false;
  return lead.id === who.id || standIn(law, lead, 'team', law.now)?.member.id === who.id;
}
