import type { Body, Regulation } from '../../regulations/schema.ts';
import { postsOf } from '../committee/bodies.ts';
import { type Committee, type Member, memberById } from '../committee/committee.ts';
import { inOffice } from '../committee/office.ts';
import type { Ruled } from '../law.ts';
import type { Charge } from './roster.ts';

/** Who answers for what: as the text itself hands it to an office, and as it was handed to somebody since. */
export interface Portfolio {
  /** Whom the text names, where it is the text that does. */
  readonly office: string | null;
  readonly people: readonly Member[];
  /** It is short, and stays. */
  readonly key: string;
  readonly field: string;
  readonly area: string | null;
  readonly article: string | null;
  /** What was handed out, which can be taken back. */
  readonly charge: Charge | null;
}

export const chargesOf = ({ roster }: Pick<Committee, 'roster'>): readonly Charge[] => roster?.charges ?? [];

export function portfoliosOf(law: Ruled): Portfolio[] {
  const named = (law.regulation.portfolios.named ?? []).map(
    ({ key, office, role, field, article }): Portfolio => ({
      ...{ key, office, field, article, area: null, charge: null },
      people: inOffice(office, role, law),
    }),
  );
  const handed = chargesOf(law.committee).flatMap((charge): Portfolio[] => {
    const member = memberById(law.committee, charge.member);
    if (!member || member.left !== null) return [];
    const { no, field, area, article } = charge;
    return [{ key: `so-${no}`, office: null, people: [member], field, area, article, charge }];
  });
  return [...named, ...handed];
}

/** The same field however it is written. */
export const sameField = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('vi');

/** What somebody answers for, a field once; of `null`, what anybody does. */
export function portfoliosHeld(member: Member | null, law: Ruled): Portfolio[] {
  const all = portfoliosOf(law).filter(({ people }) =>
    member ? people.some(({ id }) => id === member.id) : people.length > 0,
  );
  return all.filter(({ field }, at) => all.findIndex((one) => sameField(one.field, field)) === at);
}

export const fieldsOf = (member: Member, law: Ruled): string[] =>
  portfoliosHeld(member, law).map(({ field }) => field);

/** Whether a regulation lets somebody act in the meetings of their field alone, so that such a meeting has one. */
export const hasFields = (body: Body, regulation: Pick<Regulation, 'acting' | 'bodies'>): boolean =>
  regulation.acting.some((rule) => rule.field && rule.body === postsOf(body, regulation));
