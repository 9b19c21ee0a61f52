import { standingAgencyNames } from '../../domain/committee/agency.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import type { Place, Regulation, Role } from '../../regulations/schema.ts';
import { roleTitle } from '../people/people.ts';
import { isUnheld } from '../unheld.ts';
import {
  besides,
  quoted,
  type RuleLine,
  rareLine,
  ruleLine,
  stated,
  withArticle,
} from './regulation-lines.ts';

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
  /** Of a matter of which few texts say anything: told of where it is said, or asked for. */
  const own: typeof one = (label, place, rule, say) =>
    rareLine(one(label, place, rule, say), rule !== null || isUnheld(regulation, place));
  const ownBy: typeof by = (label, place, rule) => own(label, place, rule, (found) => who(found.by));
  /** The same of several rules: a line each. */
  const each = <Of extends Rule>(
    label: string,
    place: Place,
    rules: readonly Of[] | null,
    say: (rule: Of) => string,
  ): RuleLine[] =>
    rules === null
      ? [own<Of>(label, place, null, say)]
      : [
          ...rules.map((rule) => ruleLine(label, withArticle(rule, say(rule)), quoted(rule))),
          ...besides(regulation, place),
        ];
  return { who, one, by, own, ownBy, each };
}

function partyName(party: Party, regulation: Regulation): string {
  if (party === 'team') return bodyName('team', regulation);
  if (party === 'committee') return bodyName('committee', regulation);
  if (party === 'agencies') return 'các cơ quan, đơn vị';
  if (party === 'agency-heads') return 'thủ trưởng cơ quan, đơn vị';
  if (party === 'secretary') return 'thư ký';
  if (party === 'standing-agency') return standingAgencyNames(null, regulation) ?? 'cơ quan thường trực';
  return roleTitle(party satisfies Role, regulation);
}
