import type { Regulation } from '../../regulations/schema.ts';
import { activeMembers, type Committee, type Member } from '../committee/committee.ts';
import type { Ruled } from '../law.ts';
import { no, type Permission, yes } from '../permission.ts';
import { type Duty, ofMembersOrAgencies } from './duty.ts';
import type { Template } from './file.ts';
import { sitsAs } from './people.ts';

/** To hand out the form of a duty. */
export interface TemplateAct {
  readonly act: 'set-template';
  readonly duty: Duty;
}

export const templateSet = (committee: Committee, template: Template): Committee => ({
  ...committee,
  templates: [...(committee.templates ?? []).filter(({ duty }) => duty !== template.duty), template],
});

/** Who sets the form of the members' and the agencies' reports, as the texts say it. */
export const templateRule = (duty: Duty, { reports }: Regulation): Regulation['reports']['template'] =>
  ofMembersOrAgencies(duty, reports) ? reports.template : null;

/** The article by which reports of a duty are to be made online in time; `null` where none says it. */
export const onlineBy = ({ by }: Duty, { reports: { online } }: Regulation): string | null =>
  online?.of.some((party) => by.includes(party)) ? online.article : null;

/** Whom the text names, a secretary in their name; where it names nobody, the secretaries, who hand out what there is. */
export function templateRight(who: Member, { duty }: TemplateAct, law: Ruled): Permission {
  const rule = templateRule(duty, law.regulation);
  if (!rule) return who.secretary ? yes(null) : { ...no([], null), duty: 'thư ký' };
  const people = activeMembers(law.committee).filter((one) => sitsAs(one, rule.by, law));
  if (people.some(({ id }) => id === who.id)) return yes(rule.article);
  const [first] = people;
  return who.secretary && first ? yes(rule.article, first) : no([], rule.article, people);
}
