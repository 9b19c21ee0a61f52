import type { Regulation, Role } from '../../regulations/schema.ts';
import { deciders, inSteadOf, standIn } from '../committee/acting.ts';
import { type Committee, holders, type Member, roleIn } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Law } from '../law.ts';
import { type Hand, noneOf, type Permission, yes } from '../permission.ts';
import type { Instant } from '../time/instant.ts';
import { rosterOf } from './acts.ts';
import { chargesOf, sameField } from './fields.ts';
import { type Charge, ROSTER_LIMITS } from './roster.ts';

/** To hand a field, an area or a matter to somebody; `to` is `null` for whether to anybody at all. */
export interface PortfolioAct {
  readonly act: 'hand-portfolio';
  readonly to: Member;
}

interface Rule {
  readonly by: readonly Role[];
  readonly article: string;
}

/** The rules by which something is handed to somebody: fields to members, matters to deputies, the same in the team. */
function rulesFor(
  to: Member,
  { portfolios, delegation }: Regulation,
): { body: 'committee' | 'team'; rule: Rule }[] {
  const { assigned } = portfolios;
  const { scoped, teamScoped } = delegation;
  const [role, teamRole] = [roleIn(to, 'committee'), roleIn(to, 'team')];
  const within = (rule: typeof scoped, one: Role | null): Rule[] =>
    rule && one !== null && rule.by.includes(one) ? [{ by: rule.from, article: rule.article }] : [];
  return [
    ...(assigned && role !== null ? [{ body: 'committee' as const, rule: assigned }] : []),
    ...within(scoped, role).map((rule) => ({ body: 'committee' as const, rule })),
    ...within(teamScoped, teamRole).map((rule) => ({ body: 'team' as const, rule })),
  ];
}

/** Whose it is to hand it out; a secretary writes down what they said. Where the text names nobody, nobody may. */
export function portfolioRight(who: Member, { to }: PortfolioAct, law: Law): Permission {
  const all = rulesFor(to, law.regulation).map(({ body, rule }) => {
    const own = holders(law.committee, body, rule.by);
    const acting = own.flatMap((one) => standIn(law, one, body, law.now)?.member ?? []);
    const people = body === 'committee' ? deciders(rule.by, law) : [...own, ...acting];
    return { article: rule.article, own, people: people.filter(({ id }) => id !== to.id) };
  });
  const stands = (one: Member, own: readonly Member[]) => inSteadOf(one, own, law);
  const mine = all.find(({ people }) => people.some(({ id }) => id === who.id));
  if (mine) return yes(mine.article, null, stands(who, mine.own));
  const [first] = all.filter(({ people }) => people.length > 0);
  const giver = first?.people[0];
  if (who.secretary && first && giver) return yes(first.article, giver, stands(giver, first.own));
  const unstated = all.length === 0 ? { unstated: 'ai giao phụ trách lĩnh vực cho đồng chí này' } : {};
  return { ...noneOf(all), ...unstated };
}

/** Before whom somebody answers for what they decide of it, where the text says so. */
export const answersBefore = (to: Member, { delegation }: Regulation): typeof delegation.account => {
  const role = roleIn(to, 'committee');
  return role !== null && delegation.account?.by.includes(role) ? delegation.account : null;
};

/** Handed to somebody; the same again changes nothing. */
export function charged(
  committee: Committee,
  what: {
    readonly to: Member;
    readonly field: string;
    readonly area: string | null;
    readonly article: string | null;
  },
  hand: Hand,
  now: Instant,
): Committee {
  const roster = rosterOf(committee);
  const charges = chargesOf(committee);
  const { to, field, area, article } = what;
  const same = (one: Charge): boolean =>
    one.member === to.id && sameField(one.field, field) && (one.area ?? '') === (area ?? '');
  if (charges.some(same)) throw new DomainError('portfolio-there', { name: to.name });
  if (charges.length >= ROSTER_LIMITS.charges)
    throw new DomainError('too-many', { limit: String(ROSTER_LIMITS.charges) });
  const count = roster.count + 1;
  const charge: Charge = {
    ...{ no: count, member: to.id, field, area, article, at: now },
    by: hand.onBehalfOf ?? hand.by,
    recordedBy: hand.by,
  };
  return { ...committee, roster: { ...roster, count, charges: [...charges, charge] } };
}

export function discharged(committee: Committee, no: number): Committee {
  const roster = rosterOf(committee);
  return {
    ...committee,
    roster: { ...roster, charges: chargesOf(committee).filter((one) => one.no !== no) },
  };
}
