import { standingAgencyNames } from '../../domain/committee/agency.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import type { Place, Regulation, Role } from '../../regulations/schema.ts';
import { roleTitle } from '../people/people.ts';
import { quoted, type RuleLine, ruleLine, stated } from './regulation-lines.ts';

type Party = NonNullable<Regulation['conclusions']['drafted']>['by'][number];
type Rule = { readonly article: string; readonly quote: string };

/** How the rules of a regulation are said that name who does something. */
export function ruleSayers(regulation: Regulation) {
  const who = (parties: readonly Party[]): string =>
    parties.map((party) => partyName(party, regulation)).join(', ');
  const one = <Of extends Rule>(
    label: string,
    place: Place,
    rule: Of | null,
    say: (rule: Of) => string,
  ): RuleLine => ruleLine(label, stated(rule, regulation, place, say), quoted(rule));
  const by = (
    label: string,
    place: Place,
    rule: (Rule & { readonly by: readonly Party[] }) | null,
  ): RuleLine => one(label, place, rule, (found) => who(found.by));
  return { who, one, by };
}

function partyName(party: Party, regulation: Regulation): string {
  if (party === 'team') return bodyName('team', regulation);
  if (party === 'committee') return bodyName('committee', regulation);
  if (party === 'agencies') return 'các cơ quan, đơn vị';
  if (party === 'agency-heads') return 'thủ trưởng cơ quan, đơn vị';
  if (party === 'standing-agency') return standingAgencyNames(null, regulation) ?? 'cơ quan thường trực';
  return roleTitle(party satisfies Role, regulation);
}
