import type { Regulation } from '../../regulations/schema.ts';
import { isActor, sameAgency, standingAgencyNames } from '../committee/agency.ts';
import { isMainBody, seatIn } from '../committee/bodies.ts';
import { activeMembers, type Member, memberById } from '../committee/committee.ts';
import type { Law } from '../law.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { concluderOf } from './concluder.ts';
import type { Conclusion } from './conclusion.ts';

/** The office that signs and sends the notice of a conclusion. */
export interface IssuingOffice {
  /** "Văn phòng UBND tỉnh" */
  readonly name: string;
  readonly article: string;
  /** Who of the list sits for it, in its order; nobody where the bot knows none of them. */
  readonly people: readonly Member[];
}

/** Whose a conclusion is: whose word let it go, else who would give it today. */
export function whoseConclusion(clearedBy: Conclusion['cleared'], meeting: Meeting, law: Law): Member | null {
  return clearedBy ? memberById(law.committee, clearedBy.by) : concluderOf(meeting, law).member;
}

/** The office for the conclusions of who holds that post; `null` where the text names none. */
export function issuingOffice(
  cleared: Conclusion['cleared'],
  meeting: Meeting,
  law: Law,
): IssuingOffice | null {
  const { committee, regulation } = law;
  const { issued } = regulation.conclusions;
  // What it says of the committee and its team says nothing of a further body.
  if (!issued || !isMainBody(meeting.body)) return null;
  const whose = whoseConclusion(cleared, meeting, law);
  const post = whose && seatIn(whose, meeting.body, regulation);
  const rule = issued.find(({ of }) => post !== null && of.includes(post));
  const name = rule && officeName(rule, committee.standingAgency, regulation);
  if (!rule || !name) return null;
  const sits = (one: Member): boolean =>
    rule.by === 'standing-agency'
      ? isActor(one, ['standing-agency'], meeting.body, law)
      : one.agency !== null && sameAgency(one.agency, name);
  return { name, article: rule.article, people: activeMembers(committee).filter(sits) };
}

type Issuing = NonNullable<Regulation['conclusions']['issued']>[number];

/** `own`: what a committee's file calls its standing agency. */
export const officeName = (
  { by, name }: Pick<Issuing, 'by' | 'name'>,
  own: string | null,
  regulation: Regulation,
): string | null => (by === 'named' ? name : standingAgencyNames(own, regulation));
