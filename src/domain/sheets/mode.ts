import type { Body, BodyDecisions, Place, Regulation, Role } from '../../regulations/schema.ts';
import { decisionRules, leadRole } from '../committee/bodies.ts';
import { wordsAt } from '../committee/wording.ts';
import type { Least } from '../meetings/quorum.ts';

type NamedMatter = NonNullable<BodyDecisions['passedFirst']>['matters'][number];

/** What is to be decided: a matter that the regulation names, or any other. */
export type Matter = NamedMatter | 'other';

/** How a matter is decided. */
export type DecisionMode =
  /**
   * By the majority; `of` is out of whom, where the text says it. `least` is how many have to be for it, where the text
   * asks for another share than more than half.
   */
  | {
      readonly how: 'majority';
      readonly of: 'all' | 'present' | null;
      readonly least?: Least;
      readonly article: string;
    }
  /** The body passes it first, then `role` issues it. How it is passed is not said: the majority is counted. */
  | { readonly how: 'passed-first'; readonly role: Role; readonly article: string }
  /** One person decides; the votes are advice. */
  | { readonly how: 'leader'; readonly role: Role; readonly article: string }
  /** The regulation says how it is decided, and no rule holds it: nobody is taken for who decides. */
  | { readonly how: 'unheld' }
  /** The regulation does not say who decides. */
  | { readonly how: 'unstated' };

/** Where the rules stand by which a body decides. */
export const decidingPlaces = (body: Body): Place[] => [
  `decisions.${body}.leader`,
  `decisions.${body}.majority`,
  `decisions.${body}.passedFirst`,
];

/** The matters of which a regulation says something of their own, and `other` at the end. */
export function mattersOf(regulation: Regulation, body: Body): Matter[] {
  const { majority, passedFirst } = decisionRules(body, regulation);
  const voted = (majority ?? []).flatMap(({ matters }) =>
    matters.flatMap((one) => (one === 'all' ? [] : [one])),
  );
  const named = [...voted, ...(passedFirst?.matters ?? [])];
  return [...new Set<Matter>(named), 'other'];
}

export function modeOf(matter: Matter, regulation: Regulation, body: Body): DecisionMode {
  const { leader, majority, passedFirst } = decisionRules(body, regulation);
  const on = (one: Matter | 'all') =>
    majority?.find(({ matters }) => matters.some((named) => named === one)) ?? null;
  const own = matter === 'other' ? null : on(matter);
  if (own) return byMajority(own);
  if (matter !== 'other' && passedFirst?.matters.includes(matter))
    return { how: 'passed-first', role: passedFirst.role, article: passedFirst.article };
  const rest = on('all');
  if (rest) return byMajority(rest);
  if (leader) return { how: 'leader', role: leader.role, article: leader.article };
  return { how: wordsAt(regulation, decidingPlaces(body)) === '' ? 'unstated' : 'unheld' };
}

const byMajority = ({
  of,
  share,
  more,
  article,
}: NonNullable<BodyDecisions['majority']>[number]): DecisionMode => ({
  how: 'majority',
  of,
  ...(share === null ? {} : { least: { share, more } }),
  article,
});

/** How many have to be for it: where the text says no more than "đa số", more than half. */
export const leastOf = (mode: DecisionMode): Least =>
  (mode.how === 'majority' ? mode.least : undefined) ?? { share: '1/2', more: true };

/** Whether a casting vote can settle it: where more than half decides, equal numbers are one vote short. */
export const hasCasting = (mode: DecisionMode): boolean => leastOf(mode).share === '1/2';

/** Whether the votes themselves decide. */
export const isByVote = ({ how }: DecisionMode): boolean => how === 'majority' || how === 'passed-first';

/** Who decides where the votes do not: by the regulation, or the leader of the body where it says nothing. */
export const decidingRole = (mode: DecisionMode, body: Body, regulation: Regulation): Role =>
  mode.how === 'leader' || mode.how === 'passed-first' ? mode.role : leadRole(body, regulation);
