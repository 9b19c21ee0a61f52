import type { Place, Regulation } from '../../regulations/schema.ts';
import { activeMembers, type Member, membersOf } from '../committee/committee.ts';
import type { Ruled } from '../law.ts';
import { no, type Permission, yes } from '../permission.ts';
import { isParty, namedBy } from '../tasks/people.ts';
import { behind } from './people.ts';

/**
 * What somebody writes of how the work goes, from the records: how conclusions and plans are carried out, a review of it,
 * the difficulties that were gathered, how the regulation itself is kept, one's own proposals.
 */
export type DigestKind = 'progress' | 'review' | 'problems' | 'compliance' | 'proposals';
export const DIGESTS: readonly DigestKind[] = ['progress', 'review', 'problems', 'compliance', 'proposals'];

type Party = NonNullable<Regulation['problems']['gathered']>['to'][number];

/** Whose it is to write, and to whom it goes; `to` is `null` where the text does not say to whom. */
export interface DigestRule {
  readonly by: readonly Party[];
  readonly to: readonly Party[] | null;
  readonly article: string;
  readonly other?: { readonly article: string; readonly quote: string } | undefined;
}

export interface DigestAct {
  readonly act: 'write-digest';
  readonly kind: DigestKind;
}

/** The rules by which it is written; none where the text says nothing of it. */
export function digestRules(
  kind: DigestKind,
  { conclusions, governance, plans, problems }: Regulation,
): readonly DigestRule[] {
  switch (kind) {
    case 'progress':
      return conclusions.progress ?? [];
    case 'review':
      return plans.review ? [{ by: plans.review.by, to: null, article: plans.review.article }] : [];
    case 'problems':
      return problems.gathered ? [problems.gathered] : [];
    case 'compliance': {
      const { oversight } = governance;
      return oversight ? [{ by: oversight.by, to: null, article: oversight.article }] : [];
    }
    case 'proposals':
      return problems.proposals ? [problems.proposals] : [];
  }
}

/** Where those rules stand in a regulation. */
export const DIGEST_PLACES = {
  progress: 'conclusions.progress',
  review: 'plans.review',
  problems: 'problems.gathered',
  compliance: 'governance.oversight',
  proposals: 'problems.proposals',
} as const satisfies Record<DigestKind, Place>;

/** The rule by which somebody writes it: of several, that which says to whom. `null` where it is not theirs. */
export function digestRule(who: Member, kind: DigestKind, law: Ruled): DigestRule | null {
  const own = digestRules(kind, law.regulation).filter((rule) => isParty(who, namedBy(rule), law));
  return own.find(({ to }) => to !== null) ?? own[0] ?? null;
}

export function digestRight(who: Member, { kind }: DigestAct, law: Ruled): Permission {
  const own = digestRule(who, kind, law);
  if (own) return yes(own.article);
  const [rule] = digestRules(kind, law.regulation);
  const people = rule ? activeMembers(law.committee).filter((one) => isParty(one, namedBy(rule), law)) : [];
  return no([], rule?.article ?? null, people);
}

/** To whom it goes, in the order of the committee; never to who writes it. */
export function digestReaders({ to }: DigestRule, who: Member, law: Ruled): Member[] {
  const found = new Set(
    (to ?? []).flatMap((party) =>
      party === 'committee' || party === 'team' ? membersOf(law.committee, party) : behind(party, law),
    ),
  );
  return activeMembers(law.committee).filter((one) => found.has(one) && one.id !== who.id);
}
