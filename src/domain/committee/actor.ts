import type { Actor, Body } from '../../regulations/schema.ts';
import { sameAgency, standingAgencies } from './agency.ts';
import { isMainBody, seatIn } from './bodies.ts';
import { type Member, type Ruled, TEAM } from './committee.ts';

/** Whether somebody sits for the standing agency: their agency bears its name, or that of the desk it works through. */
function ofStandingAgency(member: Member, { committee, regulation }: Ruled): boolean {
  if (member.agency === null) return false;
  const { agency } = member;
  return standingAgencies(committee.standingAgency, regulation).some((name) => sameAgency(name, agency));
}

/** Whether somebody is one of those whom a rule names. */
export function isActor(member: Member, actors: readonly Actor[], body: Body, law: Ruled): boolean {
  return actors.some((actor) =>
    actor === 'standing-agency'
      ? ofStandingAgency(member, law)
      : seatIn(member, TEAM.has(actor) && isMainBody(body) ? 'team' : body, law.regulation) === actor,
  );
}
