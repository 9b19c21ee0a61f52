import type { Regulation } from '../../regulations/schema.ts';
import { agencyKey, isActor } from '../committee/agency.ts';
import {
  activeMembers,
  type Committee,
  holders,
  type Member,
  roleIn,
  secretaries,
} from '../committee/committee.ts';
import type { Ruled } from '../law.ts';

/** Where problems go. */
export interface Desk {
  /** "Công an tỉnh"; `null` where the regulation names no desk. */
  readonly name: string | null;
  /** Through whom: "Phòng Văn hóa và Thông tin". */
  readonly via: string | null;
  readonly article: string | null;
  /** Who sits there; nobody's own problem is theirs to settle. */
  readonly people: readonly Member[];
  /** Nobody of the desk is known here: the secretaries see to it. */
  readonly bySecretaries: boolean;
}

/** The desk for problems, without who raised the one that is meant. */
export function deskOf(law: Ruled, raiser: string | null): Desk {
  const { desk } = law.regulation.problems;
  const seated = desk ? activeMembers(law.committee).filter((one) => sitsAt(one, law)) : [];
  const sit = seated.length > 0 || !isStandingBody(desk?.name) ? seated : standingOf(law.committee);
  const people = sit.filter(({ id }) => id !== raiser);
  const others = secretaries(law.committee).filter(({ id }) => id !== raiser);
  const where = { name: desk?.name ?? null, via: desk?.via ?? null, article: desk?.article ?? null };
  return people.length > 0
    ? { ...where, people, bySecretaries: false }
    : { ...where, people: others, bySecretaries: true };
}

/** “Thường trực Ban Chỉ đạo” is no agency: where the list has none of that name, it is the standing deputy head. */
const isStandingBody = (name: string | undefined): boolean =>
  name !== undefined && agencyKey(name).startsWith('thường trực');
const standingOf = (committee: Committee): Member[] =>
  holders(committee, 'committee', ['standing-deputy-head']);

/** Their agency bears the desk's name (or that which it works through); the standing agency may be another today. */
function sitsAt(member: Member, law: Ruled): boolean {
  const { desk } = law.regulation.problems;
  if (!desk || member.agency === null) return false;
  const names = [desk.name, desk.via].filter((name) => name !== null).map(agencyKey);
  const { standingAgency } = law.regulation;
  const standing = [standingAgency?.name, standingAgency?.via].filter((name) => name != null).map(agencyKey);
  if (names.some((name) => standing.includes(name)))
    return isActor(member, ['standing-agency'], 'committee', law);
  return names.includes(agencyKey(member.agency));
}

/** Whom the text has this member, or the agency for which they pass it on, report to, besides the desk. */
export function alsoTold(
  who: Member,
  law: Ruled,
  from?: string,
): { readonly people: readonly Member[]; readonly article: string | null } {
  const { members, teamMembers, agencies } = law.regulation.problems;
  const rule = from !== undefined ? agencies : roleIn(who, 'committee') ? members : teamMembers;
  if (!rule) return { people: [], article: null };
  const people = (rule.to ?? []).flatMap((party) => {
    if (party === 'committee' || party === 'team' || party === 'agencies' || party === 'agency-heads')
      return [];
    if (party === 'secretary') return secretaries(law.committee);
    if (party === 'standing-agency')
      return activeMembers(law.committee).filter((one) => isActor(one, [party], 'committee', law));
    return holders(law.committee, party.includes('team') ? 'team' : 'committee', [party]);
  });
  const others = [...new Set(people)].filter(({ id }) => id !== who.id);
  return { people: others, article: rule.article };
}

type Escalation = NonNullable<Regulation['problems']['escalation']>[number];

/** What the regulation has somebody of the desk take higher at once. */
export const escalationsFor = (who: Member, regulation: Regulation): readonly Escalation[] =>
  (regulation.problems.escalation ?? []).filter(({ from }) =>
    from.some((role) => roleIn(who, 'committee') === role || roleIn(who, 'team') === role),
  );
